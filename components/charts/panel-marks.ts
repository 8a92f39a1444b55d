import { greatestOf, scaleTo } from "./scale";
import type { WordedPanel, WordedSeries } from "./worded-panel";

/** Width and height of the box that marks are drawn in; it is stretched to its place. */
export const MARK_BOX = { width: 1000, height: 400 } as const;

/** The greatest value of several panels that share an axis. */
export function sharedTop(panels: readonly WordedPanel[], hidden: readonly string[] = []): number {
  return Math.max(0, ...panels.map((panel) => greatestOf(panel, shownSeries(panel, hidden))));
}

/** The series that are not hidden; all if every one is. */
export function shownSeries({ series }: Pick<WordedPanel, "series">, hidden: readonly string[]): WordedSeries[] {
  const shown = series.filter(({ key }) => !hidden.includes(key));
  return shown.length > 0 ? shown : [...series];
}

/** A chart's only panel, or the first of different kinds, takes the full measure. */
export function isWide<P extends Pick<WordedPanel, "kind">>(panels: readonly P[], panel: P): boolean {
  return panels.length === 1 || (panel === panels[0] && panels.some(({ kind }) => kind !== panel.kind));
}

/**
 * The places of the xs at which nothing is known, in runs from first to last: hatched, as an empty place would look
 * like a zero. None in a line or a heat table, which show a gap or a cell of their own.
 */
export function unknownRuns({ kind, xs, series }: Pick<WordedPanel, "kind" | "xs" | "series">): [number, number][] {
  if (kind === "line" || kind === "heat") return [];
  const runs: [number, number][] = [];
  xs.forEach((_, x) => {
    if (!series.every(({ cells }) => cells[x]?.value === null)) return;
    const last = runs.at(-1);
    if (last?.[1] === x - 1) last[1] = x;
    else runs.push([x, x]);
  });
  return runs;
}

/** How deep a heat cell's colour is, 0 to 1: none for nothing and for zero, and what is more than zero starts apart from it. */
export function heatDepth(value: number | null, most: number): number {
  if (!value) return 0;
  return 0.15 + (0.85 * value) / (most || 1);
}

/** How a series is filled: a pattern that is plain on screen and hatched on paper, or the hatch of what is not known. */
export function fillOf({ colour, hatched }: Pick<WordedSeries, "colour" | "hatched">): string {
  if (hatched) return "url(#fill-unknown)";
  const name = /--((?:hue|step)-\d)/.exec(colour)?.[1];
  return name ? `url(#fill-${name})` : colour;
}

const n = (value: number) => String(Math.round(value * 10) / 10);

/**
 * The marks of a panel without axes or words, as the inside of an SVG of `MARK_BOX`: bars, stacks or lines.
 * It is what the gallery shows, what stands in a chart's place until the chart has loaded, and the middle of
 * a downloaded picture.
 *
 * @param top value at the upper edge; the panel's own scale by default.
 */
export function panelMarks(
  panel: WordedPanel,
  { hidden = [], top }: { hidden?: readonly string[]; top?: number } = {},
): string {
  const shown = shownSeries(panel, hidden);
  const height = top ?? scaleTo(greatestOf(panel, shown), panel.measure === "counts").top;
  const y = (value: number) => MARK_BOX.height * (1 - value / (height || 1));
  const width = MARK_BOX.width / Math.max(1, panel.xs.length);
  return panel.kind === "line" ? lines(shown, width, y) : bars(panel, shown, width, y);
}

function lines(shown: readonly WordedSeries[], width: number, y: (value: number) => number): string {
  return shown
    .map(({ cells, colour }) => {
      const points = cells.flatMap(({ value }, x) =>
        value === null ? [] : [`${n((x + 0.5) * width)},${n(y(value))}`],
      );
      return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round" vector-effect="non-scaling-stroke"/>`;
    })
    .join("");
}

function bars(panel: WordedPanel, shown: readonly WordedSeries[], width: number, y: (value: number) => number): string {
  const base = new Array<number>(panel.xs.length).fill(0);
  const unknown = unknownRuns(panel).map(
    ([from, to]) =>
      `<rect class="no-data" x="${n(from * width)}" width="${n((to - from + 1) * width)}" height="${MARK_BOX.height}" fill="url(#fill-unknown)" fill-opacity="0.5"/>`,
  );
  const drawn = shown
    .map((series) => {
      const path = series.cells
        .map(({ value }, x) => {
          if (!value) return "";
          const from = panel.kind === "stack" ? (base[x] ?? 0) : 0;
          base[x] = from + value;
          return `M${n((x + 0.12) * width)} ${n(y(from))}h${n(width * 0.76)}V${n(y(from + value))}h${n(-width * 0.76)}z`;
        })
        .join("");
      return path && `<path d="${path}" fill="${fillOf(series)}"/>`;
    })
    .join("");
  return unknown.join("") + drawn;
}
