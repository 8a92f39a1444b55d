import { earliestDay, type IsoDate } from "@/lib/domain/plan/dates";
import { adoptedBy, statusAt } from "@/lib/domain/plan/status";
import type { CatalogueView } from "./view";

/** The figures of the overview, as of a day. */
export type Headline = {
  asOf: IsoDate;
  /** Countries with any plan adopted by the day; UN members apart from observers and others. */
  adopters: { total: number; unMembers: number; others: number };
  /** Plans adopted by the day. */
  plans: number;
  inForce: number;
  /** Plans not counted because only year or month is known, and that may have been adopted by the day. */
  maybeAdopted: number;
  /** Countries that have plans, none with a known date: never counted as adopters. */
  undatedCountries: number;
  /** Plans without a known date: not among `plans`, on any day. */
  undatedPlans: number;
};

/** Computes the headline figures. */
export function headline(view: CatalogueView, asOf: IsoDate): Headline {
  const { countries, plans } = view.catalogue;
  const withPlans = countries.filter(({ iso3 }) => view.plansOf(iso3).length > 0);
  const adopters = withPlans.filter(({ iso3 }) => view.plansOf(iso3).some((plan) => adoptedBy(plan, asOf)));
  const unMembers = adopters.filter(({ un }) => un === "member").length;

  return {
    asOf,
    adopters: { total: adopters.length, unMembers, others: adopters.length - unMembers },
    plans: plans.filter((plan) => adoptedBy(plan, asOf)).length,
    inForce: plans.filter((plan) => statusAt(plan, view.plansOf(plan.country), asOf) === "in_force").length,
    maybeAdopted: plans.filter(
      (plan) => plan.adopted !== null && earliestDay(plan.adopted) <= asOf && !adoptedBy(plan, asOf),
    ).length,
    undatedCountries: withPlans.filter(({ iso3 }) => view.plansOf(iso3).every(({ adopted }) => adopted === null))
      .length,
    undatedPlans: plans.filter(({ adopted }) => adopted === null).length,
  };
}
