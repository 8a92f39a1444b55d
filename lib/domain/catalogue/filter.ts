import { earliestDay, latestDay } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { type CountryNames, ENGLISH_NAMES, planOrder } from "./order";
import { dayNumber, FACETS, facetSets, type PlanIndex, searchPlans } from "./plan-index";
import {
  addPlan,
  addSet,
  allBits,
  countBits,
  countWithin,
  hasPlan,
  keepCommon,
  noBits,
  type PlanBits,
} from "./plan-set";
import type { PlanQuery } from "./query";
import { isSearchable } from "./search-text";

export type PlanResults = {
  /** Those of the page, in the order asked for. */
  plans: Plan[];
  /** How many match in all. */
  total: number;
  /** From 1; the last one if the query asked past it. */
  page: number;
  /** At least 1. */
  pageCount: number;
};

/** Facet key -> code -> plans. Codes in the order of `FacetSets`, `unknown` last. */
export type FacetCounts = Record<string, Record<string, number>>;

/** What limits a result: a facet's key, `q`, `adopted_from` or `adopted_to`, and the plans it lets through. */
type Limit = { parameter: string; bits: PlanBits };

/** One page of the plans that match. */
export function filterPlans(index: PlanIndex, query: PlanQuery, names: CountryNames = ENGLISH_NAMES): PlanResults {
  const bits = common(index, limitsOf(index, query));
  const total = countBits(bits);
  const pageCount = Math.max(1, Math.ceil(total / query.perPage));
  const page = Math.min(Math.max(1, query.page), pageCount);
  const plans = take(index, bits, planOrder(index, query, names), (page - 1) * query.perPage, query.perPage);
  return { plans, total, page, pageCount };
}

/** All plans that match, in the order asked for, whatever the page. */
export function findMatching(index: PlanIndex, query: PlanQuery, names: CountryNames = ENGLISH_NAMES): Plan[] {
  const bits = common(index, limitsOf(index, query));
  return take(index, bits, planOrder(index, query, names), 0, index.plans.length);
}

/**
 * Of each code of the facets, how many results there would be if it alone were chosen in its facet, everything
 * else of the query staying as it is.
 */
export function facetCounts(
  index: PlanIndex,
  query: PlanQuery,
  keys: readonly string[] = FACETS.map(({ key }) => key),
): FacetCounts {
  const limits = limitsOf(index, query);
  const results = common(index, limits);

  return Object.fromEntries(
    keys.map((key) => {
      const within = Object.hasOwn(query.chosen, key) ? common(index, without(limits, key)) : results;
      const counts: Record<string, number> = {};
      for (const [code, set] of facetSets(index, key, query.asOf)) counts[code] = countWithin(set, within);
      return [key, counts];
    }),
  );
}

/** Of each limit of the query, how many results there would be without it. In the order the address lists them. */
export function removalCounts(index: PlanIndex, query: PlanQuery): { parameter: string; count: number }[] {
  const limits = limitsOf(index, query);
  return limits.map(({ parameter }) => ({ parameter, count: countBits(common(index, without(limits, parameter))) }));
}

const without = (limits: readonly Limit[], parameter: string) =>
  limits.filter((limit) => limit.parameter !== parameter);

function common(index: PlanIndex, limits: readonly Limit[]): PlanBits {
  const bits = allBits(index.plans.length);
  for (const limit of limits) keepCommon(bits, limit.bits);
  return bits;
}

function take(index: PlanIndex, bits: PlanBits, order: Uint32Array, skip: number, limit: number): Plan[] {
  const plans: Plan[] = [];
  let seen = 0;
  for (let at = 0; at < order.length && plans.length < limit; at++) {
    const position = order[at] as number;
    if (hasPlan(bits, position) && seen++ >= skip) plans.push(index.plans[position] as Plan);
  }
  return plans;
}

function limitsOf(index: PlanIndex, query: PlanQuery): Limit[] {
  const limits: Limit[] = [];

  if (query.q !== "") {
    // A text without anything to search for finds nothing, rather than everything.
    const bits = isSearchable(query.q) ? allBits(index.plans.length) : noBits(index.plans.length);
    for (const having of searchPlans(index, query.q)) keepCommon(bits, having);
    limits.push({ parameter: "q", bits });
  }
  for (const { key } of FACETS) {
    if (query.chosen[key]?.length) limits.push({ parameter: key, bits: chosenPlans(index, query, key) });
  }
  if (query.adoptedFrom !== null) {
    const from = dayNumber(earliestDay(query.adoptedFrom));
    limits.push({
      parameter: "adopted_from",
      bits: plansWhere(index, (position) => (index.earliestDays[position] as number) >= from),
    });
  }
  if (query.adoptedTo !== null) {
    const to = dayNumber(latestDay(query.adoptedTo));
    limits.push({
      parameter: "adopted_to",
      bits: plansWhere(index, (position) => (index.latestDays[position] as number) <= to),
    });
  }
  return limits;
}

/** The plans that hold any, or all, of the codes chosen for a facet. A code that no plan holds has none. */
function chosenPlans(index: PlanIndex, query: PlanQuery, key: string): PlanBits {
  const sets = facetSets(index, key, query.asOf);
  const any = noBits(index.plans.length);
  const all = allBits(index.plans.length);
  const wantsAll = query.match[key] === "all";

  for (const code of query.chosen[key] ?? []) {
    const set = sets.get(code);
    const target = wantsAll ? noBits(index.plans.length) : any;
    if (set) addSet(target, set);
    if (wantsAll) keepCommon(all, target);
  }
  return wantsAll ? all : any;
}

function plansWhere({ plans }: PlanIndex, holds: (position: number) => boolean): PlanBits {
  const bits = noBits(plans.length);
  for (let position = 0; position < plans.length; position++) if (holds(position)) addPlan(bits, position);
  return bits;
}
