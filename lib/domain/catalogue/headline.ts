import { earliestDay, type IsoDate } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { adoptedBy, endKnown, statusAt } from "@/lib/domain/plan/status";
import type { CatalogueView } from "./view";

/** The figures of the overview, as of a day. */
export type Headline = {
  asOf: IsoDate;
  /** Countries with any plan adopted by the day; UN members apart from observers and others. */
  adopters: { total: number; unMembers: number; others: number };
  /** Plans adopted by the day. */
  plans: number;
  /** Plans in force; one without a known date of adoption is in force by its period. */
  inForce: number;
  /** Of those in force, the ones that no known year ends. */
  inForceOpen: number;
  /** Plans not counted because only year or month is known, and that may have been adopted by the day. */
  maybeAdopted: number;
  /** Countries that have plans, none with a known date: never counted as adopters. */
  undatedCountries: number;
  /** Plans without a known date: not among `plans`, on any day. */
  undatedPlans: number;
};

/** True for a plan in force on the day that no known year ends: told and counted apart. */
export function isOpenInForce(view: CatalogueView, plan: Plan, asOf: IsoDate): boolean {
  return !endKnown(plan) && statusAt(plan, view.plansOf(plan.country), asOf) === "in_force";
}

/** Computes the headline figures. */
export function headline(view: CatalogueView, asOf: IsoDate): Headline {
  const { countries, plans } = view.catalogue;
  const withPlans = countries.filter(({ iso3 }) => view.plansOf(iso3).length > 0);
  const adopters = withPlans.filter(({ iso3 }) => view.plansOf(iso3).some((plan) => adoptedBy(plan, asOf)));
  const inForce = plans.filter((plan) => statusAt(plan, view.plansOf(plan.country), asOf) === "in_force");
  const unMembers = adopters.filter(({ un }) => un === "member").length;

  return {
    asOf,
    adopters: { total: adopters.length, unMembers, others: adopters.length - unMembers },
    plans: plans.filter((plan) => adoptedBy(plan, asOf)).length,
    inForce: inForce.length,
    inForceOpen: plans.filter((plan) => isOpenInForce(view, plan, asOf)).length,
    maybeAdopted: plans.filter(
      (plan) => plan.adopted !== null && earliestDay(plan.adopted) <= asOf && !adoptedBy(plan, asOf),
    ).length,
    undatedCountries: withPlans.filter(({ iso3 }) => view.plansOf(iso3).every(({ adopted }) => adopted === null))
      .length,
    undatedPlans: plans.filter(({ adopted }) => adopted === null).length,
  };
}
