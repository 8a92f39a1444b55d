import { ScrollRegion } from "@/components/ui/scroll-region";
import { NOTHINGS } from "@/lib/domain/vocabulary/vocabulary";
import type { CodebookEntry } from "@/lib/export/codebook";
import { formatList, formatNumber } from "@/lib/format";
import { nothingLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  entry: CodebookEntry;
  /** All plans of the catalogue. */
  plans: number;
};

/** What an attribute means, how it is coded, how much of it is known, and its codes; each can be linked to. */
export function CodebookEntrySection({ locale, entry, plans }: Props) {
  const t = translator(locale, "data");
  const { key, coverage, codes } = entry;
  const gaps = NOTHINGS.filter((nothing) => coverage[nothing] > 0).map((nothing) =>
    t("codebook.gap", { nothing: nothingLabel(locale, nothing), count: formatNumber(locale, coverage[nothing]) }),
  );

  return (
    <section
      aria-labelledby={key}
      className={`mt-8 break-inside-avoid ${codes.length > 0 ? "xl:grid xl:grid-cols-2 xl:gap-x-12" : ""}`}
    >
      <div>
        <h3 id={key} className="scroll-mt-4 text-lg">
          {entry.label[locale]} <code className="font-sans text-sm text-ink-soft">{key}</code>
        </h3>
        <p className="mt-1 max-w-[68ch] text-base">{entry.definition[locale]}</p>
        <dl className="mt-2 grid max-w-[80ch] gap-x-4 gap-y-1 text-sm sm:grid-cols-[9rem_1fr]">
          <dt className="font-semibold">{t("codebook.rule")}</dt>
          <dd>{entry.rule[locale]}</dd>
          <dt className="font-semibold">{t("codebook.example")}</dt>
          <dd>{entry.example[locale]}</dd>
          <dt className="font-semibold">{t("codebook.kind")}</dt>
          <dd>
            {t(`codebook.kinds.${entry.kind}`)}; {t(`codebook.origins.${entry.origin}`)};{" "}
            {t("codebook.since", { release: entry.since })}
          </dd>
          <dt className="font-semibold">{t("codebook.coverage")}</dt>
          <dd>
            {t("codebook.known", { count: coverage.known, plans })}
            {gaps.length > 0 && <> ({formatList(locale, gaps)})</>}
          </dd>
          {entry.completeLists !== null && (
            <>
              <dt className="font-semibold">{t("codebook.lists")}</dt>
              <dd>{t("codebook.completeLists", { count: entry.completeLists })}</dd>
            </>
          )}
        </dl>
      </div>
      {codes.length > 0 && (
        <ScrollRegion
          label={t("codebook.codesOf", { attribute: entry.label[locale] })}
          className="mt-3 max-w-[60rem] xl:mt-0"
        >
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-rule-strong text-start">
                <th scope="col" className="py-1 pe-4 text-start font-semibold">
                  {t("codebook.code")}
                </th>
                <th scope="col" className="py-1 pe-4 text-start font-semibold">
                  {t("codebook.label")}
                </th>
                <th scope="col" className="py-1 pe-4 text-start font-semibold">
                  {t("codebook.meaning")}
                </th>
                <th scope="col" className="py-1 text-end font-semibold">
                  {t("codebook.plans")}
                </th>
              </tr>
            </thead>
            <tbody>
              {codes.map(({ code, label, definition, plans: count }) => (
                <tr key={code} id={`${key}.${code}`} className="border-b border-rule align-top target:bg-accent-soft">
                  <td className="py-1.5 pe-4">
                    <a href={`#${key}.${code}`} className="link inline-block py-0.5">
                      <code className="font-sans">{code}</code>
                    </a>
                  </td>
                  <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                    {label[locale]}
                  </th>
                  <td className="py-1.5 pe-4 text-ink-soft">{definition?.[locale]}</td>
                  <td className="py-1.5 text-end tabular-nums">{formatNumber(locale, count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
