import { findDraftEvents, findDrafts } from "@/lib/db/queries/drafts";
import { getPeopleNames } from "@/lib/db/queries/people";
import { getRevision, getStoredPlan } from "@/lib/db/queries/plan-history";
import type { Plan } from "@/lib/domain/plan/plan";
import { type DraftEvent, emptyPlan, OPEN_DRAFT_STATES, type PlanDraft } from "@/lib/domain/work/draft";

export type DraftContext = {
  events: DraftEvent[];
  /** Of those in the events whose account still exists. */
  names: Map<string, string>;
  /** The plan that the draft started from: a revision, or nothing at all. */
  before: Plan;
  /** Revision that the plan has reached; null: it was never published. */
  published: number | null;
  /** The plan as it is published now, withdrawn ones too; null: it never was. */
  publishedPlan: Plan | null;
  /** How many other drafts of this plan wait for somebody. */
  othersOpen: number;
};

/** What stands around a draft on its page. */
export async function readDraftContext({ id, plan, baseVersion }: PlanDraft): Promise<DraftContext> {
  const [events, stored, revision, open] = await Promise.all([
    findDraftEvents(id),
    getStoredPlan(plan.slug),
    baseVersion > 0 ? getRevision(plan.slug, baseVersion) : null,
    findDrafts({ states: OPEN_DRAFT_STATES, country: plan.country, slug: plan.slug }),
  ]);
  return {
    events,
    names: await getPeopleNames(events.map(({ authorId }) => authorId)),
    before: revision?.plan ?? emptyPlan(plan.country, plan.generation),
    published: stored?.version ?? null,
    publishedPlan: stored?.plan ?? null,
    othersOpen: open.drafts.filter((other) => other.id !== id).length,
  };
}
