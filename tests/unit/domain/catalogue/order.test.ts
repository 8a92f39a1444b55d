import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatching } from "@/lib/domain/catalogue/filter";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Plan } from "@/lib/domain/plan/plan";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { arbitraryQuery, QUERY_TODAY } from "@/tests/fixtures/arbitrary-query";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const sorted = (plans: Plan[], sort: PlanQuery["sort"], order: PlanQuery["order"] = "asc") => {
  const query = { ...defaultPlanQuery(QUERY_TODAY), sort, order };
  return findMatching(indexPlans(viewCatalogue(makeCatalogue({ plans }))), query).map(({ slug }) => slug);
};

test("plans without the value come last both ways", () => {
  const plans = [
    makePlan({ country: "AAA", endYear: null }),
    makePlan({ country: "BBB", endYear: 2030 }),
    makePlan({ country: "CCC", endYear: 2025 }),
  ];

  expect(sorted(plans, "end")).toEqual(["ccc-1", "bbb-1", "aaa-1"]);
  expect(sorted(plans, "end", "desc")).toEqual(["bbb-1", "ccc-1", "aaa-1"]);
});

test("ties break on country name, then generation, both ways", () => {
  const plans = [
    makePlan({ country: "BBB", generation: 2, adopted: "2019" }),
    makePlan({ country: "BBB", generation: 1, adopted: "2019" }),
    makePlan({ country: "AAA", generation: 1, adopted: "2019" }),
  ];

  expect(sorted(plans, "adopted")).toEqual(["aaa-1", "bbb-1", "bbb-2"]);
  expect(sorted(plans, "adopted", "desc")).toEqual(["aaa-1", "bbb-1", "bbb-2"]);
  expect(sorted(plans, "country", "desc")).toEqual(["bbb-1", "bbb-2", "aaa-1"]);
});

test("a date known to the year sorts by the last day it allows", () => {
  const plans = [
    makePlan({ country: "AAA", adopted: "2019" }),
    makePlan({ country: "BBB", adopted: "2019-11-30" }),
    makePlan({ country: "CCC", adopted: "2020-01" }),
  ];

  expect(sorted(plans, "adopted")).toEqual(["bbb-1", "aaa-1", "ccc-1"]);
});

test("generations sort as numbers", () => {
  const plans = [10, 9].map((generation) => makePlan({ generation }));

  expect(sorted(plans, "generation")).toEqual(["nam-9", "nam-10"]);
});

test("countries sort by their name in the language of the page, accents beside their letter", () => {
  const countries = [
    makeCountry({ iso3: "DEU", name: "Germany", nameFr: "Allemagne" }),
    makeCountry({ iso3: "EST", name: "Estonia", nameFr: "Estonie" }),
    makeCountry({ iso3: "EGY", name: "Egypt", nameFr: "Égypte" }),
  ];
  const plans = countries.map(({ iso3 }) => makePlan({ country: iso3 }));
  const index = indexPlans(viewCatalogue(makeCatalogue({ countries, plans })));
  const query = defaultPlanQuery(QUERY_TODAY);
  const french = findMatching(index, query, { locale: "fr", nameOf: ({ nameFr }) => nameFr });

  expect(findMatching(index, query).map(({ country }) => country)).toEqual(["EGY", "EST", "DEU"]);
  expect(french.map(({ country }) => country)).toEqual(["DEU", "EGY", "EST"]);
});

test("the order does not depend on that of the catalogue", () => {
  const shuffled = arbitraryCatalogue.chain((catalogue) =>
    fc.record({
      catalogue: fc.constant(catalogue),
      plans: fc.shuffledSubarray([...catalogue.plans], { minLength: catalogue.plans.length }),
    }),
  );

  fc.assert(
    fc.property(shuffled, arbitraryQuery, ({ catalogue, plans }, query) => {
      const inOrder = findMatching(indexPlans(viewCatalogue(catalogue)), query);
      expect(findMatching(indexPlans(viewCatalogue({ ...catalogue, plans })), query)).toEqual(inOrder);
    }),
  );
});
