import { getDb, inTransaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readPlans, type StoredPlan } from "@/lib/db/queries/plans";
import type { Plan } from "@/lib/domain/plan/plan";
import type { RevisionEntry } from "@/lib/domain/work/revision-changes";
import { draftPlanSchema } from "@/lib/schemas/plan-record";

export const REVISIONS_PER_PAGE = 20;

const entryColumns = {
  number: true,
  catalogueVersion: true,
  origin: true,
  authorId: true,
  note: true,
  changes: true,
  createdAt: true,
} as const satisfies Prisma.RevisionSelect;

type EntryRow = Prisma.RevisionGetPayload<{ select: typeof entryColumns }>;

function toEntry({ createdAt, changes, ...row }: EntryRow): RevisionEntry {
  return { ...row, changes: changes as unknown as RevisionEntry["changes"], at: createdAt.toISOString() };
}

/** One page of a plan's history, latest first, and how many revisions it has. */
export async function findRevisions(slug: string, page = 1): Promise<{ revisions: RevisionEntry[]; total: number }> {
  const db = await getDb();
  const where = { plan: { slug } };
  const [rows, total] = await Promise.all([
    db.revision.findMany({
      where,
      select: entryColumns,
      orderBy: { number: "desc" },
      skip: (page - 1) * REVISIONS_PER_PAGE,
      take: REVISIONS_PER_PAGE,
    }),
    db.revision.count({ where }),
  ]);
  return { revisions: rows.map(toEntry), total };
}

/** Every revision of a plan as one picks it out of a list, latest first. */
export async function findRevisionNumbers(slug: string): Promise<Pick<RevisionEntry, "number" | "at">[]> {
  const db = await getDb();
  const rows = await db.revision.findMany({
    where: { plan: { slug } },
    select: { number: true, createdAt: true },
    orderBy: { number: "desc" },
  });
  return rows.map(({ number, createdAt }) => ({ number, at: createdAt.toISOString() }));
}

/** A revision with the plan as it was after it. */
export async function getRevision(slug: string, number: number): Promise<(RevisionEntry & { plan: Plan }) | null> {
  const db = await getDb();
  const row = await db.revision.findFirst({
    where: { plan: { slug }, number },
    select: { ...entryColumns, record: true },
    orderBy: { id: "asc" },
  });
  return row && { ...toEntry(row), plan: planOfRecord(row.record) };
}

/** The plan of a revision's record, which also says whether the plan was archived. */
export function planOfRecord(record: Prisma.JsonValue): Plan {
  const { archived: _archived, ...plan } = record as Prisma.JsonObject;
  return draftPlanSchema.parse(plan);
}

/** A plan as it is published or archived, with what the database keeps beside it. */
export async function getStoredPlan(slug: string): Promise<StoredPlan | null> {
  const [stored] = await inTransaction((tx) => readPlans(tx, { slug }));
  return stored ?? null;
}
