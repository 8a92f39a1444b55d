import { Paragraph } from "docx";
import { STRIP_FROM, STRIP_TO } from "@/lib/domain/plan/strip";
import type { Confidence } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate, formatList, formatNumber, formatShare } from "@/lib/format";
import { groupValueWords, pointsWords } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { sourceText } from "@/lib/i18n/source-words";
import { translator } from "@/lib/i18n/translator";
import {
  type Block,
  type BriefRow,
  type BriefSetup,
  bullet,
  bulletAt,
  caption,
  heading,
  numbered,
  packBrief,
  run,
  subheading,
  table,
  text,
  timeline,
  title,
} from "./brief";
import type { GroupReport, PlanReport, ReportHead } from "./comparison-report";
import { asOfWords, likenessWords } from "./comparison-sheets";
import { stripPicture } from "./strip-picture";

/** From this many columns on, the page lies on its side. */
const LANDSCAPE_FROM = 4;

/** Up to this many plans, the first page has room for their titles. */
const TITLED = 3;

/** How sure a value is, as the dots of the pages tell it. */
const CERTAINTY_MARKS: Readonly<Record<Confidence, string>> = { high: "●", medium: "◐", low: "○" };

/** The years that parts of the timeline begin with: the axis of the strips in steps of five. */
const TIMELINE_YEARS = Array.from({ length: (STRIP_TO - STRIP_FROM) / 5 }, (_, step) => STRIP_FROM + 5 * step);

/**
 * The brief of plans side by side as a DOCX file: a first page for who reads one page, then table, likeness, results,
 * learning, questions with notes, sources, citation.
 */
export function planBrief(report: PlanReport): Promise<Uint8Array<ArrayBuffer>> {
  const { head, columns } = report;
  const t = translator(head.locale, "compare");
  const names = columns.map(({ name, period }) => (period === "" ? [name] : [name, period]));
  const withYears = new Map(columns.map(({ name, nameWithYears }) => [name, nameWithYears]));
  const full = (name: string) => withYears.get(name) ?? name;
  const rows = report.groups.flatMap((group) => group.rows);
  const nowhere = rows.filter(({ known }) => !known).map(({ label }) => label);

  const details = [
    heading(t("ledger.title")),
    caption(t("brief.confidence")),
    table(
      [t("file.attribute"), ...names],
      report.groups.flatMap(({ label, rows: inGroup }) => {
        const told = inGroup.filter(({ known }) => known);
        return told.length === 0 ? [] : [{ section: label }, ...told.map((row) => ledgerRow(head.locale, row))];
      }),
    ),
    ...(nowhere.length === 0 ? [] : [caption(t("brief.nowhere", { attributes: formatList(head.locale, nowhere) }))]),
    heading(t("likeness.title")),
    ...report.likeness.map((pair) =>
      bullet(`${full(pair.first)} – ${full(pair.second)}: ${likenessWords(head, pair)}`),
    ),
    heading(translator(head.locale, "results")("title")),
    ...report.results.plans.flatMap(({ plan, nodes }) => [
      subheading(full(plan)),
      ...nodes.map(({ words, level }) => bulletAt(level, words)),
    ]),
    ...(report.results.lacking === null ? [] : [text(report.results.lacking)]),
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
      ...(lines.length === 0 ? [text(t("learning.nothingToTake"))] : lines.map((line) => bullet(line))),
    ]),
    heading(t("questions.title")),
    ...report.questions.flatMap(({ question, rows: asked, note }) => [
      subheading(question),
      table(
        ["", ...names],
        asked.map(({ label, cells }) => ({ cells: [label, ...cells] })),
      ),
      ...noteParagraphs(t("file.note"), note),
    ]),
    ...noteParagraphs(t("notes.general"), report.generalNote),
    heading(t("sources.title")),
    ...sourceParagraphs(report),
    ...closing(head),
  ];
  return packBrief(setup(head, columns.length), details, firstPage(report));
}

/** What is compared, when the plans run, in what they are alike and apart, and what could be taken up. */
function firstPage({ head, columns, summary, short }: PlanReport): Block[] {
  const { locale } = head;
  const t = translator(locale, "compare");
  const lines = ({ lines: told, more }: PlanReport["short"]["alike"], none: string) =>
    told.length === 0
      ? [text(none)]
      : [...told.map((line) => bullet(line)), ...(more > 0 ? [caption(t("brief.more", { count: more }))] : [])];

  return [
    ...opening(head),
    heading(t("brief.compared")),
    timeline(
      columns.map(({ name, periodWords, status, title: published, lead, span }) => ({
        name,
        small: `${periodWords}; ${status}`,
        // Of many plans, titles of two lines each would push the rest onto a second page.
        below: columns.length > TITLED ? [lead] : [published, lead],
        picture: stripPicture(span, head.asOf),
        words: t("brief.bar", { plan: name, period: periodWords }),
      })),
      TIMELINE_YEARS,
    ),
    caption(t("brief.asOf", { date: formatDate(locale, head.asOf) })),
    text(
      [
        t("summary.plain", { ...summary, plans: columns.length }),
        ...(summary.openDifferent > 0 ? [t("summary.open", { count: summary.openDifferent })] : []),
        ...(summary.notComparable > 0 ? [t("summary.notComparable", { count: summary.notComparable })] : []),
        ...(short.extremes === null ? [] : [short.extremes]),
      ].join(" "),
    ),
    heading(t("brief.alike")),
    ...lines(short.alike, t("brief.noneAlike")),
    heading(t("brief.apart")),
    ...lines(short.apart, t("brief.noneApart")),
    heading(t("brief.take")),
    ...(short.take.length === 0 ? [text(t("learning.none"))] : short.take.map((line) => bullet(line))),
  ];
}

type LedgerRow = PlanReport["groups"][number]["rows"][number];

/** An attribute with how the plans relate, and each value with how sure it is. */
function ledgerRow(locale: Locale, row: LedgerRow): BriefRow {
  const t = translator(locale, "compare");
  const relation = [row.outcomeWords, row.unanswered && `(${row.unanswered})`, row.open && t("openLists")];
  const values = row.cells.map((words, at) => {
    const certainty = row.certainty[at];
    return certainty ? `${words} ${CERTAINTY_MARKS[certainty.confidence]}${certainty.disputed ? " ≠" : ""}` : words;
  });
  return { cells: [[row.label, relation.filter(Boolean).join(" ")], ...values] };
}

/** Every source in full, numbered through all plans. */
function sourceParagraphs({ head, columns, sources }: PlanReport): Block[] {
  let number = 0;
  return sources.flatMap(({ sources: cited }, at) => [
    subheading(columns[at]?.nameWithYears ?? ""),
    ...cited.map(({ source }) => {
      number += 1;
      return numbered(number, `${sourceText(head.locale, source)}: `, { words: source.url, url: source.url });
    }),
  ]);
}

/** The brief of groups side by side as a DOCX file. */
export function groupBrief({ head, groups, comparison }: GroupReport): Promise<Uint8Array<ArrayBuffer>> {
  const { locale } = head;
  const t = translator(locale, "compare");
  const letter = (position: number) => groups[position]?.letter ?? "";

  return packBrief(setup(head, groups.length), [
    ...opening(head),
    ...groups.map(({ letter: name, words }, position) =>
      bullet(`${name}: ${words} (${t("groups.plans", { count: comparison.sizes[position] ?? 0 })})`),
    ),
    ...comparison.overlaps.map(({ first, second, count }) =>
      text(t("groups.overlap", { first: letter(first), second: letter(second), count })),
    ),
    heading(t("groups.tableLabel")),
    text(t("groups.caption")),
    text(t("groups.open")),
    table(
      [t("groups.value"), ...groups.map(({ letter: name }) => name)],
      comparison.rows.flatMap(({ attribute, values }) => [
        { section: attributeLabel(locale, attribute.key) },
        ...values.map(({ value, shares }) => ({
          cells: [
            groupValueWords(locale, attribute.key, value),
            ...shares.map((share, position) =>
              share.sharePercent === null
                ? t("groups.nothingKnown")
                : [
                    `${formatShare(locale, share)} (${t("groups.count", {
                      count: formatNumber(locale, share.count),
                      known: formatNumber(locale, share.known),
                    })})`,
                    ...(position > 0 && share.pointsFromFirst !== null
                      ? [pointsWords(locale, share.pointsFromFirst)]
                      : []),
                  ],
            ),
          ],
        })),
      ]),
    ),
    ...closing(head),
  ]);
}

const setup = ({ locale, title }: ReportHead, columns: number): BriefSetup => ({
  locale,
  title,
  wide: columns >= LANDSCAPE_FROM,
});

const opening = (head: ReportHead): Block[] => [title(head.title), text(asOfWords(head))];

function closing(head: ReportHead): Block[] {
  const t = translator(head.locale, "compare");
  return [heading(t("file.cite")), text(head.citation), text(t("file.licenceWords"))];
}

function noteParagraphs(title: string, note: string | null): Paragraph[] {
  if (note === null) return [];
  return [
    new Paragraph({ children: [run(title, { bold: true })], spacing: { before: 160 }, keepNext: true }),
    ...note.split("\n").map((line) => text(line)),
  ];
}
