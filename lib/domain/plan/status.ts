import type { Status } from "@/lib/domain/vocabulary/vocabulary";
import { type IsoDate, latestDay } from "./dates";
import type { Plan } from "./plan";

type Dated = Pick<Plan, "generation" | "adopted" | "startYear" | "endYear">;

/**
 * True if the plan counts as adopted by that day. A date known to the year or month counts from
 * its last day; an unknown date never does.
 */
export function adoptedBy(plan: Pick<Plan, "adopted">, day: IsoDate): boolean {
  return plan.adopted !== null && latestDay(plan.adopted) <= day;
}

/**
 * The status of a plan as of a day; null if its date of adoption is not known.
 *
 * Precedence (one of them holds for any dated plan and day): not adopted by then; adopted but starting
 * in a later year (upcoming); end year not before that year (in force, also beside a successor adopted
 * early); superseded by a later generation adopted by then; without an end year, in force; else expired.
 * Source: design section 3, "status as of a date".
 */
export function statusAt(plan: Dated, siblings: readonly Dated[], day: IsoDate): Status | null {
  if (plan.adopted === null) return null;
  if (!adoptedBy(plan, day)) return "not_adopted";

  const year = Number(day.slice(0, 4));
  if (plan.startYear !== null && plan.startYear > year) return "upcoming";
  if (plan.endYear !== null && plan.endYear >= year) return "in_force";

  const superseded = siblings.some((other) => other.generation > plan.generation && adoptedBy(other, day));
  if (superseded) return "superseded";
  return plan.endYear === null ? "in_force" : "expired";
}
