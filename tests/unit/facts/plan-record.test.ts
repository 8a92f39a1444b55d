import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { codedAttributes, EVIDENCE_KEYS, planPath } from "@/lib/domain/attributes/evidence";
import { planWarnings } from "@/lib/domain/plan/fact-base";
import type { Plan } from "@/lib/domain/plan/plan";
import {
  APPROACHES,
  BUDGETS,
  FOCUSES,
  ISSUES,
  MONITORING,
  ORIENTATIONS,
  PILLARS,
} from "@/lib/domain/vocabulary/vocabulary";
import { formatCountryFile } from "@/lib/export/fact-base";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { countryFileSchema } from "@/lib/schemas/country-file";
import { countrySchema } from "@/lib/schemas/country-record";
import { draftPlanSchema, publishedPlanSchema } from "@/lib/schemas/plan-record";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

/** What the published schema says of a plan with this in it: `path: message`. */
function told(given: object, schema: typeof draftPlanSchema = publishedPlanSchema): string[] {
  const parsed = schema.safeParse({ ...makePlan(), ...given });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${saidInWords("en", message)}`);
}

const optional = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const soundPlans = fc
  .record({
    generation: fc.integer({ min: 1, max: 9 }),
    adopted: optional("2019", "2019-03", "2020-02-29"),
    startYear: optional(2010, 2019),
    endYear: optional(2020, 2030),
    orientation: optional(...ORIENTATIONS),
    focuses: fc.subarray([...FOCUSES]),
    approach: optional(...APPROACHES),
    pillars: fc.subarray([...PILLARS]),
    budget: optional(...BUDGETS),
    monitoring: optional(...MONITORING),
    civilSociety: fc.record({
      design: optional(true, false),
      implementation: optional(true, false),
      monitoring: optional(true, false),
    }),
    disarmament: optional(true, false),
    issues: fc.subarray([...ISSUES]),
    elements: fc.constantFrom({}, { political_will: "met" as const, resources: "not_met" as const }),
    trends: fc.constantFrom([], ["localization" as const]),
    compact: fc.constantFrom({}, { representation: true }),
    note: optional("A note"),
  })
  .map((given) => makePlan(given));

/** Sources have records in a file of their own: a country's file names them by address alone. */
const withoutSourceRecords = (plan: Plan): Plan => ({
  ...plan,
  evidence: plan.evidence.map((row) => ({ ...row, title: null, publisher: null, checkedOn: null })),
});

describe("a plan's schema", () => {
  test("any sound plan may be published, and reads as it is", () => {
    fc.assert(
      fc.property(soundPlans, (plan) => {
        expect(publishedPlanSchema.parse(plan)).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });

  test("any sound plan survives its file, and writing that again changes nothing", () => {
    fc.assert(
      fc.property(soundPlans, (plan) => {
        const written = formatCountryFile({ country: makeCountry(), agencies: [], plans: [plan] });
        const record = countryFileSchema.parse(JSON.parse(written));

        expect(record.plans).toEqual([withoutSourceRecords(plan)]);
        expect(formatCountryFile(record)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  test("taking away the sources of one value stops publication and not the draft, and names the field", () => {
    fc.assert(
      fc.property(soundPlans, fc.nat(), (plan, pick) => {
        const coded = codedAttributes(plan);
        const key = coded[pick % coded.length] as string;
        const bare = { ...plan, evidence: plan.evidence.filter(({ attribute }) => attribute !== key) };

        expect(draftPlanSchema.safeParse(bare).success).toBe(true);
        expect(publishedPlanSchema.safeParse(bare).error?.issues.map(({ path }) => path)).toEqual([[...planPath(key)]]);
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, object, string]>([
    [
      "the end is before the start",
      { endYear: 2018 },
      "endYear: The end year 2018 is before the start year 2019: correct one of them",
    ],
    ["the slug is another's", { slug: "nam-2" }, "slug: Write the slug of generation 1 of NAM as nam-1"],
    ["the date does not exist", { adopted: "2023-02-29" }, "adopted: Write a real date as 2019, 2019-03 or 2019-03-14"],
    ["a code is unknown", { budget: "plenty" }, "budget: Use one of these codes: allocated, mentioned, none"],
    ["a code comes twice", { pillars: ["protection", "protection"] }, "pillars: List each code once"],
    ["a key does not belong", { colour: "blue" }, ": Remove what does not belong here: colour"],
    [
      "a language has no title",
      { title: null },
      "language: The language is that of the title: write the title, or leave the language out",
    ],
    [
      "the dominant pillar is no pillar of the plan",
      { dominantPillar: "prevention" },
      "dominantPillar: The dominant pillar is not among the pillars: add prevention there, or correct it",
    ],
    ["an empty text is given", { note: "  " }, "note: Write something, or leave the field out"],
    [
      "an attribute of a nothing is unknown",
      { nothings: { colour: "none" } },
      "nothings.colour: No attribute has the key “colour”: remove it",
    ],
    [
      "a value is also said to be none",
      { nothings: { adopted: "none" } },
      "nothings.adopted: “Adopted” has a value and is said to have none: remove one of the two",
    ],
  ])("tells when %s", (_what, given, message) => {
    expect(told(given, draftPlanSchema)).toEqual([message]);
  });

  test("tells all that is wrong at once, also of rules over several fields", () => {
    const messages = told({ budget: "plenty", endYear: 2018, slug: "nam-9", language: "french" });

    expect(messages.map((line) => line.split(":")[0]).sort()).toEqual(["budget", "endYear", "language", "slug"]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/x",
    "example.org",
    "https://",
    "//example.org",
  ])("does not take %s for a web address", (documentUrl) => {
    expect(told({ documentUrl }, draftPlanSchema)).toEqual([
      "documentUrl: Write a full web address that starts with https:// or http://",
    ]);
  });

  test("takes addresses in any script and with a numeric host", () => {
    const addresses = ["http://103.16.74.116/node/1284451", "https://www.klyoum.com/ar/بني-مصطفى"];
    for (const documentUrl of addresses) expect(told({ documentUrl }, draftPlanSchema)).toEqual([]);
  });

  test("a source may back an attribute once", () => {
    const [row] = makePlan().evidence;
    expect(told({ evidence: [...makePlan().evidence, row] })).toEqual([
      `evidence.${makePlan().evidence.length}: The source https://example.org/nam-1 is listed twice for “Title”: keep one`,
    ]);
  });

  test("what the plan says it has none of needs a source as a value does; not found needs none", () => {
    expect(told({ nothings: { disarmament: "none" } })).toEqual([
      "disarmament: “Disarmament” has no source: add one, or leave the value out",
    ]);
    expect(told({ nothings: { disarmament: "not_found" } })).toEqual([]);
  });

  test.each<[string, [string, string | null][], string]>([
    ["an orphan", [["a", "z"]], "results.0.parentId"],
    [
      "a node below itself",
      [
        ["a", "b"],
        ["b", "a"],
      ],
      "results.0.parentId",
    ],
    [
      "an id that comes twice",
      [
        ["a", null],
        ["a", null],
      ],
      "results.1.id",
    ],
    [
      "thirteen levels",
      Array.from({ length: 14 }, (_, level) => [`n${level}`, level === 0 ? null : `n${level - 1}`]),
      "results.12.parentId",
    ],
    ["more than 10,000 nodes", Array.from({ length: 10_001 }, (_, index) => [`n${index}`, null]), "results"],
  ])("a results framework does not hold %s", (_what, links, path) => {
    const node = { position: 0, kind: "outcome", number: null, text: "Women take part" };
    const results = links.map(([id, parentId]) => ({ ...node, id, parentId }));
    expect(told({ results }, draftPlanSchema)[0]?.split(":")[0]).toBe(path);
  });
});

test("a country's schema tells the order of a point and the form of its codes", () => {
  const { error } = countrySchema.safeParse({ ...makeCountry(), point: [17, 122], iso2: "na", isoNumeric: 516 });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")}: ${saidInWords("en", message)}`).sort()).toEqual([
    "iso2: Write the two-letter ISO code in capitals: NA",
    "isoNumeric: Write the numeric ISO code as text of three digits: 516",
    "point.1: Write the latitude second, from -90 to 90",
  ]);
});

test("every attribute that takes evidence has a place in the plan, and no two the same", () => {
  const at = (path: readonly string[]) =>
    path.reduce<unknown>((held, key) => (held as Record<string, unknown>)?.[key], {
      ...makePlan({ leadAgency: { name: "x", nameEn: null, type: "other" } }),
      elements: Object.fromEntries(EVIDENCE_KEYS.map((key) => [key, "met"])),
      compact: { financial: true, representation: true },
    });

  const paths = EVIDENCE_KEYS.map(planPath);

  for (const path of paths) expect(at(path), path.join(".")).not.toBeUndefined();
  expect(new Set(paths.map((path) => path.join("."))).size).toBe(EVIDENCE_KEYS.length);
  expect(EVIDENCE_KEYS).not.toContain("model");
  for (const { key, origin } of ATTRIBUTES) if (origin === "context") expect(EVIDENCE_KEYS).not.toContain(key);
});

describe("warnings", () => {
  const codes = (plan: Plan, ...siblings: Plan[]) => planWarnings(plan, [...siblings, plan]).map(({ code }) => code);
  const first = makePlan({ startYear: 2019, endYear: 2024, adopted: "2019-03-14" });

  test("a successor may start in the year its predecessor ends, not before", () => {
    const successor = (startYear: number) => makePlan({ generation: 2, startYear, endYear: 2030, adopted: "2023" });
    expect(codes(successor(2024), first)).toEqual([]);
    expect(codes(successor(2023), first)).toEqual(["starts_before_predecessor_ends"]);
  });

  test("years that no plan covered are told, and none if it follows at once", () => {
    const successor = (startYear: number) => makePlan({ generation: 2, startYear, endYear: 2030, adopted: "2023" });
    expect(codes(successor(2025), first)).toEqual([]);
    expect(planWarnings(successor(2027), [first])).toEqual([
      { code: "starts_after_gap", attribute: "start", other: first.slug, years: 2 },
    ]);
  });

  test("no gap is told while an older plan still ran, or may have run", () => {
    const older = (endYear: number | null) => makePlan({ startYear: 2008, endYear, adopted: "2008" });
    const second = makePlan({ generation: 2, startYear: 2012, endYear: 2013, adopted: "2012" });
    const third = makePlan({ generation: 3, startYear: 2017, endYear: 2022, adopted: "2017" });
    expect(codes(third, older(2020), second)).toEqual([]);
    expect(codes(third, older(null), second)).toEqual([]);
    expect(planWarnings(third, [older(2014), second])).toEqual([
      { code: "starts_after_gap", attribute: "start", other: older(2014).slug, years: 2 },
    ]);
  });

  test("an adoption after the start, after the end, or before the predecessor's is told", () => {
    expect(codes(makePlan({ adopted: "2026", startYear: 2019, endYear: 2024 }))).toEqual([
      "adopted_after_start",
      "adopted_after_end",
    ]);
    expect(codes(makePlan({ generation: 2, adopted: "2019-02", startYear: null, endYear: null }), first)).toEqual([
      "adopted_before_predecessor",
    ]);
  });

  test("a date that may be the same is not told as earlier", () => {
    expect(codes(makePlan({ generation: 2, adopted: "2019", startYear: null, endYear: null }), first)).toEqual([]);
  });

  test("a missing generation is told", () => {
    expect(codes(makePlan({ generation: 3, startYear: 2025, endYear: null }), first)).toEqual(["generation_missing"]);
  });
});
