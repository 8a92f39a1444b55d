import { beforeAll, beforeEach, expect, test } from "vitest";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getDb, inTransaction } from "@/lib/db/client";
import {
  catchUpDraft,
  publishDraft,
  saveDraft,
  setArchived,
  startNewPlan,
  startRestore,
  startRevision,
  stepDraft,
} from "@/lib/db/mutations/drafts";
import { publish } from "@/lib/db/mutations/publish";
import { saveSettings } from "@/lib/db/mutations/settings";
import { findDraftEvents, getDraft } from "@/lib/db/queries/drafts";
import { findRevisions } from "@/lib/db/queries/plan-history";
import type { Plan } from "@/lib/domain/plan/plan";
import { OPEN_DRAFT_STATES, type PlanDraft } from "@/lib/domain/work/draft";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { publishedPlan } from "@/tests/fixtures/published-plan";

async function draftOf(id: number | null): Promise<PlanDraft> {
  const draft = id === null ? null : await getDraft(id);
  if (!draft) throw new Error(`There is no draft ${id}`);
  return draft;
}

const edit = (draft: PlanDraft, change: Partial<Plan>) => ({
  plan: { ...draft.plan, ...change },
  base: draft.plan,
  baseVersion: draft.version,
});

async function submit(id: number, personId = "ada") {
  const { version } = await draftOf(id);
  return stepDraft(id, { act: "submit", version, text: null }, personId);
}

async function review(id: number, personId = "eve") {
  const { version } = await draftOf(id);
  return publishDraft(id, { version, note: "Checked against the plan" }, personId);
}

describeOnBothEngines("drafts", () => {
  beforeAll(async () => {
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [
            { country: makeCountry(), seedHash: null },
            { country: makeCountry({ iso3: "ZWE", name: "Zimbabwe" }), seedHash: null },
          ],
          plans: [{ plan: makePlan({ note: "First" }), baseVersion: 0, archived: false, seedHash: null }],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
  });

  // "Edit" leads to the draft that is open: each test begins without one.
  beforeEach(async () => {
    const db = await getDb();
    await db.planDraft.updateMany({
      where: { state: { in: [...OPEN_DRAFT_STATES] } },
      data: { state: "discarded", openFor: null },
    });
  });

  test("keep what was typed and can't be read beside a sound record, until the next save says otherwise", async () => {
    const id = await startNewPlan("ZWE", "ada");
    const opened = await draftOf(id);
    const unread = { "v.start": ["soon"] };

    await saveDraft(opened.id, { ...edit(opened, { note: "A note" }), unread }, "ada");
    const kept = await draftOf(id);
    await saveDraft(opened.id, edit(kept, { note: "Another" }), "ada");
    const still = await draftOf(id);
    await saveDraft(opened.id, { ...edit(still, { startYear: 2025 }), unread: {} }, "ada");

    expect(kept).toMatchObject({ unread, plan: { note: "A note", startYear: null } });
    expect(still.unread).toEqual(unread);
    expect(await draftOf(id)).toMatchObject({ unread: {}, plan: { startYear: 2025 } });
  });

  test("lead a plan from nothing to the public catalogue, by two people", async () => {
    const id = (await startNewPlan("ZWE", "ada")) as number;
    const draft = await draftOf(id);
    expect(draft.plan.slug).toBe("zwe-1");

    const saved = await saveDraft(id, edit(draft, makePlan({ country: "ZWE" })), "ada");
    expect(saved.ok).toBe(true);
    await submit(id);
    expect(await review(id, "ada")).toEqual({ ok: false, reason: "own" });
    expect((await getCatalogue()).planBySlug.has("zwe-1")).toBe(false);
    expect(await review(id)).toMatchObject({ ok: true, slug: "zwe-1", revision: 1 });

    expect(await publishedPlan("zwe-1")).toEqual(makePlan({ country: "ZWE" }));
    expect((await findDraftEvents(id)).map(({ kind }) => kind)).toEqual(["started", "saved", "submitted", "published"]);
    const { revisions } = await findRevisions("zwe-1");
    expect(revisions[0]).toMatchObject({ authorId: "eve", origin: "editor", note: "Checked against the plan" });
  });

  test("who joined in the writing does not publish it either, unless the portal lets them", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;
    await saveDraft(id, edit(await draftOf(id), { note: "Second" }), "eve");
    await submit(id);

    expect(await review(id, "eve")).toEqual({ ok: false, reason: "own" });
    await saveSettings({ ownPublish: true }, "root");
    expect(await review(id, "eve")).toMatchObject({ ok: true });
    await saveSettings({ ownPublish: false }, "root");
  });

  test("of one plan are one, however many begin to edit it at once", async () => {
    const ids = await Promise.all(["ada", "ada", "ben"].map((person) => startRevision("nam-1", person)));

    expect(new Set(ids).size).toBe(1);
    expect((await findDraftEvents(ids[0] as number)).map(({ kind }) => kind)).toEqual(["started"]);
  });

  test("in review are where editing leads to, and after their end editing begins anew", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;
    await submit(id);
    expect(await startRevision("nam-1", "ben")).toBe(id);

    const { version } = await draftOf(id);
    await stepDraft(id, { act: "recall", version, text: null }, "ada");
    await stepDraft(id, { act: "discard", version, text: null }, "ada");

    expect(await startRevision("nam-1", "ben")).not.toBe(id);
  });

  test("of one plan can't be two, whoever writes them into the database", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;
    const db = await getDb();
    const row = await db.planDraft.findUniqueOrThrow({ where: { id } });
    const { id: _, ...copy } = row;

    await expect(db.planDraft.create({ data: { ...copy, record: {}, unread: {} } })).rejects.toThrow(
      /[Uu]nique constraint/,
    );
  });

  test("that bring a revision back are one for one person who clicks twice", async () => {
    const ids = await Promise.all([startRestore("nam-1", 1, "ada"), startRestore("nam-1", 1, "ada")]);

    expect(ids[0]).toBe(ids[1]);
  });

  test("of one country get different generations when they begin together", async () => {
    const ids = await Promise.all([startNewPlan("NAM", "ada"), startNewPlan("NAM", "ben")]);

    const plans = await Promise.all(ids.map(async (id) => (await draftOf(id)).plan.slug));
    expect(plans.sort()).toEqual(["nam-2", "nam-3"]);
  });

  test("saved in two tabs keep both changes, and ask where they clash", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;
    const opened = await draftOf(id);
    await saveDraft(id, edit(opened, { budget: "allocated", endYear: 2026 }), "ada");

    const joined = await saveDraft(id, edit(opened, { monitoring: "indicators" }), "ada");
    expect(joined).toMatchObject({ ok: true, taken: ["end", "budget"] });
    expect((await draftOf(id)).plan).toMatchObject({ budget: "allocated", endYear: 2026, monitoring: "indicators" });

    const clash = await saveDraft(id, edit(opened, { budget: "mentioned" }), "ben");
    expect(clash).toMatchObject({ ok: false, reason: "conflict" });
    expect((await draftOf(id)).plan.budget).toBe("allocated");

    const { version } = await draftOf(id);
    const chosen = { against: version, sides: { budget: "mine" } } as const;
    const decided = await saveDraft(id, { ...edit(opened, { budget: "mentioned" }), chosen }, "ben");
    expect(decided).toMatchObject({ ok: true, draft: { plan: { budget: "mentioned", monitoring: "indicators" } } });
    const again = await saveDraft(id, { ...edit(opened, { budget: "none" }), chosen }, "ben");
    expect(again).toMatchObject({ ok: false, reason: "conflict" });
  });

  test("never move to another country or generation, whatever is sent", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;

    await saveDraft(id, edit(await draftOf(id), { country: "ZWE", generation: 9, slug: "zwe-9" }), "ada");

    expect((await draftOf(id)).plan).toMatchObject({ country: "NAM", generation: 1, slug: "nam-1" });
  });

  test("are not saved while in review, and not judged by who has not read them", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;
    const opened = await draftOf(id);
    await saveDraft(id, edit(opened, { note: "Newer" }), "ada");
    await submit(id);

    expect(await saveDraft(id, edit(opened, { note: "Too late" }), "ada")).toMatchObject({ reason: "state" });
    expect(await publishDraft(id, { version: 1, note: "Seen the old one" }, "eve")).toEqual({
      ok: false,
      reason: "moved",
    });
    const back = await stepDraft(id, { act: "send_back", version: 2, text: "Which page?" }, "eve");
    expect(back).toMatchObject({ ok: true, draft: { state: "sent_back" } });
    expect((await findDraftEvents(id)).at(-1)).toMatchObject({
      kind: "sent_back",
      authorId: "eve",
      text: "Which page?",
    });
  });

  test("without a source for a value are not published, and nothing is written", async () => {
    const id = (await startRevision("nam-1", "ada")) as number;
    await saveDraft(id, edit(await draftOf(id), { budget: "allocated", evidence: [] }), "ada");
    await submit(id);
    const { version } = (await getCatalogue()).catalogue;

    expect(await review(id)).toMatchObject({ ok: false, reason: "unsound" });

    expect((await getCatalogue()).catalogue.version).toBe(version);
    expect((await draftOf(id)).state).toBe("in_review");
  });

  test("of a plan that was published meanwhile are caught up first", async () => {
    const late = (await startRevision("nam-1", "ada")) as number;
    const early = (await startRestore("nam-1", 1, "ben")) as number;
    await saveDraft(early, edit(await draftOf(early), { note: "Early" }), "ben");
    await submit(early, "ben");
    expect(await review(early)).toMatchObject({ ok: true });

    await saveDraft(late, edit(await draftOf(late), { confidence: "low" }), "ada");
    await submit(late);
    expect(await review(late)).toEqual({ ok: false, reason: "stale" });
    await stepDraft(late, { act: "recall", version: 2, text: null }, "ada");
    expect(await catchUpDraft(late, { version: 2 }, "ada")).toMatchObject({ ok: true, taken: ["note"] });
    await submit(late);

    expect(await review(late)).toMatchObject({ ok: true });
    expect((await getCatalogue()).planBySlug.get("nam-1")).toMatchObject({ note: "Early", confidence: "low" });
  });

  test("bring back an earlier revision as a new one", async () => {
    const before = (await findRevisions("nam-1")).total;
    const id = (await startRestore("nam-1", 1, "ada")) as number;
    await submit(id);

    expect(await review(id)).toMatchObject({ ok: true, revision: before + 1 });

    expect(await publishedPlan("nam-1")).toEqual(makePlan({ note: "First" }));
    expect((await findRevisions("nam-1")).revisions[0]).toMatchObject({ origin: "restore", number: before + 1 });
  });

  test("a plan is withdrawn and brought back, with both in its history", async () => {
    const withdrawn = await setArchived("zwe-1", { archived: true, version: 1, note: "Not adopted after all" }, "eve");
    expect(withdrawn).toBe("done");
    expect((await getCatalogue()).planBySlug.has("zwe-1")).toBe(false);
    expect(await setArchived("zwe-1", { archived: false, version: 1, note: "Too early" }, "eve")).toBe("stale");

    await setArchived("zwe-1", { archived: false, version: 2, note: "It was" }, "eve");

    expect((await getCatalogue()).planBySlug.has("zwe-1")).toBe(true);
    const { revisions } = await findRevisions("zwe-1");
    expect(revisions.map(({ note, changes }) => [note, changes.archived])).toEqual([
      ["It was", [true, false]],
      ["Not adopted after all", [false, true]],
      ["Checked against the plan", expect.anything()],
    ]);
  });

  test("keep what was said: the log of a draft is append-only", async () => {
    const db = await getDb();

    await expect(db.draftEvent.deleteMany({})).rejects.toThrow(/append-only/);
  });
});
