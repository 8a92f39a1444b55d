import type { ResultNode } from "@/lib/domain/plan/plan";
import { renumberResults } from "./numbers";
import { inTreeOrder, MAX_RESULT_NODES, type ResultFields, resultFaults, resultTree, walkResults } from "./results";

/** What can be done to a node in place: one step among its siblings, one level down or up. */
export const RESULT_STEPS = ["up", "down", "indent", "outdent"] as const;
export type ResultStep = (typeof RESULT_STEPS)[number];

export type ResultChange =
  /** `position` among the children of the parent; null: last. */
  | { act: "add"; id: string; parentId: string | null; position: number | null; fields: ResultFields }
  | { act: "edit"; id: string; fields: ResultFields }
  /** With all that hangs below it. */
  | { act: "remove"; id: string }
  /** `indent` makes it the last child of the sibling before it, `outdent` the next sibling of its parent. */
  | { act: ResultStep; id: string }
  | { act: "move"; id: string; parentId: string | null; position: number | null }
  | { act: "renumber" };

/** Why a change is refused. `first`, `last`, `top`: there is nowhere to go that way. */
export const RESULT_REFUSALS = [
  "gone",
  "parent_gone",
  "first",
  "last",
  "top",
  "below_itself",
  "too_deep",
  "too_many",
] as const;
type ResultRefusal = (typeof RESULT_REFUSALS)[number];

export type ResultOutcome = { ok: true; nodes: ResultNode[] } | { ok: false; reason: ResultRefusal };

/**
 * One change of a results framework. All but `remove` keep every node; the rest of the tree stays in its order.
 *
 * @param nodes a sound tree.
 * @returns the canonical list, or why it cannot be done.
 */
export function changeResults(nodes: readonly ResultNode[], change: ResultChange): ResultOutcome {
  if (change.act === "renumber") return { ok: true, nodes: renumberResults(nodes) };
  if (change.act === "add") {
    if (nodes.length >= MAX_RESULT_NODES) return { ok: false, reason: "too_many" };
    const { id, parentId, position, fields } = change;
    return placed(nodes, { id, parentId, position: 0, ...fields }, parentId, position);
  }

  const node = nodes.find(({ id }) => id === change.id);
  if (!node) return { ok: false, reason: "gone" };
  switch (change.act) {
    case "edit":
      return {
        ok: true,
        nodes: inTreeOrder(nodes.map((other) => (other === node ? { ...node, ...change.fields } : other))),
      };
    case "remove": {
      const gone = branchIds(nodes, node.id);
      return { ok: true, nodes: inTreeOrder(nodes.filter(({ id }) => !gone.has(id))) };
    }
    case "move":
      return placed(nodes, node, change.parentId, change.position);
    default:
      return stepped(nodes, node, change.act);
  }
}

/**
 * Puts a further tree behind the roots of another. Its nodes get ids of their own.
 *
 * @returns too_many: both together would be more than a framework holds.
 */
export function appendResults(nodes: readonly ResultNode[], more: readonly ResultNode[]): ResultOutcome {
  if (nodes.length + more.length > MAX_RESULT_NODES) return { ok: false, reason: "too_many" };
  const roots = nodes.filter(({ parentId }) => parentId === null).length;
  let next = firstFree(nodes);
  const newId = new Map(more.map(({ id }) => [id, idOf(next++)]));
  const added = inTreeOrder(more).map((node) => ({
    ...node,
    id: newId.get(node.id) as string,
    parentId: node.parentId === null ? null : (newId.get(node.parentId) as string),
    position: node.parentId === null ? roots + node.position : node.position,
  }));
  return { ok: true, nodes: inTreeOrder([...inTreeOrder(nodes), ...added]) };
}

/** An id that no node of the tree has. */
export function newResultId(nodes: readonly Pick<ResultNode, "id">[]): string {
  return idOf(firstFree(nodes));
}

/** The nodes of a branch, its root included. */
export function branchIds(nodes: readonly ResultNode[], id: string): Set<string> {
  for (const branch of walkResults(resultTree(nodes)))
    if (branch.node.id === id) return new Set(Array.from(walkResults([branch]), ({ node }) => node.id));
  return new Set();
}

const NEW_ID = /^n(\d{1,9})$/;
const idOf = (count: number) => `n${count}`;

function firstFree(nodes: readonly Pick<ResultNode, "id">[]): number {
  return nodes.reduce((free, { id }) => Math.max(free, Number(NEW_ID.exec(id)?.[1] ?? 0) + 1), 1);
}

function stepped(nodes: readonly ResultNode[], node: ResultNode, step: ResultStep): ResultOutcome {
  const siblings = childrenOf(nodes, node.parentId);
  const at = siblings.indexOf(node);
  switch (step) {
    case "up":
      return at === 0 ? { ok: false, reason: "first" } : placed(nodes, node, node.parentId, at - 1);
    case "down":
      return at === siblings.length - 1 ? { ok: false, reason: "last" } : placed(nodes, node, node.parentId, at + 1);
    case "indent": {
      const before = siblings[at - 1];
      return before ? placed(nodes, node, before.id, null) : { ok: false, reason: "first" };
    }
    case "outdent": {
      const parent = nodes.find(({ id }) => id === node.parentId);
      if (!parent) return { ok: false, reason: "top" };
      return placed(nodes, node, parent.parentId, childrenOf(nodes, parent.parentId).indexOf(parent) + 1);
    }
  }
}

/** The tree with a node, of it or new, at this place. */
function placed(
  nodes: readonly ResultNode[],
  node: ResultNode,
  parentId: string | null,
  position: number | null,
): ResultOutcome {
  if (parentId !== null) {
    if (branchIds(nodes, node.id).has(parentId)) return { ok: false, reason: "below_itself" };
    if (!nodes.some(({ id }) => id === parentId)) return { ok: false, reason: "parent_gone" };
  }
  const others = nodes.filter(({ id }) => id !== node.id);
  const siblings = childrenOf(others, parentId);
  const at = Math.max(0, Math.min(position ?? siblings.length, siblings.length));
  const order = new Map([...siblings.slice(0, at), node, ...siblings.slice(at)].map(({ id }, index) => [id, index]));
  const moved = [...others, { ...node, parentId }].map((each) => ({
    ...each,
    position: order.get(each.id) ?? each.position,
  }));
  if (resultFaults(moved).some(({ code }) => code === "too_deep")) return { ok: false, reason: "too_deep" };
  return { ok: true, nodes: inTreeOrder(moved) };
}

/** The nodes under a parent in their order. */
function childrenOf(nodes: readonly ResultNode[], parentId: string | null): ResultNode[] {
  return nodes.filter((node) => node.parentId === parentId).sort((a, b) => a.position - b.position);
}
