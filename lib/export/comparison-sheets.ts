import { formatDate, formatPercent } from "@/lib/format";
import { groupValueWords } from "@/lib/i18n/compare-words";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import type { Cell } from "./cells";
import type { GroupReport, PlanReport, ReportHead } from "./comparison-report";

/** Of a result, in the order of its table. */
const RESULT_CELLS = ["level", "number", "kind", "text", "baseline", "target", "unit", "responsible"] as const;

/** A sheet of a workbook: the first row is its head. */
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] };

/**
 * The ledger as a table: one attribute a row, one plan a column, codes beside words; then the results frameworks, one
 * place in the order of outcomes a row.
 */
export function planTable({ head, columns, groups, results }: PlanReport): Cell[][] {
  const t = translator(head.locale, "compare");
  const resultsTitle = translator(head.locale, "results")("title");
  return [
    [
      t("file.group"),
      t("file.key"),
      t("file.attribute"),
      t("file.outcomeCode"),
      t("file.outcome"),
      t("file.notKnown"),
      ...columns.map(({ name }) => name),
    ],
    ...groups.flatMap(({ label, rows }) =>
      rows.map((row) => [
        label,
        row.attribute.key,
        row.label,
        row.outcome,
        row.outcomeWords,
        row.unanswered,
        ...row.cells,
      ]),
    ),
    // Texts of plans are side by side to be read: no rule says whether two outcomes are the same.
    ...results.places.map(({ label, cells }) => [
      resultsTitle,
      "results",
      label,
      null,
      null,
      results.lacking,
      ...cells,
    ]),
  ];
}

/** The shares as a table: one value a row, five columns a group; shares and points as numbers of at most one decimal. */
export function groupTable({ head, groups, comparison }: GroupReport): Cell[][] {
  const t = translator(head.locale, "compare");
  const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
  return [
    [
      t("file.key"),
      t("file.attribute"),
      t("file.valueCode"),
      t("groups.value"),
      ...groups.flatMap(({ letter }) => [
        t("file.groupCount", { letter }),
        t("file.groupKnown", { letter }),
        t("file.groupShare", { letter }),
        t("file.groupPoints", { letter }),
        t("file.groupBound", { letter }),
      ]),
    ],
    ...comparison.rows.flatMap(({ attribute, values }) =>
      values.map(({ value, shares }) => [
        attribute.key,
        attributeLabel(head.locale, attribute.key),
        value,
        groupValueWords(head.locale, attribute.key, value),
        ...shares.flatMap(({ count, known, sharePercent, bound, pointsFromFirst }) => [
          count,
          known,
          round(sharePercent),
          round(pointsFromFirst),
          bound,
        ]),
      ]),
    ),
  ];
}

/** All that the page of a plan comparison shows, a sheet each. */
export function planSheets(report: PlanReport): Sheet[] {
  const t = translator(report.head.locale, "compare");
  const results = translator(report.head.locale, "results");
  return [
    { name: t("file.sheets.comparison"), rows: planTable(report) },
    {
      name: t("file.sheets.likeness"),
      rows: [
        [t("learning.plan"), t("file.with"), t("file.likeness"), t("file.attributesCompared"), t("file.note")],
        ...report.likeness.map(({ first, second, share, n }) => [
          first,
          second,
          // Words among numbers would make a column that neither sorts nor sums.
          share === null ? null : Math.round(share * 1000) / 1000,
          n,
          share === null ? t("likeness.tooLittle") : null,
        ]),
      ],
    },
    {
      name: t("file.sheets.learning"),
      rows: [
        [t("learning.plan"), t("learning.has"), t("learning.lacking")],
        ...report.offers.map(({ plan, has, lacking }) => [plan, has, lacking]),
        ...report.transfers.flatMap(({ title, lines }) => lines.map((line) => [title, line, ""])),
      ],
    },
    {
      name: t("file.sheets.questions"),
      rows: [
        [t("file.question"), t("file.attribute"), ...report.columns.map(({ name }) => name)],
        ...report.questions.flatMap(({ question, rows, note }) => [
          ...rows.map(({ label, cells }) => [question, label, ...cells]),
          ...(note === null ? [] : [[question, t("file.note"), note]]),
        ]),
        ...(report.generalNote === null ? [] : [[t("file.note"), "", report.generalNote]]),
      ],
    },
    {
      name: results("title"),
      rows: [
        [t("learning.plan"), ...RESULT_CELLS.map((field) => results(`fields.${field}`))],
        ...report.results.plans.flatMap(({ plan, nodes }) =>
          nodes.map(({ node, level, kind }) => [
            plan,
            ...RESULT_CELLS.map((field) => ({ ...node, level, kind })[field]),
          ]),
        ),
        ...(report.results.lacking === null ? [] : [[report.results.lacking]]),
      ],
    },
    {
      name: t("sources.title"),
      rows: [
        [
          t("learning.plan"),
          t("file.source"),
          t("file.publisher"),
          t("file.kind"),
          t("file.checked"),
          t("file.address"),
          t("file.archived"),
        ],
        ...report.sources.flatMap(({ plan, sources }) =>
          sources.map(({ source: { title, publisher, kind, checkedOn, url, archivedUrl } }) => [
            plan,
            title,
            publisher,
            kind && label(report.head.locale, "source_kind", kind),
            checkedOn,
            url,
            archivedUrl,
          ]),
        ),
      ],
    },
    aboutSheet(report.head),
  ];
}

/** The shares, how groups overlap, and what the file is. */
export function groupSheets(report: GroupReport): Sheet[] {
  const t = translator(report.head.locale, "compare");
  const letter = (position: number) => report.groups[position]?.letter ?? "";
  return [
    { name: t("file.sheets.comparison"), rows: groupTable(report) },
    {
      name: t("file.sheets.groups"),
      rows: [
        [t("file.sheets.groups"), t("file.filter"), t("file.plans")],
        ...report.groups.map(({ letter: name, words }, position) => [
          name,
          words,
          report.comparison.sizes[position] ?? 0,
        ]),
        ...report.comparison.overlaps.map(({ first, second, count }) => [
          `${letter(first)} ∩ ${letter(second)}`,
          t("file.inBoth"),
          count,
        ]),
      ],
    },
    aboutSheet(report.head),
  ];
}

function aboutSheet(head: ReportHead): Sheet {
  const t = translator(head.locale, "compare");
  return {
    name: t("file.sheets.about"),
    rows: [
      [head.title, ""],
      [t("file.asOf"), head.asOf],
      [t("file.version"), head.version],
      [t("file.address"), head.address],
      [t("file.madeOn"), head.madeOn],
      [t("file.cite"), head.citation],
      [t("file.licence"), t("file.licenceWords")],
    ],
  };
}

/** A likeness in words, with the attributes it rests on. */
export function likenessWords(
  { locale }: Pick<ReportHead, "locale">,
  { share, n }: Pick<PlanReport["likeness"][number], "share" | "n">,
): string {
  const t = translator(locale, "compare");
  return `${share === null ? t("likeness.tooLittle") : formatPercent(locale, share)} (${t("likeness.n", { n })})`;
}

/** As of when, and of which version of the catalogue. */
export function asOfWords({ locale, asOf, version }: ReportHead): string {
  return translator(locale, "compare")("lead.asOf", { date: formatDate(locale, asOf), version });
}
