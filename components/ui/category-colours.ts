import type { Attribute } from "@/lib/domain/attributes";
import {
  ASSESSMENTS,
  BUDGETS,
  LEAD_TYPES,
  MONITORING,
  ORIENTATIONS,
  REGIONS,
  STATUSES,
  YES_NO,
} from "@/lib/domain/vocabulary";

/** One hue per code, the same everywhere: `var(--hue-1)` to `var(--hue-7)` of app/globals.css. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  region: REGIONS,
  lead: LEAD_TYPES,
  orientation: ORIENTATIONS,
  model: ORIENTATIONS,
  status: STATUSES,
  budget: BUDGETS,
  monitoring: MONITORING,
  assessment: ASSESSMENTS,
  yes_no: YES_NO,
};

export const HUES = 7;

/** The CSS colour of a code; the neutral hue where its list has none. */
export function colourOf(attribute: Pick<Attribute, "key" | "labels" | "codes">, code: string): string {
  const list = LISTS[attribute.key] ?? LISTS[attribute.labels ?? ""] ?? attribute.codes ?? [];
  const place = list.indexOf(code);
  return place < 0 ? `var(--hue-${HUES})` : hue(place);
}

/** The CSS colour of the nth category (from 0). */
export function hue(place: number): string {
  return `var(--hue-${(place % HUES) + 1})`;
}
