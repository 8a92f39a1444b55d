import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { earliestDay, type IsoDate, yearOf } from "@/lib/domain/plan/dates";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { adoptedBy, statusAt } from "@/lib/domain/plan/status";
import { NONE, type Status } from "@/lib/domain/vocabulary/vocabulary";

/** Which plans a moment has: those adopted in its year (without a year: all), or those in force at it. */
export const BASES = ["adopted", "in_force"] as const;
export type Basis = (typeof BASES)[number];

/** What a chart counts: the plans and countries that the filters left, as of a day. */
export type Population = {
  view: CatalogueView;
  /** In catalogue order: by country name, then generation. */
  plans: readonly Plan[];
  /** Countries that the filters on region and country left, by name, with a plan or without. */
  countries: readonly Country[];
  asOf: IsoDate;
};

/** First year that charts show: the year of the first plan, Denmark's. */
export const FIRST_YEAR = 2005;

/** The years from `from` to `to`, both included, ascending; empty if `from` is after `to`. */
export function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
}

/** The day that a year's count is taken on: its last, or the as-of day if that comes first. */
export function yearEnd(year: number, asOf: IsoDate): IsoDate {
  const last = `${year}-12-31`;
  return last < asOf ? last : asOf;
}

/** Status of a plan on a day; null if its date of adoption is not known. */
export function statusOn(population: Population, plan: Plan, day: IsoDate): Status | null {
  return statusAt(plan, population.view.plansOf(plan.country), day);
}

/** The plans adopted in a year, by the as-of day: the as-of year is told up to that day, and later years are empty. */
export function adoptedIn(population: Population, year: number): Plan[] {
  const day = yearEnd(year, population.asOf);
  return population.plans.filter(
    (plan) => plan.adopted !== null && yearOf(plan.adopted) === year && adoptedBy(plan, day),
  );
}

/** The plans known to be adopted by a day: a plan without a known date of adoption is not (see `undatedPlans`). */
function knownBy(population: Population, day: IsoDate): Plan[] {
  return population.plans.filter((plan) => adoptedBy(plan, day));
}

/** The plans without a known date of adoption. */
function undatedPlans({ plans }: Pick<Population, "plans">): Plan[] {
  return plans.filter(({ adopted }) => adopted === null);
}

/** The plans in force on a day. */
export function inForceOn(population: Population, day: IsoDate): Plan[] {
  return population.plans.filter((plan) => statusOn(population, plan, day) === "in_force");
}

/** The plans a year has: adopted in it, or in force at its end; none after the as-of year. */
export function plansOfYear(population: Population, year: number, basis: Basis): Plan[] {
  if (basis === "adopted") return adoptedIn(population, year);
  return yearOf(population.asOf) < year ? [] : inForceOn(population, yearEnd(year, population.asOf));
}

/** The plans of a chart without a time axis: adopted by the as-of day, or in force on it. */
export function plansAsOf(population: Population, basis: Basis): Plan[] {
  return basis === "adopted" ? knownBy(population, population.asOf) : inForceOn(population, population.asOf);
}

/** The codes of a plan's value as strings; null: one of the four nothings. */
export function codesIn(population: Population, plan: Plan, read: Attribute): string[] | null {
  const reading = read.read(plan, population.view.contextOf(plan, population.asOf));
  return reading.known ? reading.values.map(String) : null;
}

/**
 * An attribute's codes in display order; for an open attribute (generation) those that occur, ascending. Where values
 * exclude each other and a plan says that it has none, `none` comes last, so that the codes add up to the plans known.
 */
export function codesOf(population: Population, key: string): string[] {
  const read = attribute(key);
  if (read.codes) {
    const saysNone = (plan: Plan) =>
      read.kind !== "many" && plan.nothings[key] === NONE && codesIn(population, plan, read) === null;
    return [...read.codes, ...(!read.codes.includes(NONE) && population.plans.some(saysNone) ? [NONE] : [])];
  }
  const found = new Set(population.plans.flatMap((plan) => codesIn(population, plan, read) ?? []));
  return [...found].sort((a, b) => Number(a) - Number(b) || a.localeCompare(b));
}

/** What is not sure about the dates of a population. */
export type DateGaps = {
  /** Plans without a known date of adoption: in no year, and adopted by no day. */
  undated: number;
  /** Plans dated to a year or month that may have been adopted by the as-of day, and don't count yet. */
  imprecise: number;
};

/** How many plans a chart over time can't place, or places late because their date is known only to the year or month. */
export function dateGaps({ plans, asOf }: Population): DateGaps {
  const undated = undatedPlans({ plans }).length;
  const imprecise = plans.filter(
    (plan) => plan.adopted !== null && !adoptedBy(plan, asOf) && earliestDay(plan.adopted) <= asOf,
  ).length;
  return { undated, imprecise };
}
