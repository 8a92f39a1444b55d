import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { resultDifferences } from "@/lib/domain/results/differences";

function node(id: string, position: number, given: Partial<ResultNode> = {}): ResultNode {
  return {
    id,
    parentId: null,
    position,
    kind: "output",
    number: null,
    text: `Text ${id}`,
    baseline: null,
    target: null,
    unit: null,
    responsible: null,
    ...given,
  };
}

const lists = fc
  .uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.array(fc.constantFrom(null, "50 %", "80 %"), { minLength: ids.length, maxLength: ids.length }),
    ),
  )
  .map(([ids, targets]) => ids.map((id, index) => node(id, index, { target: targets[index] ?? null })));

describe("differences between two results frameworks", () => {
  test("takes no longer for each sibling the more there are", () => {
    const nodes = Array.from({ length: 60_000 }, (_, position) => node(`n${position}`, position));
    const startedAt = performance.now();

    expect(resultDifferences(nodes, nodes)).toEqual([]);

    // A tenth of a second; copying the list for each sibling took twenty.
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test("a framework does not differ from itself", () => {
    fc.assert(
      fc.property(lists, (nodes) => {
        expect(resultDifferences(nodes, nodes)).toEqual([]);
      }),
    );
  });

  test("every line is told as what it is, once: gone, new, saying something else, or moved", () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const differences = resultDifferences(before, after);
        const ids = (nodes: readonly ResultNode[]) => nodes.map(({ id }) => id);

        const gone = differences.flatMap((one) => (one.kind === "removed" ? one.node.id : []));
        const added = differences.flatMap((one) => (one.kind === "added" ? one.node.id : []));
        const retold = differences.flatMap((one) =>
          one.kind === "changed" && one.fields.length > 0 ? one.after.id : [],
        );
        expect(gone).toEqual(ids(before).filter((id) => !ids(after).includes(id)));
        expect(added).toEqual(ids(after).filter((id) => !ids(before).includes(id)));
        expect(retold).toEqual(
          ids(after.filter((now) => before.some((was) => was.id === now.id && was.target !== now.target))),
        );
      }),
    );
  });

  test("lines that stayed in their order have not moved, however many came between", () => {
    const before = [node("a", 0), node("b", 1), node("c", 2)];
    const after = [node("x", 0), node("a", 1), node("y", 2), node("b", 3), node("c", 4)];

    expect(resultDifferences(before, after).map(({ kind }) => kind)).toEqual(["added", "added"]);
  });

  test("of the lines that one jumped over, none has moved", () => {
    const before = [node("a", 0), node("b", 1), node("c", 2), node("d", 3)];
    const after = [node("d", 0), node("a", 1), node("b", 2), node("c", 3)];

    expect(resultDifferences(before, after)).toMatchObject([{ after: { id: "d" }, fields: [], moved: true }]);
  });

  test("a line that hangs below another now has moved", () => {
    const before = [node("a", 0), node("b", 1)];
    const after = [node("a", 0), node("b", 0, { parentId: "a" })];

    expect(resultDifferences(before, after)).toMatchObject([{ kind: "changed", after: { id: "b" }, moved: true }]);
  });
});
