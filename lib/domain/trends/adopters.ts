import { type IsoDate, latestDay } from "@/lib/domain/plan/dates";
import type { Country } from "@/lib/domain/plan/plan";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { type Population, yearEnd, yearsBetween } from "./population";
import { ALL, type TrendRow } from "./rows";

/** iso3 -> the day from which the country counts as having adopted any of the population's plans; without one, absent. */
export function firstAdoptions({ plans }: Pick<Population, "plans">): Map<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const { country, adopted } of plans) {
    if (adopted === null) continue;
    const day = latestDay(adopted);
    if (day < (first.get(country) ?? "9999")) first.set(country, day);
  }
  return first;
}

/**
 * Countries with a plan, cumulative at each year's end (the as-of year: at the as-of day), for `all` and
 * for each region that has a country in the population. `total`: countries; `known`: those whose first
 * date is known or that are known to have no plan.
 */
export function adopters(population: Population, range: { from: number; to: number }): TrendRow[] {
  const regions = REGIONS.filter((region) => population.countries.some((country) => country.region === region));
  const groups: { group: string; countries: readonly Country[] }[] = [
    { group: ALL, countries: population.countries },
    ...regions.map((group) => ({
      group,
      countries: population.countries.filter((country) => country.region === group),
    })),
  ];
  const first = firstAdoptions(population);
  const held = new Set(population.plans.map((plan) => plan.country));
  const isKnown = ({ iso3, hasPlan }: Country) => first.has(iso3) || (!held.has(iso3) && hasPlan !== null);
  const known = new Map(groups.map(({ group, countries }) => [group, countries.filter(isKnown).length]));

  return yearsBetween(range.from, range.to).flatMap((year) => {
    const day = yearEnd(year, population.asOf);
    return groups.map(({ group, countries }) => {
      const count = countries.filter(({ iso3 }) => (first.get(iso3) ?? "9999") <= day).length;
      const ofKnown = known.get(group) ?? 0;
      return { year, group, count, lacking: ofKnown - count, known: ofKnown, total: countries.length };
    });
  });
}
