import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { branchIds } from "@/lib/domain/results/changes";
import { possibleParents, RESULTS_PER_PAGE, viewResults } from "@/lib/domain/results/view";
import { arbitraryResults, makeResult } from "@/tests/fixtures/arbitrary-results";

/** 10 outcomes with 10 outputs of 98 activities each: 9,910 nodes. */
const LARGE: ResultNode[] = Array.from({ length: 10 }, (_, o) => [
  makeResult(`o${o}`, { position: o }),
  ...Array.from({ length: 10 }, (_, s) => [
    makeResult(`o${o}s${s}`, { parentId: `o${o}`, position: s, kind: "output" }),
    ...Array.from({ length: 98 }, (_, a) =>
      makeResult(`o${o}s${s}a${a}`, { parentId: `o${o}s${s}`, position: a, kind: "activity" }),
    ),
  ]).flat(),
]).flat();

const idsOf = (view: { rows: { node: ResultNode }[] }) => view.rows.map(({ node }) => node.id);

describe("the tree as the editor shows it", () => {
  test("is whole where it is small, with the place of each node among its siblings", () => {
    fc.assert(
      fc.property(arbitraryResults, (nodes) => {
        const { rows, pages } = viewResults(nodes, null, null);
        expect(rows.map(({ node }) => node)).toEqual(nodes);
        expect(pages).toBe(1);
        for (const { node, place, siblings, folded } of rows) {
          expect(folded).toBe(0);
          expect(place).toBe(node.position + 1);
          expect(siblings).toBe(nodes.filter(({ parentId }) => parentId === node.parentId).length);
        }
      }),
    );
  });

  test("is folded where it is large, and says how much each branch holds", () => {
    const view = viewResults(LARGE, null, null);

    expect(idsOf(view)).toEqual(Array.from({ length: 10 }, (_, o) => `o${o}`));
    expect(view.rows[0]?.folded).toBe(990);
  });

  test("opens the way to the chosen node and the branch that it stands in", () => {
    const ids = idsOf(viewResults(LARGE, "o3s4a7", null));

    expect(ids).toHaveLength(10 + 10 + 98);
    expect(ids).toContain("o3s4a97");
    expect(ids).not.toContain("o3s5a0");
    expect(idsOf(viewResults(LARGE, "o3", null))).toHaveLength(20);
  });

  test("comes in pages where one level alone is long, beginning with the chosen node's", () => {
    const flat = Array.from({ length: 400 }, (_, position) => makeResult(`r${position}`, { position }));

    const view = viewResults(flat, "r200", null);
    expect([view.page, view.pages, view.chosen?.place]).toEqual([2, 3, 201]);
    expect(view.rows).toHaveLength(RESULTS_PER_PAGE);
    expect(viewResults(flat, "r200", 3).rows.at(-1)?.node.id).toBe("r399");
    expect(viewResults(flat, "nobody", 99).page).toBe(3);
    expect(viewResults(flat, "nobody", null).chosen).toBeNull();
  });
});

describe("what a node may hang below", () => {
  test("is everything but its own branch", () => {
    fc.assert(
      fc.property(
        arbitraryResults.filter((nodes) => nodes.length > 0),
        fc.nat(),
        (nodes, index) => {
          const { id } = nodes[index % nodes.length] as ResultNode;
          const offered = possibleParents(nodes, id).map(({ node }) => node.id);
          const own = branchIds(nodes, id);
          expect(offered.filter((each) => own.has(each))).toEqual([]);
        },
      ),
    );
    const chain = [makeResult("a"), makeResult("b", { parentId: "a" }), makeResult("c", { position: 1 })];
    expect(possibleParents(chain, "a").map(({ node }) => node.id)).toEqual(["c"]);
    expect(possibleParents(chain, "c").map(({ node }) => node.id)).toEqual(["a", "b"]);
  });

  test("is offered down to the level at which there are few enough to choose from", () => {
    expect(possibleParents(LARGE, "o0s0a0")).toHaveLength(110);
  });
});
