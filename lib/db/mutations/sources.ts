import { inTransaction, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { draftColumns, draftFromRow } from "@/lib/db/queries/drafts";
import { readPlans } from "@/lib/db/queries/plans";
import { readSources, recordOf, type StoredSource } from "@/lib/db/queries/sources";
import type { Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { emptySource } from "@/lib/domain/plan/sources";
import { OPEN_DRAFT_STATES } from "@/lib/domain/work/draft";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
import { recordAudit } from "./audit";
import { publish, takeTurn } from "./publish";

/** Who changes it, and why. */
export type SourceAuthor = { personId: string; note: string };

/** Nothing was written unless ok. */
export type SourceOutcome =
  | { ok: true; id: number }
  /** There is no such source any more. */
  | { ok: false; reason: "gone" }
  /** Somebody changed it after the version that this change started from. */
  | { ok: false; reason: "stale"; current: StoredSource }
  /** It says what is stored already. */
  | { ok: false; reason: "same" }
  /** There is no source at the address of the duplicate, or it is the very one. */
  | { ok: false; reason: "duplicate" };

/**
 * Changes what is known of a source, for all plans that cite it. Their own records refer to it and stay as they are.
 *
 * @param version of the source that the person saw.
 */
export async function changeSource(
  id: number,
  { version, fields }: { version: number; fields: Omit<SourceRecord, "url"> },
  { personId, note }: SourceAuthor,
): Promise<SourceOutcome> {
  return inTransaction(async (tx) => {
    await takeTurn(tx);
    const [stored] = await readSources(tx, { id });
    if (!stored) return { ok: false, reason: "gone" };
    if (stored.version !== version) return { ok: false, reason: "stale", current: stored };
    const source = { ...fields, url: stored.url };
    if (sayTheSame(recordOf(stored), source)) return { ok: false, reason: "same" };

    const publisher = { origin: "editor", authorId: personId, note } as const;
    const catalogueVersion = await publish(tx, { sources: [{ source, merged: [] }] }, publisher);
    await recordAudit(tx, { event: "published", actorId: personId, detail: { source: id, version: catalogueVersion } });
    return { ok: true, id };
  });
}

/**
 * Makes a duplicate one with the source that is kept: plans and open drafts cite that one instead, and the kept record
 * learns what it did not know. The duplicate's history stays.
 *
 * @param version of the kept source that the person saw.
 * @param duplicate address of the other.
 */
export async function mergeSources(
  id: number,
  { version, duplicate }: { version: number; duplicate: string },
  { personId, note }: SourceAuthor,
): Promise<SourceOutcome> {
  return inTransaction(async (tx) => {
    // Drafts first, as publishing one locks them in this order too.
    await tx.$queryRaw`SELECT id FROM "PlanDraft" WHERE state IN ('draft', 'in_review', 'sent_back') ORDER BY id FOR UPDATE`;
    await takeTurn(tx);
    const [kept] = await readSources(tx, { id });
    if (!kept) return { ok: false, reason: "gone" };
    if (kept.version !== version) return { ok: false, reason: "stale", current: kept };
    const [other] = await readSources(tx, { url: duplicate });
    if (!other || other.id === id) return { ok: false, reason: "duplicate" };

    const citing = await readPlans(tx, { evidence: { some: { sourceId: other.id } } });
    const plans = citing.map(({ plan, version: baseVersion, archived }) => ({
      plan: citingInstead(plan, other.url, kept.url),
      baseVersion,
      archived,
      seedHash: null,
    }));
    const source = joined(recordOf(kept), recordOf(other));
    const publisher = { origin: "editor", authorId: personId, note } as const;
    const catalogueVersion = await publish(tx, { sources: [{ source, merged: [other.url] }], plans }, publisher);
    await followInDrafts(tx, other.url, kept.url);
    const detail = { source: id, plans: plans.length, version: catalogueVersion };
    await recordAudit(tx, { event: "published", actorId: personId, detail });
    return { ok: true, id };
  });
}

/** What the kept record says, and where it is silent what the duplicate said. */
function joined(kept: SourceRecord, other: SourceRecord): SourceRecord {
  const known = Object.entries(kept).map(([field, value]) => [field, value ?? other[field as keyof SourceRecord]]);
  return { ...emptySource(kept.url), ...Object.fromEntries(known) };
}

/** Rows that would then stand twice are one: that which cited the kept source already. */
function citingInstead(plan: Plan, from: string, to: string): Plan {
  const held = new Set(plan.evidence.filter(({ url }) => url === to).map(({ attribute }) => attribute));
  return {
    ...plan,
    evidence: plan.evidence
      .filter(({ url, attribute }) => url !== from || !held.has(attribute))
      .map((row) => (row.url === from ? { ...row, url: to } : row)),
  };
}

/** Drafts that still wait would bring the duplicate back. */
async function followInDrafts(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.planDraft.findMany({
    where: { state: { in: [...OPEN_DRAFT_STATES] } },
    select: draftColumns,
    orderBy: { id: "asc" },
  });
  for (const row of rows) {
    const { id, plan } = draftFromRow(row);
    if (!plan.evidence.some(({ url }) => url === from)) continue;
    const record = citingInstead(plan, from, to) as unknown as Prisma.InputJsonObject;
    await tx.planDraft.update({ where: { id }, data: { record, version: { increment: 1 } }, select: { id: true } });
  }
}
