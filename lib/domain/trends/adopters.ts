import type { Country } from "@/lib/domain/plan";
import { adoptedBy } from "@/lib/domain/status";
import { REGIONS } from "@/lib/domain/vocabulary";
import { type Population, yearEnd, yearsBetween } from "./population";
import { ALL, type TrendRow } from "./rows";

/** Countries that had adopted any of the population's plans by a day, as iso3. */
export function adoptersBy({ plans }: Pick<Population, "plans">, day: string): Set<string> {
  return new Set(plans.filter((plan) => adoptedBy(plan, day)).map((plan) => plan.country));
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
  const dated = new Set(population.plans.filter((plan) => plan.adopted !== null).map((plan) => plan.country));
  const held = new Set(population.plans.map((plan) => plan.country));
  const isKnown = ({ iso3, hasPlan }: Country) => dated.has(iso3) || (!held.has(iso3) && hasPlan !== null);
  const known = new Map(groups.map(({ group, countries }) => [group, countries.filter(isKnown).length]));

  return yearsBetween(range.from, range.to).flatMap((year) => {
    const adopted = adoptersBy(population, yearEnd(year, population.asOf));
    return groups.map(({ group, countries }) => ({
      year,
      group,
      count: countries.filter(({ iso3 }) => adopted.has(iso3)).length,
      known: known.get(group) ?? 0,
      total: countries.length,
    }));
  });
}
