import { expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { isCodedAnywhere } from "@/lib/domain/catalogue/coded-anywhere";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Plan } from "@/lib/domain/plan/plan";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";

const isCoded = (key: string, ...given: Partial<Plan>[]) =>
  isCodedAnywhere(viewCatalogue(makeCatalogue({ plans: given.map((plan) => makePlan(plan)) })), attribute(key));

test("an attribute is offered from its first value on, also one that follows from others", () => {
  expect(isCoded("budget", {})).toBe(false);
  expect(isCoded("budget", { nothings: { budget: "not_found" } })).toBe(false);
  expect(isCoded("budget", {}, { generation: 2, budget: "none" })).toBe(true);
  expect(isCoded("resources", { budget: "none" })).toBe(true);
  expect(isCoded("trend", { issues: ["cyber"] })).toBe(false);
});
