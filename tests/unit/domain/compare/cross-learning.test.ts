import fc from "fast-check";
import { expect, test } from "vitest";
import { findAttribute } from "@/lib/domain/attributes/attributes";
import { findOffers, findTransfers, GUIDING_QUESTIONS } from "@/lib/domain/compare/cross-learning";
import { HOLDINGS, holdOf } from "@/lib/domain/compare/holdings";
import { arbitraryColumns, makeColumns } from "@/tests/fixtures/compared-plans";

const words = (offers: readonly { holding: { attribute: { key: string }; code: string } }[]) =>
  offers.map(({ holding: { attribute, code } }) => `${attribute.key}:${code}`);

test("a plan offers what it alone has, told apart by how the others stand to it", () => {
  const [first, second] = findOffers(
    makeColumns(
      { budget: "allocated", monitoring: "indicators", issues: ["cyber", "youth"] },
      { budget: "mentioned", issues: ["youth"] },
    ),
  );

  expect(words(first?.apart ?? [])).toEqual(["budget:allocated", "issue:cyber"]);
  expect(first?.apart).toMatchObject([
    { lacking: [1], unmentioned: [] },
    { lacking: [], unmentioned: [1] },
  ]);
  expect(words(first?.unsure ?? [])).toEqual(["monitoring:indicators"]);
  expect(second).toMatchObject({ apart: [], unsure: [] });
});

test("what a complete list does not hold is lacking, what an open one does not is not mentioned", () => {
  const [first] = findOffers(
    makeColumns({ issues: ["cyber"] }, { issues: ["youth"], complete: ["issue"] }, { issues: ["youth"] }),
  );

  expect(first?.apart.find(({ holding }) => holding.code === "cyber")).toMatchObject({
    lacking: [1],
    unmentioned: [2],
  });
});

test("outward plans learn from inward and mixed ones, and inward plans from outward and mixed ones", () => {
  const transfers = findTransfers(
    makeColumns(
      { orientation: "outward", budget: "none", issues: ["cyber"] },
      { orientation: "inward", budget: "allocated", issues: ["youth"] },
      { orientation: "mixed", budget: "none", issues: ["migration"] },
    ),
  );

  expect(transfers.map(({ to, from, learners }) => ({ to, from, learners }))).toEqual([
    { to: "outward", from: [1, 2], learners: [0] },
    { to: "inward", from: [0, 2], learners: [1] },
  ]);
  expect(words(transfers[0]?.offers ?? [])).toEqual(["budget:allocated", "issue:migration", "issue:youth"]);
  expect(words(transfers[1]?.offers ?? [])).toEqual(["issue:migration", "issue:cyber"]);
});

test("there is no direction where all plans look the same way", () => {
  expect(findTransfers(makeColumns({ orientation: "inward" }, { orientation: "inward" }))).toEqual([]);
});

test("for any plans, an offer is held by its plan, and by nobody else", () => {
  fc.assert(
    fc.property(arbitraryColumns, (columns) => {
      for (const { column, apart, unsure } of findOffers(columns)) {
        for (const { holding } of [...apart, ...unsure]) {
          const holders = columns.flatMap((other, index) => (holdOf(other, holding) === "holds" ? [index] : []));
          expect(holders).toEqual([column]);
        }
      }
    }),
  );
});

test("what plans can hold restates nothing: derived elements and trends are left out", () => {
  const keys = HOLDINGS.map(({ attribute, code }) => `${attribute.key}:${code}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain("coordination_body:steering_group");
  expect(keys).toContain("trend:research");
  expect(keys.filter((key) => key.endsWith(":met"))).toEqual([]);
  expect(keys).not.toContain("trend:youth");
});

test("the guiding questions ask about attributes that are compared", () => {
  for (const { attributes } of GUIDING_QUESTIONS) {
    for (const key of attributes) expect(findAttribute(key)?.compare).toBe(true);
  }
});
