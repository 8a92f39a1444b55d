import type { Transaction } from "@/lib/db/client";
import type { Prisma, RevisionOrigin } from "@/lib/db/generated/client";
import { readSources, recordOf, type StoredSource } from "@/lib/db/queries/sources";
import type { Evidence, SourceRecord } from "@/lib/domain/plan/plan";
import { addedTo, emptySource } from "@/lib/domain/plan/sources";
import { inBatches } from "./in-batches";
import { changesBetween } from "./record-changes";

export type SourceChange = {
  /** The whole record after the change; an address that is not stored is new. */
  source: SourceRecord;
  /** Addresses of duplicates that become one with it, and go. */
  merged: readonly string[];
};

type Act = { version: number; origin: RevisionOrigin; authorId: string | null; note: string | null };

/** Writes sources, each with its history; a record that says what is stored is left alone. Part of `publish`. */
export async function publishSources(tx: Transaction, changes: readonly SourceChange[], act: Act): Promise<void> {
  await inBatches(changes, async (batch) => {
    const urls = batch.flatMap(({ source, merged }) => [source.url, ...merged]);
    const stored = new Map((await readSources(tx, { url: { in: urls } })).map((source) => [source.url, source]));
    const differing = batch.filter(({ source, merged }) => {
      const before = stored.get(source.url);
      return merged.length > 0 || !before || hasChanges(before, source);
    });
    const added = differing.filter(({ source }) => !stored.has(source.url)).map(({ source }) => recordOf(source));
    const ids = new Map<string, number>();
    if (added.length > 0) {
      const rows = await tx.source.createManyAndReturn({ data: added, select: { id: true, url: true } });
      for (const { id, url } of rows) ids.set(url, id);
    }
    for (const { source } of differing) {
      const before = stored.get(source.url);
      if (!before) continue;
      const data = { ...recordOf(source), version: { increment: 1 } };
      await tx.source.update({ where: { id: before.id }, data, select: { id: true } });
      ids.set(source.url, before.id);
    }
    const revisions = differing.flatMap(({ source, merged }) => [
      {
        sourceId: ids.get(source.url) as number,
        number: (stored.get(source.url)?.version ?? 0) + 1,
        changes: {
          ...changesBetween(recordBefore(stored.get(source.url)), recordOf(source)),
          ...(merged.length > 0 && { merged: [null, [...merged]] }),
        },
        record: recordOf(source),
      },
      ...merged.flatMap((url) => {
        const duplicate = stored.get(url);
        if (!duplicate) return [];
        const changed = { mergedInto: [null, source.url] };
        return [
          { sourceId: duplicate.id, number: duplicate.version + 1, changes: changed, record: recordOf(duplicate) },
        ];
      }),
    ]);
    const { version: catalogueVersion, origin, authorId, note } = act;
    if (revisions.length > 0)
      await tx.sourceRevision.createMany({
        data: revisions.map(({ record, ...revision }) => ({
          ...revision,
          record: record as unknown as Prisma.InputJsonObject,
          catalogueVersion,
          origin,
          authorId,
          note,
        })),
      });
  });
}

/** Takes duplicates away, once no plan cites them any more. Part of `publish`. */
export async function removeMergedSources(tx: Transaction, changes: readonly SourceChange[]): Promise<void> {
  const urls = changes.flatMap(({ merged }) => merged);
  if (urls.length > 0) await tx.source.deleteMany({ where: { url: { in: urls } } });
}

/**
 * Sources as plans that are published cite them: new ones are added, records that are silent learn what the plans say,
 * and nothing that a record says is changed.
 *
 * @returns source ids by address.
 */
export async function citeSources(
  tx: Transaction,
  evidence: readonly Evidence[],
  act: Act,
): Promise<Map<string, number>> {
  const cited = new Map<string, Evidence[]>();
  for (const row of evidence) cited.set(row.url, [...(cited.get(row.url) ?? []), row]);
  const ids = new Map<string, number>();
  await inBatches([...cited], async (batch) => {
    const where = { url: { in: batch.map(([url]) => url) } };
    const stored = new Map((await readSources(tx, where)).map((source) => [source.url, source]));
    const changes = batch.map(([url, rows]) => ({
      source: addedTo(stored.get(url) ?? emptySource(url), rows),
      merged: [],
    }));
    await publishSources(tx, changes, act);
    const rows = await tx.source.findMany({ where, select: { id: true, url: true }, orderBy: { id: "asc" } });
    for (const { id, url } of rows) ids.set(url, id);
  });
  return ids;
}

function hasChanges(before: SourceRecord, after: SourceRecord): boolean {
  return Object.keys(changesBetween(recordOf(before), recordOf(after))).length > 0;
}

function recordBefore(stored: StoredSource | undefined): SourceRecord | undefined {
  return stored && recordOf(stored);
}
