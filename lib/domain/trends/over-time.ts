import { FOCUSES, ISSUES, ORIENTATIONS } from "@/lib/domain/vocabulary/vocabulary";
import { tally, tallyRows } from "./counting";
import { type Basis, codesOf, type Population, plansOfYear, yearsBetween } from "./population";
import type { TrendRow } from "./rows";

export type YearRange = { from: number; to: number };

/** Plans a year (adopted in it, or in force at its end) by the codes of an exclusive attribute. */
export function plansPerYear(population: Population, range: YearRange, basis: Basis, breakdown: string): TrendRow[] {
  const codes = codesOf(population, breakdown);
  return yearsBetween(range.from, range.to).flatMap((year) =>
    tallyRows(tally(population, plansOfYear(population, year, basis), breakdown), codes, { year }),
  );
}

/**
 * Plans a year by model: group `orientation` (exclusive) and group `focus` (overlapping). A plan whose
 * model is coded but names no focus is known to have none, so `known` of a focus is that of `model`.
 */
export function models(population: Population, range: YearRange, basis: Basis): TrendRow[] {
  return yearsBetween(range.from, range.to).flatMap((year) => {
    const plans = plansOfYear(population, year, basis);
    return [
      ...tallyRows(tally(population, plans, "orientation"), ORIENTATIONS, { year, group: "orientation" }),
      ...tallyRows(tally(population, plans, "model"), FOCUSES, { year, group: "focus" }),
    ];
  });
}

/**
 * Plans that take up each issue, by year of adoption. The weighted measure is `count / total`.
 * Source: Kirby & Shepherd 2020, figure 4 (mentions weighted by the number of documents of the year).
 */
export function issues(population: Population, range: YearRange): TrendRow[] {
  return yearsBetween(range.from, range.to).flatMap((year) =>
    tallyRows(tally(population, plansOfYear(population, year, "adopted"), "issue"), ISSUES, { year }),
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
      tallyRows(tally(population, plans, key), codesOf(population, key), { year, group: key }),
    );
  });
}
