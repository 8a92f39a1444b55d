import type { CSSProperties } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { CellKey } from "@/lib/domain/trends/highlight";
import { formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { partWords, valueWords } from "./cell-words";
import { heatDepth } from "./panel-marks";
import { greatestOf } from "./scale";
import type { WordedPanel } from "./worded-panel";

type Props = { locale: Locale; panel: WordedPanel };

const HEAD = "border-b border-rule-strong px-2 py-2 align-bottom font-semibold";
const CELL = "border-b border-rule px-2 py-1.5 text-end align-top";

/** A panel as a table, one row per x: its numbers, each with its bar, and of how many plans they tell. */
export function PanelTable({ locale, panel }: Props) {
  const t = translator(locale, "trends");
  const most =
    panel.measure === "shares"
      ? 1
      : Math.max(...panel.series.map(({ cells }) => Math.max(0, ...cells.map(({ value }) => value ?? 0))), 1);
  const { codedAt } = panel;

  return (
    <ScrollRegion label={t("table.scroll", { title: panel.title })}>
      <table className={`w-full min-w-max border-collapse text-sm ${panel.series.length < 4 ? "max-w-2xl" : ""}`}>
        <caption className="pb-2 text-start font-semibold">{t("table.caption", { title: panel.title })}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} text-start`}>
              {panel.xTitle}
            </th>
            {panel.series.map(({ key, label }) => (
              <th key={key} scope="col" className={`${HEAD} max-w-32 text-end`}>
                {label}
              </th>
            ))}
            {codedAt && (
              <th scope="col" className={`${HEAD} text-end`}>
                {t("table.known")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {panel.xs.map(({ key, label }, x) => {
            const coded = codedAt?.[x];
            return (
              <tr key={key}>
                <th scope="row" className="border-b border-rule px-2 py-1.5 text-start font-normal">
                  {label}
                </th>
                {panel.series.map((series) => {
                  const cell = series.cells[x];
                  return (
                    cell && (
                      <td
                        key={series.key}
                        className={`${CELL} bar-cell`}
                        style={
                          {
                            "--v": (cell.value ?? 0) / most,
                            "--bar": series.hatched ? "var(--rule-strong)" : series.colour,
                          } as CSSProperties
                        }
                      >
                        {valueWords(locale, panel, cell)}
                        {panel.measure === "shares" && cell.value !== null && (
                          <span className="ms-1.5 text-xs text-ink-soft">{partWords(cell)}</span>
                        )}
                      </td>
                    )
                  );
                })}
                {coded && (
                  <td className={`${CELL} text-ink-soft`}>
                    {t("table.of", {
                      count: formatNumber(locale, coded.known),
                      total: formatNumber(locale, coded.total),
                    })}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Cells of more columns than this have no room for count and denominator. */
const WIDE = 12;

type HeatProps = Props & {
  /** Cells of the country that is pointed out. */
  outlined?: readonly CellKey[];
};

/**
 * A panel as a heat table, one row per series: the deeper the colour the greater the number, no colour for zero, a hatch
 * where nothing is known. It is chart and table in one.
 */
export function HeatTable({ locale, panel, outlined = [] }: HeatProps) {
  const t = translator(locale, "trends");
  const most = panel.measure === "shares" ? 1 : Math.max(1, greatestOf(panel, panel.series));
  // Where each row tells of its own plans, how many stands beside it; else under the columns.
  const { codedOf } = panel;
  const codedAt = codedOf ? null : panel.codedAt;
  const isWide = panel.xs.length > WIDE;
  const isOutlined = (series: string, x?: string) => outlined.some((cell) => cell.series === series && cell.x === x);

  return (
    <ScrollRegion label={t("table.scroll", { title: panel.title })}>
      <table className="min-w-max border-separate border-spacing-0.5 text-sm">
        <caption className="pb-2 text-start font-semibold">{t("table.caption", { title: panel.title })}</caption>
        <thead>
          <tr>
            <td />
            {panel.xs.map(({ key, label }, x) => (
              <th key={key} scope="col" className="max-w-28 px-1.5 py-1 align-bottom text-center font-semibold">
                {label}
                {codedAt?.[x] && (
                  <span className="block text-xs font-normal text-ink-soft">
                    {t("table.n", { n: formatNumber(locale, codedAt[x].known) })}
                  </span>
                )}
              </th>
            ))}
            {codedOf && (
              <th scope="col" className="px-2 py-1 align-bottom text-end font-semibold">
                {t("table.known")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {panel.series.map((series, row) => {
            const coded = codedOf?.[row];
            return (
              <tr key={series.key}>
                <th scope="row" className="max-w-56 py-1.5 pe-3 text-start font-normal">
                  {series.label}
                </th>
                {series.cells.map((cell, x) => (
                  <td
                    key={panel.xs[x]?.key}
                    className={`${cell.value === null ? "heat-cell heat-unknown" : "heat-cell"} h-10 px-1.5 text-center ${cell.value ? "" : "text-ink-soft"} ${isOutlined(series.key, panel.xs[x]?.key) ? "outline-2 -outline-offset-2 outline-mark" : ""}`}
                    style={{ "--heat": heatDepth(cell.value, most) } as CSSProperties}
                  >
                    {valueWords(locale, panel, cell)}
                    {panel.measure === "shares" && !isWide && cell.value !== null && (
                      <span className="block text-xs">{partWords(cell)}</span>
                    )}
                  </td>
                ))}
                {coded && (
                  <td className="px-2 text-end text-ink-soft">
                    {t("table.of", {
                      count: formatNumber(locale, coded.known),
                      total: formatNumber(locale, coded.total),
                    })}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
