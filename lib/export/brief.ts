import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { writableText } from "@/lib/domain/plan/writable-text";
import type { Locale } from "@/lib/i18n/locales";
import { STRIP_PICTURE_SHAPE } from "./strip-picture";

/** A4 in twentieths of a point, and its margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_000;

export type Block = Paragraph | Table;

/** What a brief says about itself. `wide`: the page lies on its side. */
export type BriefSetup = { locale: Locale; title: string; wide?: boolean };

/** Between the margins, in twentieths of a point. */
const breadth = (wide: boolean) => (wide ? A4.height : A4.width) - 2 * MARGIN;

/**
 * A brief of these blocks as a DOCX file, on A4.
 *
 * @param front what comes before the rest on pages of its own, always upright.
 */
export async function packBrief(
  { locale, title, wide = false }: BriefSetup,
  children: Block[],
  front: Block[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: writableText(title),
    creator: "NAP Atlas",
    lastModifiedBy: "NAP Atlas",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20, language: { value: locale === "fr" ? "fr-FR" : "en-GB" } } },
        heading1: { run: { font: "Cambria", size: 36, color: "1A2226" }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { font: "Cambria", size: 28, color: "1A2226" },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        heading3: {
          run: { font: "Cambria", size: 23, color: "1A2226" },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
    },
    sections: [...(front.length > 0 ? [section(title, false, front)] : []), section(title, wide, children)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(title: string, wide: boolean, children: Block[]) {
  return {
    properties: {
      page: {
        size: { ...A4, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    footers: { default: new Footer({ children: [foot(title, breadth(wide))] }) },
    children,
  };
}

/** What every page says at its foot: whose it is, and which of how many. */
function foot(title: string, breadthTwips: number): Paragraph {
  const look = { size: 15, color: "555555" };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: breadthTwips }],
    children: [
      run(`NAP Atlas. ${title}`, look),
      new TextRun({ ...look, children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** Words as the file carries them, whatever is in them. */
export const run = (words: string, look: Omit<IRunOptions, "text" | "children"> = {}) =>
  new TextRun({ ...look, text: writableText(words) });

/** The title of the whole. */
export const title = (words: string) => new Paragraph({ children: [run(words)], heading: HeadingLevel.HEADING_1 });
export const heading = (words: string) =>
  new Paragraph({ children: [run(words)], heading: HeadingLevel.HEADING_2, keepNext: true });
export const subheading = (words: string) =>
  new Paragraph({ children: [run(words)], heading: HeadingLevel.HEADING_3, keepNext: true });
/** Words, or words that lead to an address. */
export type BriefWords = string | { words: string; url: string };

const runs = (parts: readonly BriefWords[]) =>
  parts.map((part) =>
    typeof part === "string"
      ? run(part)
      : new ExternalHyperlink({ link: part.url, children: [run(part.words, { style: "Hyperlink" })] }),
  );

export const text = (...parts: readonly BriefWords[]) =>
  new Paragraph({ spacing: { after: 120 }, children: runs(parts) });

/** Words in small print: what a table or a picture needs to be read. */
export const caption = (words: string) =>
  new Paragraph({ spacing: { before: 60, after: 120 }, children: [run(words, { size: 15, color: "555555" })] });

/** A line of a numbered list: its number hangs before it, so that it can be named elsewhere. */
export const numbered = (number: number, ...parts: readonly BriefWords[]) =>
  new Paragraph({
    indent: { left: 480, hanging: 480 },
    tabStops: [{ type: TabStopType.LEFT, position: 480 }],
    spacing: { after: 40 },
    children: [run(`${number}. `), new TextRun({ children: ["\t"] }), ...runs(parts)],
  });

export const bullet = (...parts: readonly BriefWords[]) => bulletAt(1, ...parts);

/** A bullet of a list in a list: level 1 is the outermost, and those beyond the ninth stand with it. */
export const bulletAt = (level: number, ...parts: readonly BriefWords[]) =>
  new Paragraph({ bullet: { level: Math.min(level, 9) - 1 }, children: runs(parts) });

/** A line in bold that stays with the list under it. */
export const listHead = (words: string) =>
  new Paragraph({ keepNext: true, spacing: { before: 80 }, children: [run(words, { bold: true })] });

/** A cell in words: one line, or a line and one in small print below it. */
type BriefCell = string | readonly string[];
export type BriefRow = { section: string } | { cells: readonly BriefCell[] };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A table across the page: bold heads that repeat on each page, rows that never part, sections as lines of their own. */
export function table(head: readonly BriefCell[], rows: readonly BriefRow[]): Table {
  const share = 100 / head.length;
  const cell = (content: BriefCell, bold = false, isHead = false) => {
    const [first = "", ...small] = typeof content === "string" ? [content] : content;
    return new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, right: 100 },
      children: [
        // Heads stay with the first row under them.
        new Paragraph({ alignment: AlignmentType.START, keepNext: isHead, children: [run(first, { bold, size: 18 })] }),
        ...small.map(
          (line) => new Paragraph({ keepNext: isHead, children: [run(line, { size: 15, color: "555555" })] }),
        ),
      ],
    });
  };

  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      insideHorizontal: LINE,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words) => cell(words, true, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              "section" in row
                ? [
                    new TableCell({
                      columnSpan: head.length,
                      margins: { top: 120, bottom: 40 },
                      children: [
                        new Paragraph({
                          keepNext: true,
                          children: [run(row.section, { bold: true, size: 20 })],
                        }),
                      ],
                    }),
                  ]
                : row.cells.map((content, column) => cell(content, column === 0)),
          }),
      ),
    ],
  });
}

/** A bar of the timeline: what it is called, what stands below the name and below the bar, and the picture in words. */
type TimelineRow = {
  name: string;
  small: string;
  below: readonly (string | null)[];
  picture: Buffer;
  words: string;
};

/** Part of the breadth that names take; the axis has the rest. */
const NAMES_PART = 0.22;

/** Bars on one axis, a row each, on an upright page; every year of `years` begins a part of the axis, of equal length. */
export function timeline(rows: readonly TimelineRow[], years: readonly number[]): Table {
  const names = Math.round(breadth(false) * NAMES_PART);
  const part = Math.floor((breadth(false) - names) / years.length);
  const axis = part * years.length;
  // Twentieths of a point in pixels of 96 an inch.
  const widthPx = axis / 15;
  const none = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
  const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

  return new Table({
    width: { size: names + axis, type: WidthType.DXA },
    columnWidths: [names, ...years.map(() => part)],
    layout: TableLayoutType.FIXED,
    borders: { ...none, insideVertical: NO_LINE, insideHorizontal: NO_LINE },
    rows: [
      ...rows.map(
        ({ name, small, below, picture, words }) =>
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({
                width: { size: names, type: WidthType.DXA },
                margins: { ...noMargins, right: 100, bottom: 60 },
                children: [
                  new Paragraph({ keepNext: true, children: [run(name, { bold: true, size: 18 })] }),
                  new Paragraph({ keepNext: true, children: [run(small, { size: 15, color: "555555" })] }),
                ],
              }),
              new TableCell({
                columnSpan: years.length,
                width: { size: axis, type: WidthType.DXA },
                margins: { ...noMargins, bottom: 80 },
                children: [
                  new Paragraph({
                    keepNext: true,
                    children: [
                      new ImageRun({
                        type: "png",
                        data: picture,
                        transformation: { width: widthPx, height: widthPx / STRIP_PICTURE_SHAPE },
                        altText: { name: writableText(name), title: "", description: writableText(words) },
                      }),
                    ],
                  }),
                  ...below
                    .filter((line) => line !== null)
                    .map((line) => new Paragraph({ keepNext: true, children: [run(line, { size: 15 })] })),
                ],
              }),
            ],
          }),
      ),
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ width: { size: names, type: WidthType.DXA }, children: [new Paragraph({ children: [] })] }),
          ...years.map(
            (year) =>
              new TableCell({
                width: { size: part, type: WidthType.DXA },
                margins: noMargins,
                children: [new Paragraph({ children: [run(String(year), { size: 15, color: "555555" })] })],
              }),
          ),
        ],
      }),
    ],
  });
}
