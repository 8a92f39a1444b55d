import type { ChartView } from "@/lib/domain/trends/chart-view";
import { isWide } from "./panel-marks";

const attribute = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type Embedded = {
  /** Public address of the portal, without a slash at its end. */
  base: string;
  /** The embedded view, from its path on. */
  address: string;
  title: string;
  /** Pixels, until the frame has told its own height, and on pages that allow no script. */
  height: number;
};

/**
 * HTML that shows a chart on another page: a frame, and a line of script that gives it the height that
 * `components/charts/frame-height.tsx` tells. The script heeds messages of the portal's own frames only.
 */
export function embedCode({ base, address, title, height }: Embedded): string {
  return `<iframe src="${attribute(base + address)}" width="100%" height="${height}" style="border:0" loading="lazy" title="${attribute(title)}"></iframe>
<script>addEventListener("message",function(e){if(e.origin==="${base}"&&e.data&&e.data.napAtlasHeight)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=e.data.napAtlasHeight})})</script>`;
}

/** Pixels of title, notes and source; of a panel at full measure; of a row of small ones; of a row of a heat table. */
const FRAME = { words: 360, wide: 500, small: 250, heatHead: 110, heatRow: 48 } as const;

/** About how high an embedded chart is in a column of text: two small panels stand side by side. */
export function embedHeight({ panels }: Pick<ChartView, "panels">): number {
  const heats = panels.filter(({ kind }) => kind === "heat");
  const wide = panels.filter((panel) => panel.kind !== "heat" && isWide(panels, panel)).length;
  const small = panels.length - heats.length - wide;
  const heat = heats.reduce((sum, { series }) => sum + FRAME.heatHead + series.length * FRAME.heatRow, 0);
  return FRAME.words + heat + wide * FRAME.wide + Math.ceil(small / 2) * FRAME.small;
}
