import type { Plan } from "@/lib/domain/plan/plan";
import { DRAWN_RESULTS, type DrawnBranch, type DrawnResults, drawResults } from "./drawing";
import { resultTree } from "./results";

/** Results frameworks side by side. Columns keep the order in which they were given. */
export type ComparedResults<Column> = {
  /** Those whose plan has one, with what is not drawn of it because a root isn't. */
  having: readonly { column: Column; hidden: number }[];
  lacking: readonly Column[];
  /** The first outcomes, the second ones, and so on: one place for each of `having`, null where it has no more. */
  rows: readonly (readonly (DrawnBranch | null)[])[];
};

/** Aligns the outcomes of plans by their order. All columns together draw no more than one page of a plan. */
export function compareResults<Column extends { plan: Pick<Plan, "results"> }>(
  columns: readonly Column[],
): ComparedResults<Column> {
  const having = columns.filter(({ plan }) => plan.results.length > 0);
  const limit = Math.floor(DRAWN_RESULTS / Math.max(1, having.length));
  const drawn = having.map(({ plan }): DrawnResults => drawResults(resultTree(plan.results), limit));
  const rowCount = Math.max(0, ...drawn.map(({ branches }) => branches.length));

  return {
    having: having.map((column, at) => ({ column, hidden: drawn[at]?.hidden ?? 0 })),
    lacking: columns.filter(({ plan }) => plan.results.length === 0),
    rows: Array.from({ length: rowCount }, (_, row) => drawn.map(({ branches }) => branches[row] ?? null)),
  };
}
