import { getDb } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { draftColumns, draftFromRow } from "@/lib/db/queries/drafts";
import type { PlanDraft } from "@/lib/domain/work/draft";
import type { RecentRevision } from "@/lib/domain/work/revision-changes";

/** Drafts of one kind: the first of them, and how many there are in all. */
export type WaitingDrafts = { drafts: readonly PlanDraft[]; total: number };

const SHOWN = 5;

/** Drafts in review that this person may publish: those of others, or all where one person may do both. */
export async function findPublishable(personId: string, ownPublish: boolean): Promise<WaitingDrafts> {
  const written: Prisma.PlanDraftWhereInput = {
    OR: [{ authorId: personId }, { events: { some: { authorId: personId, kind: { in: ["started", "saved"] } } } }],
  };
  // Who waits longest comes first.
  return findWaiting({ state: "in_review", ...(!ownPublish && { NOT: written }) }, "asc");
}

/** Drafts that this person began, by where they stand, the last touched first. */
export async function findOwnDrafts(
  personId: string,
): Promise<Record<"draft" | "sent_back" | "in_review", WaitingDrafts>> {
  const own = (state: PlanDraft["state"]) => findWaiting({ authorId: personId, state }, "desc");
  return { draft: await own("draft"), sent_back: await own("sent_back"), in_review: await own("in_review") };
}

async function findWaiting(where: Prisma.PlanDraftWhereInput, order: "asc" | "desc"): Promise<WaitingDrafts> {
  const db = await getDb();
  const rows = await db.planDraft.findMany({
    where,
    select: draftColumns,
    orderBy: [{ updatedAt: order }, { id: order }],
    take: SHOWN,
  });
  return { drafts: rows.map(draftFromRow), total: await db.planDraft.count({ where }) };
}

/**
 * The latest revisions of plans that people published, latest first.
 *
 * @param country ISO3 of the only country to list; null: all.
 */
export async function findRecentRevisions(country: string | null): Promise<RecentRevision[]> {
  const db = await getDb();
  const rows = await db.revision.findMany({
    where: { plan: country === null ? { isNot: null } : { countryId: country }, authorId: { not: null } },
    select: {
      number: true,
      authorId: true,
      note: true,
      createdAt: true,
      plan: { select: { slug: true, countryId: true, generation: true } },
    },
    orderBy: { id: "desc" },
    take: SHOWN,
  });
  return rows.flatMap(({ plan, authorId, createdAt, ...row }) =>
    plan && authorId !== null
      ? [
          {
            ...row,
            authorId,
            slug: plan.slug,
            country: plan.countryId,
            generation: plan.generation,
            at: createdAt.toISOString(),
          },
        ]
      : [],
  );
}
