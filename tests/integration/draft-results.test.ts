import { beforeAll, expect, test } from "vitest";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { inTransaction } from "@/lib/db/client";
import { saveDraftResults } from "@/lib/db/mutations/draft-results";
import { publishDraft, startRevision, stepDraft } from "@/lib/db/mutations/drafts";
import { publish } from "@/lib/db/mutations/publish";
import { getDraft } from "@/lib/db/queries/drafts";
import type { ResultNode } from "@/lib/domain/plan/plan";
import { changeResults } from "@/lib/domain/results/changes";
import { MAX_RESULT_NODES } from "@/lib/domain/results/results";
import { makeResult } from "@/tests/fixtures/arbitrary-results";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const idsIn = async (id: number) => (await getDraft(id))?.plan.results.map((node) => node.id);

/** A framework of the largest size: 100 outcomes with 99 outputs each. */
const LARGEST: ResultNode[] = Array.from({ length: MAX_RESULT_NODES / 100 }, (_, o) => [
  makeResult(`o${o}`, { position: o }),
  ...Array.from({ length: 99 }, (_, s) =>
    makeResult(`o${o}s${s}`, { parentId: `o${o}`, position: s, kind: "output", number: `${o + 1}.${s + 1}` }),
  ),
]).flat();

describeOnBothEngines("the results framework of a draft", () => {
  let draftId: number;

  beforeAll(async () => {
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [{ country: makeCountry(), seedHash: null }],
          plans: [{ plan: makePlan(), baseVersion: 0, archived: false, seedHash: null }],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
    draftId = (await startRevision("nam-1", "ada")) as number;
  });

  test("takes the changes of people who save at the same moment, all of them", async () => {
    const three = ["a", "b", "c"].map((id, position) => makeResult(id, { position }));
    await saveDraftResults(draftId, () => ({ ok: true, nodes: three }), "ada");

    const saved = await Promise.all([
      saveDraftResults(draftId, (nodes) => changeResults(nodes, { act: "indent", id: "b" }), "ada"),
      saveDraftResults(draftId, (nodes) => changeResults(nodes, { act: "up", id: "c" }), "bea"),
      saveDraftResults(draftId, (nodes) => changeResults(nodes, { act: "remove", id: "a" }), "ada"),
    ]);

    // What no longer fits once another is done is refused; nothing is lost but what was removed.
    const refusals = saved.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]));
    for (const reason of refusals) expect(["first", "gone"]).toContain(reason);
    expect(await idsIn(draftId)).not.toContain("a");
    expect(await idsIn(draftId)).toContain("c");
  });

  test("writes nothing where a change is refused or the draft is not there", async () => {
    const before = await getDraft(draftId);

    expect(
      await saveDraftResults(draftId, (nodes) => changeResults(nodes, { act: "up", id: "nobody" }), "ada"),
    ).toEqual({
      ok: false,
      reason: "gone",
    });
    expect(await saveDraftResults(999_999, (nodes) => changeResults(nodes, { act: "renumber" }), "ada")).toEqual({
      ok: false,
      reason: "no_draft",
    });
    expect((await getDraft(draftId))?.version).toBe(before?.version);
  });

  test("of the largest size is saved, published and read back as it was; in review it is closed", async () => {
    expect(await saveDraftResults(draftId, () => ({ ok: true, nodes: LARGEST }), "ada")).toMatchObject({ ok: true });
    const version = (await getDraft(draftId))?.version as number;
    await stepDraft(draftId, { act: "submit", version, text: null }, "ada");
    expect(await saveDraftResults(draftId, (nodes) => changeResults(nodes, { act: "renumber" }), "ada")).toEqual({
      ok: false,
      reason: "state",
    });

    const published = await publishDraft(draftId, { version, note: "Checked" }, "eve");
    expect(published).toMatchObject({ ok: true });
    const { planBySlug } = await getCatalogue();
    expect(planBySlug.get("nam-1")?.results).toEqual(LARGEST);
  });
});
