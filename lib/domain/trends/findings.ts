import { boundOf, type HoldCounts, shareRange } from "@/lib/domain/attributes/standing";
import { yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { adoptedBy } from "@/lib/domain/plan/status";
import { FOCUSES, ISSUES, LEAD_TYPES } from "@/lib/domain/vocabulary/vocabulary";
import { firstAdoptions } from "./adopters";
import { tallyRows } from "./counting";
import { FEW, leadByRegion, type RegionVerdict, ruleOfThumb } from "./crosses";
import { expiredWithoutSuccessor, gapsBefore, lengthYears, median } from "./duration";
import type { YearRange } from "./over-time";
import {
  type Basis,
  codesOf,
  inForceOn,
  type Population,
  plansAsOf,
  plansOfYear,
  yearEnd,
  yearsBetween,
} from "./population";
import { renewalsWithin } from "./renewals";
import type { TrendRow } from "./rows";

/** A code's share among the plans adopted in the earlier and in the later years of a span. Both are exact. */
type Change = { code: string; before: HoldCounts; after: HoldCounts };

/** What plans of one lead type are most often; several codes share the first place on a tie. */
type LeadModels = {
  lead: string;
  orientations: readonly string[];
  part: HoldCounts;
  /** None where no plan has one, or too few are known. */
  focuses: readonly string[];
  focusPart: HoldCounts;
};

/**
 * What a chart says, computed from its plans; `components/charts/chart-words.tsx` puts it in words. `null`: too little
 * to say. What is said rests on at least `FEW` plans, each counted once; a difference is told only where it is there
 * whatever open lists may miss, and a tie is told as a tie.
 */
export type Finding =
  | {
      kind: "adopters";
      countries: number;
      members: number;
      known: number;
      total: number;
      /** Some plans are left out by a filter. */
      filtered: boolean;
      /** The year at whose end is counted; null: the as-of day. */
      endOfYear: number | null;
    }
  | { kind: "peak"; years: readonly number[]; count: number; basis: Basis; range: YearRange | null }
  | { kind: "rule"; verdicts: readonly RegionVerdict[] }
  | { kind: "lead_models"; leads: readonly LeadModels[] }
  | { kind: "change"; of: "orientation" | "issue" | "monitoring"; change: Change; split: number }
  | { kind: "mentioned"; codes: readonly string[]; counts: HoldCounts }
  | {
      kind: "duration";
      median: number;
      known: number;
      withoutSuccessor: number;
      gapMedian: number | null;
      pairs: number;
    }
  | { kind: "renewals"; ending: number; inForce: number; withEnd: number; overdue: number; months: number }
  | null;

/** The choices of a chart that its finding depends on. */
export type FindingOptions = YearRange & { basis: Basis; months: number };

export function adoptersFinding(population: Population, { to }: FindingOptions): Finding {
  const asOfYear = yearOf(population.asOf);
  const day = yearEnd(to, population.asOf);
  const first = firstAdoptions(population);
  const adopted = population.countries.filter(({ iso3 }) => (first.get(iso3) ?? "9999") <= day);
  if (adopted.length === 0) return null;
  const held = new Set(population.plans.map(({ country }) => country));
  return {
    kind: "adopters",
    countries: adopted.length,
    members: adopted.filter(({ un }) => un === "member").length,
    known: population.countries.filter(({ iso3, hasPlan }) => first.has(iso3) || (!held.has(iso3) && hasPlan !== null))
      .length,
    total: population.countries.length,
    filtered: population.plans.length < population.view.catalogue.plans.length,
    endOfYear: to < asOfYear ? to : null,
  };
}

/** At most this many years share a peak; more of them are none. */
const MOST_PEAKS = 3;

/** The years in which most plans were adopted, or at whose end most were in force. */
export function peakFinding(population: Population, { from, to, basis }: FindingOptions): Finding {
  const perYear = yearsBetween(from, to).map((year) => ({ year, plans: plansOfYear(population, year, basis) }));
  if (new Set(perYear.flatMap(({ plans }) => plans)).size < FEW) return null;

  const peak = busiestYears(perYear.map(({ year, plans }) => ({ year, count: plans.length })));
  if (peak.years.length > MOST_PEAKS) return null;
  return { kind: "peak", ...peak, basis, range: isWhole(population, from, to, basis) ? null : { from, to } };
}

/** The years with the greatest count, ascending; several on a tie, none without any. */
function busiestYears(perYear: readonly { year: number; count: number }[]): { years: number[]; count: number } {
  const count = perYear.reduce((most, each) => Math.max(most, each.count), 0);
  return { years: count === 0 ? [] : perYear.filter((each) => each.count === count).map(({ year }) => year), count };
}

/** True if no plan lies in a year before or after those shown. */
function isWhole(population: Population, from: number, to: number, basis: Basis): boolean {
  const before = basis === "adopted" ? isAdoptedBefore(population, from) : inForceOn(population, `${from - 1}-12-31`);
  return before.length === 0 && to >= yearOf(population.asOf);
}

const isAdoptedBefore = ({ plans }: Population, year: number): Plan[] =>
  plans.filter(({ adopted }) => adopted !== null && yearOf(adopted) < year);

export function ruleFinding(population: Population, { basis }: FindingOptions): Finding {
  return { kind: "rule", verdicts: ruleOfThumb(leadByRegion(population, basis)) };
}

/** Each lead type's most frequent orientations and focuses, where enough of its plans are known. */
export function leadModelsFinding(population: Population, { basis }: FindingOptions): Finding {
  const all = plansAsOf(population, basis);
  const orientations = codesOf(population, "orientation");
  const leads = LEAD_TYPES.flatMap((lead): LeadModels[] => {
    const plans = all.filter(({ leadAgency }) => leadAgency?.type === lead);
    const orientation = mostFrequent(tallyRows(population, plans, "orientation", orientations));
    const focus = mostFrequent(tallyRows(population, plans, "focus", FOCUSES));
    if (!orientation) return [];
    return [
      {
        lead,
        orientations: orientation.codes,
        part: orientation.counts,
        focuses: focus?.codes ?? [],
        focusPart: focus?.counts ?? { count: 0, lacking: 0, known: 0 },
      },
    ];
  });
  return leads.length > 0 ? { kind: "lead_models", leads } : null;
}

/** The codes that most plans are known to hold, several on a tie; null if none does, or too few plans are known. */
function mostFrequent(rows: readonly TrendRow[]): { codes: string[]; counts: HoldCounts } | null {
  const count = Math.max(0, ...rows.map((row) => row.count));
  const first = rows.filter((row) => row.count === count);
  const [counts] = first;
  if (!counts || count === 0 || counts.known < FEW) return null;
  return { codes: first.flatMap(({ value }) => value ?? []), counts };
}

/** The orientation whose share changed most between the two halves of the years. */
export function modelsFinding(population: Population, options: FindingOptions): Finding {
  return changeFinding(population, options, "orientation", codesOf(population, "orientation"));
}

/** What plans did about monitoring before and since. */
export function practiceFinding(population: Population, options: FindingOptions): Finding {
  return changeFinding(population, options, "monitoring", codesOf(population, "monitoring"));
}

/**
 * The issue whose share changed most, where lists are complete enough to say; else the issue that most plans are known
 * to take up.
 */
export function issuesFinding(population: Population, options: FindingOptions): Finding {
  const change = changeFinding(population, options, "issue", ISSUES);
  if (change) return change;
  const most = mostFrequent(tallyRows(population, adoptedWithin(population, options), "issue", ISSUES));
  return most && { kind: "mentioned", ...most };
}

/** The plans adopted in the years shown, each once. */
function adoptedWithin(population: Population, { from, to }: YearRange): Plan[] {
  return population.plans.filter(({ adopted }) => {
    if (adopted === null || !adoptedBy({ adopted }, population.asOf)) return false;
    return yearOf(adopted) >= from && yearOf(adopted) <= to;
  });
}

/**
 * The code whose share changed most between the plans adopted in the first half of the years that have plans, and in
 * the second. Only if both have enough known plans, both shares are exact, and they differ as they are shown. Plans in
 * force at each year's end are the same plans again and again, so that nothing is said of them.
 */
function changeFinding(
  population: Population,
  options: FindingOptions,
  of: "orientation" | "issue" | "monitoring",
  codes: readonly string[],
): Finding {
  if (options.basis === "in_force") return null;
  const plans = adoptedWithin(population, options);
  const years = [...new Set(plans.map(yearAdopted))].toSorted((a, b) => a - b);
  const split = years[Math.ceil(years.length / 2)];
  if (split === undefined) return null;

  const half = (wanted: (year: number) => boolean) =>
    tallyRows(
      population,
      plans.filter((plan) => wanted(yearAdopted(plan))),
      of,
      codes,
    );
  const [before, after] = [half((year) => year < split), half((year) => year >= split)];

  let most: Change | null = null;
  for (const code of codes) {
    const [earlier, later] = [before, after].map((rows) => rows.find(({ value }) => value === code));
    if (!earlier || !later || !isTold(earlier, later)) continue;
    const change = { code, before: countsOf(earlier), after: countsOf(later) };
    if (!most || size(change) > size(most)) most = change;
  }
  return most && { kind: "change", of, change: most, split };
}

const yearAdopted = ({ adopted }: Plan) => yearOf(adopted ?? "");
const countsOf = ({ count, lacking, known }: HoldCounts): HoldCounts => ({ count, lacking, known });
const size = ({ before, after }: Change) =>
  Math.abs((shareRange(after)?.least ?? 0) - (shareRange(before)?.least ?? 0));

/** Enough plans on both sides, both shares exact, and not the same number to the reader. */
function isTold(before: HoldCounts, after: HoldCounts): boolean {
  if (before.known < FEW || after.known < FEW) return false;
  if (boundOf(before) === "at_least" || boundOf(after) === "at_least") return false;
  return Math.round((100 * before.count) / before.known) !== Math.round((100 * after.count) / after.known);
}

export function durationFinding(population: Population): Finding {
  const lengths = plansAsOf(population, "adopted")
    .map(lengthYears)
    .filter((years) => years !== null);
  const gaps = gapsBefore(population).filter((years) => years !== null);
  const middle = median(lengths);
  if (middle === null || lengths.length < FEW) return null;
  return {
    kind: "duration",
    median: middle,
    known: lengths.length,
    withoutSuccessor: expiredWithoutSuccessor(population).length,
    gapMedian: gaps.length < FEW ? null : median(gaps),
    pairs: gaps.length,
  };
}

export function renewalsFinding(population: Population, { months }: FindingOptions): Finding {
  const inForce = plansAsOf(population, "in_force");
  if (inForce.length < FEW) return null;
  return {
    kind: "renewals",
    ending: renewalsWithin(population, months).length,
    inForce: inForce.length,
    withEnd: inForce.filter(({ endYear }) => endYear !== null).length,
    overdue: expiredWithoutSuccessor(population).length,
    months,
  };
}
