import fc from "fast-check";
import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { MAP_ATTRIBUTES, mapCodes, mapEntries, mapLegend } from "@/lib/domain/trends/world";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const populationOf = (plans: Plan[], countries: Country[], asOf: string) => {
  const catalogue = makeCatalogue({ plans, countries });
  return { view: viewCatalogue(catalogue), plans: catalogue.plans, countries: catalogue.countries, asOf };
};

test("a country stands as its plans do on the day", () => {
  const country = (iso3: string, hasPlan: boolean | null) => makeCountry({ iso3, hasPlan });
  const population = populationOf(
    [
      makePlan({ country: "AAA", startYear: 2019, endYear: 2024 }),
      makePlan({ country: "BBB", startYear: 2026, endYear: 2030 }),
      makePlan({ country: "CCC", adopted: "2010", startYear: 2010, endYear: 2014 }),
      makePlan({ country: "DDD", adopted: "2025", startYear: 2025, endYear: 2030 }),
      makePlan({ country: "EEE", adopted: null, startYear: null, endYear: null }),
      makePlan({ country: "HHH", adopted: null, startYear: 2022, endYear: 2028 }),
      makePlan({ country: "III", adopted: "2020", startYear: 2020, endYear: null }),
      makePlan({ country: "JJJ", generation: 1, adopted: "2010", startYear: 2010, endYear: 2014 }),
      makePlan({ country: "JJJ", generation: 2, adopted: null, startYear: null, endYear: null }),
    ],
    [country("FFF", false), country("GGG", null), country("KKK", true)],
    "2024-06-30",
  );

  expect(mapEntries(population, "status").map(({ country, code }) => [country.iso3, code])).toEqual([
    ["AAA", "in_force"],
    ["BBB", "upcoming"],
    ["CCC", "ended"],
    ["DDD", "none"],
    ["EEE", "unknown"],
    ["FFF", "none"],
    ["GGG", "unknown"],
    ["HHH", "in_force"],
    ["III", "in_force_open"],
    ["JJJ", "unknown"],
    ["KKK", "unknown"],
  ]);
});

test("the plan in force colours the country, the later of two", () => {
  const population = populationOf(
    [
      makePlan({ generation: 1, adopted: "2019", startYear: 2019, endYear: 2024, orientation: "inward" }),
      makePlan({ generation: 2, adopted: "2023", startYear: 2024, endYear: 2028, orientation: "mixed" }),
    ],
    [],
    "2024-06-30",
  );

  const [entry] = mapEntries(population, "orientation");

  expect(entry).toMatchObject({ code: "mixed", nothing: null, plan: { generation: 2 } });
});

test("without a plan in force the question does not arise; a plan without a value says which nothing it is", () => {
  const population = populationOf(
    [
      makePlan({ country: "AAA", adopted: "2010", startYear: 2010, endYear: 2012, orientation: "inward" }),
      makePlan({ country: "BBB", nothings: { orientation: "not_found" } }),
    ],
    [],
    "2024-06-30",
  );

  expect(mapEntries(population, "orientation").map(({ code, nothing }) => [code, nothing])).toEqual([
    [null, "not_applicable"],
    [null, "not_found"],
  ]);
});

test("the year of the first plan is that of the earliest adopted by the day, in classes", () => {
  const population = populationOf(
    [
      makePlan({ country: "AAA", generation: 1, adopted: "2012-03" }),
      makePlan({ country: "AAA", generation: 2, adopted: "2018" }),
      makePlan({ country: "BBB", adopted: "2030" }),
    ],
    [],
    "2024-06-30",
  );

  expect(mapEntries(population, "first_year").map(({ code }) => code)).toEqual(["2010-2014", null]);
});

test("the legend counts every country once, whatever colours the map", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryDay, fc.constantFrom(...MAP_ATTRIBUTES), (catalogue, asOf, by) => {
      const population = {
        view: viewCatalogue(catalogue),
        plans: catalogue.plans,
        countries: catalogue.countries,
        asOf,
      };
      const entries = mapEntries(population, by);

      const legend = mapLegend(entries, by);

      expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(catalogue.countries.length);
      for (const { code } of entries) if (code !== null) expect(mapCodes(by)).toContain(code);
    }),
  );
});
