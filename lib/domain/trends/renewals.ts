import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { daysInMonth, type IsoDate, utcDate } from "@/lib/domain/plan/dates";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { expiredWithoutSuccessor } from "./duration";
import { type Population, plansAsOf, yearsBetween } from "./population";
import type { TrendRow } from "./rows";

/** How far ahead the renewal calendar may look, in months. */
export const RENEWAL_WINDOWS = [12, 24, 36, 60] as const;

/** The farthest that it may look, in months. */
export const LONGEST_WINDOW = Math.max(...RENEWAL_WINDOWS);

/** How far ahead it looks unless told otherwise. */
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
    .flatMap((plan) => {
      const lastDay = lastDayOf(plan);
      return lastDay === null ? [] : [{ plan, lastDay }];
    })
    .filter(({ lastDay }) => lastDay <= until)
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
}

/** What asks for a next plan. No plan is in two of the lists. */
export type RenewalLists = {
  /** Their end year has passed and no later generation is known: what ended last stands first, then by country. */
  overdue: Plan[];
  /** In force, and their end year closes within the window: soonest first, then by country. */
  ending: Plan[];
  /** In force, and no year that ends them is known. By country. */
  open: Plan[];
};

/** Which plans of the population are overdue, end within the months after the as-of day, or have no known end. */
export function renewalLists(population: Population, months: number): RenewalLists {
  return {
    overdue: expiredWithoutSuccessor(population).toSorted((a, b) => (b.endYear ?? 0) - (a.endYear ?? 0)),
    ending: renewalsWithin(population, months).map(({ plan }) => plan),
    open: plansAsOf(population, "in_force").filter(({ endYear }) => endYear === null),
  };
}

/** The same of one country, in the longest window: what its page and its plans' say of renewal. */
export function countryRenewals(view: CatalogueView, country: Country, asOf: IsoDate): RenewalLists {
  const population = { view, plans: view.plansOf(country.iso3), countries: [country], asOf };
  return renewalLists(population, LONGEST_WINDOW);
}

/** The day that stands for the end of a plan, of which only the year is known: its 31 December; null without a year. */
export function lastDayOf({ endYear }: Pick<Plan, "endYear">): IsoDate | null {
  return endYear === null ? null : `${endYear}-12-31`;
}

/**
 * Plans in force on the as-of day that end in each of the years within so many months, by region.
 * `total`: plans in force in the region; `known`: those with an end year.
 */
export function renewals(population: Population, months: number): TrendRow[] {
  const inForce = plansAsOf(population, "in_force");
  const ending = renewalsWithin(population, months);
  const from = Number(population.asOf.slice(0, 4));
  const until = monthsAfter(population.asOf, months);
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
