import { beforeAll, expect, test } from "vitest";
import { getCatalogue, getCatalogueVersion } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import { type AgencyFields, changeAgency, createAgency, mergeAgencies } from "@/lib/db/mutations/agencies";
import { changeCountry, createCountry } from "@/lib/db/mutations/countries";
import { saveDraft, startNewPlan, startRevision } from "@/lib/db/mutations/drafts";
import { publish } from "@/lib/db/mutations/publish";
import { findAgencies } from "@/lib/db/queries/agencies";
import { getDraft } from "@/lib/db/queries/drafts";
import { findRevisions } from "@/lib/db/queries/plan-history";
import type { LeadAgency, Plan } from "@/lib/domain/plan/plan";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const ADA = { personId: "ada", note: "As its law says", mayPublish: true };
const FOCAL_POINT = { ...ADA, personId: "ben", mayPublish: false };
const GENDER: LeadAgency = { name: "Ministry of Gender", nameEn: null, type: "gender_social" };

const fieldsOf = (fields: Partial<AgencyFields>): AgencyFields => ({
  ...GENDER,
  until: null,
  successorId: null,
  ...fields,
});

async function agencyCalled(name: string) {
  const agency = (await findAgencies("NAM")).find((one) => one.name === name);
  if (!agency) throw new Error(`There is no ${name}`);
  return agency;
}

const leadOf = async (slug: string) => (await getCatalogue()).planBySlug.get(slug)?.leadAgency;
const put = (plan: Plan) => ({ plan, baseVersion: 0, archived: false, seedHash: "a".repeat(64) });

async function add(fields: Partial<AgencyFields>): Promise<number> {
  const outcome = await createAgency("NAM", fieldsOf(fields), ADA);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

async function change(
  id: number,
  fields: Partial<AgencyFields>,
  given: { version?: number; confirmed?: string[] } = {},
) {
  const stored = (await findAgencies("NAM")).find((one) => one.id === id);
  if (!stored) throw new Error(`There is no body ${id}`);
  const { version, name, nameEn, type, until, successorId } = stored;
  const all = { name, nameEn, type, until, successorId, ...fields };
  return changeAgency(id, { version: given.version ?? version, fields: all, confirmed: given.confirmed ?? [] }, ADA);
}

describeOnBothEngines("places", () => {
  beforeAll(async () => {
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [
            { country: makeCountry(), seedHash: "b".repeat(64) },
            { country: makeCountry({ iso3: "ZWE", iso2: "ZW", name: "Zimbabwe", hasPlan: null }), seedHash: null },
          ],
          plans: [
            put(makePlan({ leadAgency: GENDER })),
            put(makePlan({ slug: "nam-2", generation: 2, leadAgency: { ...GENDER, name: "Gender Ministry" } })),
            put(makePlan({ slug: "nam-3", generation: 3, leadAgency: { ...GENDER, name: "Min. of Gender" } })),
          ],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
  });

  test("a changed country is public at the next read, with its history, and no seed takes it back", async () => {
    const before = await getCatalogueVersion();
    const country = makeCountry({ nameFr: "Namibie", aliases: ["South West Africa"] });

    expect(await changeCountry(country, 1, ADA)).toEqual({ ok: true });
    expect(await changeCountry(country, 2, ADA)).toEqual({ ok: false, reason: "same" });

    expect(await getCatalogueVersion()).toBe(before + 1);
    expect((await getCatalogue()).countryByIso3.get("NAM")?.aliases).toEqual(["South West Africa"]);
    const db = await getDb();
    const row = await db.country.findUnique({ where: { id: "NAM" }, select: { seedHash: true, version: true } });
    expect(row).toEqual({ seedHash: null, version: 2 });
    const history = await db.revision.findFirst({
      where: { countryId: "NAM", planId: null, authorId: "ada" },
      select: { note: true, changes: true, number: true },
      orderBy: { id: "desc" },
    });
    expect(history).toMatchObject({ note: "As its law says", number: before + 1 });
    expect(history?.changes).toMatchObject({ aliases: [makeCountry().aliases, ["South West Africa"]] });
  });

  test.each([1, 3, 0, -1])("a change of a country that started from version %i overwrites nothing", async (version) => {
    const catalogue = await getCatalogueVersion();

    const outcome = await changeCountry(makeCountry({ name: "Overwritten" }), version, ADA);

    expect(outcome).toMatchObject({ ok: false, reason: "stale", version: 2, current: { name: "Namibia" } });
    expect(await getCatalogueVersion()).toBe(catalogue);
  });

  test("of two who change a country at once, one is told", async () => {
    const change = (note: string) => changeCountry(makeCountry({ note, hasPlan: true }), 2, ADA);

    const outcomes = await Promise.all([change("first"), change("second")]);

    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("a country with published plans can't be said to have none", async () => {
    expect(await changeCountry(makeCountry({ hasPlan: false }), 3, ADA)).toEqual({ ok: false, reason: "plans" });
    expect(await changeCountry(makeCountry({ iso3: "QQQ" }), 1, ADA)).toEqual({ ok: false, reason: "gone" });
  });

  test("a new country has codes and a name of its own", async () => {
    const fiji = makeCountry({ iso3: "FJI", iso2: "FJ", isoNumeric: "242", name: "Fiji", hasPlan: null });
    const taken = async (given: Partial<typeof fiji>) => createCountry({ ...fiji, ...given }, ADA);

    expect(await taken({ iso3: "NAM" })).toEqual({ ok: false, reason: "taken", field: "iso3" });
    expect(await taken({ iso2: "ZW" })).toEqual({ ok: false, reason: "taken", field: "iso2" });
    expect(await taken({ name: "Zimbabwe" })).toEqual({ ok: false, reason: "taken", field: "name" });
    expect(await createCountry(fiji, ADA)).toEqual({ ok: true });
    expect((await getCatalogue()).countryByIso3.get("FJI")).toEqual(fiji);
  });

  test("a body that leads no plan is added and changed by whoever writes plans of its country", async () => {
    const created = await createAgency("NAM", fieldsOf({ name: "Ministry of Women" }), FOCAL_POINT);
    expect(created).toMatchObject({ ok: true, plans: [] });

    const { id, version } = await agencyCalled("Ministry of Women");
    const fields = fieldsOf({ name: "Ministry of Women", type: "other", until: 2031 });
    expect(await changeAgency(id, { version, fields, confirmed: [] }, FOCAL_POINT)).toMatchObject({ ok: true });
    expect(await agencyCalled("Ministry of Women")).toMatchObject({ type: "other", until: 2031, version: 2 });
    expect(await createAgency("QQQ", fieldsOf({}), ADA)).toEqual({ ok: false, reason: "gone" });
    expect(await createAgency("NAM", fieldsOf({}), ADA)).toMatchObject({ ok: false, reason: "taken" });
  });

  test("a body's type is its plans' lead: it changes once a publisher knows which plans, and drafts follow", async () => {
    const { id, version } = await agencyCalled("Ministry of Gender");
    const draft = (await startRevision("nam-1", "eve")) as number;
    const fresh = (await startNewPlan("NAM", "eve")) as number;
    const opened = await getDraft(fresh);
    if (!opened) throw new Error("The draft is not there");
    const saved = { ...opened.plan, leadAgency: GENDER };
    await saveDraft(fresh, { plan: saved, base: opened.plan, baseVersion: opened.version }, "eve");
    const catalogue = await getCatalogueVersion();
    const fields = fieldsOf({ type: "inter_ministerial" });

    expect(await changeAgency(id, { version, fields, confirmed: ["nam-1"] }, FOCAL_POINT)).toEqual({
      ok: false,
      reason: "publish",
      plans: ["nam-1"],
    });
    expect(await change(id, fields)).toEqual({ ok: false, reason: "confirm", plans: ["nam-1"] });
    expect(await getCatalogueVersion()).toBe(catalogue);
    expect(await change(id, fields, { confirmed: ["nam-1"] })).toMatchObject({ ok: true, plans: ["nam-1"] });

    expect(await leadOf("nam-1")).toEqual({ ...GENDER, type: "inter_ministerial" });
    const { revisions } = await findRevisions("nam-1");
    expect(revisions[0]).toMatchObject({ number: 2, authorId: "ada", note: "As its law says" });
    expect(revisions[0]?.changes).toEqual({ leadAgency: [GENDER, { ...GENDER, type: "inter_ministerial" }] });
    const row = await (await getDb()).plan.findUnique({ where: { slug: "nam-1" }, select: { seedHash: true } });
    expect(row).toEqual({ seedHash: null });
    for (const one of [draft, fresh]) {
      expect((await getDraft(one))?.plan.leadAgency).toEqual({ ...GENDER, type: "inter_ministerial" });
    }
    expect(await change(id, GENDER, { confirmed: ["nam-1"] })).toMatchObject({ ok: true });
  });

  test("a stale or forged version of a body changes nothing", async () => {
    const { id, version } = await agencyCalled("Ministry of Gender");
    const catalogue = await getCatalogueVersion();

    for (const wrong of [version - 1, version + 1, 0]) {
      const outcome = await change(id, { until: 1999 }, { version: wrong });
      expect(outcome).toMatchObject({ ok: false, reason: "stale", current: { version } });
    }

    expect(await change(id, { until: 2020 }, { version })).toMatchObject({ ok: true });
    expect(await getCatalogueVersion()).toBe(catalogue + 1);
  });

  test("nobody takes over from their own successor", async () => {
    const [a, b, c] = [await add({ name: "A" }), await add({ name: "B" }), await add({ name: "C" })];

    expect(await change(a, { successorId: b })).toMatchObject({ ok: true });
    expect(await change(b, { successorId: c })).toMatchObject({ ok: true });

    expect(await change(c, { successorId: a })).toEqual({ ok: false, reason: "circle" });
    expect(await change(a, { successorId: a })).toEqual({ ok: false, reason: "circle" });
    expect(await change(a, { successorId: 987_654 })).toEqual({ ok: false, reason: "successor" });
    const { version } = await agencyCalled("A");
    const merged = await mergeAgencies(a, { version, duplicates: [await agencyCalled("C")] }, ADA);
    expect(merged).toEqual({ ok: false, reason: "circle" });
  });

  test("of two who make each other's body a successor at once, one is told", async () => {
    const [x, y] = [await add({ name: "X" }), await add({ name: "Y" })];

    const outcomes = await Promise.all([change(x, { successorId: y }), change(y, { successorId: x })]);

    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.reason)).sort()).toEqual(["circle", "ok"]);
  });

  test("duplicates become one with their plans, predecessors and drafts; their history stays", async () => {
    const kept = await agencyCalled("Ministry of Gender");
    const duplicates = [await agencyCalled("Gender Ministry"), await agencyCalled("Min. of Gender")];
    const women = await agencyCalled("Ministry of Women");
    const office = await add({ name: "Office for Women", successorId: duplicates[0]?.id ?? null });
    expect(await change(duplicates[1]?.id ?? 0, { successorId: women.id })).toMatchObject({ ok: true });
    const draft = (await startRevision("nam-2", "eve")) as number;
    const merge = async (author = ADA) =>
      mergeAgencies(
        kept.id,
        {
          version: (await agencyCalled("Ministry of Gender")).version,
          duplicates: [await agencyCalled("Gender Ministry"), await agencyCalled("Min. of Gender")],
        },
        author,
      );
    const before = await getCatalogueVersion();

    expect(await mergeAgencies(kept.id, { version: kept.version, duplicates }, ADA)).toMatchObject({ reason: "stale" });
    expect(await merge(FOCAL_POINT)).toMatchObject({ reason: "publish", plans: ["nam-2", "nam-3"] });
    expect(await merge()).toMatchObject({ ok: true, plans: ["nam-2", "nam-3"] });

    expect(await getCatalogueVersion()).toBe(before + 1);
    expect(await Promise.all(["nam-1", "nam-2", "nam-3"].map(leadOf))).toEqual([GENDER, GENDER, GENDER]);
    expect((await getDraft(draft))?.plan.leadAgency).toEqual(GENDER);
    const agencies = await findAgencies("NAM");
    expect(agencies.some(({ id }) => duplicates.some((one) => one.id === id))).toBe(false);
    expect(agencies.find(({ id }) => id === office)?.successorId).toBe(kept.id);
    expect(agencies.find(({ id }) => id === kept.id)?.successorId).toBe(women.id);
    const history = await (await getDb()).agencyRevision.findMany({
      where: { catalogueVersion: before + 1 },
      select: { agencyId: true, changes: true },
      orderBy: { id: "asc" },
    });
    expect(history).toEqual([
      {
        agencyId: kept.id,
        changes: { merged: [null, ["Gender Ministry", "Min. of Gender"]], successorId: [null, women.id] },
      },
      ...duplicates.map(({ id }) => ({ agencyId: id, changes: { mergedInto: [null, kept.id] } })),
      { agencyId: office, changes: { successorId: [duplicates[0]?.id, kept.id] } },
    ]);
    expect(await merge().catch((error: Error) => error.message)).toBe("There is no Gender Ministry");
    expect(await mergeAgencies(kept.id, { version: kept.version + 1, duplicates }, ADA)).toMatchObject({ ok: false });
  });

  test("the history of bodies is append-only", async () => {
    const db = await getDb();

    await expect(db.agencyRevision.deleteMany()).rejects.toThrow(/append-only/);
    await expect(db.agencyRevision.updateMany({ data: { note: "Never happened" } })).rejects.toThrow(/append-only/);
  });
});
