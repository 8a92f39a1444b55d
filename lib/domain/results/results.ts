import type { ResultNode } from "@/lib/domain/plan/plan";

/** Nodes that a results framework holds at most: ten times the longest plan that we know of. */
export const MAX_RESULT_NODES = 10_000;

/** Levels that it has at most; the roots are level 1. Plans print five at most. */
export const MAX_RESULT_LEVELS = 12;

/** What a node says, its place in the tree apart. */
export type ResultFields = Omit<ResultNode, "id" | "parentId" | "position">;

/** Parts of a node that are text, in the order of tables and forms, with the characters that each holds at most. */
export const RESULT_TEXTS = {
  number: 30,
  text: 2000,
  baseline: 500,
  target: 500,
  unit: 100,
  responsible: 500,
} as const satisfies Partial<Record<keyof ResultFields, number>>;
export type ResultText = keyof typeof RESULT_TEXTS;
export const RESULT_TEXT_KEYS = Object.keys(RESULT_TEXTS) as ResultText[];

/** A node with all that hangs below it. */
export type ResultBranch = {
  node: ResultNode;
  /** 1 for a root. */
  level: number;
  /** Nodes of the branch, its own included. */
  size: number;
  /** In their order. */
  children: readonly ResultBranch[];
};

/** What makes a list of nodes no tree. */
export type ResultFault = {
  code: "duplicate_id" | "orphan" | "cycle" | "too_deep";
  /** Of the node in the list. */
  index: number;
};

/**
 * What is wrong with a list of nodes; none: it is a sound tree, which everything else here expects. In the order of
 * the list. Of a cycle every node is told, of a branch that is too deep its first node beyond the limit.
 */
export function resultFaults(nodes: readonly Pick<ResultNode, "id" | "parentId">[]): ResultFault[] {
  const faults: ResultFault[] = [];
  const indexOf = new Map<string, number>();
  nodes.forEach(({ id }, index) => {
    if (indexOf.has(id)) faults.push({ code: "duplicate_id", index });
    else indexOf.set(id, index);
  });

  const levels: (number | undefined)[] = [];
  for (const start of indexOf.values()) {
    // Up to a node whose level is known, without recursion: a forged list may be one chain of any length.
    const path: number[] = [];
    const onPath = new Set<number>();
    let level = 0;
    for (let at: number | undefined = start; at !== undefined; ) {
      const known = levels[at];
      if (known !== undefined) {
        level = known;
        break;
      }
      if (onPath.has(at)) {
        for (const index of path.splice(path.indexOf(at))) {
          faults.push({ code: "cycle", index });
          levels[index] = 1;
        }
        level = 1;
        break;
      }
      path.push(at);
      onPath.add(at);
      const parentId: string | null = nodes[at]?.parentId ?? null;
      if (parentId === null) break;
      const parent = indexOf.get(parentId);
      if (parent === undefined) faults.push({ code: "orphan", index: at });
      at = parent;
    }
    for (const index of path.reverse()) {
      level += 1;
      levels[index] = level;
      if (level === MAX_RESULT_LEVELS + 1) faults.push({ code: "too_deep", index });
    }
  }
  return faults.sort((a, b) => a.index - b.index);
}

/** The trees that a sound list makes: siblings by position, and as listed where positions are equal. */
export function resultTree(nodes: readonly ResultNode[]): ResultBranch[] {
  const childrenOf = new Map<string | null, ResultNode[]>();
  for (const node of nodes) {
    const siblings = childrenOf.get(node.parentId);
    if (siblings) siblings.push(node);
    else childrenOf.set(node.parentId, [node]);
  }
  for (const siblings of childrenOf.values()) siblings.sort((a, b) => a.position - b.position);

  const branchesOf = (parentId: string | null, level: number): ResultBranch[] =>
    (childrenOf.get(parentId) ?? []).map((node) => {
      const children = branchesOf(node.id, level + 1);
      return { node, level, size: children.reduce((sum, { size }) => sum + size, 1), children };
    });
  return branchesOf(null, 1);
}

export type FlatBranch = { node: ResultNode; children: readonly FlatBranch[] };

/** The canonical list of trees: depth first, positions from 0, parents as the trees have them. */
export function flattenResults(tree: readonly FlatBranch[]): ResultNode[] {
  const nodes: ResultNode[] = [];
  const add = (branches: readonly FlatBranch[], parentId: string | null) => {
    branches.forEach(({ node, children }, position) => {
      const inPlace = node.parentId === parentId && node.position === position;
      nodes.push(inPlace ? node : { ...node, parentId, position });
      add(children, node.id);
    });
  };
  add(tree, null);
  return nodes;
}

/** The same tree as the canonical list. */
export function inTreeOrder(nodes: readonly ResultNode[]): ResultNode[] {
  return flattenResults(resultTree(nodes));
}

/** Every branch of the trees, depth first. */
export function* walkResults(tree: readonly ResultBranch[]): Generator<ResultBranch> {
  for (const branch of tree) {
    yield branch;
    yield* walkResults(branch.children);
  }
}

/** All that a node says, for free-text search. */
export function resultText({ number, text, baseline, target, unit, responsible }: ResultFields): string {
  return [number, text, baseline, target, unit, responsible].filter(Boolean).join(" ");
}

/** Ids that tell the place in the tree (`jor-1:1.2`), so that reading the same file gives the same ids. */
export function placeId(parentId: string | null, position: number, slug: string): string {
  return parentId === null ? `${slug}:${position + 1}` : `${parentId}.${position + 1}`;
}
