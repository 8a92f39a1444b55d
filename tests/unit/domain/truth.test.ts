import { expect, test } from "vitest";
import { chartSubtitle, chartTitle } from "@/components/charts/chart-words";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { findOffers, findTransfers } from "@/lib/domain/compare/cross-learning";
import { compareGroups, largestDifferences } from "@/lib/domain/compare/groups";
import { modelTraits } from "@/lib/domain/guidance/model-profile";
import type { Plan } from "@/lib/domain/plan/plan";
import { viewChart } from "@/lib/domain/trends/chart-view";
import { type ChartName, type ChartOptions, defaultOptions, findChart } from "@/lib/domain/trends/charts";
import { pointsWords } from "@/lib/i18n/compare-words";
import { parsePlanQuery } from "@/lib/schemas/plan-query";
import { makeColumns } from "@/tests/fixtures/compared-plans";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";

const TODAY = "2026-11-28";

/** Each plan of a country of its own, unless it names one. */
const plansOf = (given: Partial<Plan>[]) =>
  given.map((plan, index) => makePlan({ country: `C${String(index).padStart(2, "0")}`, ...plan }));

const times = (count: number, given: (index: number) => Partial<Plan>) =>
  Array.from({ length: count }, (_, i) => given(i));

function chartOf(
  name: ChartName,
  plans: Plan[],
  given: Partial<ChartOptions> = {},
  address: Record<string, string> = {},
) {
  const view = viewCatalogue(makeCatalogue({ plans }));
  const chart = findChart(name);
  if (!chart) throw new Error(name);
  const { query } = parsePlanQuery(address, TODAY, view.countryByIso3);
  return viewChart(chart, indexPlans(view), query, { ...defaultOptions(chart, { from: 2005, to: 2026 }), ...given });
}

const titleOf = (...given: Parameters<typeof chartOf>) => chartTitle("en", chartOf(...given));

test("a trend's share is of the plans that its source is coded for, not of those that show some trend", () => {
  const plans = makeColumns(...times(6, (index) => ({ budget: index < 3 ? "allocated" : "none", monitoring: "none" })));

  const row = compareGroups([plans, []]).rows.find(({ attribute }) => attribute.key === "trend");

  expect(row?.values[0]).toMatchObject({ value: "resourcing", shares: [{ count: 3, known: 6, sharePercent: 50 }, {}] });
});

test("one derived trend does not make a plan lack those that nobody looked for", () => {
  const columns = makeColumns(
    { trends: ["localization"], orientation: "inward" },
    { budget: "allocated", orientation: "outward" },
  );

  const [offers] = findOffers(columns);

  expect(offers?.apart).toEqual([]);
  expect(offers?.unsure.map(({ holding: { code } }) => code)).toEqual(["localization"]);
  expect(findTransfers(columns).flatMap((transfer) => transfer.offers.map(({ lacking }) => lacking))).toEqual([]);
});

test("two years that tie are told as a tie, and too few plans as nothing", () => {
  const plans = plansOf([2011, 2011, 2015, 2015, 2019].map((year) => ({ adopted: String(year) })));

  expect(titleOf("adopted-per-year", plans)).toBe(
    "2 plans each were adopted in 2011 and 2015, more than in any other year",
  );
  expect(titleOf("adopted-per-year", plans.slice(0, 4))).toBe("When were plans adopted?");
});

test("a busiest year of some years is told as that", () => {
  const plans = plansOf([2010, 2010, 2010, 2015, 2015, 2019].map((year) => ({ adopted: String(year) })));

  expect(titleOf("adopted-per-year", plans, { from: 2012, to: 2026 })).toBe("When were plans adopted?");
  expect(titleOf("adopted-per-year", plans, { to: 2018 })).toBe(
    "3 plans were adopted in 2010, more than in any other year from 2005 to 2018",
  );
});

test("plans without any coded issue carry no finding on issues", () => {
  const plans = plansOf(times(12, (index) => ({ adopted: String(2010 + index) })));

  expect(titleOf("issues", plans)).toBe("Which issues do plans take up?");
});

test("one plan in force for many years is one plan", () => {
  const plans = plansOf([{ adopted: "2010", startYear: 2010, endYear: 2024, monitoring: "indicators" }]);

  expect(titleOf("practice", plans, { basis: "in_force" })).toBe("How are plans designed, paid for and watched?");
});

test("a change between lower bounds is no finding", () => {
  const plans = plansOf([
    ...times(6, (index) => ({ adopted: "2010", issues: index < 1 ? (["cyber"] as const) : (["svc"] as const) })),
    ...times(6, (index) => ({ adopted: "2020", issues: index < 5 ? (["cyber"] as const) : (["svc"] as const) })),
  ]);

  expect(titleOf("issues", plans)).not.toContain("before");
});

test("plans of which nobody coded the issues are not among those that a share is of", () => {
  const plans = plansOf([
    ...times(5, () => ({ adopted: "2020", issues: ["svc"] as const })),
    ...times(5, () => ({ adopted: "2020" })),
  ]);

  const [panel] = chartOf("issues", plans, { layout: "combined" }).panels;
  const svc = panel?.series.find(({ key }) => key === "svc");

  expect(svc?.cells[panel?.xs.indexOf("2020") ?? 0]?.value).toBe(1);
});

test("a focus has one denominator on all pages", () => {
  const given = times(10, (index) => ({
    adopted: "2020",
    orientation: "outward" as const,
    focuses: index < 3 ? (["donor"] as const) : [],
  }));

  const rows = chartOf("models", plansOf(given)).rows;
  const groups = compareGroups([makeColumns(...given.slice(0, 6)), []]);

  expect(rows.find(({ year, value }) => year === 2020 && value === "donor")).toMatchObject({ count: 3, known: 3 });
  expect(groups.rows.find(({ attribute }) => attribute.key === "focus")?.values[0]?.shares[0]).toMatchObject({
    count: 3,
    known: 3,
  });
});

test("plans without a date of adoption are not among those adopted by a day", () => {
  const plans = plansOf([{ adopted: null, startYear: 2024, endYear: 2028 }]);

  expect(chartOf("duration", plans, {}, { as_of: "2006-01-01" }).rows.filter(({ total }) => total > 0)).toEqual([]);
});

test("ten points are ten points", () => {
  const plans = plansOf([
    ...times(10, (index) => ({
      orientation: "inward" as const,
      budget: index < 6 ? ("allocated" as const) : ("none" as const),
    })),
    ...times(10, (index) => ({
      orientation: "outward" as const,
      budget: index < 5 ? ("allocated" as const) : ("none" as const),
    })),
  ]);

  const traits = modelTraits(viewCatalogue(makeCatalogue({ plans })), "inward", TODAY);

  expect(traits.map(({ holding: { code } }) => code)).toEqual(["allocated"]);
});

test("a yes and its no are one difference", () => {
  const group = (yes: number) => makeColumns(...times(6, (index) => ({ disarmament: index < yes })));

  const differences = largestDifferences(compareGroups([group(5), group(1)]), [], 9);

  expect(differences.filter(({ attribute }) => attribute.key === "disarmament").map(({ value }) => value)).toEqual([
    "yes",
  ]);
});

test("the same difference has the same size from either side", () => {
  expect(pointsWords("en", 2.5)).toBe("+3 points");
  expect(pointsWords("en", -2.5)).toBe("−3 points");
});

test("the title of adopters says what the filter and the years leave out", () => {
  const plans = plansOf([
    ...times(5, () => ({ adopted: "2010", endYear: 2014, startYear: 2010 })),
    ...times(5, () => ({ adopted: "2024", startYear: 2024, endYear: 2030 })),
  ]);

  expect(titleOf("adopters", plans)).toBe("10 countries have adopted a plan");
  expect(titleOf("adopters", plans, {}, { status: "expired" })).toBe(
    "5 countries have adopted a plan that fits the filter",
  );
  expect(titleOf("adopters", plans, { to: 2012 })).toBe("5 countries had adopted a plan by the end of 2012");
});

test("the middle length is told of the plans whose length is known", () => {
  const plans = plansOf([1, 5, 5, 5, 5].map((years) => ({ startYear: 2020, endYear: 2019 + years })));

  expect(titleOf("duration", [...plans, makePlan({ country: "ZZZ", endYear: null })])).toBe(
    "At least half of the 5 plans whose length is known run for 5 years or less",
  );
});

test("nothing in force is no finding on renewals", () => {
  const plans = plansOf([{ adopted: "2010", startYear: 2010, endYear: 2012 }]);

  expect(titleOf("renewals", plans)).toBe("Which plans end soon?");
});

test("the subtitle of shares says that they are of plans with a coded list", () => {
  expect(chartSubtitle("en", chartOf("issues", plansOf([{ issues: ["svc"] }])))).toContain(
    "as shares of the plans whose issues are coded",
  );
});
