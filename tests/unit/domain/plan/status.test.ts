import fc from "fast-check";
import { expect, test } from "vitest";
import { facetCounts } from "@/lib/domain/catalogue/filter";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { adoptedBy, statusAt } from "@/lib/domain/plan/status";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";
import { makePlan } from "@/tests/fixtures/make-plan";

test.each([
  ["2018-12-31", "not_adopted"],
  ["2019-03-13", "not_adopted"],
  ["2019-03-14", "upcoming"],
  ["2020-01-01", "in_force"],
  ["2024-12-31", "in_force"],
  ["2025-01-01", "expired"],
])("on %s a plan adopted in March 2019 for 2020 to 2024 is %s", (day, status) => {
  expect(statusAt(makePlan({ adopted: "2019-03-14", startYear: 2020, endYear: 2024 }), [], day)).toBe(status);
});

test("a plan past its end, or without one, is superseded once a later generation is adopted", () => {
  const next = makePlan({ generation: 2, adopted: "2025-06-01" });
  const ended = makePlan({ endYear: 2024 });
  const open = makePlan({ endYear: null });

  expect(statusAt(ended, [ended, next], "2025-05-31")).toBe("expired");
  expect(statusAt(ended, [ended, next], "2025-06-01")).toBe("superseded");
  expect(statusAt(open, [open, next], "2025-05-31")).toBe("in_force");
  expect(statusAt(open, [open, next], "2025-06-01")).toBe("superseded");
});

test("a date known to the year or month counts from its last day", () => {
  expect(adoptedBy({ adopted: "2020" }, "2020-12-30")).toBe(false);
  expect(adoptedBy({ adopted: "2020" }, "2020-12-31")).toBe(true);
  expect(adoptedBy({ adopted: "2020-02" }, "2020-02-28")).toBe(false);
  expect(adoptedBy({ adopted: "2020-02" }, "2020-02-29")).toBe(true);
});

test("on any day every dated plan has one status, and the undated none", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, asOf) => {
      const index = indexPlans(viewCatalogue(catalogue));
      const { unknown, ...known } = facetCounts(index, { ...defaultPlanQuery(asOf) }).status ?? {};
      const undated = catalogue.plans.filter(({ adopted }) => adopted === null).length;

      expect(unknown).toBe(undated);
      expect(Object.values(known).reduce((sum, count) => sum + count, 0)).toBe(catalogue.plans.length - undated);
    }),
  );
});

test("a later day never takes an adoption back, nor brings an ended plan to life", () => {
  const ENDED = ["superseded", "expired"];

  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, arbitraryDay, (catalogue, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      const view = viewCatalogue(catalogue);

      for (const plan of catalogue.plans) {
        const siblings = view.plansOf(plan.country);
        const [before, after] = [statusAt(plan, siblings, earlier), statusAt(plan, siblings, later)];
        if (before !== null && before !== "not_adopted") expect(after).not.toBe("not_adopted");
        if (before && ENDED.includes(before)) expect(ENDED).toContain(after);
      }
    }),
  );
});
