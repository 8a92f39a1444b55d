import { Paragraph } from "docx";
import { formatNumber, formatShare } from "@/lib/format";
import { groupValueWords, pointsWords } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import { sourceText } from "@/lib/i18n/source-words";
import { translator } from "@/lib/i18n/translator";
import {
  type Block,
  type BriefSetup,
  bullet,
  bulletAt,
  heading,
  packBrief,
  run,
  subheading,
  table,
  text,
  title,
} from "./brief";
import type { GroupReport, PlanReport, ReportHead } from "./comparison-report";
import { asOfWords, likenessWords } from "./comparison-sheets";

/** From this many columns on, the page lies on its side. */
const LANDSCAPE_FROM = 4;

/** The brief of plans side by side as a DOCX file: table, likeness, learning, questions with notes, sources, citation. */
export function planBrief(report: PlanReport): Promise<Uint8Array<ArrayBuffer>> {
  const { head, columns, summary } = report;
  const t = translator(head.locale, "compare");
  const names = columns.map(({ name }) => name);

  return packBrief(setup(head, columns.length), [
    ...opening(head),
    ...columns.map(({ name, period, status }) => bullet(`${name}: ${[period, status].filter(Boolean).join(", ")}`)),
    text(
      [
        t("summary.plain", { ...summary, plans: columns.length }),
        ...(summary.openDifferent > 0 ? [t("summary.open", { count: summary.openDifferent })] : []),
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
            [
              row.label,
              [row.outcomeWords, row.unanswered && `(${row.unanswered})`, row.open && t("openLists")]
                .filter(Boolean)
                .join(" "),
            ],
            ...row.cells,
          ],
        })),
      ]),
    ),
    heading(t("likeness.title")),
    ...report.likeness.map((pair) => bullet(`${pair.first} – ${pair.second}: ${likenessWords(head, pair)}`)),
    heading(translator(head.locale, "results")("title")),
    ...report.results.plans.flatMap(({ plan, nodes }) => [
      subheading(plan),
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
    ...report.questions.flatMap(({ title, question, rows, note }) => [
      subheading(title),
      text(question),
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
      ...sources.map(({ source }) =>
        bullet(`${sourceText(head.locale, source)}: `, { words: source.url, url: source.url }),
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
