import { FoldMark } from "@/components/ui/fold-mark";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { FigureGap } from "@/lib/domain/trends/published-figures";
import { formatDate, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const signed = (gap: number) => (gap > 0 ? `+${gap}` : gap < 0 ? `−${-gap}` : "0");

/** The published counts beside ours of the same day, with their sources. */
export function PublishedTable({ locale, gaps }: { locale: Locale; gaps: readonly FigureGap[] }) {
  const t = translator(locale, "trends");
  const values = gaps.map(({ gap }) => gap);

  return (
    <details className="group mt-8">
      <summary className="inline-flex min-h-11 items-center gap-2 text-accent sm:min-h-8">
        <FoldMark />
        <h2 className="text-lg text-ink">{t("published.title")}</h2>
      </summary>
      <p className="max-w-[68ch] text-ink-soft">
        {t("published.lead")}{" "}
        {t("published.summary", {
          count: gaps.length,
          least: signed(Math.min(...values)),
          most: signed(Math.max(...values)),
        })}
      </p>
      <ScrollRegion label={t("published.title")} className="mt-3">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-rule-strong text-start align-bottom [&>th]:px-2 [&>th]:py-2 [&>th]:text-start">
              <th scope="col">{t("published.date")}</th>
              <th scope="col">{t("published.theirs")}</th>
              <th scope="col">{t("published.ours")}</th>
              <th scope="col">{t("published.gap")}</th>
              <th scope="col">{t("published.publisher")}</th>
              <th scope="col">{t("published.note")}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ figure, ours, gap }) => (
              <tr key={figure.id} className="border-b border-rule align-top [&>*]:px-2 [&>*]:py-1.5">
                <th scope="row" className="text-start font-normal whitespace-nowrap">
                  {formatDate(locale, figure.asOf)}
                </th>
                <td>{formatNumber(locale, figure.value)}</td>
                <td>{formatNumber(locale, ours)}</td>
                <td>{signed(gap)}</td>
                <td>
                  <a href={figure.source} rel="noreferrer" className="link">
                    {figure.publisher}
                  </a>
                </td>
                <td lang="en" className="max-w-96 text-ink-soft">
                  {figure.population}
                  {figure.note && `. ${figure.note}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
