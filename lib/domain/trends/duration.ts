import type { Plan } from "@/lib/domain/plan/plan";
import { successorUnknown } from "@/lib/domain/plan/status";
import { uncoveredYears } from "@/lib/domain/plan/uncovered";
import { type Population, plansAsOf, statusOn } from "./population";
import type { TrendRow } from "./rows";

/** What `duration` counts, as groups: years of validity, years between generations, what followed an end. */
export const DURATION_GROUPS = ["length", "gap", "after_end"] as const;
type DurationGroup = (typeof DURATION_GROUPS)[number];

/** What became of a plan whose end year has passed: a later generation by the as-of day, or none. */
export const AFTER_END = ["succeeded", "without_successor"] as const;

/** Calendar years that a plan covers, both ends included; null without a start or end year. */
export function lengthYears({ startYear, endYear }: Pick<Plan, "startYear" | "endYear">): number | null {
  return startYear === null || endYear === null ? null : endYear - startYear + 1;
}

/**
 * Years that no plan covered before each of the population's plans whose country has the generation right before it in
 * the catalogue; null where they are not known. In the population's order.
 */
export function gapsBefore(population: Population): (number | null)[] {
  return plansAsOf(population, "adopted").flatMap((later) => {
    const earlier = population.view.plansOf(later.country).filter(({ generation }) => generation < later.generation);
    const hasPredecessor = earlier.some(({ generation }) => generation === later.generation - 1);
    return hasPredecessor ? [uncoveredYears(earlier, later)] : [];
  });
}

/**
 * The population's plans whose end year has passed without a later generation. By country, as in the catalogue.
 * Not those of which a later generation is on record without any date: it may have followed.
 */
export function expiredWithoutSuccessor(population: Population): Plan[] {
  return population.plans.filter((plan) => isWithoutSuccessor(population, plan));
}

function isWithoutSuccessor(population: Population, plan: Plan): boolean {
  return (
    statusOn(population, plan, population.asOf) === "expired" &&
    !successorUnknown(plan, population.view.plansOf(plan.country))
  );
}

/**
 * How long plans run and what follows. Group `length`: plans by years of validity. Group `gap`: later
 * generations by the years that no plan covered before them. Group `after_end`: plans whose end year has
 * passed, by whether a later generation followed. Values are whole years as text, ascending, or codes.
 */
export function duration(population: Population): TrendRow[] {
  const plans = plansAsOf(population, "adopted");
  const asOfYear = Number(population.asOf.slice(0, 4));
  const ended = plans.filter(({ endYear }) => endYear !== null && endYear < asOfYear);
  const expired = ended.filter((plan) => isWithoutSuccessor(population, plan)).length;
  const succeeded = ended.filter((plan) => statusOn(population, plan, population.asOf) === "superseded").length;

  return [
    ...histogram("length", plans.map(lengthYears)),
    ...histogram("gap", gapsBefore(population)),
    ...AFTER_END.map((value) => ({
      group: "after_end",
      value,
      count: value === "succeeded" ? succeeded : expired,
      lacking: value === "succeeded" ? expired : succeeded,
      known: succeeded + expired,
      total: ended.length,
    })),
  ];
}

/** One row per whole number between the least and the greatest, so that an empty step shows as 0. */
function histogram(group: DurationGroup, years: readonly (number | null)[]): TrendRow[] {
  const found = years.filter((value) => value !== null);
  if (found.length === 0) return [];
  const counts = new Map<number, number>();
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [least, most] = [Math.min(...found), Math.max(...found)];
  return Array.from({ length: most - least + 1 }, (_, step) => ({
    group,
    value: String(least + step),
    count: counts.get(least + step) ?? 0,
    lacking: found.length - (counts.get(least + step) ?? 0),
    known: found.length,
    total: years.length,
  }));
}

/** The middle of some whole numbers, the lower of two middles; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
