import { beforeAll, expect, test } from "vitest";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import { type Publication, type Publisher, publish } from "@/lib/db/mutations/publish";
import { findAgencies } from "@/lib/db/queries/agencies";
import { readSources } from "@/lib/db/queries/sources";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import { emptySource } from "@/lib/domain/plan/sources";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const ADA: Publisher = { origin: "editor", authorId: "ada", note: "As the page says" };
const FACTS: Publisher = { origin: "fact_base", authorId: null, note: null };
const URL = "https://example.org/shared";

const publishNow = (publication: Publication, publisher: Publisher = ADA) =>
  inTransaction((tx) => publish(tx, publication, publisher));
const change = (plan: Plan, baseVersion: number) => ({ plan, baseVersion, archived: false, seedHash: null });

const SILENT = { title: null, publisher: null, checkedOn: null };
const citing = (country: string, given: Partial<Evidence>, plan: Partial<Plan> = {}) => {
  const made = makePlan({ country, ...plan });
  return { ...made, evidence: made.evidence.map((row) => ({ ...row, ...SILENT, url: URL, ...given })) };
};
const stored = async (url = URL) => {
  const [source] = await inTransaction((tx) => readSources(tx, { url }));
  if (!source) throw new Error(`${url} is not stored`);
  return source;
};
const historyOf = async (sourceId: number) =>
  (await getDb()).sourceRevision.findMany({
    where: { sourceId },
    select: { number: true, authorId: true, changes: true },
    orderBy: { number: "asc" },
  });

describeOnBothEngines("what several records share", () => {
  beforeAll(async () => {
    await publishNow({
      countries: ["NAM", "ZWE"].map((iso3) => ({ country: makeCountry({ iso3 }), seedHash: null })),
    });
  });

  test("a plan that cites a new source adds its record, with a history of its own", async () => {
    await publishNow({
      plans: [change(citing("NAM", { title: "A title", publisher: null, checkedOn: "2025-01" }), 0)],
    });

    const { id, ...source } = await stored();

    expect(source).toMatchObject({ title: "A title", titleFrom: "page", publisher: null, version: 1, link: null });
    expect(await historyOf(id)).toEqual([
      {
        number: 1,
        authorId: "ada",
        changes: {
          url: [null, URL],
          title: [null, "A title"],
          titleFrom: [null, "page"],
          checkedOn: [null, "2025-01"],
        },
      },
    ]);
    expect((await getCatalogue()).planBySlug.get("nam-1")?.evidence[0]?.source).toMatchObject({ title: "A title" });
  });

  test("an older draft of another plan does not bring back a title that an editor corrected", async () => {
    const { id, link: _link, version: _version, ...record } = await stored();
    await publishNow({ sources: [{ source: { ...record, title: "The title as it is" }, merged: [] }] });

    await publishNow({ plans: [change(citing("ZWE", { title: "A title" }, { note: "Mine" }), 0)] });

    expect((await stored()).title).toBe("The title as it is");
    expect((await historyOf(id)).map(({ changes }) => changes)).toEqual([
      expect.anything(),
      { title: ["A title", "The title as it is"] },
    ]);
  });

  test("a plan fills what the record leaves empty and tells of a later look, and never of an earlier one", async () => {
    await publishNow({ plans: [change(citing("ZWE", { publisher: "A ministry", checkedOn: "2026-03" }), 1)] });
    await publishNow({ plans: [change(citing("ZWE", { publisher: "Another", checkedOn: "2024" }), 2)] });

    expect(await stored()).toMatchObject({ publisher: "A ministry", checkedOn: "2026-03" });
  });

  test("a wrong title can be cleared", async () => {
    const { id: _id, link: _link, version: _version, ...record } = await stored();

    await publishNow({ sources: [{ source: { ...record, title: null, titleFrom: null }, merged: [] }] });

    expect((await stored()).title).toBeNull();
    expect((await getCatalogue()).planBySlug.get("nam-1")?.evidence[0]?.title).toBeNull();
  });

  test("a source that changes leaves the plans' own history alone", async () => {
    const revisions = await (await getDb()).revision.count({ where: { plan: { slug: "nam-1" } } });

    expect(revisions).toBe(1);
  });

  test("history of sources can't be rewritten", async () => {
    const db = await getDb();

    await expect(db.sourceRevision.deleteMany({ where: { number: 1 } })).rejects.toThrow(
      /restrict_violation|append-only|23001/,
    );
  });

  test("the fact base may describe a source that only plans have named", async () => {
    const other = "https://example.org/other";
    await publishNow({ sources: [{ source: { ...emptySource(other), kind: "news" }, merged: [] }] }, FACTS);

    expect(await stored(other)).toMatchObject({ kind: "news", version: 1 });
  });

  test("a plan that calls its lead otherwise in English renames it for no other plan; a new body has its history", async () => {
    const lead = { name: "Ministerium", nameEn: "Ministry", type: "defence" as const };
    await publishNow({ plans: [change(makePlan({ generation: 2, leadAgency: lead }), 0)] });
    const before = await findAgencies("NAM");

    const named = { ...lead, nameEn: "Department" };
    await publishNow({ plans: [change(makePlan({ generation: 3, leadAgency: named }), 0)] });

    expect(await findAgencies("NAM")).toEqual(before);
    const { planBySlug } = await getCatalogue();
    expect([2, 3].map((generation) => planBySlug.get(`nam-${generation}`)?.leadAgency?.nameEn)).toEqual([
      "Ministry",
      "Ministry",
    ]);
    const history = await (await getDb()).agencyRevision.findMany({
      where: { agencyId: before[0]?.id ?? 0 },
      select: { number: true, authorId: true },
      orderBy: { number: "asc" },
    });
    expect(history).toEqual([{ number: 1, authorId: "ada" }]);
  });
});
