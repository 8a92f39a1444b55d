import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  flattenResults,
  inTreeOrder,
  MAX_RESULT_LEVELS,
  resultFaults,
  resultText,
  resultTree,
  walkResults,
} from "@/lib/domain/results/results";
import { arbitraryResults, makeResult } from "@/tests/fixtures/arbitrary-results";

describe("a results framework as a tree", () => {
  test("made of a list and written back is the same list", () => {
    fc.assert(
      fc.property(arbitraryResults, (nodes) => {
        expect(flattenResults(resultTree(nodes))).toEqual(nodes);
      }),
    );
  });

  test("does not depend on the order of the list", () => {
    fc.assert(
      fc.property(
        arbitraryResults.chain((nodes) =>
          fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length })),
        ),
        ([nodes, shuffled]) => {
          expect(inTreeOrder(shuffled)).toEqual(nodes);
        },
      ),
    );
  });

  test("counts levels from 1 and branches with their root", () => {
    fc.assert(
      fc.property(arbitraryResults, (nodes) => {
        const branches = [...walkResults(resultTree(nodes))];
        const levelOf = new Map(branches.map(({ node, level }) => [node.id, level]));
        expect(branches.map(({ node }) => node)).toEqual(nodes);
        for (const { node, level, size } of branches) {
          expect(level).toBe(node.parentId === null ? 1 : (levelOf.get(node.parentId) as number) + 1);
          expect(size).toBe(nodes.filter(({ id }) => isBelow(nodes, id, node.id)).length);
        }
      }),
    );
  });

  test("positions that leave gaps are closed", () => {
    const nodes = [makeResult("b", { position: 7 }), makeResult("a", { position: 3 })];

    expect(inTreeOrder(nodes).map(({ id, position }) => [id, position])).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
  });
});

describe("what is no tree", () => {
  const faultsOf = (...links: [string, string | null][]) =>
    resultFaults(links.map(([id, parentId]) => ({ id, parentId })));

  test("no sound tree has a fault, in whatever order its nodes are listed", () => {
    fc.assert(
      fc.property(
        arbitraryResults.chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length })),
        (nodes) => {
          expect(resultFaults(nodes)).toEqual([]);
        },
      ),
    );
  });

  test("a cycle is told at each of its nodes, not at what hangs below it", () => {
    expect(faultsOf(["a", "b"], ["c", "a"], ["b", "a"])).toEqual([
      { code: "cycle", index: 0 },
      { code: "cycle", index: 2 },
    ]);
    expect(faultsOf(["a", "a"])).toEqual([{ code: "cycle", index: 0 }]);
  });

  test("an orphan and an id that comes twice are told once each", () => {
    expect(faultsOf(["a", null], ["a", null], ["b", "z"], ["c", "b"])).toEqual([
      { code: "duplicate_id", index: 1 },
      { code: "orphan", index: 2 },
    ]);
  });

  test("a chain is told where it passes the limit of levels, however long it is", () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index): [string, string | null] => [
        `n${index}`,
        index === 0 ? null : `n${index - 1}`,
      ]);

    expect(faultsOf(...chain(MAX_RESULT_LEVELS))).toEqual([]);
    expect(faultsOf(...chain(50_000).reverse())).toEqual([{ code: "too_deep", index: 50_000 - 1 - MAX_RESULT_LEVELS }]);
  });
});

test("free text is searched in all that a node says", () => {
  expect(
    resultText(
      makeResult("a", { number: "2.1", text: "Women", baseline: "3", target: "9", unit: "%", responsible: "MoD" }),
    ),
  ).toBe("2.1 Women 3 9 % MoD");
  expect(resultText(makeResult("a", { text: "Women" }))).toBe("Women");
});

function isBelow(nodes: readonly { id: string; parentId: string | null }[], id: string, root: string): boolean {
  for (let at: string | null = id; at !== null; at = nodes.find((node) => node.id === at)?.parentId ?? null)
    if (at === root) return true;
  return false;
}
