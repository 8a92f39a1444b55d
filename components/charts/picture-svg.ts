import { formatNumber, formatPercent } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { partWords, valueWords } from "./cell-words";
import { MARKER_ROW, markerRows } from "./marker-rows";
import { inLightColours } from "./palette";
import { fillOf, heatDepth, isWide, MARK_BOX, panelMarks, sharedTop, shownSeries } from "./panel-marks";
import type { Marker, OutsidePoint } from "./panel-plot";
import { greatestOf, labelEvery, scaleTo } from "./scale";
import { roughWidth, svgText, textLines, wrap } from "./svg-text";
import type { WordedPanel } from "./worded-panel";

/** Words around a picture. */
export type PictureWords = {
  title: string;
  subtitle: string;
  /** Where the numbers are from, with version and day. */
  source: string;
  /** The address of the very view. */
  address: string;
  /** Further lines above the source, such as the disclaimer of a map. */
  notes?: readonly string[];
};

const WIDTH = 1000;
const MARGIN = 32;
const INNER = WIDTH - 2 * MARGIN;
const FONT = `font-family="'Source Sans 3','Segoe UI','Noto Sans',Arial,sans-serif"`;
const SERIF = `font-family="'Source Serif 4','Iowan Old Style',Georgia,'Noto Serif',serif"`;

/** A drawing of a given height, to be moved to its place. */
type Block = { svg: string; height: number };

/** A picture of its own: head, body, and a foot that says where it is from. Carries no style sheet or script. */
export function framedPicture(words: PictureWords, body: Block): string {
  const title = wrap(words.title, INNER, 28);
  const subtitle = wrap(words.subtitle, INNER, 15);
  const foot = [...(words.notes ?? []), words.source, words.address].flatMap((line) => wrap(line, INNER, 12.5));

  const titleTop = 48;
  const subtitleTop = titleTop + (title.length - 1) * 38 + 28;
  const bodyTop = subtitleTop + subtitle.length * 20 + 12;
  const footTop = bodyTop + body.height + 34;
  const height = Math.ceil(footTop + foot.length * 17 + 10);

  return inPlainColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ${FONT} fill="var(--ink)" role="img"><title>${svgText(words.title)}</title><desc>${svgText(`${words.subtitle}. ${words.source}. ${words.address}`)}</desc>${DEFINITIONS}<rect width="100%" height="100%" fill="var(--paper)"/>${textLines(title, MARGIN, titleTop, 28, SERIF)}${textLines(subtitle, MARGIN, subtitleTop, 15, 'fill="var(--ink-soft)"')}<g transform="translate(${MARGIN} ${bodyTop})">${body.svg}</g><path d="M${MARGIN} ${footTop - 18}h${INNER}" stroke="var(--rule-strong)"/>${textLines(foot, MARGIN, footTop, 12.5, 'fill="var(--ink-soft)"')}</svg>\n`,
  );
}

/** Palette names as colours, and coloured patterns as the colour that they show on screen. */
function inPlainColours(svg: string): string {
  return inLightColours(svg.replace(/url\(#fill-((?:hue|step)-\d)\)/g, "var(--$1)"));
}

/** What a chart's picture shows beside its series. */
type PictureParts = {
  hidden?: readonly string[];
  sharesAxis?: boolean;
  markers?: readonly Marker[];
  points?: readonly OutsidePoint[];
};

/** The picture of a chart's panels. */
export function chartPicture(
  locale: Locale,
  panels: readonly WordedPanel[],
  words: PictureWords,
  { hidden = [], sharesAxis = false, markers = [], points = [] }: PictureParts = {},
): string {
  const wide = panels.filter((panel) => panel.kind === "heat" || isWide(panels, panel));
  const small = panels.filter((panel) => !wide.includes(panel));
  const top = sharesAxis && small.length > 1 ? sharedTop(small, hidden) : null;
  const columns = small.length > 9 ? 4 : small.length > 4 ? 3 : 2;
  const width = (INNER - (columns - 1) * 28) / columns;

  const blocks = wide.map((panel) =>
    panel.kind === "heat"
      ? heatBlock(locale, panel, panels.length > 1)
      : panelBlock(locale, panel, INNER, 380, { hidden, markers, points, top: null, titled: panels.length > 1 }),
  );
  for (let first = 0; first < small.length; first += columns) {
    const row = small
      .slice(first, first + columns)
      .map((panel) => panelBlock(locale, panel, width, 130, { hidden, markers, points, top, titled: true }));
    blocks.push({
      svg: row.map(({ svg }, at) => `<g transform="translate(${at * (width + 28)} 0)">${svg}</g>`).join(""),
      height: Math.max(...row.map(({ height }) => height)),
    });
  }
  return framedPicture(words, stacked(blocks, 24));
}

/** Blocks one under another. */
function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const parts = blocks.map(({ svg, height }) => {
    const part = `<g transform="translate(0 ${y})">${svg}</g>`;
    y += height + gap;
    return part;
  });
  return { svg: parts.join(""), height: Math.max(0, y - gap) };
}

type PanelLook = Required<Omit<PictureParts, "sharesAxis">> & { top: number | null; titled: boolean };

/** One panel with its title, legend, axes and marks. */
function panelBlock(
  locale: Locale,
  panel: WordedPanel,
  width: number,
  plotHeight: number,
  { hidden, markers, points, top, titled }: PanelLook,
): Block {
  const shown = shownSeries(panel, hidden);
  const greatest = Math.max(greatestOf(panel, shown), ...points.map(({ value }) => value));
  const scale = scaleTo(top ?? greatest, panel.measure === "counts");
  const title = titled ? wrap(panel.title, width, 14) : [];
  const legend = shown.length > 1 ? legendRows(shown, width) : { svg: "", height: 0 };
  // Labels of markers would lie on one another in a small panel.
  const hasRoom = width > INNER / 2;
  const marks = markers.filter(({ tone }) => tone === "mark");
  const markRows = markerRows(marks, panel.xs);
  // The numbers of plans stand clear of the axis' highest label.
  const nHeight = panel.measure === "shares" ? 12 : 0;
  const markersHeight = nHeight + (hasRoom && markers.length > 0 ? 26 + MARKER_ROW * Math.max(0, ...markRows) : 10);
  const plotTop = title.length * 19 + legend.height + markersHeight;
  const left = panel.measure === "counts" ? 34 : 44;
  const plotWidth = width - left;

  const grid = scale.ticks
    .map((value) => {
      const y = plotTop + plotHeight * (1 - value / scale.top);
      const words = panel.measure === "shares" ? formatPercent(locale, value) : formatNumber(locale, value, 1);
      return `<path d="M${left} ${y}h${plotWidth}" stroke="var(--rule)"/><text x="${left - 6}" y="${y + 4}" font-size="12" text-anchor="end" fill="var(--ink-soft)">${svgText(words)}</text>`;
    })
    .join("");
  const step = plotWidth / panel.xs.length;
  const every = labelEvery(panel.xs.length, plotWidth / 42);
  const labels = panel.xs
    .map(({ label }, x) => {
      if ((panel.xs.length - 1 - x) % every !== 0) return "";
      const middle = left + (x + 0.5) * step;
      const n = panel.measure === "shares" ? nAbove(panel, x, middle, plotTop - nHeight) : "";
      // The last label ends where the panel does.
      const hangs = middle + roughWidth(label, 12) / 2 > width;
      return `<text x="${hangs ? width : middle}" y="${plotTop + plotHeight + 17}" font-size="12" text-anchor="${hangs ? "end" : "middle"}" fill="var(--ink-soft)">${svgText(label)}</text>${n}`;
    })
    .join("");

  const nLabel =
    panel.measure === "shares"
      ? `<text x="${left - 6}" y="${plotTop - nHeight}" font-size="10" text-anchor="end" fill="var(--ink-soft)">${svgText(translator(locale, "trends")("chart.n"))}</text>`
      : "";

  const lines = markers.flatMap((marker) => {
    const { x, label, tone } = marker;
    const at = panel.xs.findIndex(({ key }) => key === x);
    if (at < 0) return [];
    const place = left + (at + 0.5) * step;
    const colour = tone === "mark" ? "var(--rule-strong)" : "var(--mark)";
    const row = markRows[marks.indexOf(marker)] ?? 0;
    const words = hasRoom
      ? `<text x="${place}" y="${plotTop - 6 - nHeight * 1.8 - MARKER_ROW * row}" font-size="11" text-anchor="middle" fill="${colour}">${svgText(label)}</text>`
      : "";
    return `<path d="M${place} ${plotTop}v${plotHeight}" stroke="${colour}"${tone === "mark" ? ' stroke-dasharray="2 3"' : ' stroke-width="2"'}/>${words}`;
  });
  const firstYear = Number(panel.xs[0]?.key);
  const dots = points.map(
    ({ x, value }) =>
      `<circle cx="${left + (x - firstYear + 0.5) * step}" cy="${plotTop + plotHeight * (1 - value / scale.top)}" r="4" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5"/>`,
  );

  return {
    svg: `${textLines(title, 0, 14, 14, 'font-weight="600"')}<g transform="translate(0 ${title.length * 19})">${legend.svg}</g>${grid}<svg x="${left}" y="${plotTop}" width="${plotWidth}" height="${plotHeight}" viewBox="0 0 ${MARK_BOX.width} ${MARK_BOX.height}" preserveAspectRatio="none">${panelMarks(panel, { hidden, top: scale.top })}</svg><path d="M${left} ${plotTop + plotHeight}h${plotWidth}" stroke="var(--rule-strong)"/>${lines.join("")}${dots.join("")}${nLabel}${labels}`,
    height: plotTop + plotHeight + 24,
  };
}

const nAbove = ({ codedAt }: WordedPanel, at: number, x: number, y: number) => {
  const n = codedAt?.[at]?.known ?? 0;
  return `<text x="${x}" y="${y}" font-size="10" text-anchor="middle" fill="var(--ink-soft)">${n}</text>`;
};

/** The series with their colours, as many in a row as fit. */
function legendRows(series: WordedPanel["series"], width: number): Block {
  let [x, y] = [0, 0];
  const entries = series.map((each) => {
    const room = roughWidth(each.label, 13) + 34;
    if (x > 0 && x + room > width) [x, y] = [0, y + 20];
    const entry = `<rect x="${x}" y="${y + 3}" width="11" height="11" fill="${fillOf(each)}"/><text x="${x + 17}" y="${y + 13}" font-size="13">${svgText(each.label)}</text>`;
    x += room;
    return entry;
  });
  return { svg: entries.join(""), height: y + 26 };
}

/** Room for "238 of 250" beside a row. */
const KNOWN_WIDTH = 86;

/** A heat table as a picture. */
function heatBlock(locale: Locale, panel: WordedPanel, titled: boolean): Block {
  const most = panel.measure === "shares" ? 1 : Math.max(1, greatestOf(panel, panel.series));
  const left = Math.min(230, Math.max(...panel.series.map(({ label }) => roughWidth(label, 13))) + 16);
  // As in the table: of how many plans each row tells, or else each column.
  const { codedOf } = panel;
  const codedAt = codedOf ? null : panel.codedAt;
  const t = translator(locale, "trends");
  const right = codedOf ? KNOWN_WIDTH : 0;
  const cellWidth = (INNER - left - right) / Math.max(1, panel.xs.length);
  const heads = panel.xs.map(({ label }, x) => [
    ...wrap(label, cellWidth - 6, 12),
    ...(codedAt?.[x] ? [cellWidth < 48 ? String(codedAt[x].known) : t("table.n", { n: codedAt[x].known })] : []),
  ]);
  const headTop = titled ? 22 : 0;
  const top = headTop + Math.max(...heads.map((lines) => lines.length)) * 16.2 + 8;
  const cellHeight = panel.xs.length > 12 ? 26 : 38;
  const narrow = cellWidth < 48;

  const head = heads
    .map((lines, x) =>
      textLines(lines, left + (x + 0.5) * cellWidth, headTop + 12, 12, 'text-anchor="middle" font-weight="600"'),
    )
    .join("");
  const knownHead = codedOf
    ? `<text x="${INNER}" y="${headTop + 12}" font-size="12" text-anchor="end" font-weight="600">${svgText(t("table.known"))}</text>`
    : "";
  const rows = panel.series
    .map(({ label, cells }, row) => {
      const y = top + row * cellHeight;
      const boxes = cells
        .map((cell, x) => {
          const heat = heatDepth(cell.value, most) * 0.5;
          const middle = left + (x + 0.5) * cellWidth;
          const part =
            panel.measure === "shares" && !narrow && cell.value !== null
              ? `<text x="${middle}" y="${y + 31}" font-size="10" text-anchor="middle" fill="var(--ink-soft)">${partWords(cell)}</text>`
              : "";
          const box = `x="${left + x * cellWidth + 1}" y="${y + 1}" width="${cellWidth - 2}" height="${cellHeight - 2}"`;
          const fill =
            cell.value === null
              ? `<rect ${box} fill="url(#fill-unknown)"/>`
              : `<rect ${box} fill="var(--surface)"/><rect ${box} fill="var(--accent)" fill-opacity="${Math.round(heat * 100) / 100}"/>`;
          const ink = cell.value ? "var(--ink)" : "var(--ink-soft)";
          return `${fill}<text x="${middle}" y="${y + (part ? 18 : cellHeight / 2 + 4)}" font-size="${narrow ? 10 : 13}" text-anchor="middle" fill="${ink}">${svgText(valueWords(locale, panel, cell))}</text>${part}`;
        })
        .join("");
      const coded = codedOf?.[row];
      const known = coded
        ? `<text x="${INNER}" y="${y + cellHeight / 2 + 4}" font-size="12" text-anchor="end" fill="var(--ink-soft)">${svgText(t("table.of", { count: coded.known, total: coded.total }))}</text>`
        : "";
      return `<text x="0" y="${y + cellHeight / 2 + 4}" font-size="13">${svgText(label)}</text>${boxes}${known}`;
    })
    .join("");
  const title = titled ? textLines([panel.title], 0, 13, 14, 'font-weight="600"') : "";
  return { svg: `${title}${head}${knownHead}${rows}`, height: top + panel.series.length * cellHeight };
}

/** The hatches of what is not known and of none; hues are plain colours, which every program draws alike. */
const DEFINITIONS = `<defs><pattern id="fill-unknown" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="var(--surface)"/><path d="M0 6L6 0" stroke="var(--rule-strong)"/></pattern><pattern id="map-open" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="var(--hue-1)"/><path d="M0 0L12 12" stroke="var(--surface)" stroke-width="2.5"/></pattern><pattern id="map-upcoming" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="var(--surface)"/><path d="M0 3H12M0 9H12" stroke="var(--hue-1)" stroke-width="3"/></pattern><pattern id="map-none" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="var(--sunken)"/><circle cx="3" cy="3" r="1.5" fill="var(--rule-strong)"/><circle cx="9" cy="9" r="1.5" fill="var(--rule-strong)"/></pattern><pattern id="map-unknown" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="var(--surface)"/><path d="M0 12L12 0" stroke="var(--rule-strong)" stroke-width="2"/></pattern></defs>`;
