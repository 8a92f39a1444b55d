import { inTransaction } from "@/lib/db/client";
import type { KeptCheck } from "@/lib/domain/plan/link-check";
import { recordAudit } from "./audit";
import { publish } from "./publish";

/** Keeps how addresses answered, and publishes it: readers see which sources have gone. No plan and no record changes. */
export async function saveLinkChecks(found: readonly { sourceId: number; check: KeptCheck }[]): Promise<void> {
  if (found.length === 0) return;
  await inTransaction(async (tx) => {
    await publish(tx, {}, { origin: "fact_base", authorId: null, note: null });
    // A source may have been merged away while its address was asked.
    const rows = await tx.source.findMany({
      where: { id: { in: found.map(({ sourceId }) => sourceId) } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const stored = new Set(rows.map(({ id }) => id));
    for (const { sourceId, check } of found.filter((one) => stored.has(one.sourceId))) {
      const columns = { ...check, checkedAt: new Date(check.checkedAt), since: new Date(check.since) };
      await tx.linkCheck.upsert({
        where: { sourceId },
        create: { sourceId, ...columns },
        update: columns,
        select: { sourceId: true },
      });
    }
  });
}

/** Notes in the audit that a round has ended. */
export async function recordLinkRound(actorId: string | null, count: number): Promise<void> {
  await inTransaction((tx) => recordAudit(tx, { event: "links_checked", actorId, detail: { addresses: count } }));
}
