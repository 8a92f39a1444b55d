import { FOCUSES, LEAD_TYPES, type LeadType, REGIONS, type Region } from "@/lib/domain/vocabulary/vocabulary";
import { plansByCode, tallyRows } from "./counting";
import { type Basis, codesOf, type Population, plansAsOf } from "./population";
import type { TrendRow } from "./rows";

/**
 * Plans by two exclusive attributes: group = code of `rows`, value = code of `columns`. `total`: plans of
 * the group; `known`: those with `columns` coded. Groups without a plan are left out.
 */
export function crossing(population: Population, basis: Basis, rows: string, columns: string): TrendRow[] {
  const groups = plansByCode(population, plansAsOf(population, basis), rows);
  const codes = codesOf(population, columns);
  return codesOf(population, rows).flatMap((group) => {
    const plans = groups.get(group);
    return plans ? tallyRows(population, plans, columns, codes, { group }) : [];
  });
}

/** Plans by region (group) and lead type (value), of all or of those in force on the as-of day. */
export function leadByRegion(population: Population, basis: Basis): TrendRow[] {
  return crossing(population, basis, "region", "lead");
}

/** Plans by lead type (group) and model (value): orientations and focuses, each of the plans of which it is coded. */
export function leadByModel(population: Population, basis: Basis): TrendRow[] {
  const groups = plansByCode(population, plansAsOf(population, basis), "lead");
  const orientations = codesOf(population, "orientation");
  return LEAD_TYPES.flatMap((group) => {
    const plans = groups.get(group);
    if (!plans) return [];
    return [
      ...tallyRows(population, plans, "orientation", orientations, { group }),
      ...tallyRows(population, plans, "focus", FOCUSES, { group }),
    ];
  });
}

/** Fewer plans than this carry no finding: the page says "too few" instead. */
export const FEW = 5;

/**
 * The field's rule of thumb: which lead types a region's plans are said to have. Whole of government is
 * `inter_ministerial`. The rule says nothing of Asia. Source: issue 5, chart 3.
 */
const RULE_OF_THUMB: Readonly<Partial<Record<Region, readonly LeadType[]>>> = {
  africa: ["gender_social"],
  middle_east: ["gender_social"],
  oceania: ["gender_social"],
  europe: ["foreign_affairs", "inter_ministerial"],
  latin_america: ["foreign_affairs", "inter_ministerial"],
  north_america: ["foreign_affairs", "inter_ministerial"],
};

export type RegionVerdict = {
  region: Region;
  /** holds: more than half of the known plans have one of the expected leads. no_rule: the rule is silent. */
  verdict: "holds" | "fails" | "too_few" | "no_rule";
  /** Plans with an expected lead; 0 without a rule. */
  expected: number;
  known: number;
  total: number;
  /** The most frequent lead type, several on a tie in vocabulary order; null where too few plans are known to say. */
  top: { leads: readonly LeadType[]; count: number } | null;
};

/** Where the rule of thumb holds, region by region in vocabulary order; from the rows of `leadByRegion`, which are of exact counts. */
export function ruleOfThumb(rows: readonly TrendRow[]): RegionVerdict[] {
  return REGIONS.flatMap((region) => {
    const mine = rows.filter((row) => row.group === region);
    const first = mine[0];
    if (!first) return [];
    const rule = RULE_OF_THUMB[region];
    const expected = mine.reduce(
      (sum, { value, count }) => (rule?.some((lead) => lead === value) ? sum + count : sum),
      0,
    );
    const verdict = !rule ? "no_rule" : first.known < FEW ? "too_few" : expected * 2 > first.known ? "holds" : "fails";
    return [{ region, verdict, expected, known: first.known, total: first.total, top: topLead(mine) } as const];
  });
}

function topLead(rows: readonly TrendRow[]): RegionVerdict["top"] {
  if ((rows[0]?.known ?? 0) < FEW) return null;
  const countOf = (lead: LeadType) => rows.find(({ value }) => value === lead)?.count ?? 0;
  const count = Math.max(...LEAD_TYPES.map(countOf));
  return count === 0 ? null : { leads: LEAD_TYPES.filter((lead) => countOf(lead) === count), count };
}
