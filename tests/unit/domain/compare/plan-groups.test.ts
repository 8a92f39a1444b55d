import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { GROUPINGS, groupPlans } from "@/lib/domain/compare/plan-groups";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const namesOf = (given: Parameters<typeof makeCatalogue>[0], grouping: (typeof GROUPINGS)[number]) => {
  const view = viewCatalogue(makeCatalogue(given));
  return groupPlans(view, view.catalogue.plans, grouping).map(({ group }) => group);
};

test("groups stand in the order of the code list, unknown last, empty ones left out", () => {
  const plans = [
    makePlan({ country: "AAA" }),
    makePlan({ country: "BBB", orientation: "mixed" }),
    makePlan({ country: "CCC", orientation: "inward" }),
  ];

  expect(namesOf({ plans }, "orientation")).toEqual(["inward", "mixed", UNKNOWN]);
});

test("generations stand by number and not by name", () => {
  const plans = [10, 2, 1].map((generation) => makePlan({ generation }));

  expect(namesOf({ plans }, "generation")).toEqual(["1", "2", "10"]);
});

test("years of adoption are grouped in spans of five from a multiple of five", () => {
  const plans = ["2014-12-31", "2015", "2019-11", "2020-01-01", null].map((adopted, place) =>
    makePlan({ generation: place + 1, adopted }),
  );

  expect(namesOf({ plans }, "period")).toEqual(["2010-2014", "2015-2019", "2020-2024", UNKNOWN]);
});

test("a plan with several focuses is in each of their groups", () => {
  const plans = [makePlan({ country: "AAA", focuses: ["peacekeeping", "donor"] }), makePlan({ country: "BBB" })];

  expect(namesOf({ plans }, "focus")).toEqual(["donor", "peacekeeping", UNKNOWN]);
});

test("a region is its country's", () => {
  const countries = [makeCountry({ iso3: "AAA", region: "oceania" }), makeCountry({ iso3: "BBB", region: "asia" })];
  const plans = [makePlan({ country: "AAA" }), makePlan({ country: "BBB" })];

  expect(namesOf({ plans, countries }, "region")).toEqual(["asia", "oceania"]);
});

test("every plan is in a group, in one only where the grouping is exclusive, and no group is empty", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, fc.constantFrom(...GROUPINGS), (catalogue, grouping) => {
      const view = viewCatalogue(catalogue);
      const groups = groupPlans(view, catalogue.plans, grouping);
      const members = groups.flatMap(({ plans }) => plans);

      expect(new Set(members)).toEqual(new Set(catalogue.plans));
      if (grouping !== "focus") expect(members).toHaveLength(catalogue.plans.length);
      expect(groups.every(({ plans }) => plans.length > 0)).toBe(true);
      expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
    }),
  );
});

test("a group holds exactly the plans whose attribute reads its code", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, fc.constantFrom("region", "orientation", "focus", "lead"), (catalogue, key) => {
      const view = viewCatalogue(catalogue);
      for (const { group, plans } of groupPlans(view, catalogue.plans, key)) {
        const reading = catalogue.plans.filter((plan) => {
          const value = attribute(key).read(plan, view.contextOf(plan, "2020-01-01"));
          return value.known ? value.values.includes(group) : group === UNKNOWN;
        });
        expect(plans).toEqual(reading);
      }
    }),
  );
});
