import { beforeAll, expect, test } from "vitest";
import { getCatalogue, getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import { startRevision } from "@/lib/db/mutations/drafts";
import { saveLinkChecks } from "@/lib/db/mutations/links";
import { type Publication, type Publisher, publish } from "@/lib/db/mutations/publish";
import { changeSource, mergeSources } from "@/lib/db/mutations/sources";
import { findAgencies } from "@/lib/db/queries/agencies";
import { getDraft } from "@/lib/db/queries/drafts";
import { findLinksToCheck, readSources } from "@/lib/db/queries/sources";
import { nextCheck } from "@/lib/domain/plan/link-check";
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

    await expect(db.sourceRevision.deleteMany({ where: { number: 1 } })).rejects.toThrow(/constraint/);

    expect(await db.sourceRevision.count({ where: { number: 1 } })).toBeGreaterThan(0);
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

  test("two editors of one source: the second is told what the first saved", async () => {
    const { id, version, link: _link, url: _url, ...fields } = await stored();
    const author = { personId: "ada", note: "As the page says" };

    const first = await changeSource(id, { version, fields: { ...fields, title: "Mine", titleFrom: "page" } }, author);
    const second = await changeSource(
      id,
      { version, fields: { ...fields, title: "Theirs", titleFrom: "page" } },
      author,
    );

    expect(first).toEqual({ ok: true, id });
    expect(second).toMatchObject({ ok: false, reason: "stale", current: { title: "Mine" } });
    expect((await stored()).title).toBe("Mine");
    expect(await changeSource(0, { version, fields }, author)).toEqual({ ok: false, reason: "gone" });
  });

  test("a duplicate becomes one with the kept source: plans and open drafts cite that, and history stays", async () => {
    const duplicate = "http://example.org/shared/";
    const { evidence, ...plan } = makePlan({ generation: 4 });
    const twice = evidence.flatMap((row) => [
      { ...row, ...SILENT, url: duplicate, publisher: "Who published it" },
      ...(row.attribute === "title" ? [{ ...row, ...SILENT, url: URL }] : []),
    ]);
    await publishNow({ plans: [change({ ...plan, evidence: twice }, 0)] });
    const draft = await startRevision("nam-4", "ben");
    const [kept, other] = [await stored(), await stored(duplicate)];

    const outcome = await mergeSources(
      kept.id,
      { version: kept.version, duplicate },
      { personId: "ada", note: "One page, two addresses" },
    );

    expect(outcome).toEqual({ ok: true, id: kept.id });
    const merged = (await getCatalogue()).planBySlug.get("nam-4")?.evidence ?? [];
    expect(new Set(merged.map(({ url }) => url))).toEqual(new Set([URL]));
    expect(merged).toHaveLength(evidence.length);
    expect(new Set((await getDraft(draft as number))?.plan.evidence.map(({ url }) => url))).toEqual(new Set([URL]));
    expect((await historyOf(other.id)).at(-1)?.changes).toEqual({ mergedInto: [null, URL] });
    expect((await historyOf(kept.id)).at(-1)?.changes).toMatchObject({ merged: [null, [duplicate]] });
    await expect(stored(duplicate)).rejects.toThrow();
    const again = { version: kept.version + 1, duplicate };
    expect(await mergeSources(kept.id, again, { personId: "ada", note: "Again" })).toMatchObject({
      reason: "duplicate",
    });
  });

  test("how an address answered is published, and leaves the record and its version alone", async () => {
    const { id, version } = await stored();
    const before = await getCatalogueVersion();
    const at = "2026-11-28T09:00:00.000Z";
    const finding = { state: "gone", answer: "404", movedTo: null, fingerprint: null } as const;

    await saveLinkChecks([{ sourceId: id, check: nextCheck(null, finding, { at, checkedOn: null }) }]);

    expect(await getCatalogueVersion()).toBe(before + 1);
    expect(await stored()).toMatchObject({ version, link: { state: "gone", since: at, checkedAt: at } });
    const { planBySlug } = await getCatalogue();
    expect(planBySlug.get("nam-1")?.evidence[0]?.source?.link?.state).toBe("gone");
    const [toAsk] = await findLinksToCheck([URL]);
    expect(toAsk).toMatchObject({ url: URL, before: { answer: "404", failures: 0 } });
  });
});
