import type { Attribute } from "@/lib/domain/attributes/attributes";
import { AFTER_END } from "@/lib/domain/trends/duration";
import { FIRST_YEARS, GENERATIONS } from "@/lib/domain/trends/world";
import {
  ASSESSMENTS,
  BUDGETS,
  FOCUSES,
  LEAD_TYPES,
  MONITORING,
  ORIENTATIONS,
  REGIONS,
  STATUSES,
  YES_NO,
} from "@/lib/domain/vocabulary/vocabulary";

/**
 * One hue per code, the same everywhere: `var(--hue-1)` to `var(--hue-7)` of app/globals.css: teal, rust, olive, night,
 * wine, sea and stone, none near the amber that means the as-of day. At least 3:1 on both papers, and told apart with
 * each of the three colour deficiencies and in grey: tests/unit/ui/category-colours.test.ts.
 */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  region: REGIONS,
  lead: LEAD_TYPES,
  orientation: ORIENTATIONS,
  model: ORIENTATIONS,
  focus: FOCUSES,
  status: STATUSES,
  budget: BUDGETS,
  monitoring: MONITORING,
  assessment: ASSESSMENTS,
  yes_no: YES_NO,
  after_end: AFTER_END,
};

/** Lists with an order: steps of one hue, from light to dark paper's far end. */
const ORDERED: Readonly<Record<string, readonly string[]>> = { generation: GENERATIONS, first_year: FIRST_YEARS };

export const HUES = 7;
export const STEPS = 5;

/** The CSS colour of a code; the neutral hue where its list has none. */
export function colourOf(attribute: Pick<Attribute, "key" | "labels" | "codes">, code: string): string {
  const steps = ORDERED[attribute.key];
  if (steps) return step(Math.max(0, Math.min(steps.length - 1, orderedPlace(steps, code))));

  const list = LISTS[attribute.key] ?? LISTS[attribute.labels ?? ""] ?? attribute.codes ?? [];
  const place = list.indexOf(code);
  return place < 0 ? `var(--hue-${HUES})` : hue(place);
}

/** The CSS colour of the nth category (from 0). */
export function hue(place: number): string {
  return `var(--hue-${(place % HUES) + 1})`;
}

/** The CSS colour of the nth step of an ordered list (from 0). */
function step(place: number): string {
  return `var(--step-${Math.min(place, STEPS - 1) + 1})`;
}

/** A code beyond the list's end is in its last class: the fifth generation with the fourth. */
function orderedPlace(list: readonly string[], code: string): number {
  const place = list.indexOf(code);
  return place >= 0 ? place : list.length - 1;
}
