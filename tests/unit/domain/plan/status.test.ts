import fc from "fast-check";
import { expect, test } from "vitest";
import { facetCounts } from "@/lib/domain/catalogue/filter";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { adoptedBy, adoptionKnown, endKnown, statusAt, successorUnknown } from "@/lib/domain/plan/status";
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

test("without a known date of adoption the status follows from the period, from the last day of its start year", () => {
  const undated = makePlan({ adopted: null, startYear: 2020, endYear: 2024 });

  expect(statusAt(undated, [undated], "2020-12-30")).toBe("not_adopted");
  expect(statusAt(undated, [undated], "2020-12-31")).toBe("in_force");
  expect(statusAt(undated, [undated], "2025-01-01")).toBe("expired");
  expect(adoptionKnown(undated)).toBe(false);
});

test("an undated later generation supersedes by its period, and neither counts as adopted", () => {
  const first = makePlan({ adopted: null, startYear: 2011, endYear: 2015 });
  const second = makePlan({ generation: 2, adopted: null, startYear: 2016, endYear: null });

  expect(statusAt(first, [first, second], "2016-12-31")).toBe("superseded");
  expect(adoptedBy(first, "2030-01-01")).toBe(false);
});

test("a plan without any date has no status, and whether it follows another is not known", () => {
  const ended = makePlan({ adopted: "2013", startYear: 2013, endYear: 2016 });
  const dateless = makePlan({ generation: 2, adopted: null, startYear: null, endYear: null });

  expect(statusAt(dateless, [ended, dateless], "2026-01-01")).toBeNull();
  expect(successorUnknown(ended, [ended, dateless])).toBe(true);
  expect(successorUnknown(dateless, [ended, dateless])).toBe(false);
});

test("a plan without a known end stays in force until a later one that is adopted has begun", () => {
  const open = makePlan({ adopted: "2020", startYear: 2020, endYear: null });
  const next = makePlan({ generation: 2, adopted: "2026-03", startYear: 2027, endYear: 2030 });

  expect(statusAt(open, [open, next], "2026-06-01")).toBe("in_force");
  expect(statusAt(next, [open, next], "2026-06-01")).toBe("upcoming");
  expect(statusAt(open, [open, next], "2027-01-01")).toBe("superseded");
  expect(endKnown(open)).toBe(false);
});

test("on any day every plan with a date of adoption or a start has one status, and the others none", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, asOf) => {
      const index = indexPlans(viewCatalogue(catalogue));
      const { unknown, ...known } = facetCounts(index, { ...defaultPlanQuery(asOf) }).status ?? {};
      const undated = catalogue.plans.filter(({ adopted, startYear }) => adopted === null && startYear === null).length;

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
