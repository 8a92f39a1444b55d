import type { ChartView } from "@/lib/domain/trends/chart-view";
import type { Locale } from "@/lib/i18n/locales";
import { MARK_BOX, panelMarks } from "./panel-marks";
import { wordPanel } from "./panel-words";
import { greatestOf } from "./scale";
import type { WordedPanel } from "./worded-panel";
import "./charts.css";

/** A small picture of a chart, from its real data: its first panel without words. */
export function Thumbnail({ locale, view }: { locale: Locale; view: ChartView }) {
  const [first] = view.panels;
  if (!first) return null;
  const panel = wordPanel(locale, first);

  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${MARK_BOX.width} ${MARK_BOX.height}`}
      preserveAspectRatio="none"
      className="mt-3 h-36 w-full border-b border-rule-strong"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and palette colours only
      dangerouslySetInnerHTML={{ __html: panel.kind === "heat" ? heatMarks(panel) : panelMarks(panel) }}
    />
  );
}

/** A heat table without words: each cell as deep as its value. */
function heatMarks(panel: WordedPanel): string {
  const most = greatestOf(panel, panel.series) || 1;
  const width = MARK_BOX.width / Math.max(1, panel.xs.length);
  const height = MARK_BOX.height / Math.max(1, panel.series.length);
  return panel.series
    .flatMap(({ cells }, row) =>
      cells.map(({ value }, column) => {
        const depth = Math.round(((value ?? 0) / most) * 90) / 100 + 0.05;
        return `<rect x="${Math.round(column * width)}" y="${Math.round(row * height)}" width="${Math.round(width - 6)}" height="${Math.round(height - 6)}" fill="var(--accent)" fill-opacity="${depth}"/>`;
      }),
    )
    .join("");
}
