import type { AgencyRecord } from "./agency";
import { earliestDay, latestDay } from "./dates";
import type { Country, Plan, SourceRecord } from "./plan";
import { uncoveredYears } from "./uncovered";

/** The facts as they are coded, without a version. */
export type FactBase = {
  countries: readonly Country[];
  plans: readonly Plan[];
  /** What is known of bodies beyond the plans that they lead. */
  agencies: readonly AgencyRecord[];
  /** Every source that the plans cite, by address. */
  sources: readonly SourceRecord[];
};

/**
 * What is unusual in a plan beside the other generations of its country, and may still be true.
 * `other` is the slug of the generation that it is unusual beside.
 */
export type PlanWarning =
  | { code: "starts_before_predecessor_ends"; attribute: "start"; other: string }
  /** `years`: how many whole years before it no plan covered; `other` is the earlier plan that ended last. */
  | { code: "starts_after_gap"; attribute: "start"; other: string; years: number }
  | { code: "adopted_after_start"; attribute: "adopted" }
  | { code: "adopted_after_end"; attribute: "adopted" }
  | { code: "adopted_before_predecessor"; attribute: "adopted"; other: string }
  | { code: "generation_missing"; attribute: "generation" };

/** Warnings about one plan, given all plans of its country. A successor that starts in the year in which its predecessor ends is usual. */
export function planWarnings(plan: Plan, siblings: readonly Plan[]): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const adoptedYear = plan.adopted === null ? null : Number(plan.adopted.slice(0, 4));
  if (adoptedYear !== null && plan.startYear !== null && adoptedYear > plan.startYear)
    warnings.push({ code: "adopted_after_start", attribute: "adopted" });
  if (adoptedYear !== null && plan.endYear !== null && adoptedYear > plan.endYear)
    warnings.push({ code: "adopted_after_end", attribute: "adopted" });
  if (plan.generation === 1) return warnings;

  const before = siblings.find(({ generation }) => generation === plan.generation - 1);
  if (!before) return [...warnings, { code: "generation_missing", attribute: "generation" }];
  const other = before.slug;
  if (plan.startYear !== null && before.endYear !== null && plan.startYear < before.endYear)
    warnings.push({ code: "starts_before_predecessor_ends", attribute: "start", other });
  const earlier = siblings.filter(({ generation }) => generation < plan.generation);
  const years = uncoveredYears(earlier, plan);
  if (years !== null && years > 0) {
    const last = earlier.reduce(
      (latest, each) => ((each.endYear ?? 0) > (latest.endYear ?? 0) ? each : latest),
      before,
    );
    warnings.push({ code: "starts_after_gap", attribute: "start", other: last.slug, years });
  }
  if (plan.adopted !== null && before.adopted !== null && latestDay(plan.adopted) < earliestDay(before.adopted))
    warnings.push({ code: "adopted_before_predecessor", attribute: "adopted", other });
  return warnings;
}
