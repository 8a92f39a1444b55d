import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { type ComparedPlan, type CompareSummary, comparePlans, rowsInView } from "@/lib/domain/compare/compare";
import { alikeTogether, findOffers, findTransfers, GUIDING_QUESTIONS } from "@/lib/domain/compare/cross-learning";
import { compareGroups, type GroupComparison } from "@/lib/domain/compare/groups";
import { likenessPairs } from "@/lib/domain/compare/likeness";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { listSources, type PlanSource } from "@/lib/domain/plan/sources";
import { statusAt } from "@/lib/domain/plan/status";
import { type StripSpan, stripSpan } from "@/lib/domain/plan/strip";
import { type ResultBranch, resultTree, walkResults } from "@/lib/domain/results/results";
import { formatDate, formatList, formatPeriod } from "@/lib/format";
import {
  type CompareColumn,
  groupWords,
  lackingWords,
  nameColumns,
  namesAt,
  offersWords,
  outcomeWords,
  unansweredWords,
} from "@/lib/i18n/compare-words";
import { attributeLabel, groupLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { statusWords } from "@/lib/i18n/status-words";
import { periodWords } from "@/lib/i18n/strip-words";
import { translator } from "@/lib/i18n/translator";
import type { CompareGroup } from "@/lib/schemas/compare-groups";
import type { CompareNotes } from "@/lib/schemas/compare-notes";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import { type Certainty, cellWords, certaintyOf } from "./comparison-cells";
import { inShort, type ReportInShort } from "./comparison-short";

/** What every file of a comparison says about itself. */
export type ReportHead = {
  locale: Locale;
  title: string;
  asOf: string;
  version: number;
  /** The address of the very view, whole. */
  address: string;
  /** ISO day on which the file was made. */
  madeOn: string;
  citation: string;
};

type ReportRow = {
  attribute: Attribute;
  label: string;
  outcome: string;
  outcomeWords: string;
  /** It rests on open lists. */
  open: boolean;
  /** At least one of the plans has a value here, or says that it has none. */
  known: boolean;
  /** Which plans are not known here, in words; "" if all are. */
  unanswered: string;
  /** One per plan, in words; a lead with the name of its body. */
  cells: readonly string[];
  /** One per plan: how sure its value is; null where nothing backs it, as where it follows from other values. */
  certainty: readonly Certainty[];
};

/** A plan as a column: what it is, when it runs and who leads it. */
type ReportColumn = {
  name: string;
  /** The name with the years, where they are known. */
  nameWithYears: string;
  slug: string;
  /** As published; null: not known. */
  title: string | null;
  period: string;
  /** The same, with what is not known of it said. */
  periodWords: string;
  status: string;
  /** Who leads it, type and body; null: not known. */
  lead: string | null;
  /** Its place on the axis of the strips; null: no year is known. */
  span: StripSpan | null;
};

/** Plans side by side, in words, as shown: with the rows of the view, without those of folded groups. */
export type PlanReport = {
  head: ReportHead;
  columns: readonly ReportColumn[];
  summary: CompareSummary;
  short: ReportInShort;
  groups: readonly { label: string; rows: readonly ReportRow[] }[];
  /** Pairs in column order; `share` 0 to 1, null where too little is known. */
  likeness: readonly { first: string; second: string; share: number | null; n: number }[];
  offers: readonly { plan: string; has: string; lacking: string }[];
  transfers: readonly { title: string; lines: readonly string[] }[];
  questions: readonly {
    /** The question in a few words. */
    title: string;
    question: string;
    rows: readonly { label: string; cells: readonly string[] }[];
    note: string | null;
  }[];
  generalNote: string | null;
  results: ReportResults;
  sources: readonly { plan: string; sources: readonly PlanSource[] }[];
};

/** A node in words: of what kind it is, and all that it says in one line. */
type ReportResult = { node: ResultNode; level: number; kind: string; words: string };

/** Parts of a node that stand behind its text. */
const RESULT_FACTS = ["baseline", "target", "unit", "responsible"] as const;

/** Characters of an outline in one cell: a spreadsheet takes 32,767. */
const MAX_OUTLINE = 30_000;

/** The plans' results frameworks, whole. */
type ReportResults = {
  plans: readonly { plan: string; nodes: readonly ReportResult[] }[];
  /** Of each place in the order of outcomes, what each plan of the report has there as an outline; "" for nothing. */
  places: readonly { label: string; cells: readonly string[] }[];
  /** Which plans have none; null: all have one. */
  lacking: string | null;
};

/** Groups side by side; numbers as they are, names in words. */
export type GroupReport = {
  head: ReportHead;
  groups: readonly { letter: string; words: string }[];
  comparison: GroupComparison;
};

/** How a comparison is cited, in one line. */
export function comparisonCitation(locale: Locale, head: Omit<ReportHead, "locale" | "citation">): string {
  return translator(locale, "compare")("sources.citation", {
    title: head.title,
    version: head.version,
    date: formatDate(locale, head.asOf),
    address: head.address,
    accessed: formatDate(locale, head.madeOn),
  });
}

/**
 * The report of plans side by side, with the reader's notes.
 *
 * @param among the attributes that get a row, as on the page; all that are compared where it is not given.
 */
export function planReport(
  head: ReportHead,
  columns: readonly ComparedPlan[],
  query: Pick<CompareQuery, "view" | "folded">,
  notes: CompareNotes,
  among?: readonly Attribute[],
): PlanReport {
  const { locale } = head;
  const named = nameColumns(locale, columns);
  const comparison = comparePlans(named, among);
  const isAsked = (key: string) => among?.some((one) => one.key === key) ?? true;
  const shown = rowsInView(comparison, query.view);
  const name = (position: number) => named[position]?.name ?? "";

  return {
    head,
    columns: named.map((column) => reportColumn(locale, column)),
    summary: comparison.summary,
    short: inShort(locale, named, comparison),
    groups: shown.groups
      .filter(({ group }) => !query.folded.includes(group))
      .map(({ group, rows }) => ({
        label: groupLabel(locale, group),
        rows: rows.map((row) => ({
          attribute: row.attribute,
          label: attributeLabel(locale, row.attribute.key),
          outcome: row.outcome,
          outcomeWords: outcomeWords(locale, row, named),
          open: row.open,
          known: row.readings.some((reading) => reading.known || reading.nothing === "none"),
          unanswered: unansweredWords(locale, row, named),
          cells: row.readings.map((reading, at) => cellWords(locale, named[at]?.plan, row.attribute, reading)),
          certainty: row.readings.map((reading, at) => certaintyOf(named[at]?.plan, row.attribute, reading)),
        })),
      })),
    likeness: likenessPairs(named).map(({ first, second, likeness }) => ({
      first: name(first),
      second: name(second),
      ...likeness,
    })),
    ...learning(locale, named),
    questions: GUIDING_QUESTIONS.map(({ key, attributes }) => ({
      title: translator(locale, "compare")(`questions.${key}Short`),
      question: translator(locale, "compare")(`questions.${key}`),
      rows: attributes.filter(isAsked).map((wanted) => ({
        label: attributeLabel(locale, wanted),
        cells: named.map(({ plan, context }) =>
          cellWords(locale, plan, attribute(wanted), attribute(wanted).read(plan, context)),
        ),
      })),
      note: notes[key] ?? null,
    })),
    generalNote: notes.general ?? null,
    results: reportResults(locale, named),
    sources: named.map(({ plan, name: column }) => ({ plan: column, sources: listSources(plan) })),
  };
}

function reportColumn(locale: Locale, { plan, context, name }: CompareColumn): ReportColumn {
  const words = statusWords(locale, plan, statusAt(plan, context.siblings, context.asOf));
  const period = formatPeriod(plan);
  const lead = attribute("lead").read(plan, context);
  return {
    name,
    nameWithYears: period === "" ? name : `${name} (${period})`,
    slug: plan.slug,
    title: plan.title,
    period,
    periodWords: periodWords(locale, plan),
    status: [words.status, words.reserve].filter(Boolean).join("; "),
    lead: lead.known ? cellWords(locale, plan, attribute("lead"), lead) : null,
    span: stripSpan(plan, context.siblings, context.asOf),
  };
}

function reportResults(locale: Locale, columns: readonly CompareColumn[]): ReportResults {
  const t = translator(locale, "results");
  const trees = columns.map(({ plan }) => resultTree(plan.results));
  const nodesOf = (branches: readonly ResultBranch[]): ReportResult[] =>
    [...walkResults(branches)].map(({ node, level }) => {
      const kind = label(locale, "result_kind", node.kind);
      const facts = RESULT_FACTS.flatMap((fact) =>
        node[fact] === null ? [] : [`${t(`fields.${fact}`)}: ${node[fact]}`],
      );
      const name = [kind, node.number].filter(Boolean).join(" ");
      return { node, level, kind, words: `${name}: ${node.text}${facts.length > 0 ? ` (${facts.join("; ")})` : ""}` };
    });
  const outline = (branch: ResultBranch) => {
    const lines = nodesOf([branch]).map(({ words, level }) => `${"  ".repeat(level - 1)}${words}`);
    let length = 0;
    const fitting = lines.filter((line) => {
      length += line.length + 1;
      return length <= MAX_OUTLINE;
    });
    const left = lines.length - fitting.length;
    return [...fitting, ...(left > 0 ? [t("compared.hidden", { count: left })] : [])].join("\n");
  };
  const lacking = columns.filter(({ plan }) => plan.results.length === 0).map(({ name }) => name);

  return {
    plans: columns.flatMap(({ name }, at) => {
      const nodes = nodesOf(trees[at] ?? []);
      return nodes.length === 0 ? [] : [{ plan: name, nodes }];
    }),
    places: Array.from({ length: Math.max(0, ...trees.map((tree) => tree.length)) }, (_, place) => ({
      label: t("compared.place", { place: place + 1 }),
      cells: trees.map((tree) => (tree[place] ? outline(tree[place]) : "")),
    })),
    lacking:
      lacking.length === 0
        ? null
        : t("compared.lacking", { count: lacking.length, plans: formatList(locale, lacking) }),
  };
}

function learning(locale: Locale, columns: readonly CompareColumn[]): Pick<PlanReport, "offers" | "transfers"> {
  const t = translator(locale, "compare");
  return {
    offers: findOffers(columns).flatMap(({ column, apart }) =>
      alikeTogether(apart).map((together) => ({
        plan: columns[column]?.name ?? "",
        has: offersWords(locale, together),
        lacking: lackingWords(locale, columns, together[0]),
      })),
    ),
    transfers: findTransfers(columns).map(({ to, offers }) => ({
      title: t(`learning.to.${to}`),
      lines: alikeTogether(offers).map(
        (together) =>
          `${offersWords(locale, together)} (${t("learning.heldBy", {
            holders: namesAt(locale, columns, together[0].holders),
            others: lackingWords(locale, columns, { ...together[0], unknown: [] }),
          })})`,
      ),
    })),
  };
}

/** The report of groups side by side. */
export function groupReport(head: ReportHead, groups: readonly CompareGroup[]): GroupReport {
  return {
    head,
    groups: groups.map(({ letter, query, countries }) => ({
      letter: letter.toUpperCase(),
      words: groupWords(head.locale, query, countries),
    })),
    comparison: compareGroups(groups.map(({ plans }) => plans)),
  };
}
