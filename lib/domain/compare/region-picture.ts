import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { adoptedBy, statusAt } from "@/lib/domain/plan/status";
import { uncoveredYears } from "@/lib/domain/plan/uncovered";
import type { Region } from "@/lib/domain/vocabulary/vocabulary";

export type RegionPicture = {
  region: Region;
  countries: number;
  /** Countries with any plan adopted by the day. */
  adopters: number;
  /** Countries with a plan in force on the day. */
  inForce: number;
};

/** How many countries of a region have adopted a plan, and have one in force, by a day. */
export function regionPicture(view: CatalogueView, region: Region, asOf: IsoDate): RegionPicture {
  const countries = view.catalogue.countries.filter((country) => country.region === region);
  const withPlan = (holds: (iso3: string) => boolean) => countries.filter(({ iso3 }) => holds(iso3)).length;
  return {
    region,
    countries: countries.length,
    adopters: withPlan((iso3) => view.plansOf(iso3).some((plan) => adoptedBy(plan, asOf))),
    inForce: withPlan((iso3) => {
      const plans = view.plansOf(iso3);
      return plans.some((plan) => statusAt(plan, plans, asOf) === "in_force");
    }),
  };
}

/** Years that no plan covered between two generations: from the year after one ends to the year before the next starts. */
export type Gap = { afterGeneration: number; from: number; to: number };

/**
 * The gaps between a country's generations, by generation. Told only of a generation and the one right after it, as a
 * generation that the catalogue lacks may have filled the years, and only for the years after every earlier one ended.
 */
export function gapsBetween(plans: ReturnType<CatalogueView["plansOf"]>): Gap[] {
  return plans.flatMap((plan, place) => {
    const next = plans[place + 1];
    if (!next || next.generation !== plan.generation + 1 || next.startYear === null) return [];
    const years = uncoveredYears(plans.slice(0, place + 1), next) ?? 0;
    return years > 0
      ? [{ afterGeneration: plan.generation, from: next.startYear - years, to: next.startYear - 1 }]
      : [];
  });
}
