import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { syntheticCatalogue } from "@/tests/bench/synthetic-catalogue";

test("the bench's catalogue is the same each time and holds what the database demands", () => {
  const { countries, plans } = syntheticCatalogue(4000);

  expect(syntheticCatalogue(4000).plans).toEqual(plans);
  expect(plans).toHaveLength(4000);
  expect(new Set(plans.map(({ slug }) => slug)).size).toBe(4000);
  for (const key of ["iso2", "iso3", "name"] as const) {
    expect(new Set(countries.map((country) => country[key])).size).toBe(countries.length);
  }
  expect(plans.every(({ startYear, endYear }) => (endYear ?? 2100) >= (startYear ?? 2000))).toBe(true);
  expect(() => viewCatalogue({ version: 1, publishedAt: "", countries, plans, sources: [] })).not.toThrow();
});
