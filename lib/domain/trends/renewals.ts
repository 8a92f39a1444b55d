import { daysInMonth, type IsoDate, utcDate } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { type Population, plansAsOf, yearsBetween } from "./population";
import type { TrendRow } from "./rows";

/** How far ahead the renewal calendar looks. */
export const RENEWAL_MONTHS = 24;

/** The day that lies so many months after another; the month's last day where it is shorter. */
export function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = daysInMonth(year, month + months);
  return utcDate(year, month + months, Math.min(date, last))
    .toISOString()
    .slice(0, 10);
}

/** A plan in force and the last day it covers: 31 December of its end year. */
export type Renewal = { plan: Plan; lastDay: IsoDate };

/**
 * Plans in force on the as-of day that end within the months after it, soonest first, then by country.
 * A plan without an end year never ends here.
 */
export function renewalsWithin(population: Population, months: number): Renewal[] {
  const until = monthsAfter(population.asOf, months);
  return plansAsOf(population, "in_force")
    .flatMap((plan) => (plan.endYear === null ? [] : [{ plan, lastDay: `${plan.endYear}-12-31` }]))
    .filter(({ lastDay }) => lastDay <= until)
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
}

/**
 * Plans in force on the as-of day that end in each of the years within `RENEWAL_MONTHS`, by region.
 * `total`: plans in force in the region; `known`: those with an end year.
 */
export function renewals(population: Population): TrendRow[] {
  const inForce = plansAsOf(population, "in_force");
  const ending = renewalsWithin(population, RENEWAL_MONTHS);
  const from = Number(population.asOf.slice(0, 4));
  const until = monthsAfter(population.asOf, RENEWAL_MONTHS);
  const to = Number(until.slice(0, 4));
  const regionOf = (plan: Plan) => population.view.countryOf(plan).region;
  const regions = REGIONS.filter((region) => inForce.some((plan) => regionOf(plan) === region));

  // The last year of the window counts only if its last day lies within it.
  const years = yearsBetween(from, to).filter((year) => `${year}-12-31` <= until);
  const mineOf = new Map(regions.map((region) => [region, inForce.filter((plan) => regionOf(plan) === region)]));
  return years.flatMap((year) =>
    regions.map((group) => {
      const mine = mineOf.get(group) ?? [];
      const count = ending.filter(({ plan }) => plan.endYear === year && regionOf(plan) === group).length;
      const known = mine.filter(({ endYear }) => endYear !== null).length;
      return { year, group, count, lacking: known - count, known, total: mine.length };
    }),
  );
}
