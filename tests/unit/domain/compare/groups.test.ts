import fc from "fast-check";
import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { ComparedPlan } from "@/lib/domain/compare/compare";
import { chosenBy, compareGroups, largestDifferences } from "@/lib/domain/compare/groups";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { COLUMNS_AS_OF, makeColumns } from "@/tests/fixtures/compared-plans";

const rowOf = (groups: ReturnType<typeof compareGroups>, key: string) =>
  groups.rows.find(({ attribute }) => attribute.key === key);

test("shares are of the plans that are known, with the difference to the first group in points", () => {
  const plans = makeColumns({ budget: "allocated" }, { budget: "none" }, {}, { budget: "allocated" });

  const groups = compareGroups([plans.slice(0, 3), plans.slice(3)]);

  expect(rowOf(groups, "budget")?.values).toEqual([
    {
      value: "allocated",
      shares: [
        { count: 1, lacking: 1, known: 2, bound: "exact", sharePercent: 50, pointsFromFirst: 0 },
        { count: 1, lacking: 0, known: 1, bound: "exact", sharePercent: 100, pointsFromFirst: 50 },
      ],
    },
    {
      value: "none",
      shares: [
        { count: 1, lacking: 1, known: 2, bound: "exact", sharePercent: 50, pointsFromFirst: 0 },
        { count: 0, lacking: 1, known: 1, bound: "exact", sharePercent: 0, pointsFromFirst: -50 },
      ],
    },
  ]);
});

test("a plan that says it has none counts as known", () => {
  const groups = compareGroups([makeColumns({ issues: ["cyber"] }, { nothings: { issue: "none" } }), []]);

  expect(rowOf(groups, "issue")?.values.map(({ value, shares }) => [value, shares[0]])).toEqual([
    ["cyber", { count: 1, lacking: 1, known: 2, bound: "exact", sharePercent: 50, pointsFromFirst: 0 }],
    ["none", { count: 1, lacking: 1, known: 2, bound: "exact", sharePercent: 50, pointsFromFirst: 0 }],
  ]);
});

test("an empty group has no shares and is flagged as small", () => {
  const groups = compareGroups([makeColumns({ budget: "none" }), []]);

  expect(groups.small).toEqual([true, true]);
  expect(rowOf(groups, "budget")?.values[0]?.shares[1]).toEqual({
    count: 0,
    lacking: 0,
    known: 0,
    bound: "exact",
    sharePercent: null,
    pointsFromFirst: null,
  });
});

test("years of adoption are told in spans of five", () => {
  const groups = compareGroups([makeColumns({ adopted: "2019-03" }, { adopted: "2020" }), []]);

  expect(rowOf(groups, "adopted")?.values.map(({ value }) => value)).toEqual(["2015-2019", "2020-2024"]);
});

test("overlap counts the plans that two groups share", () => {
  const plans = makeColumns({}, {}, {});

  expect(compareGroups([plans, plans.slice(1), []]).overlaps).toEqual([
    { first: 0, second: 1, count: 2 },
    { first: 0, second: 2, count: 0 },
    { first: 1, second: 2, count: 0 },
  ]);
});

test("the largest differences come first, without small groups, what groups were chosen by and what restates it", () => {
  const many = (budget: "allocated" | "none", monitoring: "indicators" | "none") =>
    makeColumns(...Array.from({ length: 5 }, () => ({ budget, monitoring })));

  const groups = compareGroups([
    many("allocated", "none"),
    many("none", "indicators"),
    makeColumns({ budget: "none" }),
  ]);

  expect(largestDifferences(groups, ["monitoring"], 9).map(({ value, group }) => [value, group])).toEqual([
    ["allocated", 1],
  ]);
});

test("no difference is told between shares over open lists", () => {
  const many = (complete: string[], ...issues: ("cyber" | "youth")[]) =>
    makeColumns(...Array.from({ length: 5 }, () => ({ issues, complete })));

  const told = (complete: string[]) =>
    largestDifferences(compareGroups([many(complete, "cyber"), many(complete, "cyber", "youth")]), [], 9);

  expect(told([])).toEqual([]);
  expect(told(["issue"]).map(({ value, share }) => [value, share.pointsFromFirst])).toEqual([["youth", 100]]);
});

test("groups chosen by model or by date are not told that they differ in it", () => {
  const query = { chosen: { model: ["inward"], resources: ["met"] }, adoptedFrom: "2015", adoptedTo: null };

  expect(chosenBy(query)).toEqual(["model", "orientation", "focus", "resources", "budget", "adopted"]);
});

test("for any groups: counts never pass the known, the known never pass the size, exclusive shares add to 100", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, (catalogue) => {
      const view = viewCatalogue(catalogue);
      const columns = catalogue.plans.map(
        (plan): ComparedPlan => ({ plan, context: view.contextOf(plan, COLUMNS_AS_OF) }),
      );
      const half = Math.floor(columns.length / 2);
      const groups = compareGroups([columns.slice(0, half), columns]);

      for (const { attribute, values } of groups.rows) {
        for (const index of [0, 1]) {
          const shares = values.map((value) => value.shares[index]);
          for (const share of shares) {
            expect(share?.count).toBeLessThanOrEqual(share?.known ?? -1);
            expect(share?.known).toBeLessThanOrEqual(groups.sizes[index] ?? -1);
          }
          if (attribute.kind !== "many" && (shares[0]?.known ?? 0) > 0) {
            expect(shares.reduce((sum, share) => sum + (share?.sharePercent ?? 0), 0)).toBeCloseTo(100);
          }
        }
      }
    }),
  );
});
