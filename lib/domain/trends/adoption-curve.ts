import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { type IsoDate, yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { adoptedBy } from "@/lib/domain/plan/status";
import { firstAdoptions } from "./adopters";
import { yearEnd, yearsBetween } from "./population";

export type AdoptionCurve = {
  /** Countries with a plan at each year's end, from the year before the first plan; the last at the as-of day. */
  points: { year: number; count: number }[];
  /** The first plan of all. */
  first: { year: number; count: number; plan: Plan };
  /** The year in which most plans were adopted; the earliest of several. */
  busiest: { year: number; count: number; plans: number };
  last: { year: number; count: number; date: IsoDate };
};

/** How the number of countries with a plan grew, with three points worth naming; null before any plan was adopted. */
export function adoptionCurve(view: CatalogueView, asOf: IsoDate): AdoptionCurve | null {
  const adopted = view.catalogue.plans.filter((plan) => adoptedBy(plan, asOf));
  const first = adopted.toSorted((a, b) => (a.adopted ?? "").localeCompare(b.adopted ?? ""))[0];
  if (!first?.adopted) return null;

  const firstDays = [...firstAdoptions({ plans: adopted }).values()];
  const countAt = (day: IsoDate) => firstDays.filter((each) => each <= day).length;
  const points = yearsBetween(yearOf(first.adopted) - 1, Number(asOf.slice(0, 4))).map((year) => ({
    year,
    count: countAt(yearEnd(year, asOf)),
  }));
  const at = (year: number) => points.find((point) => point.year === year)?.count ?? 0;
  const perYear = points.map(({ year }) => ({
    year,
    plans: adopted.filter((plan) => plan.adopted !== null && yearOf(plan.adopted) === year).length,
  }));
  const busiest = perYear.reduce((most, each) => (each.plans > most.plans ? each : most));
  const lastYear = Number(asOf.slice(0, 4));

  return {
    points,
    first: { year: yearOf(first.adopted), count: at(yearOf(first.adopted)), plan: first },
    busiest: { ...busiest, count: at(busiest.year) },
    last: { year: lastYear, count: at(lastYear), date: asOf },
  };
}

/** The plans adopted latest by a day, the newest first; a lesser precision counts from its last day. Ties: country name, then generation. */
export function latestAdopted(view: CatalogueView, asOf: IsoDate, limit: number): Plan[] {
  const inCatalogueOrder = view.catalogue.plans.filter((plan) => adoptedBy(plan, asOf));
  return inCatalogueOrder.toSorted((a, b) => (b.adopted ?? "").localeCompare(a.adopted ?? "")).slice(0, limit);
}
