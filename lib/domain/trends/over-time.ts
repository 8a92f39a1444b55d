import { FOCUSES, ISSUES } from "@/lib/domain/vocabulary/vocabulary";
import { tallyRows } from "./counting";
import { adoptedIn, type Basis, codesOf, type Population, plansOfYear, yearsBetween } from "./population";
import type { TrendRow } from "./rows";

export type YearRange = { from: number; to: number };

/** Plans a year (adopted in it, or in force at its end) by the codes of an exclusive attribute. */
export function plansPerYear(population: Population, range: YearRange, basis: Basis, breakdown: string): TrendRow[] {
  const codes = codesOf(population, breakdown);
  return yearsBetween(range.from, range.to).flatMap((year) =>
    tallyRows(population, plansOfYear(population, year, basis), breakdown, codes, { year }),
  );
}

/**
 * Plans a year by model: group `orientation` (exclusive) and group `focus` (overlapping, of open lists), each of the
 * plans of which it is coded.
 */
export function models(population: Population, range: YearRange, basis: Basis): TrendRow[] {
  const orientations = codesOf(population, "orientation");
  return yearsBetween(range.from, range.to).flatMap((year) => {
    const plans = plansOfYear(population, year, basis);
    return [
      ...tallyRows(population, plans, "orientation", orientations, { year, group: "orientation" }),
      ...tallyRows(population, plans, "focus", FOCUSES, { year, group: "focus" }),
    ];
  });
}

/**
 * Plans that take up each issue, by year of adoption, of the plans whose issues are coded. The weighted measure is
 * `count / known`. Kirby & Shepherd 2020, figure 4, divide by the number of documents of the year, all of which they
 * read; a plan that nobody has read is none of them.
 */
export function issues(population: Population, range: YearRange): TrendRow[] {
  return yearsBetween(range.from, range.to).flatMap((year) =>
    tallyRows(population, adoptedIn(population, year), "issue", ISSUES, { year }),
  );
}

/** What `practice` follows over time, as attribute keys. */
export const PRACTICES = [
  "approach",
  "budget",
  "monitoring",
  "civil_society_design",
  "civil_society_implementation",
  "civil_society_monitoring",
] as const;

/** Plans a year by approach, budget, monitoring and each role of civil society; the group is the attribute. */
export function practice(population: Population, range: YearRange, basis: Basis): TrendRow[] {
  return yearsBetween(range.from, range.to).flatMap((year) => {
    const plans = plansOfYear(population, year, basis);
    return PRACTICES.flatMap((key) =>
      tallyRows(population, plans, key, codesOf(population, key), { year, group: key }),
    );
  });
}
