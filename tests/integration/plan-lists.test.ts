import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/lib/db/client";
import { setArchived, startNewPlan, startRevision, stepDraft } from "@/lib/db/mutations/drafts";
import { publish } from "@/lib/db/mutations/publish";
import { getDraft } from "@/lib/db/queries/drafts";
import { findRevisionNumbers } from "@/lib/db/queries/plan-history";
import { findListedPlans, type PlanListFilter } from "@/lib/db/queries/plan-list";
import { findOwnDrafts, findPublishable, findRecentRevisions } from "@/lib/db/queries/waiting";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

async function list(filter: Partial<PlanListFilter> = {}): Promise<string[]> {
  const { plans } = await findListedPlans({ list: "all", words: [], named: [], country: null, ...filter }, 1);
  return plans.map(({ slug }) => slug);
}

async function submitted(id: number | null, personId: string): Promise<number> {
  const draft = id === null ? null : await getDraft(id);
  if (!draft) throw new Error("There is no such draft");
  await stepDraft(draft.id, { act: "submit", version: draft.version, text: null }, personId);
  return draft.id;
}

describeOnBothEngines("lists of editors", () => {
  beforeAll(async () => {
    const plans = [
      makePlan({ title: "Women, Peace and Security in Namibia" }),
      makePlan({ generation: 2, adopted: "2025", startYear: 2025, endYear: 2030, title: "100 % of_women" }),
      makePlan({ country: "ZWE", title: "Zimbabwe’s plan" }),
    ];
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [
            { country: makeCountry(), seedHash: null },
            { country: makeCountry({ iso3: "ZWE", name: "Aaa, listed first" }), seedHash: null },
          ],
          plans: plans.map((plan) => ({ plan, baseVersion: 0, archived: false, seedHash: null })),
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
    await setArchived("nam-1", { archived: true, version: 1, note: "Another text" }, "eve");
  });

  test("hold plans by country name, withdrawn ones too, each with its latest revision", async () => {
    expect(await list()).toEqual(["zwe-1", "nam-1", "nam-2"]);

    const { plans } = await findListedPlans({ list: "archived", words: [], named: [], country: null }, 1);
    expect(plans).toMatchObject([{ slug: "nam-1", archived: true, revisions: 2, changed: { authorId: "eve" } }]);
    expect(await findRevisionNumbers("nam-1")).toMatchObject([{ number: 2 }, { number: 1 }]);
  });

  test("find plans by all words of a title or slug, taken as they are, or by their country", async () => {
    expect(await list({ words: ["PEACE", "women"] })).toEqual(["nam-1"]);
    expect(await list({ words: ["peace", "of_women"] })).toEqual([]);
    expect(await list({ words: ["%"] })).toEqual(["nam-2"]);
    expect(await list({ words: ["f_w"] })).toEqual(["nam-2"]);
    expect(await list({ words: ["Simbabwe"], named: ["ZWE"] })).toEqual(["zwe-1"]);
    expect(await list({ words: ["Simbabwe"], named: ["ZWE"], country: "NAM" })).toEqual([]);
    expect(await list({ list: "public", country: "NAM" })).toEqual(["nam-2"]);
  });

  test("hold what waits for whom: nobody is asked to publish what they wrote, unless one person may", async () => {
    const own = await submitted(await startRevision("nam-2", "ada"), "ada");
    const other = await submitted(await startNewPlan("ZWE", "ben"), "ben");
    await startRevision("zwe-1", "ada");

    const ids = async (ownPublish: boolean) => (await findPublishable("ada", ownPublish)).drafts.map(({ id }) => id);
    expect(await ids(false)).toEqual([other]);
    expect(await ids(true)).toEqual([own, other]);
    expect(await findOwnDrafts("ada")).toMatchObject({
      draft: { total: 1 },
      in_review: { total: 1, drafts: [{ id: own }] },
      sent_back: { total: 0 },
    });
    expect(await list({ list: "drafted" })).toEqual(["zwe-1", "nam-2"]);
  });

  test("tell what people published lately, and nothing that the fact base brought", async () => {
    expect(await findRecentRevisions(null)).toMatchObject([{ slug: "nam-1", number: 2, note: "Another text" }]);
    expect(await findRecentRevisions("ZWE")).toEqual([]);
  });
});
