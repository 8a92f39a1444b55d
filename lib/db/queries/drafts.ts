import { getDb, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Plan } from "@/lib/domain/plan/plan";
import { type DraftEvent, type DraftState, OPEN_DRAFT_STATES, type PlanDraft } from "@/lib/domain/work/draft";
import type { Typed } from "@/lib/schemas/plan-form-fields";
import { draftPlanSchema } from "@/lib/schemas/plan-record";

export const DRAFTS_PER_PAGE = 50;

export const draftColumns = {
  id: true,
  record: true,
  unread: true,
  state: true,
  origin: true,
  baseVersion: true,
  version: true,
  authorId: true,
  updatedAt: true,
} as const satisfies Prisma.PlanDraftSelect;

type DraftRow = Prisma.PlanDraftGetPayload<{ select: typeof draftColumns }>;

/** Drafts keep their record as JSON: it is read through the schema that let it in. */
export function draftFromRow({ record, unread, updatedAt, origin: _origin, ...row }: DraftRow): PlanDraft {
  return { ...row, plan: draftPlanSchema.parse(record), unread: unread as Typed, updatedAt: updatedAt.toISOString() };
}

export async function getDraft(id: number): Promise<PlanDraft | null> {
  const db = await getDb();
  const row = await db.planDraft.findUnique({ where: { id }, select: draftColumns });
  return row && draftFromRow(row);
}

/** What happened to a draft, oldest first. */
export async function findDraftEvents(id: number): Promise<DraftEvent[]> {
  return readDraftEvents(await getDb(), id);
}

/** The same, within a transaction. */
export async function readDraftEvents(tx: Pick<Transaction, "draftEvent">, id: number): Promise<DraftEvent[]> {
  const rows = await tx.draftEvent.findMany({
    where: { draftId: id },
    select: { kind: true, authorId: true, text: true, createdAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
}

export type DraftFilter = {
  states: readonly DraftState[];
  /** ISO3 of the only country to list; null: all. */
  country: string | null;
  /** Slug of the only plan to list. */
  slug?: string;
};

function matching({ states, country, slug }: DraftFilter): Prisma.PlanDraftWhereInput {
  return {
    state: { in: [...states] },
    ...(country !== null && { countryId: country }),
    ...(slug !== undefined && { record: { path: ["slug"], equals: slug } }),
  };
}

/** One page of drafts, the last touched first, and how many there are in all. */
export async function findDrafts(filter: DraftFilter, page = 1): Promise<{ drafts: PlanDraft[]; total: number }> {
  const db = await getDb();
  const where = matching(filter);
  const [rows, total] = await Promise.all([
    db.planDraft.findMany({
      where,
      select: draftColumns,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * DRAFTS_PER_PAGE,
      take: DRAFTS_PER_PAGE,
    }),
    db.planDraft.count({ where }),
  ]);
  return { drafts: rows.map(draftFromRow), total };
}

/** Generations of a country that drafts of new plans have taken. */
export async function readDraftedGenerations(tx: Transaction, country: string): Promise<number[]> {
  const rows = await tx.planDraft.findMany({
    where: { countryId: country, baseVersion: 0, state: { in: [...OPEN_DRAFT_STATES] } },
    select: { record: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ record }) => (record as unknown as Plan).generation);
}
