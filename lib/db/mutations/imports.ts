import { inTransaction, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type CheckedRow, IMPORT_KEPT_MS, type Mapping } from "@/lib/domain/work/import-job";
import { recordAudit } from "./audit";

/** Files of one person that are kept at a time; an older one goes when they bring the next. */
const KEPT_PER_PERSON = 10;

export type UploadedFile = {
  fileName: string;
  kind: "table" | "records";
  rowCount: number;
  /** What was read from it, packed. */
  content: Uint8Array<ArrayBuffer>;
  /** How columns go, where an earlier upload of the same columns has said so. */
  mapping: Mapping | null;
};

/** Keeps what was read from a file for the next steps of its import, and deletes every file that is a day old. */
export async function startImport(file: UploadedFile, personId: string): Promise<string> {
  return inTransaction(async (tx) => {
    await tx.importJob.deleteMany({ where: { updatedAt: { lt: new Date(Date.now() - IMPORT_KEPT_MS) } } });
    const own = await tx.importJob.findMany({
      where: { personId },
      select: { id: true },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: KEPT_PER_PERSON - 1,
    });
    await tx.importJob.deleteMany({ where: { id: { in: own.map(({ id }) => id) } } });

    const { kind, mapping, ...columns } = file;
    const { id } = await tx.importJob.create({
      data: { ...columns, isTable: kind === "table", mapping: jsonOf(mapping), personId },
      select: { id: true },
    });
    return id;
  });
}

/**
 * Keeps a file as it was read otherwise, or mended, in place of what was read before: its check begins anew.
 *
 * @returns false: the file is gone, or imported already.
 */
export async function replaceImport(
  id: string,
  { rowCount, content, mapping }: Pick<UploadedFile, "rowCount" | "content" | "mapping">,
  personId: string,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id, personId, state: { not: "imported" } },
      data: { rowCount, content, mapping: jsonOf(mapping), state: "uploaded", run: { increment: 1 }, checkedRows: 0 },
    });
    if (count > 0) await tx.importRow.deleteMany({ where: { jobId: id } });
    return count > 0;
  });
}

/** Throws a file away, at whatever step its import is; a check that still runs stops. Drafts that it made stay. */
export async function cancelImport(id: string, personId: string): Promise<void> {
  await inTransaction((tx) => tx.importJob.deleteMany({ where: { id, personId } }));
}

/**
 * Begins to check a file anew.
 *
 * @returns the number of this check, which its steps name; null if the file is gone or imported.
 */
export async function beginCheck(id: string, mapping: Mapping | null, personId: string): Promise<number | null> {
  return inTransaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id, personId, state: { not: "imported" } },
      data: { state: "checking", mapping: jsonOf(mapping), run: { increment: 1 }, checkedRows: 0 },
    });
    if (count === 0) return null;
    await tx.importRow.deleteMany({ where: { jobId: id } });
    const { run } = await tx.importJob.findUniqueOrThrow({ where: { id }, select: { run: true } });
    return run;
  });
}

/**
 * Adds rows to the report of a check.
 *
 * @returns false if the check is to stop: it was cancelled, or another has begun.
 */
export async function addCheckedRows(id: string, run: number, rows: readonly CheckedRow[]): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.importJob.updateMany({
      where: { id, run, state: "checking" },
      data: { checkedRows: { increment: rows.length } },
    });
    if (count === 0) return false;
    await tx.importRow.createMany({
      data: rows.map(({ row, outcome, plan, baseVersion, problems }) => ({
        jobId: id,
        row,
        outcome,
        slug: plan?.slug ?? null,
        record: makesDraft(outcome) ? (plan as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
        baseVersion,
        problems: problems as unknown as Prisma.InputJsonArray,
        errors: problems.filter(({ level }) => level === "error").length,
        warnings: problems.filter(({ level }) => level === "warning").length,
      })),
    });
    return true;
  });
}

/** Ends a check, if it is still the latest. */
export async function endCheck(id: string, run: number, state: "checked" | "stopped"): Promise<void> {
  await inTransaction((tx) => tx.importJob.updateMany({ where: { id, run, state: "checking" }, data: { state } }));
}

export type DraftsOutcome =
  | { ok: true; drafts: number }
  /** gone: there is no such file of this person. state: it is not checked, or imported already. errors: rows are wrong. */
  | { ok: false; reason: "gone" | "state" | "errors" }
  /** Plans that were published since the file was compared with them. */
  | { ok: false; reason: "stale"; slugs: string[] };

/** 20,000 drafts take some seconds on a small machine. */
const DRAFTS_TIMEOUT_MS = 120_000;

/**
 * Makes drafts of all that a checked file adds or changes: all of it in one transaction, or nothing. The file itself
 * is thrown away with that.
 */
export async function makeDrafts(id: string, personId: string): Promise<DraftsOutcome> {
  return inTransaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "ImportJob" WHERE id = ${id} FOR UPDATE`;
      const job = await tx.importJob.findUnique({ where: { id }, select: { personId: true, state: true } });
      if (job?.personId !== personId) return { ok: false, reason: "gone" };
      if (job.state !== "checked") return { ok: false, reason: "state" };
      if ((await tx.importRow.count({ where: { jobId: id, errors: { gt: 0 } } })) > 0)
        return { ok: false, reason: "errors" };
      const stale = await staleSlugs(tx, id);
      if (stale.length > 0) return { ok: false, reason: "stale", slugs: stale };

      const drafts = await insertDrafts(tx, id, personId);
      await tx.importRow.deleteMany({ where: { jobId: id } });
      await tx.importJob.update({
        where: { id },
        data: { state: "imported", drafts, content: new Uint8Array() },
        select: { id: true },
      });
      await recordAudit(tx, { event: "imported", actorId: personId, detail: { drafts } });
      return { ok: true, drafts };
    },
    { timeoutMs: DRAFTS_TIMEOUT_MS },
  );
}

async function staleSlugs(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT r.slug FROM "ImportRow" r LEFT JOIN "Plan" p ON p.slug = r.slug
    WHERE r."jobId" = ${id} AND r.record IS NOT NULL AND COALESCE(p.version, 0) <> r."baseVersion"
    ORDER BY r.row`;
  return rows.map(({ slug }) => slug);
}

/** Within the database: thousands of records need not travel to this process and back. */
function insertDrafts(tx: Transaction, id: string, personId: string): Promise<number> {
  return tx.$executeRaw`
    WITH added AS (
      INSERT INTO "PlanDraft" ("countryId", "planId", record, "baseVersion", origin, "authorId", "updatedAt")
      SELECT r.record->>'country', p.id, r.record, r."baseVersion", 'import', ${personId}, now()
      FROM "ImportRow" r LEFT JOIN "Plan" p ON p.slug = r.slug
      WHERE r."jobId" = ${id} AND r.record IS NOT NULL
      ORDER BY r.row
      RETURNING id
    )
    INSERT INTO "DraftEvent" ("draftId", kind, "authorId") SELECT id, 'started', ${personId} FROM added ORDER BY id`;
}

function makesDraft(outcome: CheckedRow["outcome"]): boolean {
  return outcome === "new" || outcome === "changed";
}

function jsonOf(mapping: Mapping | null) {
  return mapping === null ? Prisma.DbNull : (mapping as unknown as Prisma.InputJsonObject);
}
