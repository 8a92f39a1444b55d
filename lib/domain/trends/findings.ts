import { FOCUSES, ISSUES, LEAD_TYPES, MONITORING, ORIENTATIONS } from "@/lib/domain/vocabulary/vocabulary";
import { firstAdoptions } from "./adopters";
import type { ChartName } from "./charts";
import { FEW, type RegionVerdict, ruleOfThumb } from "./crosses";
import { consecutivePairs, expiredWithoutSuccessor, gapYears, lengthYears, median } from "./duration";
import { type Population, plansAsOf, yearEnd } from "./population";
import { RENEWAL_MONTHS, renewalsWithin } from "./renewals";
import type { TrendRow } from "./rows";

/** A share as its parts. */
export type Part = { count: number; of: number };

/** A code's share in the earlier and in the later half of a span of years. */
type Change = { code: string; before: Part; after: Part };

/** What plans of one lead type are most often; several codes share the first place on a tie. */
type LeadModels = {
  lead: string;
  orientations: readonly string[];
  part: Part;
  /** None where no plan has one. */
  focuses: readonly string[];
  focusPart: Part;
};

/** What a chart's rows say, computed; `lib/i18n/trend-words.ts` puts it in words. `null`: too little to say. */
export type Finding =
  | { kind: "adopters"; countries: number; total: number; members: number }
  | { kind: "peak"; year: number; count: number }
  | { kind: "rule"; verdicts: readonly RegionVerdict[] }
  | { kind: "lead_models"; leads: readonly LeadModels[] }
  | { kind: "change"; of: "orientation" | "issue" | "monitoring"; change: Change; split: number }
  | {
      kind: "duration";
      median: number;
      known: number;
      withoutSuccessor: number;
      gapMedian: number | null;
      pairs: number;
    }
  | { kind: "renewals"; ending: number; inForce: number; months: number }
  | null;

/** The finding of a chart from its rows and, where rows don't carry it, its population. */
export function findingOf(chart: ChartName, population: Population, rows: readonly TrendRow[]): Finding {
  switch (chart) {
    case "adopters":
      return adoptersFinding(population, rows);
    case "adopted-per-year":
      return peakFinding(rows);
    case "lead-by-region":
      return { kind: "rule", verdicts: ruleOfThumb(rows) };
    case "lead-by-model":
      return leadModelsFinding(rows);
    case "models":
      return changeFinding(
        rows.filter(({ group }) => group === "orientation"),
        "orientation",
        ORIENTATIONS,
        "known",
      );
    case "issues":
      return changeFinding(rows, "issue", ISSUES, "total");
    case "practice":
      return changeFinding(
        rows.filter(({ group }) => group === "monitoring"),
        "monitoring",
        MONITORING,
        "known",
      );
    case "duration":
      return durationFinding(population);
    case "renewals":
      return {
        kind: "renewals",
        ending: renewalsWithin(population, RENEWAL_MONTHS).length,
        inForce: plansAsOf(population, "in_force").length,
        months: RENEWAL_MONTHS,
      };
    case "attributes":
      return null;
  }
}

function adoptersFinding(population: Population, rows: readonly TrendRow[]): Finding {
  const last = rows.findLast(({ group }) => group === "all");
  if (!last?.year) return null;
  const day = yearEnd(last.year, population.asOf);
  const first = firstAdoptions(population);
  const members = population.countries.filter(
    ({ iso3, un }) => un === "member" && (first.get(iso3) ?? "9999") <= day,
  ).length;
  return { kind: "adopters", countries: last.count, total: last.total, members };
}

/** The year with the most plans; the latest of equals. */
function peakFinding(rows: readonly TrendRow[]): Finding {
  const totals = new Map(rows.map(({ year, total }) => [year, total]));
  let peak: { year: number; count: number } | null = null;
  for (const [year, count] of totals) if (year !== undefined && count >= (peak?.count ?? 1)) peak = { year, count };
  return peak && { kind: "peak", ...peak };
}

/** Each lead type's most frequent orientations and focuses, where enough of its plans are known. */
function leadModelsFinding(rows: readonly TrendRow[]): Finding {
  const leads = LEAD_TYPES.flatMap((lead): LeadModels[] => {
    const orientation = mostFrequent(rows, lead, ORIENTATIONS);
    const focus = mostFrequent(rows, lead, FOCUSES);
    if (orientation.part.of < FEW || orientation.codes.length === 0) return [];
    return [
      { lead, orientations: orientation.codes, part: orientation.part, focuses: focus.codes, focusPart: focus.part },
    ];
  });
  return leads.length > 0 ? { kind: "lead_models", leads } : null;
}

/** The codes that most of a group's plans hold, several on a tie; none if no plan holds any. */
function mostFrequent(
  rows: readonly TrendRow[],
  group: string,
  codes: readonly string[],
): { codes: string[]; part: Part } {
  const held = rows.flatMap((row) =>
    row.group === group && row.value !== undefined && codes.includes(row.value) ? [{ ...row, value: row.value }] : [],
  );
  const count = Math.max(0, ...held.map((row) => row.count));
  const first = count === 0 ? [] : held.filter((row) => row.count === count);
  return { codes: first.map(({ value }) => value), part: { count, of: held[0]?.known ?? 0 } };
}

/** The code whose share changed most between the two halves of the years that have plans, if both have enough. */
function changeFinding(
  rows: readonly TrendRow[],
  of: "orientation" | "issue" | "monitoring",
  codes: readonly string[],
  denominator: "known" | "total",
): Finding {
  const years = [...new Set(rows.filter(({ total }) => total > 0).map(({ year }) => year ?? 0))];
  const split = years[Math.ceil(years.length / 2)];
  if (split === undefined) return null;

  const part = (code: string, inHalf: (year: number) => boolean): Part =>
    rows
      .filter(({ value, year }) => value === code && inHalf(year ?? 0))
      .reduce((sum, row) => ({ count: sum.count + row.count, of: sum.of + row[denominator] }), { count: 0, of: 0 });
  const share = ({ count, of: whole }: Part) => (whole === 0 ? 0 : count / whole);

  let most: Change | null = null;
  for (const code of codes) {
    const change = { code, before: part(code, (year) => year < split), after: part(code, (year) => year >= split) };
    if (change.before.of < FEW || change.after.of < FEW) continue;
    const size = (each: Change) => Math.abs(share(each.after) - share(each.before));
    if (!most || size(change) > size(most)) most = change;
  }
  return most && { kind: "change", of, change: most, split };
}

function durationFinding(population: Population): Finding {
  const lengths = plansAsOf(population, "adopted")
    .map(lengthYears)
    .filter((years) => years !== null);
  const gaps = consecutivePairs(population)
    .map(({ earlier, later }) => gapYears(earlier, later))
    .filter((years) => years !== null);
  const middle = median(lengths);
  if (middle === null) return null;
  return {
    kind: "duration",
    median: middle,
    known: lengths.length,
    withoutSuccessor: expiredWithoutSuccessor(population).length,
    gapMedian: median(gaps),
    pairs: gaps.length,
  };
}
