import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { gapsBetween, regionPicture } from "@/lib/domain/compare/region-picture";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const view = viewCatalogue(
  makeCatalogue({
    countries: [
      makeCountry({ iso3: "NAM", name: "Namibia", region: "africa" }),
      makeCountry({ iso3: "SEN", name: "Senegal", region: "africa" }),
      makeCountry({ iso3: "FIN", name: "Finland", region: "europe" }),
    ],
    plans: [
      makePlan({ country: "NAM", generation: 1, adopted: "2011", startYear: 2011, endYear: 2014 }),
      makePlan({ country: "NAM", generation: 2, adopted: "2019-05", startYear: 2019, endYear: 2024 }),
      makePlan({ country: "FIN", generation: 1, adopted: "2008", startYear: 2008, endYear: null }),
    ],
  }),
);

test("a region counts its countries, those that ever adopted, and those with a plan in force on the day", () => {
  expect(regionPicture(view, "africa", "2012-06-30")).toEqual({
    region: "africa",
    countries: 2,
    adopters: 1,
    inForce: 1,
  });
  expect(regionPicture(view, "africa", "2016-06-30")).toEqual({
    region: "africa",
    countries: 2,
    adopters: 1,
    inForce: 0,
  });
  expect(regionPicture(view, "europe", "2007-06-30")).toEqual({
    region: "europe",
    countries: 1,
    adopters: 0,
    inForce: 0,
  });
});

test("a gap runs from the year after one plan ends to the year before the next starts", () => {
  expect(gapsBetween(view.plansOf("NAM"))).toEqual([{ afterGeneration: 1, from: 2015, to: 2018 }]);
});

test("plans without a known end leave no gap to tell", () => {
  expect(gapsBetween(view.plansOf("FIN"))).toEqual([]);
});

const spans = (...years: [generation: number, start: number, end: number][]) =>
  years.map(([generation, startYear, endYear]) => makePlan({ generation, adopted: null, startYear, endYear }));

test("no gap is told where a generation that the catalogue lacks may have filled it", () => {
  expect(gapsBetween(spans([1, 2005, 2010], [3, 2019, 2023]))).toEqual([]);
});

test("no gap is told while an earlier generation still ran", () => {
  expect(gapsBetween(spans([1, 2008, 2020], [2, 2012, 2013], [3, 2017, 2021]))).toEqual([]);
  expect(gapsBetween(spans([1, 2008, 2015], [2, 2012, 2013], [3, 2018, 2021]))).toEqual([
    { afterGeneration: 2, from: 2016, to: 2017 },
  ]);
});
