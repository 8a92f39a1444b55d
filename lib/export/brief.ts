import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { writableText } from "@/lib/domain/plan/writable-text";
import type { Locale } from "@/lib/i18n/locales";

/** A4 in twentieths of a point, and its margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_000;

export type Block = Paragraph | Table;

/** What a brief says about itself. `wide`: the page lies on its side. */
export type BriefSetup = { locale: Locale; title: string; wide?: boolean };

/** A brief of these blocks as a DOCX file, on A4. */
export async function packBrief(
  { locale, title, wide = false }: BriefSetup,
  children: Block[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: writableText(title),
    creator: "NAP Atlas",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20, language: { value: locale === "fr" ? "fr-FR" : "en-GB" } } },
        heading1: { run: { font: "Cambria", size: 36, color: "1A2226" }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { font: "Cambria", size: 28, color: "1A2226" },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
        heading3: {
          run: { font: "Cambria", size: 23, color: "1A2226" },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
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
export function table(head: readonly string[], rows: readonly BriefRow[]): Table {
  const share = 100 / head.length;
  const cell = (content: BriefCell, bold = false) => {
    const [first = "", ...small] = typeof content === "string" ? [content] : content;
    return new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, right: 100 },
      children: [
        new Paragraph({ alignment: AlignmentType.START, children: [run(first, { bold, size: 18 })] }),
        ...small.map((line) => new Paragraph({ children: [run(line, { size: 15, color: "555555" })] })),
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
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words) => cell(words, true)) }),
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
