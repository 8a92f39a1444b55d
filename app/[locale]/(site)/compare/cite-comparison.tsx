import { Cite } from "@/components/data/cite";
import { type CitedWork, viewId } from "@/lib/citation/citation";
import { versionWords } from "@/lib/export/about-export";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReadComparison } from "./read-comparison";
import { reportHead } from "./report-head";

/** The address that restores the view, and how to cite it. */
export function CiteComparison({ locale, read }: { locale: Locale; read: ReadComparison }) {
  const t = translator(locale, "compare");
  const { address, title } = reportHead(locale, read);
  const { view } = read.index;
  const work: CitedWork = {
    id: viewId("nap-atlas-comparison", address),
    title,
    version: versionWords({ locale, view, release: read.release }),
    issued: view.catalogue.publishedAt.slice(0, 10),
    accessed: read.today,
    url: address,
    language: locale,
  };
  return (
    <>
      <dl className="mt-6 max-w-[80ch] text-xs [overflow-wrap:anywhere]">
        <dt className="font-semibold">{t("sources.address")}</dt>
        <dd className="text-ink-soft">{address}</dd>
      </dl>
      <Cite work={work} />
    </>
  );
}
