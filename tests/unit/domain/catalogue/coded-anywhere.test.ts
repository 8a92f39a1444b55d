import { expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { isCodedAnywhere, neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { comparedIn, comparePlans, findColumns } from "@/lib/domain/compare/compare";
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

test("a plan that says it has none is coded", () => {
  expect(isCoded("issue", { nothings: { issue: "none" } })).toBe(true);
});

test("what no plan is coded for is named, until the first value", () => {
  const keys = (...given: Partial<Plan>[]) =>
    neverCoded(viewCatalogue(makeCatalogue({ plans: given.map((plan) => makePlan(plan)) }))).map(({ key }) => key);

  expect(keys({})).toEqual(expect.arrayContaining(["budget", "resources", "compact_financial"]));
  expect(keys({}, { generation: 2, compact: { financial: false } })).not.toContain("compact_financial");
  expect(keys({ budget: "none" })).not.toContain("resources");
});

test("a comparison has no row for what no plan of the catalogue is coded for", () => {
  const rowsOf = (...given: Partial<Plan>[]) => {
    const plans = given.map((plan, index) => makePlan({ generation: index + 1, ...plan }));
    const view = viewCatalogue(makeCatalogue({ plans }));
    const { columns } = findColumns(
      view,
      plans.slice(0, 2).map(({ slug }) => slug),
      "2026-11-28",
    );
    return comparePlans(columns, comparedIn(view));
  };
  const keysOf = ({ groups }: ReturnType<typeof rowsOf>) =>
    groups.flatMap(({ rows }) => rows.map(({ attribute: { key } }) => key));

  const bare = rowsOf({ budget: "none" }, {}, {});
  const elsewhere = rowsOf({ budget: "none" }, {}, { monitoring: "none" });

  expect(keysOf(bare)).toContain("budget");
  expect(keysOf(bare)).not.toContain("monitoring");
  expect(keysOf(elsewhere)).toContain("monitoring");
  expect(bare.summary.same + bare.summary.different + bare.summary.notComparable).toBe(keysOf(bare).length);
});
