import type { ResultNode } from "@/lib/domain/plan/plan";
import type { ResultFields } from "./results";

/** What a node says, in the order in which differences are told. */
const FIELDS = [
  "kind",
  "number",
  "text",
  "baseline",
  "target",
  "unit",
  "responsible",
] as const satisfies readonly (keyof ResultFields)[];

export type ResultField = (typeof FIELDS)[number];

export type ResultDifference =
  | { kind: "added" | "removed"; node: ResultNode }
  | {
      kind: "changed";
      before: ResultNode;
      after: ResultNode;
      /** What it says differently; empty if it only moved. */
      fields: readonly ResultField[];
      /** It hangs below another node, or its siblings stand in another order around it. */
      moved: boolean;
    };

/**
 * What differs between two results frameworks, node by node; nodes are the same by their id. Removed nodes first, in
 * the old order, then the others in the new one. A node that only made room for another has not moved.
 */
export function resultDifferences(before: readonly ResultNode[], after: readonly ResultNode[]): ResultDifference[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const ids = new Set(after.map(({ id }) => id));
  const moved = movedNodes(old, after);
  return [
    ...before.filter(({ id }) => !ids.has(id)).map((node) => ({ kind: "removed" as const, node })),
    ...after.flatMap((node): ResultDifference[] => {
      const was = old.get(node.id);
      if (!was) return [{ kind: "added", node }];
      const fields = FIELDS.filter((field) => was[field] !== node[field]);
      if (fields.length === 0 && !moved.has(node.id)) return [];
      return [{ kind: "changed", before: was, after: node, fields, moved: moved.has(node.id) }];
    }),
  ];
}

/** Ids of nodes with another parent, and of the fewest whose moving explains the new order of siblings that stayed. */
function movedNodes(old: ReadonlyMap<string, ResultNode>, after: readonly ResultNode[]): Set<string> {
  const moved = new Set<string>();
  const stayed = new Map<string | null, ResultNode[]>();
  for (const node of after) {
    const was = old.get(node.id);
    if (!was) continue;
    if (was.parentId !== node.parentId) moved.add(node.id);
    else {
      const siblings = stayed.get(node.parentId);
      if (siblings) siblings.push(node);
      else stayed.set(node.parentId, [node]);
    }
  }
  for (const siblings of stayed.values()) {
    const ordered = siblings.sort((a, b) => a.position - b.position);
    const kept = longestAscent(ordered.map(({ id }) => (old.get(id) as ResultNode).position));
    ordered.forEach(({ id }, index) => {
      if (!kept.has(index)) moved.add(id);
    });
  }
  return moved;
}

/** Indexes of a longest ascending part of a list, by patience sorting. */
function longestAscent(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
