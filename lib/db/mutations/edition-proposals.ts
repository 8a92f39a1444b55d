import type { Transaction } from "@/lib/db/client";
import { readPlans, type StoredPlan } from "@/lib/db/queries/plans";
import { recordHash } from "@/lib/db/record-hash";
import type { Plan } from "@/lib/domain/plan/plan";
import { withoutSources } from "@/lib/domain/plan/sources";
import { emptyPlan } from "@/lib/domain/work/draft";
import { type Merge, mergePlans } from "@/lib/domain/work/merge";
import { addDraft } from "./drafts";
import { takeTurn } from "./publish";

/** What an edition of the facts would change in a plan that a person has changed since it was loaded. */
export type EditionProposal = {
  slug: string;
  /** `merged` has what the edition brings where the person left the plan alone; where both changed, the person's stays. */
  merge: Merge;
  /** Id of a draft that somebody is writing of the plan already; null: none. */
  openDraft: number | null;
};

/**
 * What the facts say otherwise about plans that persons have changed: the plans that loading the facts keeps. Plans of
 * which the facts say the same as when they were loaded are left out. By slug.
 */
export async function findProposals(tx: Transaction, plans: readonly Plan[]): Promise<EditionProposal[]> {
  return (await compared(tx, plans)).map(({ stored, merge, openDraft }) => ({
    slug: stored.plan.slug,
    merge,
    openDraft,
  }));
}

/**
 * Begins a draft for each plan that the facts say something new about, for a person to look through and publish.
 * Nothing that is published changes. A plan that has an open draft is left out.
 *
 * @param authorId whose drafts they are.
 * @returns slugs of the plans that have a new draft.
 */
export async function proposeEdition(tx: Transaction, plans: readonly Plan[], authorId: string): Promise<string[]> {
  await takeTurn(tx);
  const proposed: string[] = [];
  for (const { stored, merge, openDraft } of await compared(tx, plans)) {
    if (openDraft !== null || merge.taken.length === 0) continue;
    await addDraft(tx, { plan: merge.merged, stored, origin: "import", openFor: stored.id }, authorId);
    proposed.push(stored.plan.slug);
  }
  return proposed;
}

async function compared(tx: Transaction, plans: readonly Plan[]) {
  const edited = (await readPlans(tx, { archivedAt: null, seedHash: null })).toSorted((a, b) =>
    a.plan.slug < b.plan.slug ? -1 : 1,
  );
  const found: { stored: StoredPlan; merge: Merge; openDraft: number | null }[] = [];
  for (const stored of edited) {
    const theirs = plans.find(({ slug }) => slug === stored.plan.slug);
    if (!theirs) continue;
    const base = await lastLoaded(tx, stored);
    if (base && recordHash(base) === recordHash(theirs)) continue;
    const merge = mergePlans(base ?? emptyPlan(theirs.country, theirs.generation), stored.plan, theirs);
    if (merge.taken.length + merge.conflicts.length === 0) continue;
    const open = await tx.planDraft.findFirst({
      where: { planId: stored.id, state: { in: ["draft", "in_review", "sent_back"] } },
      select: { id: true },
      orderBy: { id: "desc" },
    });
    found.push({ stored, merge, openDraft: open?.id ?? null });
  }
  return found;
}

/** The plan as the fact base last said it, which both what is stored and what the files say now started from. */
async function lastLoaded(tx: Transaction, { id, plan }: StoredPlan): Promise<Plan | null> {
  const row = await tx.revision.findFirst({
    where: { planId: id, origin: "fact_base" },
    select: { record: true },
    orderBy: { number: "desc" },
  });
  if (!row) return null;
  const { archived: _archived, ...record } = row.record as unknown as Plan & { archived: boolean };
  // A revision of an older portal lacks the fields that came since.
  return withoutSources({ ...emptyPlan(plan.country, plan.generation), ...record });
}
