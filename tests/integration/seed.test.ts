import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getCatalogue, getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import { findEditedRecords } from "@/lib/db/mutations/edited-records";
import { findProposals, proposeEdition } from "@/lib/db/mutations/edition-proposals";
import { publish } from "@/lib/db/mutations/publish";
import { findAgencies } from "@/lib/db/queries/agencies";
import { readPlans } from "@/lib/db/queries/plans";
import type { Plan } from "@/lib/domain/plan/plan";
import { withoutSources } from "@/lib/domain/plan/sources";
import { readFactBase } from "@/lib/import/fact-base";
import { exportFactBase } from "@/prisma/export";
import { seedFactBase } from "@/prisma/seed";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makePlan } from "@/tests/fixtures/make-plan";
import { FACT_BASE, realCatalogue } from "@/tests/fixtures/real-catalogue";

type CountryFile = { note?: string; plans?: Record<string, unknown>[] };

describeOnBothEngines("seeding", () => {
  const folder = mkdtempSync(join(tmpdir(), "nap-atlas-facts-"));
  const albania = join(folder, "countries", "alb.json");
  const edit = (change: (file: CountryFile) => void) => {
    const file = JSON.parse(readFileSync(albania, "utf8"));
    change(file);
    writeFileSync(albania, JSON.stringify(file));
  };
  /** Whoever changes the facts raises their edition: by a day. */
  const raiseEdition = () => {
    const file = join(folder, "edition.json");
    const day = new Date(`${JSON.parse(readFileSync(file, "utf8")).edition}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 1);
    writeFileSync(file, JSON.stringify({ edition: day.toISOString().slice(0, 10) }));
  };
  const newEdition = (change: (file: CountryFile) => void) => {
    edit(change);
    raiseEdition();
  };
  const planIn = (file: CountryFile, index: number) => file.plans?.[index] as Record<string, unknown>;
  const stored = async (slug: string) => {
    const [row] = await inTransaction((tx) => readPlans(tx, { slug }));
    if (!row) throw new Error(`${slug} is not stored`);
    return row;
  };
  const publishAsEditor = async (slug: string, change: Partial<Plan>) => {
    const { plan, version } = await stored(slug);
    await inTransaction((tx) =>
      publish(
        tx,
        { plans: [{ plan: { ...plan, ...change }, baseVersion: version, archived: false, seedHash: null }] },
        { origin: "editor", authorId: "ada", note: null },
      ),
    );
  };

  /** Names and contents of the countries' files below a folder. */
  const filesOf = (below: string) => {
    const countries = join(below, "countries");
    return readdirSync(countries)
      .sort()
      .map((name) => [name, readFileSync(join(countries, name), "utf8")]);
  };

  beforeAll(() => cpSync(FACT_BASE, folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("loads nothing of a fact base with an error, and names its file and field", async () => {
    edit((file) => {
      planIn(file, 1).budget = "plenty";
    });

    await expect(seedFactBase({ folder })).rejects.toThrow(/countries\/alb\.json: alb-2\.budget: /);

    expect(await (await getDb()).country.count()).toBe(0);
    cpSync(join(FACT_BASE, "countries", "alb.json"), albania);
  });

  test("says what is missing where the facts name no edition", async () => {
    const file = join(folder, "edition.json");
    rmSync(file);

    await expect(seedFactBase({ folder })).rejects.toThrow(/edition\.json: edition: /);

    cpSync(join(FACT_BASE, "edition.json"), file);
  });

  test("loads the whole fact base as version 1, to the letter", async () => {
    const expected = realCatalogue();

    const outcome = await seedFactBase({ folder });

    expect(outcome).toMatchObject({ changed: true, version: 1, plans: expected.plans.length, kept: [] });
    const { catalogue } = await getCatalogue();
    expect(catalogue.countries).toEqual(expected.countries);
    expect(catalogue.plans).toEqual(expected.plans);
  });

  test("is written back by the export byte for byte, and the audit says so", async () => {
    const exported = mkdtempSync(join(tmpdir(), "nap-atlas-export-"));

    const outcome = await exportFactBase({ folder: exported });

    expect(outcome).toMatchObject({ version: 1 });

    expect(filesOf(exported)).toEqual(filesOf(FACT_BASE));
    expect(await seedFactBase({ folder: exported })).toEqual({ changed: false });
    const lines = await (await getDb()).auditEntry.findMany({
      select: { event: true, actorId: true, detail: true },
      orderBy: { id: "asc" },
    });
    expect(lines).toEqual([{ event: "exported", actorId: null, detail: outcome }]);
    rmSync(exported, { recursive: true });
  });

  test("skips files that have not changed", async () => {
    expect(await seedFactBase({ folder })).toEqual({ changed: false });
  });

  test("finds nothing to change where only the writing of a file has changed", async () => {
    edit(() => {});

    expect(await seedFactBase({ folder })).toMatchObject({ version: 1, countries: 0, plans: 0 });
  });

  test("leaves other facts of the same edition alone, says which they are, and does not flip between two checkouts", async () => {
    const before = readFileSync(albania, "utf8");
    const loaded = planIn(JSON.parse(before), 0).note;
    edit((file) => {
      planIn(file, 0).note = "Of another checkout.";
    });

    expect(await seedFactBase({ folder })).toEqual({
      changed: false,
      edition: JSON.parse(readFileSync(join(folder, "edition.json"), "utf8")).edition,
      differing: ["alb-1"],
    });

    expect(await getCatalogueVersion()).toBe(1);
    expect((await stored("alb-1")).plan.note).toBe(loaded);
    writeFileSync(albania, before);
    expect(await seedFactBase({ folder })).toMatchObject({ changed: false });
  });

  test("changes just the record that was edited, and raises the version by one", async () => {
    newEdition((file) => {
      planIn(file, 0).note = "Corrected.";
    });

    expect(await seedFactBase({ folder })).toMatchObject({ version: 2, countries: 0, plans: 1, archived: [] });

    const revisions = await (await getDb()).revision.findMany({
      where: { catalogueVersion: 2 },
      select: { origin: true, changes: true, plan: { select: { slug: true } } },
      orderBy: { id: "asc" },
    });
    expect(revisions).toEqual([
      { origin: "fact_base", plan: { slug: "alb-1" }, changes: { note: [expect.any(String), "Corrected."] } },
    ]);
    const others = (plans: readonly Plan[]) => plans.filter(({ slug }) => slug !== "alb-1");
    const { catalogue, planBySlug } = await getCatalogue();
    expect(planBySlug.get("alb-1")?.note).toBe("Corrected.");
    expect(others(catalogue.plans)).toEqual(others(realCatalogue().plans));
  });

  test("keeps what an editor has changed since, and says so", async () => {
    await publishAsEditor("alb-1", { note: "The editor's." });
    const version = await getCatalogueVersion();
    newEdition((file) => {
      planIn(file, 0).note = "The file's.";
    });

    expect(await seedFactBase({ folder })).toMatchObject({ version, plans: 0, kept: ["alb-1"] });

    expect((await stored("alb-1")).plan.note).toBe("The editor's.");
  });

  test("follows the file again once it says what the editor said", async () => {
    newEdition((file) => {
      planIn(file, 0).note = "The editor's.";
    });
    expect(await seedFactBase({ folder })).toMatchObject({ plans: 0, kept: [] });
    newEdition((file) => {
      planIn(file, 0).note = "The file's.";
    });

    expect(await seedFactBase({ folder })).toMatchObject({ plans: 1, kept: [] });

    expect((await stored("alb-1")).plan.note).toBe("The file's.");
  });

  test("an editor's change comes back into its file alone", async () => {
    await exportFactBase({ folder });
    await publishAsEditor("nam-1", { note: "Corrected in the portal." });
    const before = new Map(filesOf(folder) as [string, string][]);

    await exportFactBase({ folder });

    const changed = filesOf(folder).filter(([name = "", text]) => before.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual(["nam.json"]);
    expect(changed[0]?.[1]).toContain('"note": "Corrected in the portal."');
  });

  test("withdraws a plan that has left the fact base, and brings it back with it", async () => {
    const [last] = JSON.parse(readFileSync(albania, "utf8")).plans.slice(-1);
    newEdition((file) => {
      file.plans?.pop();
    });
    expect(await seedFactBase({ folder })).toMatchObject({ archived: [last.slug] });
    expect((await getCatalogue()).planBySlug.has(last.slug)).toBe(false);

    newEdition((file) => {
      file.plans?.push(last);
    });
    expect(await seedFactBase({ folder })).toMatchObject({ plans: 1, archived: [] });

    expect((await getCatalogue()).planBySlug.has(last.slug)).toBe(true);
  });

  test("leaves later facts alone where a checkout holds an older edition, and says so", async () => {
    const version = await getCatalogueVersion();
    const newer = readFileSync(join(folder, "edition.json"), "utf8");
    writeFileSync(join(folder, "edition.json"), '{ "edition": "2026-11-25" }');
    edit((file) => {
      planIn(file, 1).note = "Of an older checkout.";
    });

    expect(await seedFactBase({ folder })).toEqual({
      changed: false,
      edition: "2026-11-25",
      storedEdition: JSON.parse(newer).edition,
    });

    expect(await getCatalogueVersion()).toBe(version);
    expect((await stored("alb-2")).plan.note).not.toBe("Of an older checkout.");
    writeFileSync(join(folder, "edition.json"), newer);
  });

  test("proposes a new edition's facts as a draft of the plan that an editor changed, over nothing of theirs", async () => {
    await publishAsEditor("aus-1", { note: "The editor's." });
    const before = await stored("aus-1");
    const facts = realCatalogue()
      .plans.filter(({ slug }) => slug === "aus-1")
      .map((plan) =>
        withoutSources({ ...plan, approach: plan.approach === "hybrid" ? "pillars" : "hybrid", note: "The file's." }),
      );
    const preview = await inTransaction((tx) => findProposals(tx, facts));

    const proposed = await inTransaction((tx) => proposeEdition(tx, facts, "ada"));
    const again = await inTransaction((tx) => proposeEdition(tx, facts, "ada"));

    expect(preview.map(({ slug, merge }) => [slug, merge.taken, merge.conflicts.map(({ key }) => key)])).toEqual([
      ["aus-1", ["approach"], ["note"]],
    ]);
    expect([proposed, again]).toEqual([["aus-1"], []]);
    expect((await stored("aus-1")).plan).toEqual(before.plan);
    const drafts = await (await getDb()).planDraft.findMany({
      where: { planId: before.id },
      select: { record: true, state: true, authorId: true },
      orderBy: { id: "asc" },
    });
    expect(drafts).toMatchObject([
      { state: "draft", authorId: "ada", record: { note: "The editor's.", approach: facts[0]?.approach } },
    ]);
  });

  test("shows what the files say otherwise of countries, agencies and sources that an editor changed", async () => {
    const { plan } = await stored("nam-1");
    const { catalogue, countryByIso3 } = await getCatalogue();
    const country = countryByIso3.get("NAM");
    const source = catalogue.sources.find(({ url }) => url === plan.evidence[0]?.url);
    const [agency] = (await findAgencies("NAM")).filter(({ name }) => name === plan.leadAgency?.name);
    if (!country || !source || !agency) throw new Error("Namibia is not whole");
    const { link: _link, ...record } = source;
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [{ country: { ...country, note: "The editor's." }, seedHash: null }],
          agencies: [{ agency: { ...agency, nameEn: "The editor's" }, merged: [] }],
          sources: [{ source: { ...record, title: "The editor's" }, merged: [] }],
        },
        { origin: "editor", authorId: "ada", note: null },
      ),
    );
    const read = await readFactBase(FACT_BASE);
    if (!read.ok) throw new Error("The facts have errors");

    const records = await inTransaction((tx) => findEditedRecords(tx, read.facts));

    expect(records.map(({ kind, name, differs }) => [kind, name, Object.keys(differs)])).toEqual([
      ["country", "NAM", ["note"]],
      ["agency", agency.name, ["nameEn"]],
      ["source", record.url, ["title"]],
    ]);
  });

  test("has nothing to propose where the files say of an edited plan what they said when it was loaded", async () => {
    const facts = realCatalogue().plans.map(withoutSources);

    const preview = await inTransaction((tx) => findProposals(tx, facts));

    expect(preview.filter(({ slug }) => slug === "aus-1")).toEqual([]);
  });

  test("a first plan of a country is a change of the country with a revision", async () => {
    const state = await (await getDb()).catalogueState.findUniqueOrThrow({
      where: { id: 1 },
      select: { version: true },
    });
    const plan = makePlan({ country: "VCT" });
    await inTransaction((tx) =>
      publish(
        tx,
        { plans: [{ plan, baseVersion: 0, archived: false, seedHash: null }] },
        { origin: "editor", authorId: "ada", note: "The first" },
      ),
    );

    const revisions = await (await getDb()).revision.findMany({
      where: { countryId: "VCT", planId: null, catalogueVersion: { gt: state.version } },
      select: { changes: true, authorId: true },
      orderBy: { id: "asc" },
    });
    expect(revisions).toMatchObject([{ authorId: "ada", changes: { hasPlan: [false, true] } }]);
  });
});
