import { attribute } from "@/lib/domain/attributes/attributes";
import { type HoldCounts, type PlanInContext, tallyHolds } from "@/lib/domain/attributes/standing";
import type { Plan } from "@/lib/domain/plan/plan";
import { codesIn, type Population } from "./population";
import type { TrendRow } from "./rows";

/** Plans as the core's standing function takes them, read as of the population's day. */
export function inContext(population: Population, plans: readonly Plan[]): PlanInContext[] {
  return plans.map((plan) => ({ plan, context: population.view.contextOf(plan, population.asOf) }));
}

/**
 * Plans by the codes of an attribute as rows, one per code in the order given; a code that nobody holds counts 0.
 * A plan with several codes counts for each.
 */
export function tallyRows(
  population: Population,
  plans: readonly Plan[],
  key: string,
  codes: readonly string[],
  place: Pick<TrendRow, "year" | "group"> = {},
): TrendRow[] {
  const counts = tallyHolds(inContext(population, plans), attribute(key), codes);
  return codes.map((value) => ({ ...place, value, ...(counts.get(value) ?? NOBODY), total: plans.length }));
}

const NOBODY: HoldCounts = { count: 0, lacking: 0, known: 0 };

/** Plans by their code of an exclusive attribute; a plan without a coded value is in none. */
export function plansByCode(population: Population, plans: readonly Plan[], key: string): Map<string, Plan[]> {
  const read = attribute(key);
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const code = codesIn(population, plan, read)?.[0];
    if (code === undefined) continue;
    const group = groups.get(code);
    if (group) group.push(plan);
    else groups.set(code, [plan]);
  }
  return groups;
}
