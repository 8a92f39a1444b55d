import { LRUCache } from "lru-cache";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import { type ExampleComparison, findExamples } from "@/lib/domain/compare/example-comparisons";
import type { IsoDate } from "@/lib/domain/plan/dates";

/** Days kept of each version: today, and those that readers ask for. */
const DAYS_KEPT = 16;

// Goes with the index when a new version takes its place.
const kept = new WeakMap<PlanIndex, LRUCache<IsoDate, ExampleComparison[]>>();

/** The comparisons worth opening on a day, found once for each version and day: to find them compares every pair of plans. */
export function getExamples(index: PlanIndex, asOf: IsoDate): readonly ExampleComparison[] {
  let days = kept.get(index);
  if (!days) {
    days = new LRUCache({ max: DAYS_KEPT, memoMethod: (day) => findExamples(index.view, day) });
    kept.set(index, days);
  }
  return days.memo(asOf);
}
