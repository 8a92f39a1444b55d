import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codedAttributes, EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Country, Evidence, Plan } from "@/lib/domain/plan/plan";
import {
  endingSoon,
  evidenceGaps,
  findWork,
  lapsedPlans,
  sourceConflicts,
  supersededCandidates,
  uncheckedSources,
  uncodedAttributes,
  uncodedByCountry,
} from "@/lib/domain/work/work-lists";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const DAY = "2026-11-25";

const viewOf = (plans: readonly Plan[], countries: readonly Country[] = [makeCountry()]) =>
  viewCatalogue({ version: 1, publishedAt: `${DAY}T00:00:00Z`, countries, plans, sources: [] });

const source = (given: Partial<Evidence>): Evidence => ({
  attribute: "title",
  url: "https://example.org/a",
  title: null,
  publisher: null,
  section: null,
  basis: null,
  confidence: "high",
  checkedOn: DAY,
  statedValue: null,
  doubt: null,
  ...given,
});

describe("missing evidence", () => {
  test("a value without a source and one with weak sources alone are told apart; one good source is enough", () => {
    const plan = makePlan();
    const kept = plan.evidence.filter(({ attribute }) => attribute !== "budget" && attribute !== "monitoring");
    const gaps = evidenceGaps([
      makePlan({
        budget: "allocated",
        monitoring: "indicators",
        evidence: [
          ...kept,
          source({ attribute: "monitoring", confidence: "low" }),
          source({ attribute: "title", confidence: "low" }),
        ],
      }),
    ]);

    expect(gaps).toMatchObject([{ unsourced: ["budget"], weak: ["monitoring"] }]);
  });

  test("a plan whose values all rest on something is not listed", () => {
    expect(evidenceGaps([makePlan()])).toEqual([]);
  });
});

test("sources that say something else are told with the coded value, each attribute once", () => {
  const plan = makePlan({ budget: "allocated" });
  const evidence = [
    ...plan.evidence,
    source({ attribute: "budget", url: "https://example.org/b", statedValue: "none at all" }),
    source({ attribute: "budget", url: "https://example.org/c", statedValue: "3 million" }),
  ];

  const conflicts = sourceConflicts([{ ...plan, evidence }]);

  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]).toMatchObject({ attribute: "budget", reading: { known: true, values: ["allocated"] } });
  expect(conflicts[0]?.against.map(({ statedValue }) => statedValue)).toEqual(["none at all", "3 million"]);
});

describe("what nobody has coded", () => {
  test("an attribute with a value, or with a word on why not, is looked at; nothing else is", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, ({ plans }) => {
        for (const plan of plans) {
          const uncoded = uncodedAttributes(plan);
          const looked = [...codedAttributes(plan), ...Object.keys(plan.nothings)];
          expect(uncoded.filter((key) => looked.includes(key))).toEqual([]);
          expect(EVIDENCE_KEYS).toEqual(expect.arrayContaining(uncoded));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("countries come with their plans, the one with the most to do first", () => {
    const known = makePlan();
    const other = makeCountry({ iso3: "SWE", name: "Sweden" });
    const bare = { ...makePlan({ country: "SWE" }), title: null, language: null, adopted: null, evidence: [] };

    const rows = uncodedByCountry(viewOf([known, bare], [makeCountry(), other]), null);

    expect(rows[0]?.country.iso3).toBe("SWE");
    expect(rows[0]?.count).toBe(uncodedAttributes(bare).length);
    expect(
      uncodedByCountry(viewOf([known, bare], [makeCountry(), other]), "NAM").map(({ country }) => country.iso3),
    ).toEqual(uncodedAttributes(known).length > 0 ? ["NAM"] : []);
  });
});

describe("plans that end soon", () => {
  const ending = (endYear: number | null, given: Partial<Plan> = {}) =>
    makePlan({ adopted: "2019", startYear: 2019, endYear, ...given });

  test.each([
    [2026, DAY, true],
    [2027, DAY, false],
    [2027, "2026-12-31", true],
    [2025, DAY, false],
    [null, DAY, false],
  ])("an end in %s is soon on %s: %s", (endYear, day, soon) => {
    const plan = ending(endYear);
    expect(endingSoon(viewOf([plan]), [plan], day)).toHaveLength(soon ? 1 : 0);
  });

  test("a plan that an adopted one follows needs no successor; one that nobody has adopted yet counts for nothing", () => {
    const plan = ending(2026);
    const next = (adopted: string | null) => makePlan({ generation: 2, adopted, startYear: 2027, endYear: 2030 });

    expect(endingSoon(viewOf([plan, next("2026-10")]), [plan], DAY)).toEqual([]);
    expect(endingSoon(viewOf([plan, next("2026-12")]), [plan], DAY)).toHaveLength(1);
  });
});

test("a plan in force beside an adopted later one is told with the latest of them", () => {
  const first = makePlan({ adopted: "2019", startYear: 2019, endYear: 2028 });
  const second = makePlan({ generation: 2, adopted: "2024", startYear: 2024, endYear: 2025 });
  const third = makePlan({ generation: 3, adopted: "2026-01", startYear: 2026, endYear: 2030 });
  const plans = [first, second, third];

  const found = supersededCandidates(viewOf(plans), plans, DAY);

  expect(found.map(({ plan, later }) => [plan.slug, later.slug])).toEqual([[first.slug, third.slug]]);
});

test("a plan that ended without a later one has lapsed, the last first; one that is followed has not", () => {
  const old = makePlan({ adopted: "2010", startYear: 2010, endYear: 2014 });
  const last = makePlan({ generation: 2, adopted: "2015", startYear: 2015, endYear: 2019 });
  const sweden = makeCountry({ iso3: "SWE", name: "Sweden" });
  const other = makePlan({ country: "SWE", adopted: "2020", startYear: 2020, endYear: 2025 });
  const plans = [old, last, other];

  const found = lapsedPlans(viewOf(plans, [makeCountry(), sweden]), plans, DAY);

  expect(found.map(({ plan }) => plan.slug)).toEqual([other.slug, last.slug]);
});

test("a plan that an undated later one follows, or may follow, has not lapsed", () => {
  const ended = makePlan({ adopted: "2015", startYear: 2015, endYear: 2019 });
  const byPeriod = makePlan({ generation: 2, adopted: null, startYear: 2021, endYear: 2025 });
  const dateless = makePlan({ generation: 2, adopted: null, startYear: null, endYear: null });

  expect(lapsedPlans(viewOf([ended, byPeriod]), [ended], DAY)).toEqual([]);
  expect(lapsedPlans(viewOf([ended, dateless]), [ended], DAY)).toEqual([]);
});

describe("sources that nobody has checked for a year", () => {
  const checked = (...rows: [url: string, checkedOn: string | null][]) =>
    makePlan({ evidence: rows.map(([url, checkedOn]) => source({ url: `https://example.org/${url}`, checkedOn })) });
  const urls = (plans: readonly Plan[], day = DAY) =>
    uncheckedSources(plans, day).map(({ url }) => url.replace("https://example.org/", ""));

  test("a date counts from the last day that it may mean; no date is the oldest", () => {
    const plan = checked(
      ["day", "2025-11-24"],
      ["edge", "2025-11-25"],
      ["month", "2025-11"],
      ["year", "2024"],
      ["no", null],
    );

    expect(urls([plan])).toEqual(["no", "year", "day"]);
  });

  test("a look for one plan counts for all that rest on the source", () => {
    const old = checked(["a", "2020"]);
    const recent = { ...checked(["a", "2026-11"]), slug: "nam-2", generation: 2 };

    expect(urls([old, recent])).toEqual([]);
    expect(uncheckedSources([old, { ...old, slug: "nam-2" }], DAY)[0]?.plans).toHaveLength(2);
  });

  test("a year before 29 February is 28 February", () => {
    expect(urls([checked(["a", "2023-02-27"], ["b", "2023-02-28"])], "2024-02-29")).toEqual(["a"]);
  });
});

test("lists narrowed to a country hold its plans alone, and are parts of the whole lists", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, (catalogue) => {
      const view = viewCatalogue(catalogue);
      const all = findWork({ view, country: null, figures: [], day: DAY });
      for (const { iso3 } of catalogue.countries) {
        const own = findWork({ view, country: iso3, figures: [], day: DAY });
        for (const list of ["missing_evidence", "source_conflicts", "ending_soon", "superseded", "lapsed"] as const) {
          expect(own[list]).toEqual((all[list] as { plan: Plan }[]).filter(({ plan }) => plan.country === iso3));
        }
        expect(own.uncoded).toEqual(all.uncoded.filter(({ country }) => country.iso3 === iso3));
        expect(own.published_figures).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});
