import type { Status } from "@/lib/domain/vocabulary/vocabulary";
import { type IsoDate, latestDay, type PartialDate } from "./dates";
import type { Plan } from "./plan";

type Dated = Pick<Plan, "generation" | "adopted" | "startYear" | "endYear">;

/**
 * True if the plan counts as adopted by that day. A date known to the year or month counts from
 * its last day; an unknown date never does. For counts of plans and adopters.
 */
export function adoptedBy(plan: Pick<Plan, "adopted">, day: IsoDate): boolean {
  return plan.adopted !== null && latestDay(plan.adopted) <= day;
}

/**
 * The date that the status follows from: that of adoption; where no source gives it, the start year, which counts
 * from its last day as any year does; null if neither is known. Source: design section 3.
 */
function statusDate({ adopted, startYear }: Pick<Plan, "adopted" | "startYear">): PartialDate | null {
  return adopted ?? (startYear === null ? null : String(startYear));
}

/**
 * The status of a plan as of a day; null if neither its date of adoption nor its start is known.
 *
 * Precedence (one of them holds for any such plan and day): not adopted by then; adopted but starting
 * in a later year (upcoming); end year not before that year (in force, also beside a successor adopted
 * early); superseded by a later generation adopted by then, which must have begun where this plan has no end of
 * its own; without an end year, in force; else expired.
 * Source: design section 3, "status as of a date".
 */
export function statusAt(plan: Dated, siblings: readonly Dated[], day: IsoDate): Status | null {
  const date = statusDate(plan);
  if (date === null) return null;
  if (!hasCome(date, day)) return "not_adopted";

  const year = Number(day.slice(0, 4));
  if (plan.startYear !== null && plan.startYear > year) return "upcoming";
  if (plan.endYear !== null && plan.endYear >= year) return "in_force";

  const superseded = siblings.some(
    (other) =>
      other.generation > plan.generation &&
      hasCome(statusDate(other), day) &&
      (plan.endYear !== null || other.startYear === null || other.startYear <= year),
  );
  if (superseded) return "superseded";
  return plan.endYear === null ? "in_force" : "expired";
}

/** False for a plan whose status rests on its period alone: pages say that its date of adoption is not known. */
export function adoptionKnown({ adopted }: Pick<Plan, "adopted">): boolean {
  return adopted !== null;
}

/** False for a plan that no known year ends: it counts as in force until a later one takes over, and pages say so. */
export function endKnown({ endYear }: Pick<Plan, "endYear">): boolean {
  return endYear !== null;
}

/**
 * True if nobody can say whether a later generation has followed: the country has one of which neither date of adoption
 * nor start is known. Such a plan is not told to be without a successor.
 */
export function successorUnknown(plan: Dated, siblings: readonly Dated[]): boolean {
  return siblings.some((other) => other.generation > plan.generation && statusDate(other) === null);
}

/** True from the last day on that the date may mean. */
function hasCome(date: PartialDate | null, day: IsoDate): boolean {
  return date !== null && latestDay(date) <= day;
}
