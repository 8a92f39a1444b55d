import fc from "fast-check";
import { expect, test } from "vitest";
import { filterPlans } from "@/lib/domain/catalogue/filter";
import { headline } from "@/lib/domain/catalogue/headline";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { FIRST_DAY } from "@/lib/domain/plan/dates";
import type { Catalogue } from "@/lib/domain/plan/plan";
import { parseCountryQuery } from "@/lib/schemas/country-query";
import { headlineList, type ListedFigure } from "@/lib/schemas/headline-lists";
import { parsePlanQuery } from "@/lib/schemas/plan-query";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("counts adopters, UN members apart, and never guesses a date", () => {
  const countries = [
    makeCountry({ iso3: "AAA" }),
    makeCountry({ iso3: "BBB", un: "observer" }),
    makeCountry({ iso3: "CCC" }),
    makeCountry({ iso3: "DDD" }),
  ];
  const plans = [
    makePlan({ country: "AAA", generation: 1, adopted: "2010-05-01", startYear: 2010, endYear: 2015 }),
    makePlan({ country: "AAA", generation: 2, adopted: "2016-05-01", startYear: 2016, endYear: 2030 }),
    makePlan({ country: "BBB", adopted: "2020-02", startYear: 2020, endYear: 2030 }),
    makePlan({ country: "BBB", generation: 2, adopted: null }),
    makePlan({ country: "CCC", adopted: null, startYear: 2020, endYear: null }),
    makePlan({ country: "DDD", adopted: null, startYear: null, endYear: null }),
  ];

  expect(headline(viewCatalogue(makeCatalogue({ countries, plans })), "2024-01-01")).toEqual({
    asOf: "2024-01-01",
    adopters: { total: 2, unMembers: 1, others: 1 },
    plans: 3,
    inForce: 4,
    inForceOpen: 1,
    maybeAdopted: 0,
    undatedCountries: 2,
    undatedPlans: 3,
  });
});

test("tells how many plans may have been adopted by the day, were their date better known", () => {
  const plans = [
    makePlan({ country: "AAA", adopted: "2020" }),
    makePlan({ country: "BBB", adopted: "2020-06" }),
    makePlan({ country: "CCC", adopted: "2020-07" }),
    makePlan({ country: "DDD", adopted: "2020-06-15" }),
  ];
  const view = viewCatalogue(makeCatalogue({ plans }));

  expect(headline(view, "2020-06-01")).toMatchObject({ plans: 0, maybeAdopted: 2 });
  expect(headline(view, "2020-06-15")).toMatchObject({ plans: 1, maybeAdopted: 2 });
  expect(headline(view, "2020-12-31")).toMatchObject({ plans: 4, maybeAdopted: 0 });
});

test("adopters and plans never fall as days pass, and no country is an adopter twice", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, arbitraryDay, (catalogue, one, other) => {
      const view = viewCatalogue(catalogue);
      const [earlier, later] = [one, other].sort().map((day) => headline(view, day as string));

      expect(later?.adopters.total).toBeGreaterThanOrEqual(earlier?.adopters.total ?? 0);
      expect(later?.plans).toBeGreaterThanOrEqual(earlier?.plans ?? 0);
      expect(later?.adopters.total).toBeLessThanOrEqual(new Set(catalogue.plans.map(({ country }) => country)).size);
    }),
  );
});

/** Days before the first resolution can't be asked about in an address. */
const arbitraryAskableDay = arbitraryDay.filter((day) => day >= FIRST_DAY);

test("each figure that the overview links is what the linked list holds, on the real facts and on any", () => {
  const listedIn = (catalogue: Catalogue, asOf: string) => {
    const view = viewCatalogue(catalogue);
    const index = indexPlans(view);
    const plansOf = (figure: ListedFigure) => {
      const { path, query } = headlineList(figure, asOf);
      const parsed = parsePlanQuery(query, asOf, view.countryByIso3);
      expect([path, parsed.ignored]).toEqual(["/plans", []]);
      return filterPlans(index, parsed.query).total;
    };
    return { plans: plansOf("plans"), inForce: plansOf("inForce"), inForceOpen: plansOf("inForceOpen") };
  };

  for (const day of ["2016-06-30", "2026-11-28"])
    expect(headline(viewCatalogue(realCatalogue()), day)).toMatchObject(listedIn(realCatalogue(), day));
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryAskableDay, (catalogue, day) => {
      expect(headline(viewCatalogue(catalogue), day)).toMatchObject(listedIn(catalogue, day));
    }),
    { numRuns: 50 },
  );
});

test("the list of countries reads the overview's link to its adopters", () => {
  const { path, query } = headlineList("adopters", "2026-11-28");

  expect(path).toBe("/countries");
  expect(parseCountryQuery(query)).toMatchObject({ adopted: true, region: null, q: "", ignored: [] });
  expect(parseCountryQuery({ adopted: "maybe" }).ignored).toMatchObject([{ parameter: "adopted", value: "maybe" }]);
});
