import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LinkCheck, Source, SourceRecord } from "@/lib/domain/plan/plan";

/** A source as it is stored. */
export type StoredSource = Source & {
  id: number;
  /** Rises with each change of the record. */
  version: number;
};

const recordColumns = {
  url: true,
  title: true,
  titleFrom: true,
  publisher: true,
  kind: true,
  language: true,
  published: true,
  archivedUrl: true,
  checkedOn: true,
  note: true,
} as const satisfies Prisma.SourceSelect;

const sourceColumns = {
  ...recordColumns,
  id: true,
  version: true,
  link: { select: { state: true, checkedAt: true, since: true, movedTo: true } },
} as const satisfies Prisma.SourceSelect;

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceColumns }>;

function sourceFromRow({ link, ...row }: SourceRow): StoredSource {
  return { ...row, link: link && linkFromRow(link) };
}

function linkFromRow({ checkedAt, since, ...link }: NonNullable<SourceRow["link"]>): LinkCheck {
  return { ...link, checkedAt: checkedAt.toISOString(), since: since.toISOString() };
}

/** The record alone: what people say of a source. */
export function recordOf({
  url,
  title,
  titleFrom,
  publisher,
  kind,
  language,
  published,
  archivedUrl,
  checkedOn,
  note,
}: SourceRecord): SourceRecord {
  return { url, title, titleFrom, publisher, kind, language, published, archivedUrl, checkedOn, note };
}

/** Sources that `where` holds for, by address. */
export async function readSources(tx: Transaction, where: Prisma.SourceWhereInput): Promise<StoredSource[]> {
  const rows = await tx.source.findMany({ where, select: sourceColumns, orderBy: { id: "asc" } });
  // Here and not in SQL: servers sort by their own language.
  return rows.map(sourceFromRow).sort((a, b) => (a.url < b.url ? -1 : 1));
}
