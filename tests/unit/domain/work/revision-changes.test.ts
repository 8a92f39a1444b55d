import { expect, test } from "vitest";
import { changedParts } from "@/lib/domain/work/merge";
import { statesOfChanges, visibilityChange } from "@/lib/domain/work/revision-changes";
import { makePlan } from "@/tests/fixtures/make-plan";

const plan = makePlan();

test("a revision's changes give two states that differ in what it changed, and in nothing else", () => {
  const { before, after } = statesOfChanges(plan, {
    endYear: [2024, 2026],
    note: [null, "Extended"],
    issues: [["disability"], []],
  });

  expect(changedParts(before, after)).toEqual(["end", "issue", "note"]);
  expect([before.endYear, after.endYear]).toEqual([2024, 2026]);
  expect([before.issues, after.issues]).toEqual([["disability"], []]);
});

test("the first revision changes an empty plan", () => {
  const { before, after } = statesOfChanges(plan, { title: [null, "A plan"], evidence: [null, plan.evidence] });

  expect(before).toMatchObject({ slug: plan.slug, title: null, evidence: [] });
  expect(after).toMatchObject({ title: "A plan", evidence: plan.evidence });
});

test("fields of a revision that the record has lost are left out", () => {
  const { after } = statesOfChanges(plan, { colour: [null, "blue"] });

  expect(after).not.toHaveProperty("colour");
});

test.each([
  ["a new plan", { archived: [null, false] }, null],
  ["a plan taken out", { archived: [false, true] }, "withdrawn"],
  ["a plan brought back", { archived: [true, false] }, "restored"],
  ["anything else", { note: [null, "x"] }, null],
] as const)("%s is told from its visibility", (_what, changes, told) => {
  expect(visibilityChange(changes)).toBe(told);
});
