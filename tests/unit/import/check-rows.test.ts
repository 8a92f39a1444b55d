import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPORT_COLUMNS, WIDE_COLUMNS } from "@/lib/domain/attributes/columns";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Catalogue, Plan } from "@/lib/domain/plan/plan";
import { referringTo, withoutSources } from "@/lib/domain/plan/sources";
import { emptyPlan } from "@/lib/domain/work/draft";
import { BLANKS, type Blanks, type CheckedRow } from "@/lib/domain/work/import-job";
import { csvText } from "@/lib/export/cells";
import { countryFiles } from "@/lib/export/fact-base";
import { wideRow } from "@/lib/export/plan-table";
import { LOCALES } from "@/lib/i18n/locales";
import { checkRecords, checkTable } from "@/lib/import/check-rows";
import { columnLabel, guessColumns } from "@/lib/import/column-words";
import { importScope } from "@/lib/import/import-scope";
import { readUpload } from "@/lib/import/read-upload";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

type Cells = Readonly<Record<string, string>>;

const bytes = (text: string) => new TextEncoder().encode(text);

function scopeOf({ countries, plans, sources }: Catalogue) {
  return importScope(
    countries,
    plans.map((plan) => ({ plan: referringTo(plan, sources), version: 3, archived: false })),
    sources,
  );
}

const NAMIBIA = makePlan({
  leadAgency: { name: "Ministerium der Verteidigung", nameEn: "Ministry of Defence", type: "defence" },
  budget: "mentioned",
});
const CATALOGUE = makeCatalogue({
  countries: [
    makeCountry(),
    makeCountry({ iso3: "CIV", name: "Côte d’Ivoire", nameFr: "Côte d’Ivoire", aliases: ["Ivory Coast"] }),
  ],
  plans: [NAMIBIA],
});

async function checkCsv(
  text: string,
  { catalogue = CATALOGUE, blanks = "keep" as Blanks } = {},
): Promise<CheckedRow[]> {
  const upload = await readUpload(bytes(text));
  if (upload.kind !== "table") throw new Error("This is no table");
  return [...checkTable(upload, { columns: guessColumns(upload.columns), blanks }, scopeOf(catalogue))];
}

async function checkOne(cells: Cells, options: { blanks?: Blanks } = {}): Promise<CheckedRow> {
  const [row] = await checkCsv(csvText([Object.keys(cells), Object.values(cells)]), options);
  if (!row) throw new Error("No row was read");
  return row;
}

const download = (catalogue: Catalogue, locale: (typeof LOCALES)[number] = "en") => {
  const view = viewCatalogue(catalogue);
  return csvText([
    [...WIDE_COLUMNS],
    ...catalogue.plans.map((plan) => wideRow({ locale, view, asOf: "2026-11-25" }, plan)),
  ]);
};

describe("a download that is imported again", () => {
  test.each(LOCALES.flatMap((locale) => BLANKS.map((blanks) => ({ locale, blanks }))))(
    "changes nothing of all real plans, $locale, empty cells $blanks",
    async ({ locale, blanks }) => {
      const catalogue = realCatalogue();

      const rows = await checkCsv(download(catalogue, locale), { catalogue, blanks });

      expect(
        rows.filter(({ outcome }) => outcome !== "unchanged").map(({ plan, problems }) => [plan, problems]),
      ).toEqual([]);
      expect(rows).toHaveLength(catalogue.plans.length);
    },
  );

  test("changes nothing of any plan", () =>
    fc.assert(
      fc.asyncProperty(arbitraryCatalogue, fc.constantFrom(...BLANKS), async (given, blanks) => {
        const plans = given.plans.filter(
          ({ dominantPillar, pillars, title, language, nothings }) =>
            // Only what may be published is downloaded.
            (dominantPillar === null || pillars.includes(dominantPillar)) &&
            (title !== null || language === null) &&
            Object.keys(nothings).length === 0,
        );
        fc.pre(plans.length > 0);
        const catalogue = { ...given, plans };

        const rows = await checkCsv(download(catalogue), { catalogue, blanks });

        expect(
          rows.filter(({ outcome }) => outcome !== "unchanged").map(({ plan, problems }) => [plan, problems]),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    ));

  test("changes nothing where a text looks like a formula", async () => {
    const texts = ["=1+1", "'=1+1", "''-2", "-", "+49", "@home", "'quoted'"];
    const plans = texts.map((note, index) => makePlan({ generation: index + 1, note }));
    const catalogue = makeCatalogue({ plans });

    const rows = await checkCsv(download(catalogue), { catalogue, blanks: "clear" });

    expect(rows.map(({ outcome }) => outcome)).toEqual(texts.map(() => "unchanged"));
  });

  test("as the files of the fact base changes nothing either", async () => {
    const catalogue = realCatalogue();
    const files = countryFiles({ ...catalogue, agencies: [] })
      .map(({ text }) => JSON.parse(text))
      .filter(({ plans }) => plans);

    const upload = await readUpload(bytes(JSON.stringify(files)));

    if (upload.kind !== "records") throw new Error("These are no records");
    const rows = [...checkRecords(upload.rows, scopeOf(catalogue))];
    expect(rows).toHaveLength(catalogue.plans.length);
    expect(rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
  });

  test("changes exactly what was changed in it", async () => {
    const catalogue = realCatalogue();
    const text = download(catalogue)
      .split("\r\n")
      .map((line) => (line.startsWith("nam-1,") ? line.replace("Document dated", "Dated") : line))
      .join("\r\n");

    const rows = await checkCsv(text, { catalogue, blanks: "clear" });

    const [before] = catalogue.plans.filter(({ slug }) => slug === "nam-1").map(withoutSources);
    const changed = rows.filter(({ outcome }) => outcome === "changed");
    expect(changed.map(({ plan, baseVersion }) => ({ plan, baseVersion }))).toEqual([
      { plan: { ...before, note: before?.note?.replace("Document dated", "Dated") }, baseVersion: 3 },
    ]);
  });
});

describe("heads", () => {
  test.each(LOCALES)("are known by their names in every language: %s", (locale) => {
    const heads = IMPORT_COLUMNS.map((column) => columnLabel(locale, column));

    expect(guessColumns(heads)).toEqual(IMPORT_COLUMNS);
  });

  test("are known by key, without case and accents, and by near misses; each column once", () => {
    expect(guessColumns(["SLUG", "Generation", "Année de debut", "Buget", "budget", "Colour", "", "status"])).toEqual([
      "slug",
      "generation",
      "start",
      null,
      "budget",
      null,
      null,
      null,
    ]);
  });

  test("of a download are all known but those that follow from others", () => {
    const guessed = guessColumns(WIDE_COLUMNS);

    expect(guessed.filter((column) => column !== null).sort()).toEqual(
      WIDE_COLUMNS.filter((column) => IMPORT_COLUMNS.includes(column)).sort(),
    );
    expect(guessed.every((column, index) => column === null || column === WIDE_COLUMNS[index])).toBe(true);
  });
});

describe("a row", () => {
  test("makes a plan out of words in either language, with one source behind all of it", async () => {
    const checked = await checkOne({
      Pays: "cote d'ivoire",
      Génération: "2",
      "Année de début": "2019",
      Pilotage: "affaires étrangères",
      "Lead agency": "Ministère des affaires étrangères",
      Issues: "Youth; climate_change",
      Désarmement: "oui",
      Language: "Not found",
      "Source URL": "https://example.org/plan",
    });

    expect(checked.problems.map(({ level, code }) => [level, code])).toEqual([
      ["warning", "source_unnamed"],
      ["warning", "generation_gap"],
    ]);
    const source = {
      url: "https://example.org/plan",
      title: null,
      publisher: null,
      section: null,
      basis: null,
      confidence: "high" as const,
      checkedOn: null,
      statedValue: null,
      doubt: null,
    };
    expect(checked).toMatchObject({ row: 2, outcome: "new", baseVersion: 0 });
    expect(checked.plan).toEqual({
      ...emptyPlan("CIV", 2),
      startYear: 2019,
      leadAgency: { name: "Ministère des affaires étrangères", nameEn: null, type: "foreign_affairs" },
      issues: ["climate_change", "youth"],
      disarmament: true,
      nothings: { language: "not_found" },
      evidence: ["start", "lead", "lead_agency", "issue", "disarmament"].map((attribute) => ({ ...source, attribute })),
    } satisfies Plan);
  });

  test("tells every mistake of it at once, each with what may be meant", async () => {
    const checked = await checkOne({
      slug: "nam-1",
      start: "in 2019",
      end: "2010",
      adopted: "14/03/2019",
      budget: "alocated",
      issue: "youth; cybr",
      lead: "foriegn affairs",
      source_url: "example.org",
      basis: "guessed",
    });

    expect(checked).toMatchObject({ outcome: "wrong", plan: null });
    expect(checked.problems.map(({ level, column, value, suggestion }) => [level, column, value, suggestion])).toEqual([
      ["error", "adopted", "14/03/2019", "2019-03-14"],
      ["error", "start", "in 2019", "2019"],
      ["error", "lead", "foriegn affairs", "foreign_affairs"],
      ["error", "budget", "alocated", "allocated"],
      ["error", "issue", "youth; cybr", "youth; cyber"],
      ["error", "source_url", "example.org", null],
      ["error", "basis", "guessed", null],
    ]);
  });

  test("of an unknown country offers the one that may be meant", async () => {
    expect((await checkOne({ country: "Nambia", generation: "1" })).problems).toEqual([
      expect.objectContaining({ code: "unknown_country", column: "country", suggestion: "NAM (Namibia)" }),
    ]);
    expect((await checkOne({ country: "Ivory Coast", generation: "1" })).plan?.country).toBe("CIV");
  });

  test("that names no plan is wrong", async () => {
    const unnamed: Cells[] = [
      { country: "NAM", budget: "none" },
      { slug: "", generation: "1" },
      { slug: "x", budget: "none" },
    ];
    for (const cells of unnamed)
      expect((await checkOne({ ...cells, note: "n" })).problems).toEqual([
        expect.objectContaining({ code: "no_plan" }),
      ]);
  });

  test("that has the slug of another country is wrong by the validator's own words", async () => {
    const { problems } = await checkOne({ slug: "nam-1", country: "CIV", generation: "1" });

    expect(problems).toEqual([expect.objectContaining({ code: "schema", column: "slug" })]);
  });

  test("for a plan that an earlier row has is wrong", async () => {
    const [, second] = await checkCsv("slug,note\nnam-1,one\nNAM-1,two\n");

    expect(second?.problems).toEqual([expect.objectContaining({ code: "repeated_plan", details: { row: 2 } })]);
  });

  test("that is longer than the head is wrong", async () => {
    const [row] = await checkCsv("slug,note\nnam-1,one,two\n");

    expect(row?.problems).toEqual([expect.objectContaining({ code: "row_long", value: "two" })]);
  });

  test("leaves what its columns do not name, and empties cells only if it is asked to", async () => {
    const cells = { slug: "nam-1", budget: "", note: "New" };

    expect((await checkOne(cells)).plan).toEqual({ ...NAMIBIA, note: "New" });
    expect((await checkOne(cells, { blanks: "clear" })).plan).toEqual({
      ...NAMIBIA,
      note: "New",
      budget: null,
      evidence: NAMIBIA.evidence.filter(({ attribute }) => attribute !== "budget"),
    });
  });

  test("adds its source to what it changes and to what has none, and to nothing else", async () => {
    const { plan } = await checkOne({
      slug: "nam-1",
      end: "2026",
      monitoring: "none",
      source_url: "https://example.org/new",
      source_section: "p. 3",
      checked_on: "2026-11-20",
    });

    const added = plan?.evidence.filter(({ url }) => url === "https://example.org/new");
    expect(
      added?.map(({ attribute, section, checkedOn, confidence }) => [attribute, section, checkedOn, confidence]),
    ).toEqual([
      ["end", "p. 3", "2026-11-20", "high"],
      ["monitoring", "p. 3", "2026-11-20", "high"],
    ]);
    expect(plan?.evidence).toHaveLength(NAMIBIA.evidence.length + 2);
  });

  test("with a source that is trusted less says why", async () => {
    const row = { slug: "nam-1", end: "2026", source_url: "https://example.org/new", source_confidence: "low" };

    const bare = await checkOne(row);
    const told = await checkOne({ ...row, source_reason: "A copy of a copy" });

    expect(bare.problems).toContainEqual(
      expect.objectContaining({ level: "error", code: "source_lowered", column: "source_reason" }),
    );
    expect(told.plan?.evidence.find(({ url }) => url === row.source_url)).toMatchObject({
      confidence: "low",
      doubt: "A copy of a copy",
    });
  });

  test("with a source that has no address is wrong", async () => {
    expect((await checkOne({ slug: "nam-1", source_title: "A book" })).problems).toEqual([
      expect.objectContaining({ code: "source_alone", column: "source_url" }),
    ]);
  });

  test("knows an agency of the country by its name in either language, and asks about near misses", async () => {
    const known = await checkOne({ country: "NAM", generation: "2", lead_agency: "ministry of defence" });
    const near = await checkOne({ slug: "nam-1", lead_agency: "Ministerium der Verteidigun", lead: "defence" });

    expect(known.plan?.leadAgency).toEqual(NAMIBIA.leadAgency);
    expect(near.outcome).toBe("changed");
    expect(near.problems).toContainEqual(
      expect.objectContaining({ level: "warning", code: "new_agency", suggestion: "Ministerium der Verteidigung" }),
    );
  });

  test("says which nothing stands in a cell, in the cell or in a column of its own", async () => {
    const { plan } = await checkOne({
      slug: "nam-1",
      budget: "not_found",
      approach: "n/a",
      nothings: "issue=none; status=not_coded",
    });

    expect(plan).toMatchObject({
      budget: null,
      nothings: { budget: "not_found", approach: "not_applicable", issue: "none" },
    });
    expect((await checkOne({ slug: "nam-1", nothings: "colour=none" })).problems).toEqual([
      expect.objectContaining({ code: "schema", column: "nothings" }),
    ]);
  });

  test("takes a coder's own judgement, and not what follows anyway", async () => {
    const follows = await checkOne({ slug: "nam-1", budget: "allocated", resources: "partly", trend: "resourcing" });
    const own = await checkOne({ slug: "nam-1", resources: "met", trend: "youth" });

    expect(follows.plan).toMatchObject({ elements: {}, trends: [] });
    expect(own.plan).toMatchObject({ elements: { resources: "met" }, trends: ["youth"] });
  });

  test("keeps HTML and formulas as the text they are", async () => {
    const { plan } = await checkOne({ slug: "nam-1", note: "<script>alert(1)</script>", title: "=HYPERLINK(1)" });

    expect(plan).toMatchObject({ note: "<script>alert(1)</script>", title: "=HYPERLINK(1)" });
  });

  test("warns of values that nothing backs", async () => {
    const { outcome, problems } = await checkOne({ slug: "nam-1", approach: "pillars" });

    expect(outcome).toBe("changed");
    expect(problems).toEqual([expect.objectContaining({ level: "warning", code: "unsourced", value: "approach" })]);
  });
});

describe("a record of JSON", () => {
  const check = (record: object) => [...checkRecords([{ row: 1, record }], scopeOf(CATALOGUE))][0];

  test("is judged by the schema of drafts, and errors name their place", () => {
    expect(
      check({
        slug: "nam-1",
        country: "NAM",
        generation: 1,
        confidence: "high",
        evidence: [{ url: "x", attributes: ["budget"] }],
      }),
    ).toMatchObject({
      outcome: "wrong",
      problems: [{ code: "schema", column: "evidence.0.url", value: "x" }],
    });
  });

  test("may lack sources, and needs a country that is there", () => {
    expect(check({ slug: "nam-2", country: "NAM", generation: 2, confidence: "low", budget: "none" })).toMatchObject({
      outcome: "new",
      problems: [{ code: "unsourced" }],
    });
    expect(check({ slug: "zzz-1", country: "ZZZ", generation: 1, confidence: "low" })).toMatchObject({
      outcome: "wrong",
      problems: [{ code: "unknown_country" }],
    });
  });
});
