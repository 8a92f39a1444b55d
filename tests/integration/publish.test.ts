import { beforeAll, expect, test } from "vitest";
import { getCatalogue, getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import { type Publication, type Publisher, publish, StalePlanError } from "@/lib/db/mutations/publish";
import { NoCatalogueError } from "@/lib/db/queries/catalogue";
import type { Plan } from "@/lib/domain/plan/plan";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { publishedPlan } from "@/tests/fixtures/published-plan";

const EDITOR: Publisher = { origin: "editor", authorId: "ada", note: "Corrected from the plan" };

const publishNow = (publication: Publication, publisher = EDITOR) =>
  inTransaction((tx) => publish(tx, publication, publisher));

const change = (plan: Plan, baseVersion: number, archived = false) => ({
  plan,
  baseVersion,
  archived,
  seedHash: null,
});

const revisionsOf = async (slug: string) =>
  (await getDb()).revision.findMany({
    where: { plan: { slug } },
    select: { number: true, catalogueVersion: true, authorId: true, note: true, changes: true },
    orderBy: { number: "asc" },
  });

/** A plan with something in every column. */
const full = makePlan({
  slug: "nam-1",
  title: "Plan d’action national",
  language: "fr",
  leadAgency: { name: "Ministère de la Femme", nameEn: "Ministry of Women", type: "gender_social" },
  orientation: "mixed",
  focuses: ["donor", "emerging_issues"],
  approach: "hybrid",
  pillars: ["participation", "prevention"],
  dominantPillar: "participation",
  politicalWillSignal: ["cabinet_approved", "minister_foreword"],
  coordinationBody: "steering_group",
  coordinationBodyName: "Comité de pilotage",
  budget: "mentioned",
  costing: true,
  budgetAmount: { amount: 6_030_000_000, currency: "XOF", covers: "whole_plan", note: "2024–2028" },
  monitoring: "indicators",
  monitoringResourced: true,
  evaluation: false,
  publicReporting: true,
  consultation: true,
  civilSociety: { design: true, implementation: false, monitoring: null },
  disarmament: false,
  issues: ["climate_change", "svc"],
  documentUrl: "https://example.org/plan.pdf",
  elements: { political_will: "met", resources: "not_met" },
  trends: ["localization"],
  compact: { financial: true, representation: false },
  nothings: { civil_society_monitoring: "not_found" },
  confidence: "medium",
  note: "A second edition corrects the period.",
  results: [
    result("1", null, 0),
    result("1.1", "1", 0),
    result("1.2", "1", 1),
    { ...result("2", null, 1), baseline: "0", target: "10", unit: "percent", responsible: "Ministry" },
  ],
});

function result(id: string, parentId: string | null, position: number): Plan["results"][number] {
  const kind = parentId ? "output" : "outcome";
  const empty = { baseline: null, target: null, unit: null, responsible: null };
  return { id, parentId, position, kind, number: id, text: `Result ${id}`, ...empty };
}

describeOnBothEngines("publishing", () => {
  beforeAll(async () => {
    await expect(getCatalogue()).rejects.toThrow(NoCatalogueError);
    await publishNow({
      countries: [
        { country: makeCountry({ hasPlan: false }), seedHash: null },
        { country: makeCountry({ iso3: "ALB", name: "Åland" }), seedHash: null },
        { country: makeCountry({ iso3: "ZWE", name: "Zimbabwe" }), seedHash: null },
      ],
    });
  });

  test("gives back a plan exactly as it was published", async () => {
    await publishNow({ plans: [change(full, 0)] });

    expect(await publishedPlan("nam-1")).toEqual(full);
  });

  test("lists countries by name, not by bytes", async () => {
    const { catalogue } = await getCatalogue();

    expect(catalogue.countries.map(({ name }) => name)).toEqual(["Åland", "Namibia", "Zimbabwe"]);
  });

  test("notes that a country has a plan", async () => {
    expect((await getCatalogue()).countryByIso3.get("NAM")?.hasPlan).toBe(true);
  });

  test("raises the version by one and writes what changed into the history", async () => {
    const before = await getCatalogueVersion();

    const version = await publishNow({ plans: [change({ ...full, budget: "allocated" }, 1)] });

    expect(version).toBe(before + 1);
    expect(await getCatalogueVersion()).toBe(version);
    expect((await revisionsOf("nam-1")).at(-1)).toEqual({
      number: 2,
      catalogueVersion: version,
      authorId: "ada",
      note: "Corrected from the plan",
      changes: { budget: ["mentioned", "allocated"] },
    });
  });

  test("shows a change at the very next call", async () => {
    await getCatalogue();
    await publishNow({ plans: [change({ ...full, budget: "none" }, 2)] });

    const { catalogue, planBySlug } = await getCatalogue();

    expect(catalogue.version).toBe(await getCatalogueVersion());
    expect(planBySlug.get("nam-1")?.budget).toBe("none");
  });

  test("refuses a change that started from an earlier version, and writes nothing", async () => {
    const before = await getCatalogueVersion();

    for (const baseVersion of [0, 2, 4]) {
      await expect(publishNow({ plans: [change({ ...full, title: "Mine" }, baseVersion)] })).rejects.toThrow(
        StalePlanError,
      );
    }

    expect(await getCatalogueVersion()).toBe(before);
    expect((await getCatalogue()).planBySlug.get("nam-1")?.title).toBe(full.title);
  });

  test("lets two publishers of one plan take turns: one wins, the other is told", async () => {
    const mine = publishNow({ plans: [change({ ...full, title: "Mine" }, 3)] });
    const theirs = publishNow({ plans: [change({ ...full, title: "Theirs" }, 3)] });

    const outcomes = await Promise.allSettled([mine, theirs]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await revisionsOf("nam-1")).toHaveLength(4);
  });

  test("writes nothing if the caller's transaction fails afterwards", async () => {
    const before = await getCatalogueVersion();

    const failing = inTransaction(async (tx) => {
      await publish(tx, { plans: [change({ ...full, title: "Never" }, 4)] }, EDITOR);
      throw new Error("the rest failed");
    });

    await expect(failing).rejects.toThrow("the rest failed");
    expect(await getCatalogueVersion()).toBe(before);
    expect(await revisionsOf("nam-1")).toHaveLength(4);
  });

  test("withdraws a plan and brings it back, with its history", async () => {
    await publishNow({ plans: [change(full, 4, true)] });
    expect((await getCatalogue()).planBySlug.has("nam-1")).toBe(false);

    await publishNow({ plans: [change(full, 5)] });

    expect(await publishedPlan("nam-1")).toEqual(full);
    expect((await revisionsOf("nam-1")).at(-1)?.changes).toEqual({ archived: [true, false] });
  });

  test("loads the catalogue once, however many ask at once", async () => {
    await publishNow({ plans: [change(makePlan({ country: "ALB" }), 0)] });

    const views = await Promise.all(Array.from({ length: 20 }, () => getCatalogue()));

    expect(new Set(views).size).toBe(1);
  });

  test("keeps what is known of a source that a later plan cites without its title", async () => {
    const source = { title: null, publisher: null, checkedOn: null };
    const evidence = makePlan({ slug: "nam-1" }).evidence.map((row) => ({ ...row, ...source }));
    await publishNow({ plans: [change(makePlan({ country: "ZWE", evidence }), 0)] });

    const { planBySlug } = await getCatalogue();

    expect(planBySlug.get("zwe-1")?.evidence[0]).toMatchObject({
      title: "The plan as published",
      checkedOn: "2025-11-01",
    });
  });
});
