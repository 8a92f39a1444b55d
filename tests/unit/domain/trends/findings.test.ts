import { expect, test } from "vitest";
import type { PublishedFigure } from "@/lib/domain/agenda/reference";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { defaultOptions, findChart } from "@/lib/domain/trends/charts";
import { leadByRegion, ruleOfThumb } from "@/lib/domain/trends/crosses";
import { duration } from "@/lib/domain/trends/duration";
import { dateGaps, type Population } from "@/lib/domain/trends/population";
import { figureGaps } from "@/lib/domain/trends/published-figures";
import { monthsAfter, renewalLists, renewalsWithin } from "@/lib/domain/trends/renewals";
import type { LeadType, Region } from "@/lib/domain/vocabulary/vocabulary";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";

function populationOf(plans: Plan[], countries: Country[] = [], asOf = "2024-06-30"): Population {
  const catalogue = makeCatalogue({ plans, countries });
  return { view: viewCatalogue(catalogue), plans: catalogue.plans, countries: catalogue.countries, asOf };
}

const ledBy = (iso3: string, generation: number, type: LeadType) =>
  makePlan({ country: iso3, generation, leadAgency: { name: "Ministry", nameEn: null, type } });

/** A country in a region with one generation per lead type given. */
function led(iso3: string, region: Region, leads: LeadType[]) {
  return {
    country: makeCountry({ iso3, region }),
    plans: leads.map((lead, index) => ledBy(iso3, index + 1, lead)),
  };
}

test("the rule of thumb holds where more than half of a region's known plans have the expected lead", () => {
  const africa = led("AAA", "africa", ["gender_social", "gender_social", "gender_social", "defence", "other"]);
  const europe = led("BBB", "europe", [
    "gender_social",
    "gender_social",
    "defence",
    "foreign_affairs",
    "inter_ministerial",
  ]);
  const oceania = led("CCC", "oceania", ["gender_social"]);
  const asia = led("DDD", "asia", ["gender_social"]);
  const all = [africa, europe, oceania, asia];
  const population = populationOf(
    all.flatMap(({ plans }) => plans),
    all.map(({ country }) => country),
  );

  const verdicts = ruleOfThumb(leadByRegion(population, "adopted"));

  expect(verdicts.map(({ region, verdict, expected }) => [region, verdict, expected])).toEqual([
    ["africa", "holds", 3],
    ["asia", "no_rule", 0],
    ["europe", "fails", 2],
    ["oceania", "too_few", 1],
  ]);
  expect(verdicts[2]?.top).toEqual({ leads: ["gender_social"], count: 2 });
});

test("exactly half does not make the rule hold", () => {
  const { country, plans } = led("AAA", "africa", [
    "gender_social",
    "gender_social",
    "gender_social",
    "defence",
    "defence",
    "defence",
  ]);

  const verdicts = ruleOfThumb(leadByRegion(populationOf(plans, [country]), "adopted"));

  expect(verdicts[0]?.verdict).toBe("fails");
});

test("lead types that tie are told together, and nothing is said of fewer than five plans", () => {
  const tied = led("AAA", "asia", ["gender_social", "gender_social", "defence", "defence", "other"]);

  const verdictOf = (plans: Plan[]) => ruleOfThumb(leadByRegion(populationOf(plans, [tied.country]), "adopted"))[0];

  expect(verdictOf(tied.plans)?.top).toEqual({ leads: ["gender_social", "defence"], count: 2 });
  expect(verdictOf(tied.plans.slice(0, 4))?.top).toBeNull();
});

test("a country of unknown standing or with an undated first plan is not known to the adoption curve", () => {
  const countries = [
    makeCountry({ iso3: "AAA", hasPlan: true }),
    makeCountry({ iso3: "BBB", hasPlan: true }),
    makeCountry({ iso3: "CCC", hasPlan: false }),
    makeCountry({ iso3: "DDD", hasPlan: null }),
  ];
  const plans = [makePlan({ country: "AAA", adopted: "2019" }), makePlan({ country: "BBB", adopted: null })];
  const chart = findChart("adopters");

  const rows = chart?.count(populationOf(plans, countries), defaultOptions(chart, { from: 2019, to: 2019 }));

  expect(rows?.[0]).toEqual({ year: 2019, group: "all", count: 1, lacking: 1, known: 2, total: 4 });
});

test("the finding of the models names the orientation that changed most between the two halves", () => {
  const plans = [2010, 2011, 2020, 2021].flatMap((year, half) =>
    Array.from({ length: 4 }, (_, index) =>
      makePlan({
        country: `C${half}${index}`,
        adopted: String(year),
        orientation: half < 2 ? "outward" : index === 0 ? "outward" : "inward",
      }),
    ),
  );
  const population = populationOf(plans);
  const chart = findChart("models");

  const finding = chart?.finding(population, defaultOptions(chart, { from: 2010, to: 2021 }));

  expect(finding).toEqual({
    kind: "change",
    of: "orientation",
    change: { code: "inward", before: { count: 0, lacking: 8, known: 8 }, after: { count: 6, lacking: 2, known: 8 } },
    split: 2020,
  });
});

test("too few plans carry no finding", () => {
  const population = populationOf([makePlan({ adopted: "2010", orientation: "inward" })]);
  const chart = findChart("models");

  expect(chart?.finding(population, defaultOptions(chart, { from: 2010, to: 2021 }))).toBeNull();
});

test("plans dated to the as-of year alone are told as not yet counted", () => {
  const population = populationOf([
    makePlan({ country: "AAA", adopted: "2024" }),
    makePlan({ country: "BBB", adopted: "2024-06-30" }),
    makePlan({ country: "CCC", adopted: null }),
    makePlan({ country: "DDD", adopted: "2025" }),
  ]);

  expect(dateGaps(population)).toEqual({ undated: 1, imprecise: 1 });
});

test("a published count is held against ours of the last day its date allows", () => {
  const figure = (asOf: string, value: number, given: Partial<PublishedFigure> = {}): PublishedFigure => ({
    id: `countries_with_plan-${asOf}`,
    measure: "countries_with_plan",
    asOf,
    value,
    of: null,
    unit: "countries",
    population: "countries",
    source: "https://example.org",
    publisher: "Somebody",
    note: null,
    ...given,
  });
  const population = populationOf([
    makePlan({ country: "AAA", adopted: "2010-05-01" }),
    makePlan({ country: "BBB", adopted: "2012" }),
  ]);

  const gaps = figureGaps(population, [
    figure("2012", 1),
    figure("2010-04", 2),
    figure("2012", 9, { unit: "plans" }),
    figure("2012", 9, { measure: "countries_with_plan_africa" }),
    figure("2025", 9),
  ]);

  expect(gaps.map(({ figure: { asOf }, ours, gap }) => [asOf, ours, gap])).toEqual([
    ["2010-04", 0, -2],
    ["2012", 2, 1],
  ]);
});

test("months are counted to the same day, or to the last day of a shorter month", () => {
  expect(monthsAfter("2024-02-29", 24)).toBe("2026-02-28");
  expect(monthsAfter("2024-08-31", 1)).toBe("2024-09-30");
  expect(monthsAfter("0050-01-01", 24)).toBe("0052-01-01");
  expect(monthsAfter("2024-12-31", 24)).toBe("2026-12-31");
  expect(monthsAfter("2024-11-15", 2)).toBe("2025-01-15");
});

test("the renewal calendar is ordered by last day, then by country", () => {
  const population = populationOf([
    makePlan({ country: "CCC", startYear: 2020, endYear: 2025 }),
    makePlan({ country: "AAA", startYear: 2020, endYear: 2025 }),
    makePlan({ country: "BBB", startYear: 2020, endYear: 2024 }),
    makePlan({ country: "DDD", startYear: 2020, endYear: 2026 }),
    makePlan({ country: "EEE", startYear: 2020, endYear: null }),
  ]);

  expect(renewalsWithin(population, 24).map(({ plan, lastDay }) => [plan.country, lastDay])).toEqual([
    ["BBB", "2024-12-31"],
    ["AAA", "2025-12-31"],
    ["CCC", "2025-12-31"],
  ]);
});

test("what has ended without a successor, ends soon and has no known end are three lists without a plan in two", () => {
  const population = populationOf([
    makePlan({ country: "AAA", startYear: 2015, endYear: 2018, adopted: "2015" }),
    makePlan({ country: "BBB", startYear: 2019, endYear: 2023 }),
    makePlan({ country: "CCC", startYear: 2019, endYear: 2023 }),
    makePlan({ country: "CCC", generation: 2, startYear: 2024, endYear: 2028, adopted: "2024-01-31" }),
    makePlan({ country: "DDD", startYear: 2020, endYear: null }),
    makePlan({ country: "EEE", startYear: 2020, endYear: 2024 }),
    makePlan({ country: "FFF", startYear: 2020, endYear: 2026 }),
  ]);

  const of = (months: number) => {
    const { overdue, ending, open } = renewalLists(population, months);
    return [overdue, ending, open].map((plans) => plans.map(({ country }) => country));
  };

  // What ended last stands first among the overdue.
  expect(of(12)).toEqual([["BBB", "AAA"], ["EEE"], ["DDD"]]);
  expect(of(36)).toEqual([["BBB", "AAA"], ["EEE", "FFF"], ["DDD"]]);
  expect(of(60)).toEqual([["BBB", "AAA"], ["EEE", "FFF", "CCC"], ["DDD"]]);
});

test("the renewal chart and its finding follow the window", () => {
  const population = populationOf(
    ["AAA", "BBB", "CCC", "DDD", "EEE"].map((country, place) =>
      makePlan({ country, startYear: 2020, endYear: 2024 + place }),
    ),
  );
  const chart = findChart("renewals");
  if (!chart) throw new Error("no chart");
  const of = (months: number) => {
    const options = { ...defaultOptions(chart, { from: 2005, to: 2024 }), months };
    const years = new Set(chart.count(population, options).map(({ year }) => year));
    return [[...years], chart.finding(population, options)];
  };

  expect(of(12)).toEqual([[2024], expect.objectContaining({ ending: 1, months: 12, overdue: 0 })]);
  expect(of(60)).toEqual([[2024, 2025, 2026, 2027, 2028], expect.objectContaining({ ending: 5, months: 60 })]);
});

test("no gap is counted while an older plan still runs", () => {
  const population = populationOf([
    makePlan({ generation: 1, startYear: 2008, endYear: 2020, adopted: "2008" }),
    makePlan({ generation: 2, startYear: 2012, endYear: 2013, adopted: "2012" }),
    makePlan({ generation: 3, startYear: 2017, endYear: 2022, adopted: "2017" }),
  ]);

  const gaps = duration(population).filter(({ group, count }) => group === "gap" && count > 0);

  expect(gaps.map(({ value }) => value)).toEqual(["-9", "-4"]);
});

test("a gap is not known where an older plan has no known end", () => {
  const population = populationOf([
    makePlan({ generation: 1, startYear: 2008, endYear: null, adopted: "2008" }),
    makePlan({ generation: 2, startYear: 2012, endYear: 2013, adopted: "2012" }),
    makePlan({ generation: 3, startYear: 2017, endYear: 2022, adopted: "2017" }),
  ]);

  expect(duration(population).filter(({ group }) => group === "gap")).toEqual([]);
});
