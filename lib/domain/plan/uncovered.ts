import type { Plan } from "./plan";

/**
 * Whole years that no plan covered between all earlier generations and a later one: 0 if it starts in the year after the
 * last of them ends, negative by the years it overlaps with it; null if its start or any of their ends is not known, and
 * of none. The one answer to "was there a gap": an older plan may run longer than the one right before.
 */
export function uncoveredYears(
  earlier: readonly Pick<Plan, "endYear">[],
  { startYear }: Pick<Plan, "startYear">,
): number | null {
  const last = lastEnd(earlier);
  return last === null || startYear === null ? null : startYear - last - 1;
}

/** The year in which the last of some plans ends; null of none, or if any has no known end. */
function lastEnd(plans: readonly Pick<Plan, "endYear">[]): number | null {
  let last: number | null = null;
  for (const { endYear } of plans) {
    if (endYear === null) return null;
    if (last === null || endYear > last) last = endYear;
  }
  return last;
}
