import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPARE_ATTRIBUTES, comparePlans, consecutive, rowsInView } from "@/lib/domain/compare/compare";
import { arbitraryColumns, makeColumns } from "@/tests/fixtures/compared-plans";

const rowOf = (comparison: ReturnType<typeof comparePlans>, key: string) =>
  comparison.groups.flatMap(({ rows }) => rows).find(({ attribute }) => attribute.key === key);

test("each row says how the plans relate, which values all share and which plans are not coded", () => {
  const comparison = comparePlans(
    makeColumns(
      { budget: "allocated", pillars: ["protection", "prevention"] },
      { budget: "none", pillars: ["prevention"] },
      { pillars: [] },
    ),
  );

  expect(rowOf(comparison, "budget")).toMatchObject({ outcome: "differ", unanswered: [{ index: 2 }] });
  expect(rowOf(comparison, "pillar")).toMatchObject({ outcome: "partly", shared: ["prevention"] });
  expect(rowOf(comparison, "approach")).toMatchObject({ outcome: "not_comparable" });
});

test("the summary counts every row once", () => {
  fc.assert(
    fc.property(arbitraryColumns, (columns) => {
      const { summary } = comparePlans(columns);
      expect(summary.same + summary.partly + summary.differ).toBe(summary.comparable);
      expect(summary.comparable + summary.notComparable).toBe(COMPARE_ATTRIBUTES.length);
    }),
  );
});

test("the order of the columns changes no outcome and no count", () => {
  fc.assert(
    fc.property(arbitraryColumns, (columns) => {
      const [one, two] = [comparePlans(columns), comparePlans([...columns].reverse())];
      const outcomes = (comparison: typeof one) =>
        comparison.groups.flatMap(({ rows }) => rows.map(({ attribute, outcome }) => [attribute.key, outcome]));
      expect(outcomes(two)).toEqual(outcomes(one));
      expect(two.summary).toEqual(one.summary);
    }),
  );
});

test("a plan compared with itself differs in nothing", () => {
  fc.assert(
    fc.property(arbitraryColumns, ([column]) => {
      if (!column) throw new Error("no column");
      const { summary } = comparePlans([column, column]);
      expect(summary.same).toBe(summary.comparable);
    }),
  );
});

test("the view of differences and that of what is shared part every comparable row between them", () => {
  fc.assert(
    fc.property(arbitraryColumns, (columns) => {
      const comparison = comparePlans(columns);
      const rows = (view: "differences" | "shared") =>
        rowsInView(comparison, view).groups.flatMap((group) => group.rows).length;
      const { same, different, partly, differ, comparable, notComparable } = comparison.summary;
      expect(rows("differences")).toBe(different);
      expect(rows("shared")).toBe(same);
      expect(different).toBe(differ + partly);
      expect(same + different).toBe(comparable);
      expect(comparable + notComparable).toBe(comparison.groups.flatMap((group) => group.rows).length);
    }),
  );
});

test("generations of one country follow one another, whatever stands between them", () => {
  const columns = makeColumns(
    { country: "NAM", generation: 3 },
    { country: "SWE", generation: 1 },
    { country: "NAM", generation: 1 },
  );

  expect(consecutive(columns).map(({ before, after }) => [before.plan.slug, after.plan.slug])).toEqual([
    ["nam-1", "nam-3"],
  ]);
});

test("a row of three plans says which are the same and who stands alone", () => {
  const columns = makeColumns({ budget: "none" }, { budget: "allocated" }, { budget: "none" }, {});

  const rows = comparePlans(columns).groups.flatMap((group) => group.rows);

  expect(rows.find(({ attribute }) => attribute.key === "budget")).toMatchObject({
    outcome: "partly",
    groups: [[0, 2], [1]],
    unanswered: [{ index: 3 }],
  });
});

test("a row of lists is open unless all of them are complete", () => {
  const open = (...complete: string[][]) =>
    comparePlans(makeColumns(...complete.map((keys) => ({ issues: ["cyber" as const], complete: keys }))))
      .groups.flatMap((group) => group.rows)
      .find(({ attribute }) => attribute.key === "issue")?.open;

  expect(open(["issue"], ["issue"])).toBe(false);
  expect(open(["issue"], [])).toBe(true);
});

test("cells say of their lists whether they are complete where some of a row are and others are not", () => {
  const mixed = (...complete: string[][]) =>
    comparePlans(makeColumns(...complete.map((keys) => ({ issues: ["cyber" as const], complete: keys })), {}))
      .groups.flatMap((group) => group.rows)
      .find(({ attribute }) => attribute.key === "issue")?.mixed;

  expect(mixed(["issue"], ["issue"])).toBe(false);
  expect(mixed([], [])).toBe(false);
  expect(mixed(["issue"], [])).toBe(true);
});
