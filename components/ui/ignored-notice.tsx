import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Notice } from "./notice";

export type IgnoredPart = { parameter: string; value: string };

/** Which parts of the address were dropped, so that nobody reads a narrower result than they asked for. */
export function IgnoredNotice({ locale, ignored }: { locale: Locale; ignored: readonly IgnoredPart[] }) {
  const t = translator(locale, "common");
  if (ignored.length === 0) return null;

  return (
    <Notice tone="warn" title={t("error.ignoredTitle", { count: ignored.length })}>
      <ul className="max-w-full [overflow-wrap:anywhere]">
        {ignored.slice(0, 10).map(({ parameter, value }) => (
          <li key={`${parameter}=${value}`} data-ignored={parameter}>
            {t("error.ignoredItem", { parameter, value: value.slice(0, 80) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
