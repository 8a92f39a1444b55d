import type { ResultNode } from "@/lib/domain/plan/plan";
import { RESULT_KINDS, type ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import { type ResultBranch, walkResults } from "./results";

/** Nodes of a results framework that a page draws at most. The rest is a branch or a file away. */
export const DRAWN_RESULTS = 400;

/** A branch as far as it is drawn. */
export type DrawnBranch = {
  node: ResultNode;
  children: readonly DrawnBranch[];
  /** Nodes below it that are not drawn. */
  hidden: number;
};

export type DrawnResults = {
  branches: readonly DrawnBranch[] /** Nodes not drawn because a root isn't. */;
  hidden: number;
};

/**
 * As much of the trees as `limit` nodes show: level by level from the roots, so that what is left out is the narrowest.
 * Drawn and hidden nodes together are all nodes.
 */
export function drawResults(tree: readonly ResultBranch[], limit = DRAWN_RESULTS): DrawnResults {
  const drawn = new Set<ResultBranch>();
  let level = tree;
  while (level.length > 0 && drawn.size < limit) {
    for (const branch of level.slice(0, limit - drawn.size)) drawn.add(branch);
    level = level.filter((branch) => drawn.has(branch)).flatMap(({ children }) => children);
  }

  const draw = (branches: readonly ResultBranch[]): DrawnResults => ({
    branches: branches
      .filter((branch) => drawn.has(branch))
      .map(({ node, children }) => {
        const below = draw(children);
        return { node, children: below.branches, hidden: below.hidden };
      }),
    hidden: branches.reduce((sum, branch) => (drawn.has(branch) ? sum : sum + branch.size), 0),
  });
  return draw(tree);
}

/** How many nodes of each kind there are; kinds that there are none of left out, from the widest to the narrowest. */
export function countKinds(nodes: readonly Pick<ResultNode, "kind">[]): { kind: ResultKind; count: number }[] {
  const counts = new Map<ResultKind, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return RESULT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}

/**
 * A name for each node that an address can hold, by id: its number without spaces (`2.1.A`), or, where it has none or
 * another node had it first, its place in the tree (`at-1.3.2`). No two nodes of a plan have the same.
 */
export function resultNames(tree: readonly ResultBranch[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { node } of walkResults(tree)) {
    const name = node.number?.trim().replace(/\s+/g, "-");
    if (!name || taken.has(name)) continue;
    taken.add(name);
    names.set(node.id, name);
  }

  const nameTheRest = (branches: readonly ResultBranch[], place: string) => {
    branches.forEach(({ node, children }, index) => {
      const own = place === "" ? String(index + 1) : `${place}.${index + 1}`;
      let name = `at-${own}`;
      while (!names.has(node.id) && taken.has(name)) name += "-";
      if (!names.has(node.id)) {
        taken.add(name);
        names.set(node.id, name);
      }
      nameTheRest(children, own);
    });
  };
  nameTheRest(tree, "");
  return names;
}

/** The branches from a root down to the one with that id, both included; empty: there is none. */
export function pathToResult(tree: readonly ResultBranch[], id: string): ResultBranch[] {
  for (const branch of tree) {
    if (branch.node.id === id) return [branch];
    const path = pathToResult(branch.children, id);
    if (path.length > 0) return [branch, ...path];
  }
  return [];
}

/**
 * Where a plan page shows a node.
 *
 * @returns the name of the branch that must be asked for, which is null where the page shows the node anyway, and the
 * name of the node.
 * @throws {RangeError} if the trees have no node with that id.
 */
export function placeOfResult(
  tree: readonly ResultBranch[],
  names: ReadonlyMap<string, string>,
  id: string,
  limit = DRAWN_RESULTS,
): { branch: string | null; name: string } {
  const path = pathToResult(tree, id);
  const target = path.at(-1);
  const nameOf = (branch: ResultBranch) => names.get(branch.node.id) ?? null;
  const name = target && nameOf(target);
  if (!target || !name) throw new RangeError(`No result has the id ${id}`);
  if (isDrawn(drawResults(tree, limit).branches, id)) return { branch: null, name };

  // The widest branch that still shows it; a node itself is always shown in its own.
  const around = path.find((branch) => isDrawn(drawResults([branch], limit).branches, id)) ?? target;
  return { branch: nameOf(around), name };
}

function isDrawn(branches: readonly DrawnBranch[], id: string): boolean {
  return branches.some(({ node, children }) => node.id === id || isDrawn(children, id));
}
