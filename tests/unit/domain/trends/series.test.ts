import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Catalogue, Plan } from "@/lib/domain/plan/plan";
import {
  type ChartName,
  type ChartOptions,
  CROSSED_ATTRIBUTES,
  defaultOptions,
  findChart,
} from "@/lib/domain/trends/charts";
import { BASES, type Population } from "@/lib/domain/trends/population";
import type { TrendRow } from "@/lib/domain/trends/rows";
import { FOCUSES, ISSUES, LEAD_TYPES, ORIENTATIONS, REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";

/*
 * Each series beside a count written the long way: from a plan's bare fields, without the registry, the
 * status function or the counting of lib/domain/trends.
 */

const range = { from: 2003, to: 2024 };

const populationOf = (catalogue: Catalogue, asOf: string): Population => ({
  view: viewCatalogue(catalogue),
  plans: catalogue.plans,
  countries: catalogue.countries,
  asOf,
});

function rowsOf(name: ChartName, population: Population, given: Partial<ChartOptions> = {}): TrendRow[] {
  const chart = findChart(name);
  if (!chart) throw new Error(`no chart ${name}`);
  return chart.count(population, { ...defaultOptions(chart, range), ...given });
}

/** The last day a date allows, by asking the calendar. */
function naiveLatest(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const days = [31, 30, 29, 28].find((day) =>
    new Date(`${date}-${day}T00:00:00Z`).toISOString().startsWith(`${date}-${day}`),
  );
  return `${date}-${days}`;
}

/** What status counts from: an undated plan's start year stands for its date. */
const naiveBegun = (plan: Plan, day: string) =>
  naiveAdopted({ ...plan, adopted: plan.adopted ?? plan.startYear?.toString() ?? null }, day);

const naiveAdopted = (plan: Plan, day: string) => plan.adopted !== null && naiveLatest(plan.adopted) <= day;

/** In force, from the words of the design alone. */
function naiveInForce(catalogue: Catalogue, plan: Plan, day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (!naiveBegun(plan, day)) return false;
  if (plan.startYear !== null && plan.startYear > year) return false;
  if (plan.endYear !== null) return plan.endYear >= year;
  return !catalogue.plans.some(
    (other) =>
      other.country === plan.country &&
      other.generation > plan.generation &&
      naiveBegun(other, day) &&
      (other.startYear ?? 0) <= year,
  );
}

function naiveYear(catalogue: Catalogue, year: number, asOf: string, basis: "adopted" | "in_force"): Plan[] {
  if (year > Number(asOf.slice(0, 4))) return [];
  const day = `${year}-12-31` > asOf ? asOf : `${year}-12-31`;
  return catalogue.plans.filter((plan) =>
    basis === "in_force"
      ? naiveInForce(catalogue, plan, day)
      : plan.adopted?.startsWith(String(year)) && naiveLatest(plan.adopted) <= day,
  );
}

const naiveAll = (catalogue: Catalogue, asOf: string, basis: "adopted" | "in_force") =>
  catalogue.plans.filter((plan) =>
    basis === "in_force" ? naiveInForce(catalogue, plan, asOf) : naiveAdopted(plan, asOf),
  );

const regionOf = (catalogue: Catalogue, plan: Plan) =>
  catalogue.countries.find(({ iso3 }) => iso3 === plan.country)?.region;

const yesNo = (value: boolean | null) => (value === null ? null : value ? "yes" : "no");

const FIELDS: Record<string, (plan: Plan, catalogue: Catalogue) => string | null | undefined> = {
  region: (plan, catalogue) => regionOf(catalogue, plan),
  generation: (plan) => String(plan.generation),
  lead: (plan) => plan.leadAgency?.type ?? (plan.nothings.lead === "none" ? "none" : null),
  orientation: (plan) => plan.orientation,
  approach: (plan) => plan.approach,
  budget: (plan) => plan.budget,
  monitoring: (plan) => plan.monitoring,
  civil_society_design: (plan) => yesNo(plan.civilSociety.design),
  civil_society_implementation: (plan) => yesNo(plan.civilSociety.implementation),
  civil_society_monitoring: (plan) => yesNo(plan.civilSociety.monitoring),
};

const arbitraryCase = fc.tuple(arbitraryCatalogue, arbitraryDay, fc.constantFrom(...BASES));

describe("every series is the naive count", () => {
  test("adopters: countries with any plan by each year's end, for all and by region", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf]) => {
        for (const row of rowsOf("adopters", populationOf(catalogue, asOf))) {
          const day = `${row.year}-12-31` > asOf ? asOf : `${row.year}-12-31`;
          const countries = catalogue.countries.filter(({ region }) => row.group === "all" || region === row.group);
          const having = countries.filter(({ iso3 }) =>
            catalogue.plans.some((plan) => plan.country === iso3 && naiveAdopted(plan, day)),
          );
          expect(row).toMatchObject({ count: having.length, total: countries.length });
        }
      }),
    );
  });

  test("adopters never fall, and the regions add up to all", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf]) => {
        const rows = rowsOf("adopters", populationOf(catalogue, asOf));
        const all = rows.filter(({ group }) => group === "all");
        for (const [index, row] of all.entries()) {
          expect(row.count).toBeGreaterThanOrEqual(all[index - 1]?.count ?? 0);
          const regions = rows.filter(({ year, group }) => year === row.year && group !== "all");
          expect(regions.reduce((sum, { count }) => sum + count, 0)).toBe(row.count);
        }
      }),
    );
  });

  test("adopted per year, by each breakdown and on each basis", () => {
    fc.assert(
      fc.property(
        arbitraryCase,
        fc.constantFrom("orientation", "region", "lead", "generation"),
        ([catalogue, asOf, basis], breakdown) => {
          const rows = rowsOf("adopted-per-year", populationOf(catalogue, asOf), { basis, breakdown });
          for (const row of rows) {
            const plans = naiveYear(catalogue, row.year ?? 0, asOf, basis);
            const codes = plans.map((plan) => FIELDS[breakdown]?.(plan, catalogue) ?? null);
            expect(row).toEqual({
              year: row.year,
              value: row.value,
              count: codes.filter((code) => code === row.value).length,
              lacking: codes.filter((code) => code !== null && code !== row.value).length,
              known: codes.filter((code) => code !== null).length,
              total: plans.length,
            });
          }
        },
      ),
    );
  });

  test("models: orientations among plans with one, focuses among plans with any", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf, basis]) => {
        const rows = rowsOf("models", populationOf(catalogue, asOf), { basis });
        expect(rows).toHaveLength((ORIENTATIONS.length + FOCUSES.length) * (range.to - range.from + 1));
        for (const row of rows) {
          const plans = naiveYear(catalogue, row.year ?? 0, asOf, basis);
          const isOrientation = row.group === "orientation";
          expect(row).toMatchObject({
            count: plans.filter((plan) =>
              isOrientation ? plan.orientation === row.value : plan.focuses.some((focus) => focus === row.value),
            ).length,
            known: plans.filter((plan) => (isOrientation ? plan.orientation !== null : plan.focuses.length > 0)).length,
            total: plans.length,
          });
        }
      }),
    );
  });

  test("issues: plans of the year that take up each issue", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf]) => {
        const rows = rowsOf("issues", populationOf(catalogue, asOf));
        expect(rows).toHaveLength(ISSUES.length * (range.to - range.from + 1));
        for (const row of rows) {
          const plans = naiveYear(catalogue, row.year ?? 0, asOf, "adopted");
          expect(row).toMatchObject({
            count: plans.filter(({ issues }) => issues.some((issue) => issue === row.value)).length,
            lacking: plans.filter(
              ({ issues, complete, nothings }) =>
                !issues.some((issue) => issue === row.value) &&
                (nothings.issue === "none" || (issues.length > 0 && complete.includes("issue"))),
            ).length,
            known: plans.filter(({ issues, nothings }) => issues.length > 0 || nothings.issue === "none").length,
            total: plans.length,
          });
        }
      }),
    );
  });

  test("practice: each attribute's codes, each with its own known", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf, basis]) => {
        for (const row of rowsOf("practice", populationOf(catalogue, asOf), { basis })) {
          const plans = naiveYear(catalogue, row.year ?? 0, asOf, basis);
          const codes = plans.map((plan) => FIELDS[row.group ?? ""]?.(plan, catalogue) ?? null);
          expect(row).toMatchObject({
            count: codes.filter((code) => code === row.value).length,
            known: codes.filter((code) => code !== null).length,
            total: plans.length,
          });
        }
      }),
    );
  });

  test("lead by region and lead by model", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf, basis]) => {
        const plans = naiveAll(catalogue, asOf, basis);
        const population = populationOf(catalogue, asOf);

        const byRegion = rowsOf("lead-by-region", population, { basis });
        const present = REGIONS.filter((region) => plans.some((plan) => regionOf(catalogue, plan) === region));
        const leads = new Set([...LEAD_TYPES, ...catalogue.plans.map((plan) => FIELDS.lead?.(plan, catalogue))]);
        leads.delete(null);
        expect(byRegion).toHaveLength(present.length * leads.size);
        for (const row of byRegion) {
          const mine = plans.filter((plan) => regionOf(catalogue, plan) === row.group);
          expect(row).toMatchObject({
            count: mine.filter((plan) => FIELDS.lead?.(plan, catalogue) === row.value).length,
            known: mine.filter((plan) => FIELDS.lead?.(plan, catalogue) !== null).length,
            total: mine.length,
          });
        }

        for (const row of rowsOf("lead-by-model", population, { basis })) {
          const mine = plans.filter(({ leadAgency }) => leadAgency?.type === row.group);
          const isOrientation = ORIENTATIONS.some((code) => code === row.value);
          expect(row).toMatchObject({
            count: mine.filter((plan) =>
              isOrientation ? plan.orientation === row.value : plan.focuses.some((focus) => focus === row.value),
            ).length,
            known: mine.filter((plan) => (isOrientation ? plan.orientation !== null : plan.focuses.length > 0)).length,
            total: mine.length,
          });
        }
      }),
    );
  });

  test("any two attributes", () => {
    const keys = CROSSED_ATTRIBUTES.filter((key) => Object.hasOwn(FIELDS, key));
    fc.assert(
      fc.property(
        arbitraryCase,
        fc.constantFrom(...keys),
        fc.constantFrom(...keys),
        ([catalogue, asOf, basis], rows, columns) => {
          const plans = naiveAll(catalogue, asOf, basis);
          const counted = rowsOf("attributes", populationOf(catalogue, asOf), { basis, rows, columns });
          for (const row of counted) {
            const mine = plans.filter((plan) => FIELDS[rows]?.(plan, catalogue) === row.group);
            const codes = mine.map((plan) => FIELDS[columns]?.(plan, catalogue) ?? null);
            expect(row).toMatchObject({
              count: codes.filter((code) => code === row.value).length,
              known: codes.filter((code) => code !== null).length,
              total: mine.length,
            });
          }
          // A plan that says it has no lead is in no row; in the columns it has one of its own.
          const grouped = plans.filter((plan) => {
            const code = FIELDS[rows]?.(plan, catalogue) ?? null;
            return code !== null && (rows !== "lead" || code !== "none");
          });
          const both = grouped.filter((plan) => (FIELDS[columns]?.(plan, catalogue) ?? null) !== null);
          expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(both.length);
        },
      ),
    );
  });

  test("duration: lengths, gaps between generations, and what followed an end", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf]) => {
        const plans = naiveAll(catalogue, asOf, "adopted");
        const rows = rowsOf("duration", populationOf(catalogue, asOf));

        const counted = (group: string) =>
          new Map(rows.filter((row) => row.group === group).map((row) => [row.value, row.count]));
        const lengths = counted("length");
        for (let years = 1; years <= 12; years++) {
          const naive = plans.filter(
            ({ startYear, endYear }) => startYear !== null && endYear !== null && endYear - startYear + 1 === years,
          );
          expect(lengths.get(String(years)) ?? 0).toBe(naive.length);
        }

        const gaps = counted("gap");
        for (let years = -12; years <= 30; years++) {
          let naive = 0;
          for (const later of plans) {
            const earlier = catalogue.plans.filter(
              (plan) => plan.country === later.country && plan.generation < later.generation,
            );
            const follows = earlier.some((plan) => plan.generation + 1 === later.generation);
            const isKnown = later.startYear !== null && earlier.every(({ endYear }) => endYear !== null);
            if (!follows || !isKnown) continue;
            const last = Math.max(...earlier.map(({ endYear }) => endYear ?? 0));
            if ((later.startYear ?? 0) - last - 1 === years) naive += 1;
          }
          expect(gaps.get(String(years)) ?? 0).toBe(naive);
        }

        const year = Number(asOf.slice(0, 4));
        const ended = plans.filter(({ endYear }) => endYear !== null && endYear < year);
        const without = ended.filter(
          (plan) =>
            naiveBegun(plan, asOf) &&
            !(plan.startYear !== null && plan.startYear > year) &&
            !catalogue.plans.some(
              (other) =>
                other.country === plan.country &&
                other.generation > plan.generation &&
                (naiveBegun(other, asOf) || (other.adopted === null && other.startYear === null)),
            ),
        );
        expect(counted("after_end").get("without_successor")).toBe(without.length);
      }),
    );
  });

  test("renewals: plans in force that end within 24 months", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, asOf]) => {
        const inForce = naiveAll(catalogue, asOf, "in_force");
        const [year, month, day] = asOf.split("-").map(Number) as [number, number, number];
        const isLastDay = month === 12 && day === 31;
        const years = isLastDay ? [year, year + 1, year + 2] : [year, year + 1];

        const rows = rowsOf("renewals", populationOf(catalogue, asOf));

        expect([...new Set(rows.map((row) => row.year))]).toEqual(inForce.length > 0 ? years : []);
        for (const row of rows) {
          const mine = inForce.filter((plan) => regionOf(catalogue, plan) === row.group);
          expect(row).toMatchObject({
            count: mine.filter(({ endYear }) => endYear === row.year).length,
            known: mine.filter(({ endYear }) => endYear !== null).length,
            total: mine.length,
          });
        }
      }),
    );
  });
});
