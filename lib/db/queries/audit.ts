import { getDb } from "@/lib/db/client";
import type { AuditEvent, AuditLine } from "@/lib/domain/work/people";

export const AUDIT_LINES_PER_PAGE = 100;

const auditColumns = { id: true, event: true, actorId: true, subjectId: true, detail: true, createdAt: true } as const;

/**
 * One page of the audit, latest first, and how many lines match in all.
 *
 * @param page from 1.
 */
export async function findAuditLines(
  event: AuditEvent | null,
  page: number,
): Promise<{ lines: AuditLine[]; total: number }> {
  const db = await getDb();
  const where = event ? { event } : {};
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      select: auditColumns,
      orderBy: { id: "desc" },
      skip: (page - 1) * AUDIT_LINES_PER_PAGE,
      take: AUDIT_LINES_PER_PAGE,
    }),
    db.auditEntry.count({ where }),
  ]);
  return { lines: rows.map(toLine), total };
}

/** What a person did and what was done to their account, oldest first: for the export of their data. */
export async function findAuditOf(personId: string): Promise<AuditLine[]> {
  const db = await getDb();
  const rows = await db.auditEntry.findMany({
    where: { OR: [{ actorId: personId }, { subjectId: personId }] },
    select: auditColumns,
    orderBy: { id: "asc" },
  });
  return rows.map(toLine);
}

type Row = Omit<AuditLine, "at" | "detail"> & { detail: unknown; createdAt: Date };

function toLine({ createdAt, detail, ...row }: Row): AuditLine {
  return { ...row, detail: detail as AuditLine["detail"], at: createdAt.toISOString() };
}
