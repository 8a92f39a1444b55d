import { type IsoDate, yearOf } from "./dates";
import type { Plan } from "./plan";
import { statusAt } from "./status";

/** The axis of every strip, so that strips under one another can be read as one picture. */
export const STRIP_FROM = 2000;
export const STRIP_TO = 2035;

export type StripPlan = Pick<Plan, "slug" | "generation" | "adopted" | "startYear" | "endYear">;

/** How far before its end a plan is drawn whose beginning is not known, in years. */
const OPEN_YEARS = 4;

/** Where a plan's bar lies, in years with the end included. An end that is not certain stands in for an unknown one. */
export type StripSpan = { from: number; to: number; startCertain: boolean; endCertain: boolean };

/** A day as a moment on the axis: the beginning of its month. */
export function stripMoment(day: IsoDate): number {
  return yearOf(day) + (Number(day.slice(5, 7)) - 1) / 12;
}

/**
 * Where a plan's bar lies as of a day; null if no year is known. Without an end year, a plan in force reaches the day
 * itself, a superseded one the start of the generation that follows; one that is yet to come has one year.
 *
 * @param siblings all generations of its country.
 */
export function stripSpan(plan: StripPlan, siblings: readonly StripPlan[], asOf: IsoDate): StripSpan | null {
  const from = startOf(plan);
  if (from === null && plan.endYear === null) return null;
  const start = from ?? (plan.endYear ?? 0) - OPEN_YEARS;
  const end = plan.endYear === null ? openEnd(plan, start, siblings, asOf) : plan.endYear + 1;
  return {
    from: Math.max(start, STRIP_FROM),
    to: Math.min(end, STRIP_TO),
    startCertain: plan.startYear !== null,
    endCertain: plan.endYear !== null,
  };
}

const startOf = ({ startYear, adopted }: StripPlan) => startYear ?? (adopted ? yearOf(adopted) : null);

function openEnd(plan: StripPlan, start: number, siblings: readonly StripPlan[], asOf: IsoDate): number {
  const status = statusAt(plan, siblings, asOf);
  if (status === "in_force") return Math.max(stripMoment(asOf), start + 0.5);
  if (status !== "superseded") return start + 1;
  const later = siblings
    .filter(({ generation }) => generation > plan.generation)
    .flatMap((next) => startOf(next) ?? []);
  return Math.max(Math.min(...later, stripMoment(asOf)), start + 0.5);
}
