import { expect, test } from "vitest";
import { headline } from "@/lib/domain/catalogue/headline";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { latestDay } from "@/lib/domain/plan/dates";
import { adoptionCurve, latestAdopted } from "@/lib/domain/trends/adoption-curve";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const view = viewCatalogue(realCatalogue());

test("the curve ends at the headline's number of adopters", () => {
  for (const day of ["2012-03-31", "2020-12-31", "2026-11-25"]) {
    const curve = adoptionCurve(view, day);

    expect(curve?.last).toEqual({ date: day, count: headline(view, day).adopters.total });
    expect(curve?.steps.at(-1)?.count).toBe(curve?.last.count);
  }
});

test("the curve grows with every step, on days in their order up to the as-of day", () => {
  const steps = adoptionCurve(view, "2026-11-25")?.steps ?? [];

  for (const [place, { date, count }] of steps.entries()) {
    expect(count).toBeGreaterThan(steps[place - 1]?.count ?? 0);
    expect(date > (steps[place - 1]?.date ?? "") && date <= "2026-11-25").toBe(true);
  }
});

test("the first plan of all is Denmark's of 2005", () => {
  const first = adoptionCurve(view, "2026-11-25")?.first;

  expect(first).toMatchObject({ plan: { slug: "dnk-1" } });
  expect(first?.date.slice(0, 4)).toBe("2005");
});

test("a date known to the year does not come before a day of that year", () => {
  const plans = [makePlan({ country: "AAA", adopted: "2005" }), makePlan({ country: "BBB", adopted: "2005-06-15" })];

  const first = adoptionCurve(viewCatalogue(makeCatalogue({ plans })), "2026-01-01")?.first;

  expect(first).toMatchObject({ date: "2005-06-15", count: 1, plan: { country: "BBB" } });
});

test("half of the countries is told with the day on which it was reached, and not where the first or last says it", () => {
  const days = ["2010-01-01", "2012-01-01", "2014-01-01", "2016-01-01"];
  const plans = days.map((adopted, place) => makePlan({ country: `AA${place}`, adopted }));
  const curveOf = (count: number) =>
    adoptionCurve(viewCatalogue(makeCatalogue({ plans: plans.slice(0, count) })), "2026-01-01");

  expect(curveOf(4)?.half).toEqual({ date: "2012-01-01", count: 2 });
  expect(curveOf(2)?.half).toBeNull();
  expect(curveOf(1)?.half).toBeNull();
});

test("there is no curve before any plan was adopted", () => {
  expect(adoptionCurve(view, "2001-01-01")).toBeNull();
  expect(adoptionCurve(viewCatalogue(makeCatalogue({ countries: [], plans: [] })), "2026-01-01")).toBeNull();
});

test("the latest adopted plans come newest first and none is later than the day", () => {
  const dates = latestAdopted(view, "2020-06-30", 10).map(({ adopted }) => adopted ?? "");

  expect(dates).toHaveLength(10);
  expect(dates.map(latestDay)).toEqual(dates.map(latestDay).sort().reverse());
  expect(dates.every((date) => date <= "2020-06-30")).toBe(true);
});

test("a plan dated to its year alone counts from the year's end, as the latest and as the first", () => {
  const plans = [
    makePlan({ country: "NAM", adopted: "2005" }),
    makePlan({ country: "FIN", adopted: "2005-06-15" }),
    makePlan({ country: "MLI", adopted: "2024" }),
    makePlan({ country: "SEN", adopted: "2024-11-20" }),
  ];
  const dated = viewCatalogue(makeCatalogue({ plans }));

  expect(latestAdopted(dated, "2026-01-01", 4).map(({ country }) => country)).toEqual(["MLI", "SEN", "NAM", "FIN"]);
  expect(adoptionCurve(dated, "2026-01-01")?.first.plan.country).toBe("FIN");
});
