import fc from "fast-check";
import { expect, test } from "vitest";
import { headline } from "@/lib/domain/catalogue/headline";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

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
    makePlan({ country: "CCC", adopted: null }),
  ];

  expect(headline(viewCatalogue(makeCatalogue({ countries, plans })), "2024-01-01")).toEqual({
    asOf: "2024-01-01",
    adopters: { total: 2, unMembers: 1, others: 1 },
    plans: 3,
    inForce: 2,
    maybeAdopted: 0,
    undatedCountries: 1,
    undatedPlans: 2,
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
