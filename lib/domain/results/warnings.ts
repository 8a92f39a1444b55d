import type { ResultNode } from "@/lib/domain/plan/plan";
import type { ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import { numberParts, seriesOf, writeInSeries } from "./numbers";
import { type ResultBranch, resultTree, walkResults } from "./results";

export const RESULT_WARNINGS = [
  "outcome_without_output",
  "output_without_indicator",
  "kind_out_of_place",
  "number_gap",
  "number_twice",
  "number_order",
  "number_elsewhere",
] as const;
type ResultWarningCode = (typeof RESULT_WARNINGS)[number];

export type ResultWarning = {
  /** Of the node. */
  id: string;
  code: ResultWarningCode;
  /** The number that a gap misses, or that stands twice, before or elsewhere; null for the others. */
  number: string | null;
};

/** Under which kinds a kind belongs; null: at the root. */
const PLACES: Readonly<Record<ResultKind, readonly (ResultKind | null)[]>> = {
  outcome: [null],
  sub_outcome: ["outcome", "sub_outcome"],
  output: ["outcome", "sub_outcome", "output"],
  activity: ["outcome", "sub_outcome", "output", "activity"],
  indicator: ["outcome", "sub_outcome", "output", "activity"],
};

/**
 * What is real but unusual in a results framework, in tree order: an editor is told and may leave it so.
 *
 * Numbers are compared among siblings, indicators apart from the rest; a number such as A under 2.1 counts for 2.1.A.
 */
export function resultWarnings(nodes: readonly ResultNode[]): ResultWarning[] {
  const tree = resultTree(nodes);
  const found: ResultWarning[] = [];
  const seen = new Set<string>();
  const kindOf = new Map<string | null, ResultKind>(nodes.map(({ id, kind }) => [id, kind]));
  const numbers = new Map<string, ResultWarning[]>();
  const numberOf = new Map(nodes.map(({ id, number }) => [id, number]));
  for (const siblings of [tree, ...Array.from(walkResults(tree), ({ children }) => children)])
    for (const warning of seriesWarnings(siblings))
      numbers.set(warning.id, [...(numbers.get(warning.id) ?? []), warning]);

  for (const branch of walkResults(tree)) {
    const { id, kind, parentId, number } = branch.node;
    const warn = (code: ResultWarningCode, about: string | null = null) => found.push({ id, code, number: about });
    const holds = (wanted: ResultKind) => hasBelow(branch, wanted);

    if ((kind === "outcome" || kind === "sub_outcome") && !holds("output")) warn("outcome_without_output");
    if (kind === "output" && !holds("indicator")) warn("output_without_indicator");
    if (!PLACES[kind].includes(kindOf.get(parentId) ?? null)) warn("kind_out_of_place");

    const parts = numberParts(number);
    if (number === null || parts.length === 0) continue;
    // A, B, C under each sub-outcome are not the same A, B, C.
    const scope = parts.length > 1 ? "" : (parentId ?? "");
    const key = JSON.stringify([kind === "indicator", scope, parts.join(".").toUpperCase()]);
    if (seen.has(key)) warn("number_twice", number);
    seen.add(key);

    const above = numberParts((parentId && numberOf.get(parentId)) || null);
    const isElsewhere = above.length > 0 && parts.length > 1 && !sameParts(parts.slice(0, -1), above);
    if (isElsewhere && kind !== "indicator") warn("number_elsewhere", numberOf.get(parentId as string) ?? null);
    found.push(...(numbers.get(id) ?? []));
  }
  return found;
}

/** Gaps and wrong order in the numbers of siblings. Indicators have an order of their own, but may fill a gap. */
function seriesWarnings(siblings: readonly ResultBranch[]): ResultWarning[] {
  const held = new Set(siblings.map(({ node }) => numberParts(node.number).at(-1)));
  const isIndicator = ({ node }: ResultBranch) => node.kind === "indicator";
  return [siblings.filter(isIndicator), siblings.filter((branch) => !isIndicator(branch))].flatMap((group) => {
    const numbered = group.flatMap(({ node }) => {
      const parts = numberParts(node.number);
      return parts.length > 0 ? [{ node, parts }] : [];
    });
    const found = seriesOf(numbered.map(({ parts }) => parts.at(-1) as string));
    if (!found) return [];

    const { series, values } = found;
    const least = Math.min(...values);
    return numbered.flatMap(({ node, parts }, index): ResultWarning[] => {
      const value = values[index] as number;
      const warnings: ResultWarning[] = [];
      // An excerpt may begin anywhere, and so may numbers that run on from one branch to the next.
      const mayBegin = node.parentId === null || parts.length === 1;
      const before = writeInSeries(series, value - 1);
      if (value > 1 && !held.has(before) && !(mayBegin && value === least))
        warnings.push({ id: node.id, code: "number_gap", number: [...parts.slice(0, -1), before].join(".") });
      const last = values[index - 1];
      if (last !== undefined && value < last)
        warnings.push({ id: node.id, code: "number_order", number: numbered[index - 1]?.node.number ?? null });
      return warnings;
    });
  });
}

function hasBelow({ children }: ResultBranch, kind: ResultKind): boolean {
  return children.some((child) => child.node.kind === kind || hasBelow(child, kind));
}

function sameParts(a: readonly string[], b: readonly string[]): boolean {
  return a.join(".").toUpperCase() === b.join(".").toUpperCase();
}
