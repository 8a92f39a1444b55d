import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReadComparison } from "./read-comparison";
import { reportHead } from "./report-head";

/** The address that restores the view, and how to cite it. */
export function CiteComparison({ locale, read }: { locale: Locale; read: ReadComparison }) {
  const t = translator(locale, "compare");
  const { address, citation } = reportHead(locale, read);
  return (
    <dl className="mt-6 max-w-[80ch] text-xs [overflow-wrap:anywhere]">
      <dt className="font-semibold">{t("sources.address")}</dt>
      <dd className="mb-3 text-ink-soft">{address}</dd>
      <dt className="font-semibold">{t("sources.cite")}</dt>
      <dd className="text-ink-soft">{citation}</dd>
    </dl>
  );
}
