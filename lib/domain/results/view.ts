import type { ResultNode } from "@/lib/domain/plan/plan";
import { branchIds } from "./changes";
import { MAX_RESULT_LEVELS, type ResultBranch, resultTree } from "./results";

/** Branches up to this size are shown with all that hangs below; of larger ones, only the way to the chosen node. */
const OPEN_SIZE = 150;

export const RESULTS_PER_PAGE = 150;

export type VisibleResult = {
  node: ResultNode;
  level: number;
  /** From 1 among its siblings, and how many they are. */
  place: number;
  siblings: number;
  /** Nodes below it that are folded away. */
  folded: number;
};

export type ResultView = {
  rows: VisibleResult[];
  page: number;
  pages: number;
  /** The chosen node, if it is in the tree. */
  chosen: VisibleResult | null;
};

/**
 * What an editor shows of a results framework, one page of it. A small one is shown whole; of a large one the roots,
 * the way to the chosen node, and the largest branch on that way that is small enough to be shown whole.
 *
 * @param chosenId id of the node; null or of no node: none is chosen.
 * @param page null: the one that the chosen node is on.
 */
export function viewResults(nodes: readonly ResultNode[], chosenId: string | null, page: number | null): ResultView {
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const way = new Set<string>();
  for (let at = chosenId; at !== null && parentOf.has(at); at = parentOf.get(at) ?? null) way.add(at);

  const rows: VisibleResult[] = [];
  const show = (branches: readonly ResultBranch[], isWhole: boolean) => {
    branches.forEach(({ node, level, size, children }, index) => {
      const isOpen = isWhole || way.has(node.id);
      const folded = isOpen ? 0 : size - 1;
      rows.push({ node, level, place: index + 1, siblings: branches.length, folded });
      if (isOpen) show(children, isWhole || size <= OPEN_SIZE);
    });
  };
  show(resultTree(nodes), nodes.length <= OPEN_SIZE);

  const at = rows.findIndex(({ node }) => node.id === chosenId);
  const pages = Math.max(1, Math.ceil(rows.length / RESULTS_PER_PAGE));
  const wanted = page ?? Math.floor(Math.max(0, at) / RESULTS_PER_PAGE) + 1;
  const shown = Math.max(1, Math.min(wanted, pages));
  return {
    rows: rows.slice((shown - 1) * RESULTS_PER_PAGE, shown * RESULTS_PER_PAGE),
    page: shown,
    pages,
    chosen: rows[at] ?? null,
  };
}

/**
 * The nodes that one may hang below: all but its own branch, in tree order. Of a large framework the upper levels
 * only, until they are few enough to choose from.
 */
export function possibleParents(nodes: readonly ResultNode[], id: string): ResultBranch[] {
  const own = branchIds(nodes, id);
  const gather = (branches: readonly ResultBranch[], deepest: number): ResultBranch[] =>
    branches.flatMap((branch) =>
      own.has(branch.node.id) || branch.level > deepest ? [] : [branch, ...gather(branch.children, deepest)],
    );
  const tree = resultTree(nodes);
  for (let deepest = LEVELS_TO_CHOOSE; deepest > 1; deepest--) {
    const found = gather(tree, deepest);
    if (found.length <= PARENTS_TO_CHOOSE) return found;
  }
  return gather(tree, 1).slice(0, PARENTS_TO_CHOOSE);
}

/** A parent on the last level could hold nothing. */
const LEVELS_TO_CHOOSE = MAX_RESULT_LEVELS - 1;
const PARENTS_TO_CHOOSE = 400;
