import type { Country, CountrySource, Development } from "@/lib/domain/plan/plan";
import { formatDate, formatPeriod } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; developments: Country["developments"] };

/** What is known of a country's plans in the making, each with its sources. Nothing where nothing is known. */
export function Developments({ locale, developments }: Props) {
  const t = translator(locale, "country");
  if (developments.length === 0) return null;
  return (
    <section aria-labelledby="developments" className="mt-10">
      <h2 id="developments" className="text-lg">
        {t("developments.title")}
      </h2>
      <p className="mt-1 max-w-[68ch] text-sm text-ink-soft">{t("developments.lead")}</p>
      <ul className="mt-3">
        {developments.map((development) => (
          <li key={development.generation} className="border-t border-rule py-3">
            <p className="font-semibold">{developmentWords(locale, development)}</p>
            {development.note && (
              <p lang="en" className="mt-1 max-w-[68ch]">
                {development.note}
              </p>
            )}
            <SourceLines locale={locale} sources={development.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Plan 3: validated, adoption not seen; meant for 2026–2031." */
function developmentWords(locale: Locale, { generation, stage, expectedStart, expectedEnd }: Development): string {
  const t = translator(locale, "country");
  const period = formatPeriod({ startYear: expectedStart, endYear: expectedEnd });
  return t("developments.line", {
    generation,
    stage: t(`developments.stage.${stage}`),
    hasPeriod: period ? "yes" : "no",
    period,
  });
}

/** Sources of what is said of a country: title, when it was last seen, and whether it is the coder's inference. */
export function SourceLines({ locale, sources }: { locale: Locale; sources: readonly CountrySource[] }) {
  const t = translator(locale, "country");
  return (
    <ul className="mt-1 text-sm text-ink-soft">
      {sources.map(({ url, title, checkedOn, basis }) => (
        <li key={url} className="[overflow-wrap:anywhere]">
          {t("source.label")}{" "}
          <a href={url} rel="noreferrer" className="link">
            {title ?? url}
          </a>
          {checkedOn && <> ({t("source.checked", { date: formatDate(locale, checkedOn) })})</>}
          {basis === "coder" && <>, {t("source.inferred")}</>}
        </li>
      ))}
    </ul>
  );
}
