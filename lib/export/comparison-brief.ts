import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
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
import { formatDate, formatNumber, formatPercent } from "@/lib/format";
import { groupValueWords, pointsWords } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import type { GroupReport, PlanReport, ReportHead } from "./comparison-report";
import { asOfWords, likenessWords } from "./comparison-sheets";

/** From this many columns on, the page lies on its side. */
const LANDSCAPE_FROM = 4;

/** A4 in twentieths of a point, and its margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_000;

/** The brief of plans side by side as a DOCX file: table, likeness, learning, questions with notes, sources, citation. */
export function planBrief(report: PlanReport): Promise<Uint8Array<ArrayBuffer>> {
  const { head, columns, summary } = report;
  const t = translator(head.locale, "compare");
  const names = columns.map(({ name }) => name);

  return pack(head, columns.length, [
    ...opening(head),
    ...columns.map(({ name, period, status }) => bullet(`${name}: ${[period, status].filter(Boolean).join(", ")}`)),
    text(
      [
        t("summary.plain", summary),
        ...(summary.notComparable > 0 ? [t("summary.notComparable", { count: summary.notComparable })] : []),
      ].join(" "),
    ),
    heading(t("ledger.title")),
    table(
      [t("file.attribute"), ...names],
      report.groups.flatMap(({ label, rows }) => [
        { section: label },
        ...rows.map((row) => ({
          cells: [
            [row.label, row.unanswered ? `${row.outcomeWords} (${row.unanswered})` : row.outcomeWords],
            ...row.cells,
          ],
        })),
      ]),
    ),
    heading(t("likeness.title")),
    ...report.likeness.map((pair) => bullet(`${pair.first} – ${pair.second}: ${likenessWords(head, pair)}`)),
    heading(t("learning.title")),
    ...(report.offers.length === 0
      ? [text(t("learning.none"))]
      : [
          table(
            [t("learning.plan"), t("learning.has"), t("learning.lacking")],
            report.offers.map(({ plan, has, lacking }) => ({ cells: [plan, has, lacking] })),
          ),
        ]),
    ...report.transfers.flatMap(({ title, lines }) => [
      subheading(title),
      ...(lines.length === 0 ? [text(t("learning.nothingToTake"))] : lines.map(bullet)),
    ]),
    heading(t("questions.title")),
    ...report.questions.flatMap(({ question, rows, note }) => [
      subheading(question),
      table(
        ["", ...names],
        rows.map(({ label, cells }) => ({ cells: [label, ...cells] })),
      ),
      ...noteParagraphs(t("file.note"), note),
    ]),
    ...noteParagraphs(t("notes.general"), report.generalNote),
    heading(t("sources.title")),
    ...report.sources.flatMap(({ plan, sources }) => [
      subheading(plan),
      ...sources.map(({ title, publisher, checkedOn, url }) =>
        bulletLink(title ?? url, url, [
          publisher,
          checkedOn && t("file.checkedOn", { date: formatDate(head.locale, checkedOn) }),
        ]),
      ),
    ]),
    ...closing(head),
  ]);
}

/** The brief of groups side by side as a DOCX file. */
export function groupBrief({ head, groups, comparison }: GroupReport): Promise<Uint8Array<ArrayBuffer>> {
  const { locale } = head;
  const t = translator(locale, "compare");
  const letter = (position: number) => groups[position]?.letter ?? "";

  return pack(head, groups.length, [
    ...opening(head),
    ...groups.map(({ letter: name, words }, position) =>
      bullet(`${name}: ${words} (${t("groups.plans", { count: comparison.sizes[position] ?? 0 })})`),
    ),
    ...comparison.overlaps.map(({ first, second, count }) =>
      text(t("groups.overlap", { first: letter(first), second: letter(second), count })),
    ),
    heading(t("groups.tableLabel")),
    text(t("groups.caption")),
    table(
      [t("groups.value"), ...groups.map(({ letter: name }) => name)],
      comparison.rows.flatMap(({ attribute, values }) => [
        { section: attributeLabel(locale, attribute.key) },
        ...values.map(({ value, shares }) => ({
          cells: [
            groupValueWords(locale, attribute.key, value),
            ...shares.map(({ count, known, sharePercent, pointsFromFirst }, position) =>
              sharePercent === null
                ? t("groups.nothingKnown")
                : [
                    `${formatPercent(locale, sharePercent / 100)} (${t("groups.count", {
                      count: formatNumber(locale, count),
                      known: formatNumber(locale, known),
                    })})`,
                    ...(position > 0 && pointsFromFirst !== null ? [pointsWords(locale, pointsFromFirst)] : []),
                  ],
            ),
          ],
        })),
      ]),
    ),
    ...closing(head),
  ]);
}

type Block = Paragraph | Table;

async function pack(head: ReportHead, columns: number, children: Block[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: head.title,
    creator: "NAP Atlas",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 20, language: { value: head.locale === "fr" ? "fr-FR" : "en-GB" } } },
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
              orientation: columns >= LANDSCAPE_FROM ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
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

const opening = (head: ReportHead): Block[] => [
  new Paragraph({ text: head.title, heading: HeadingLevel.HEADING_1 }),
  text(asOfWords(head)),
];

function closing(head: ReportHead): Block[] {
  const t = translator(head.locale, "compare");
  return [heading(t("file.cite")), text(head.citation), text(t("file.licenceWords"))];
}

const heading = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_2, keepNext: true });
const subheading = (words: string) => new Paragraph({ text: words, heading: HeadingLevel.HEADING_3, keepNext: true });
const text = (words: string) => new Paragraph({ text: words, spacing: { after: 120 } });
const bullet = (words: string) => new Paragraph({ text: words, bullet: { level: 0 } });

function bulletLink(words: string, url: string, after: readonly (string | null)[]): Paragraph {
  const rest = after.filter(Boolean).join(", ");
  return new Paragraph({
    bullet: { level: 0 },
    children: [
      new ExternalHyperlink({ link: url, children: [new TextRun({ text: words, style: "Hyperlink" })] }),
      ...(rest ? [new TextRun(`, ${rest}`)] : []),
    ],
  });
}

function noteParagraphs(title: string, note: string | null): Paragraph[] {
  if (note === null) return [];
  return [
    new Paragraph({ children: [new TextRun({ text: title, bold: true })], spacing: { before: 160 }, keepNext: true }),
    ...note.split("\n").map(text),
  ];
}

/** A cell in words: one line, or a line and one in small print below it. */
type BriefCell = string | readonly string[];
type BriefRow = { section: string } | { cells: readonly BriefCell[] };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };

function table(head: readonly string[], rows: readonly BriefRow[]): Table {
  const share = 100 / head.length;
  const cell = (content: BriefCell, bold = false) => {
    const [first = "", ...small] = typeof content === "string" ? [content] : content;
    return new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, right: 100 },
      children: [
        new Paragraph({ alignment: AlignmentType.START, children: [new TextRun({ text: first, bold, size: 18 })] }),
        ...small.map((line) => new Paragraph({ children: [new TextRun({ text: line, size: 15, color: "555555" })] })),
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
                          children: [new TextRun({ text: row.section, bold: true, size: 20 })],
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
