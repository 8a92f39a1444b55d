import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultNode } from "@/lib/domain/plan/plan";
import {
  appendResults,
  branchIds,
  changeResults,
  newResultId,
  RESULT_STEPS,
  type ResultChange,
} from "@/lib/domain/results/changes";
import { inTreeOrder, MAX_RESULT_NODES, resultFaults } from "@/lib/domain/results/results";
import { arbitraryResults, makeResult } from "@/tests/fixtures/arbitrary-results";

/** A tree with something in it, one of its nodes and a place in it. */
const treeAndNode = arbitraryResults
  .filter((nodes) => nodes.length > 0)
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      id: fc.constantFrom(...nodes.map(({ id }) => id)),
      parentId: fc.constantFrom(null, ...nodes.map(({ id }) => id)),
      position: fc.option(fc.nat({ max: 30 }), { nil: null }),
    }),
  );

const idsOf = (nodes: readonly ResultNode[]) => nodes.map(({ id }) => id).sort();
const saying = (nodes: readonly ResultNode[]) =>
  nodes.map(({ parentId: _parent, position: _position, ...says }) => says).sort((a, b) => (a.id < b.id ? -1 : 1));

function done(nodes: readonly ResultNode[], change: ResultChange): ResultNode[] {
  const outcome = changeResults(nodes, change);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.nodes;
}

describe("changing a results framework", () => {
  test("a move keeps every node and what it says, and gives a sound tree in canonical order", () => {
    fc.assert(
      fc.property(treeAndNode, fc.constantFrom("move" as const, ...RESULT_STEPS), ({ nodes, ...place }, act) => {
        const outcome = changeResults(nodes, { act, ...place });
        if (!outcome.ok) return;
        expect(saying(outcome.nodes)).toEqual(saying(nodes));
        expect(resultFaults(outcome.nodes)).toEqual([]);
        expect(inTreeOrder(outcome.nodes)).toEqual(outcome.nodes);
      }),
    );
  });

  test("a move leaves everything outside the branch in its order, and the branch as it was", () => {
    fc.assert(
      fc.property(treeAndNode, ({ nodes, ...place }) => {
        const outcome = changeResults(nodes, { act: "move", ...place });
        if (!outcome.ok) return;
        const branch = branchIds(nodes, place.id);
        const order = (list: readonly ResultNode[], inside: boolean) =>
          list.filter(({ id }) => branch.has(id) === inside).map(({ id }) => id);
        expect(order(outcome.nodes, true)).toEqual(order(nodes, true));
        expect(order(outcome.nodes, false)).toEqual(order(nodes, false));
        expect(outcome.nodes.find(({ id }) => id === place.id)?.parentId).toBe(place.parentId);
      }),
    );
  });

  test("indent then outdent, and up then down, give back the tree", () => {
    fc.assert(
      fc.property(treeAndNode, ({ nodes, id }) => {
        for (const [there, back] of [
          ["indent", "outdent"],
          ["up", "down"],
          ["down", "up"],
        ] as const) {
          const outcome = changeResults(nodes, { act: there, id });
          if (outcome.ok) expect(done(outcome.nodes, { act: back, id })).toEqual(nodes);
        }
      }),
    );
  });

  test("nothing can be moved below itself, and the tree is left as it was", () => {
    fc.assert(
      fc.property(treeAndNode, ({ nodes, id }) => {
        for (const below of branchIds(nodes, id))
          expect(changeResults(nodes, { act: "move", id, parentId: below, position: 0 })).toEqual({
            ok: false,
            reason: "below_itself",
          });
      }),
    );
  });

  test("removing takes the whole branch and nothing else; adding one and removing it gives back the tree", () => {
    fc.assert(
      fc.property(treeAndNode, ({ nodes, id, parentId, position }) => {
        const branch = branchIds(nodes, id);
        expect(idsOf(done(nodes, { act: "remove", id }))).toEqual(idsOf(nodes.filter((node) => !branch.has(node.id))));

        const { id: _id, parentId: _parent, position: _position, ...fields } = makeResult("new");
        const added = changeResults(nodes, { act: "add", id: newResultId(nodes), parentId, position, fields });
        if (!added.ok) return;
        expect(done(added.nodes, { act: "remove", id: newResultId(nodes) })).toEqual(nodes);
      }),
    );
  });

  test("editing changes what one node says and no place", () => {
    const nodes = [makeResult("a"), makeResult("b", { parentId: "a", target: "40" })];
    const {
      id: _id,
      parentId: _parent,
      position: _position,
      ...fields
    } = makeResult("b", { text: "New", kind: "output" });

    expect(done(nodes, { act: "edit", id: "b", fields })).toEqual([
      nodes[0],
      makeResult("b", { parentId: "a", text: "New", kind: "output" }),
    ]);
  });

  test.each<[ResultChange, string]>([
    [{ act: "up", id: "a" }, "first"],
    [{ act: "indent", id: "a" }, "first"],
    [{ act: "down", id: "b" }, "last"],
    [{ act: "outdent", id: "a" }, "top"],
    [{ act: "up", id: "z" }, "gone"],
    [{ act: "remove", id: "z" }, "gone"],
    [{ act: "move", id: "a", parentId: "z", position: 0 }, "parent_gone"],
  ])("%j is refused: %s", (change, reason) => {
    expect(changeResults([makeResult("a"), makeResult("b", { position: 1 })], change)).toEqual({ ok: false, reason });
  });

  test("no change makes a tree deeper or longer than a framework is", () => {
    const chain = Array.from({ length: 12 }, (_, level) =>
      makeResult(`n${level}`, { parentId: level === 0 ? null : `n${level - 1}` }),
    );
    const nodes = [...chain, makeResult("other", { position: 1 })];
    expect(changeResults(nodes, { act: "move", id: "other", parentId: "n11", position: null })).toEqual({
      ok: false,
      reason: "too_deep",
    });

    const full = Array.from({ length: MAX_RESULT_NODES }, (_, position) => makeResult(`r${position}`, { position }));
    const { id: _id, parentId: _parent, position: _position, ...fields } = makeResult("new");
    expect(changeResults(full, { act: "add", id: "new", parentId: null, position: null, fields })).toEqual({
      ok: false,
      reason: "too_many",
    });
    expect(appendResults(full, [makeResult("a")])).toEqual({ ok: false, reason: "too_many" });
  });

  test("another tree is put behind the roots, its ids made new, its shape kept", () => {
    fc.assert(
      fc.property(arbitraryResults, arbitraryResults, (nodes, more) => {
        const outcome = appendResults(nodes, more);
        if (!outcome.ok) throw new Error(outcome.reason);
        expect(outcome.nodes.slice(0, nodes.length)).toEqual(nodes);
        const added = outcome.nodes.slice(nodes.length);
        expect(added.map(({ text, kind, number }) => [text, kind, number])).toEqual(
          more.map(({ text, kind, number }) => [text, kind, number]),
        );
        const parentIndex = (list: readonly ResultNode[]) =>
          list.map(({ parentId }) => list.findIndex(({ id }) => id === parentId));
        expect(parentIndex(added)).toEqual(parentIndex(more));
        expect(resultFaults(outcome.nodes)).toEqual([]);
      }),
    );
  });
});
