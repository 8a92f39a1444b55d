import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { crossing } from "@/lib/domain/trends/crosses";
import { adoptionYears, countryCells } from "@/lib/domain/trends/highlight";
import { BASES, type Basis, type Population } from "@/lib/domain/trends/population";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const lead = { name: "Ministry", nameEn: null, type: "defence" } as const;
const catalogue = makeCatalogue({
  countries: [makeCountry({ iso3: "NAM", region: "africa" })],
  plans: [
    makePlan({ country: "NAM", generation: 1, adopted: "2014", startYear: 2014, endYear: 2020, leadAgency: lead }),
    makePlan({ country: "NAM", generation: 2, adopted: "2027", startYear: 2027, endYear: 2030, leadAgency: lead }),
  ],
});
const populationAt = (asOf: string): Population => ({
  view: viewCatalogue(catalogue),
  plans: catalogue.plans,
  countries: catalogue.countries,
  asOf,
});

test("a country is pointed out only in cells that count it, on any day and either basis", () => {
  const panel = { seriesOf: "region", xOf: "lead" };
  for (const asOf of ["2010-01-01", "2016-01-01", "2024-01-01", "2028-06-01"]) {
    for (const basis of BASES as readonly Basis[]) {
      const population = populationAt(asOf);
      const counted = crossing(population, basis, "region", "lead").some(
        ({ group, value, count }) => group === "africa" && value === "defence" && count > 0,
      );

      const pointedOut = countryCells(population, basis, panel, "NAM").length > 0;

      expect(pointedOut, `${asOf} ${basis}`).toBe(counted);
    }
  }
});

test("no year is marked in which the country had not yet adopted its plan on the day", () => {
  expect(adoptionYears(populationAt("2014-06-30"), "NAM")).toEqual([]);
  expect(adoptionYears(populationAt("2020-01-01"), "NAM")).toEqual([2014]);
});
