import { findMatching } from "@/lib/domain/catalogue/filter";
import { FACETS, type PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { ComparedPlan } from "@/lib/domain/compare/compare";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Ignored } from "./address";
import type { GroupFilter, GroupLetter } from "./compare-query";
import { matchParameter, parsePlanQuery, planQueryEntries } from "./plan-query";

/** The parameters of `/plans` that a group can be made of: what limits, not how it is shown. */
const GROUP_PARAMETERS: readonly string[] = [
  "q",
  ...FACETS.flatMap(({ key, matchAll }) => (matchAll ? [key, matchParameter(key)] : [key])),
  "adopted_from",
  "adopted_to",
];

/** What limits a plan query, as a group's filter; empty where nothing does. */
export function groupOf(query: PlanQuery, today: IsoDate): GroupFilter["parameters"] {
  return Object.fromEntries(planQueryEntries(query, today).filter(([name]) => GROUP_PARAMETERS.includes(name)));
}

/** A group of a comparison: its filter as read, the plans that match, and what of the filter could not be used. */
export type CompareGroup = {
  letter: GroupLetter;
  query: PlanQuery;
  plans: readonly ComparedPlan[];
  /** What countries of the filter are called. */
  countries: CatalogueView["countryByIso3"];
  ignored: readonly Ignored[];
};

/** Finds the plans of a group as of a day. Never throws: an unusable part of the filter is left out and named. */
export function findGroup(index: PlanIndex, { letter, parameters }: GroupFilter, asOf: IsoDate): CompareGroup {
  const { view } = index;
  const usable = Object.entries(parameters).filter(([name]) => GROUP_PARAMETERS.includes(name));
  const { query, ignored } = parsePlanQuery(Object.fromEntries(usable), asOf, view.countryByIso3);
  const others = Object.entries(parameters)
    .filter(([name]) => !GROUP_PARAMETERS.includes(name))
    .map(([parameter, value]): Ignored => ({ parameter, value: value.slice(0, 100), reason: "unknown_parameter" }));

  return {
    letter,
    query,
    plans: findMatching(index, query).map((plan) => ({ plan, context: view.contextOf(plan, asOf) })),
    countries: view.countryByIso3,
    ignored: [...ignored, ...others],
  };
}
