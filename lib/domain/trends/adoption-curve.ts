import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { adoptedOrder, type IsoDate, latestDay } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { adoptedBy } from "@/lib/domain/plan/status";
import { firstAdoptions } from "./adopters";

/** A number of countries, from this day on. */
type CurveStep = { date: IsoDate; count: number };

export type AdoptionCurve = {
  /** Countries with a plan, on each day on which their number grew, ascending. */
  steps: CurveStep[];
  /** The plan with which it began. */
  first: CurveStep & { plan: Plan };
  /** The day on which half of the last number was reached; null where that was the first day, or is the last. */
  half: CurveStep | null;
  /** The number on the as-of day. */
  last: CurveStep;
};

/**
 * How the number of countries with a plan grew; null before any plan was adopted. A date known to the year or month
 * counts from its last day.
 */
export function adoptionCurve(view: CatalogueView, asOf: IsoDate): AdoptionCurve | null {
  const adopted = view.catalogue.plans.filter((plan) => adoptedBy(plan, asOf));
  const days = [...firstAdoptions({ plans: adopted }).values()].sort();
  const steps: CurveStep[] = [];
  for (const [place, date] of days.entries()) {
    if (steps.at(-1)?.date === date) steps.pop();
    steps.push({ date, count: place + 1 });
  }
  const begin = steps[0];
  const plan = adopted.find((each) => each.adopted !== null && latestDay(each.adopted) === begin?.date);
  if (!begin || !plan) return null;

  const last = { date: asOf, count: days.length };
  const half = steps.find(({ count }) => count * 2 >= last.count);
  const isOwnPoint = half && half.date !== begin.date && half.count < last.count;
  return { steps, first: { ...begin, plan }, half: isOwnPoint ? half : null, last };
}

/** The plans adopted latest by a day, the newest first; a lesser precision counts from its last day. Ties: country name, then generation. */
export function latestAdopted(view: CatalogueView, asOf: IsoDate, limit: number): Plan[] {
  const inCatalogueOrder = view.catalogue.plans.filter((plan) => adoptedBy(plan, asOf));
  return inCatalogueOrder.toSorted((a, b) => adoptedOrder(b, a)).slice(0, limit);
}
