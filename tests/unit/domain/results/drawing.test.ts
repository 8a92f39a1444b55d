import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultNode } from "@/lib/domain/plan/plan";
import {
  countKinds,
  type DrawnBranch,
  drawResults,
  pathToResult,
  placeOfResult,
  resultNames,
} from "@/lib/domain/results/drawing";
import { resultTree } from "@/lib/domain/results/results";
import { arbitraryResults, makeResult } from "@/tests/fixtures/arbitrary-results";

const allDrawn = (branches: readonly DrawnBranch[]): ResultNode[] =>
  branches.flatMap(({ node, children }) => [node, ...allDrawn(children)]);
const allHidden = (branches: readonly DrawnBranch[]): number =>
  branches.reduce((sum, { hidden, children }) => sum + hidden + allHidden(children), 0);

describe("a tree that is drawn up to a limit", () => {
  test("tells of every node whether it is drawn or hidden, and draws as many as it may", () => {
    fc.assert(
      fc.property(arbitraryResults, fc.nat({ max: 30 }), (nodes, limit) => {
        const { branches, hidden } = drawResults(resultTree(nodes), limit);
        expect(allDrawn(branches)).toHaveLength(Math.min(limit, nodes.length));
        expect(allDrawn(branches).length + allHidden(branches) + hidden).toBe(nodes.length);
      }),
    );
  });

  test("leaves out the narrowest levels", () => {
    const nodes = [makeResult("a"), makeResult("a1", { parentId: "a" }), makeResult("b", { position: 1 })];

    const { branches, hidden } = drawResults(resultTree(nodes), 2);

    expect(branches.map(({ node, hidden: below }) => [node.id, below])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
    expect(hidden).toBe(0);
  });
});

describe("the names of results", () => {
  test("are one for each node and fit an address's fragment", () => {
    fc.assert(
      fc.property(arbitraryResults, (nodes) => {
        const names = [...resultNames(resultTree(nodes)).values()];
        expect(names).toHaveLength(nodes.length);
        expect(new Set(names).size).toBe(nodes.length);
        expect(names.filter((name) => /\s/.test(name) || name === "")).toEqual([]);
      }),
    );
  });

  test("are the printed number where a node has one that no node had before", () => {
    const nodes = [
      makeResult("a", { number: "Outcome 2" }),
      makeResult("b", { parentId: "a", number: "2.1.A" }),
      makeResult("c", { parentId: "a", position: 1, number: "2.1.A" }),
      makeResult("d", { position: 1 }),
    ];

    expect(Object.fromEntries(resultNames(resultTree(nodes)))).toEqual({
      a: "Outcome-2",
      b: "2.1.A",
      c: "at-1.2",
      d: "at-2",
    });
  });
});

describe("where a plan page shows a result", () => {
  test("is a view that draws it, whatever the limit", () => {
    fc.assert(
      fc.property(arbitraryResults, fc.integer({ min: 1, max: 10 }), (nodes, limit) => {
        const tree = resultTree(nodes);
        const names = resultNames(tree);
        const idOf = new Map([...names].map(([id, name]) => [name, id]));
        for (const { id } of nodes) {
          const { branch, name } = placeOfResult(tree, names, id, limit);
          const shown = branch === null ? tree : pathToResult(tree, idOf.get(branch) ?? "").slice(-1);
          expect(allDrawn(drawResults(shown, limit).branches).map((node) => node.id)).toContain(id);
          expect(idOf.get(name)).toBe(id);
        }
      }),
    );
  });

  test("is an error for a node that the plan does not have", () => {
    expect(() => placeOfResult([], new Map(), "a")).toThrow(RangeError);
  });
});

test("results are counted by kind, from the widest", () => {
  const nodes = (["output", "outcome", "output"] as const).map((kind, index) => makeResult(String(index), { kind }));

  expect(countKinds(nodes)).toEqual([
    { kind: "outcome", count: 1 },
    { kind: "output", count: 2 },
  ]);
});
