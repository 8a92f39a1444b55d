import type { ChartView } from "@/lib/domain/trends/chart-view";
import type { Panel } from "@/lib/domain/trends/picture";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { fillOf, heatDepth, MARK_BOX, panelMarks } from "./panel-marks";
import { listName, wordPanel } from "./panel-words";
import { greatestOf, scaleTo } from "./scale";
import type { WordedPanel } from "./worded-panel";
import "./charts.css";

/** More series than this have no legend in a small picture. */
const MOST_NAMED = 8;

/** The panel that a small picture shows: the one that the headline tells of, else the first. */
export function thumbnailPanel({ finding, panels }: Pick<ChartView, "finding" | "panels">): Panel {
  const told =
    finding?.kind === "change"
      ? [finding.change.code, finding.of]
      : finding?.kind === "mentioned"
        ? finding.codes
        : finding?.kind === "lead_models"
          ? ["focus"]
          : [];
  const [first] = panels;
  const found = panels.find(({ key }) => told.includes(key)) ?? first;
  if (!found) throw new Error("a chart without a panel");
  return found;
}

/** A small picture of a chart, from its real data: one panel, with what its axes and colours mean. */
export function Thumbnail({ locale, view }: { locale: Locale; view: ChartView }) {
  if (view.panels.length === 0) return null;
  const t = translator(locale, "trends");
  const panel = thumbnailPanel(view);
  const worded = wordPanel(locale, panel);
  const unit = t(`thumbnail.${panel.measure === "shares" ? "shares" : view.chart.unit}`);
  const drawn = `${panel.kind} ${panel.xOf} ${panel.seriesOf} ${panel.measure} ${panel.key}`;

  return (
    <div aria-hidden="true" data-drawn={drawn} className="mt-3 text-xs text-ink-soft">
      {panel.kind === "heat" ? (
        <>
          <Marks panel={worded} top={0} />
          <p className="mt-1">
            {t("thumbnail.heat", {
              rows: listName(locale, panel.seriesOf),
              columns: listName(locale, panel.xOf),
              unit,
            })}
          </p>
        </>
      ) : (
        <Axes {...{ locale, unit }} panel={worded} titled={view.panels.length > 1} />
      )}
    </div>
  );
}

/** The marks between a value axis and the first and last x, the unit above and the series' names below. */
function Axes({ locale, panel, unit, titled }: { locale: Locale; panel: WordedPanel; unit: string; titled: boolean }) {
  const { top } = scaleTo(greatestOf(panel, panel.series), panel.measure === "counts");
  const words = (value: number) =>
    panel.measure === "shares" ? formatPercent(locale, value) : formatNumber(locale, value);
  const named = panel.series.length > 1 && panel.series.length <= MOST_NAMED ? panel.series : [];

  return (
    <>
      <p>{titled ? `${panel.title}, ${unit}` : unit}</p>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-1.5">
        <p className="flex h-36 flex-col justify-between text-end leading-none tabular-nums">
          <span>{words(top)}</span>
          <span>{words(0)}</span>
        </p>
        <Marks panel={panel} top={top} />
        <span />
        <p className="flex justify-between pt-0.5 tabular-nums">
          <span>{panel.xs[0]?.label}</span>
          <span>{panel.xs.at(-1)?.label}</span>
        </p>
      </div>
      {named.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-3">
          {named.map((series) => (
            <li key={series.key} className="inline-flex items-center gap-1">
              <svg width="9" height="9" aria-hidden="true">
                <rect width="9" height="9" fill={fillOf(series)} />
              </svg>
              {series.label}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Marks({ panel, top }: { panel: WordedPanel; top: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${MARK_BOX.width} ${MARK_BOX.height}`}
      preserveAspectRatio="none"
      className="h-36 w-full border-b border-rule-strong"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and palette colours only
      dangerouslySetInnerHTML={{ __html: panel.kind === "heat" ? heatMarks(panel) : panelMarks(panel, { top }) }}
    />
  );
}

/** A heat table without words: each cell as deep as its value, hatched where nothing is known. */
function heatMarks(panel: WordedPanel): string {
  const most = greatestOf(panel, panel.series);
  const width = MARK_BOX.width / Math.max(1, panel.xs.length);
  const height = MARK_BOX.height / Math.max(1, panel.series.length);
  return panel.series
    .flatMap(({ cells }, row) =>
      cells.map(({ value }, column) => {
        const box = `x="${Math.round(column * width)}" y="${Math.round(row * height)}" width="${Math.round(width - 6)}" height="${Math.round(height - 6)}"`;
        if (value === null) return `<rect ${box} fill="url(#fill-unknown)"/>`;
        const depth = Math.round((0.05 + 0.9 * heatDepth(value, most)) * 100) / 100;
        return `<rect ${box} fill="var(--accent)" fill-opacity="${depth}"/>`;
      }),
    )
    .join("");
}
