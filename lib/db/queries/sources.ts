import { getDb, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { KeptCheck } from "@/lib/domain/plan/link-check";
import type { LinkCheck, Source, SourceRecord } from "@/lib/domain/plan/plan";
import type { LinkState, SourceKind } from "@/lib/domain/vocabulary/vocabulary";

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

/** Ids of the sources that a person has changed: what the fact base says of them is not taken any more. */
export async function readEditedSourceIds(tx: Transaction): Promise<ReadonlySet<number>> {
  const edited = await tx.sourceRevision.findMany({
    where: { authorId: { not: null } },
    select: { sourceId: true },
    distinct: ["sourceId"],
    orderBy: { sourceId: "asc" },
  });
  return new Set(edited.map(({ sourceId }) => sourceId));
}

/** Sources that `where` holds for, by address. */
export async function readSources(tx: Transaction, where: Prisma.SourceWhereInput): Promise<StoredSource[]> {
  const rows = await tx.source.findMany({ where, select: sourceColumns, orderBy: { id: "asc" } });
  // Here and not in SQL: servers sort by their own language.
  return rows.map(sourceFromRow).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** A source whose address is to be asked, with what is kept of the last asking. */
export type LinkToCheck = { id: number; url: string; checkedOn: string | null; before: KeptCheck | null };

/** The sources that anything cites, the longest unasked first; only those addresses, unless null. */
export async function findLinksToCheck(urls: readonly string[] | null): Promise<LinkToCheck[]> {
  const db = await getDb();
  const rows = await db.source.findMany({
    where: urls === null ? { evidence: { some: {} } } : { url: { in: [...urls] } },
    select: {
      id: true,
      url: true,
      checkedOn: true,
      link: {
        select: {
          state: true,
          checkedAt: true,
          since: true,
          answer: true,
          movedTo: true,
          fingerprint: true,
          failures: true,
        },
      },
    },
    orderBy: { id: "asc" },
  });
  const asked = (link: LinkToCheck["before"]) => link?.checkedAt ?? "";
  return rows
    .map(({ link, ...row }) => ({
      ...row,
      before: link && { ...link, checkedAt: link.checkedAt.toISOString(), since: link.since.toISOString() },
    }))
    .sort((a, b) => (asked(a.before) < asked(b.before) ? -1 : asked(a.before) > asked(b.before) ? 1 : a.id - b.id));
}

export const SOURCES_PER_PAGE = 50;

export type SourceFilter = {
  /** null: of any; `unknown`: nobody has said. */
  kind: SourceKind | "unknown" | null;
  /** null: of any; `unasked`: the address was never asked; `untitled`: no title, or one read from the address. */
  state: LinkState | "unasked" | "untitled" | null;
  /** Part of the address, the title or the publisher; "": any. */
  q: string;
};

/** A source in the list of editors: how many plans cite it. */
export type ListedSource = StoredSource & { plans: number };

/** One page of sources by address, and how many match in all. */
export async function findSources(
  filter: SourceFilter,
  page: number,
): Promise<{ sources: ListedSource[]; total: number }> {
  const db = await getDb();
  const where = matching(filter);
  const [rows, total] = await Promise.all([
    db.source.findMany({
      where,
      select: { ...sourceColumns, evidence: { select: { planId: true }, distinct: ["planId"] } },
      orderBy: { url: "asc" },
      skip: (page - 1) * SOURCES_PER_PAGE,
      take: SOURCES_PER_PAGE,
    }),
    db.source.count({ where }),
  ]);
  return { sources: rows.map(({ evidence, ...row }) => ({ ...sourceFromRow(row), plans: evidence.length })), total };
}

function matching({ kind, state, q }: SourceFilter): Prisma.SourceWhereInput {
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    ...(kind !== null && { kind: kind === "unknown" ? null : kind }),
    ...(state === "unasked" && { link: null }),
    ...(state === "untitled" && { OR: [{ title: null }, { titleFrom: "address" }] }),
    ...(state !== null && state !== "unasked" && state !== "untitled" && { link: { state } }),
    ...(q !== "" && { AND: [{ OR: [{ url: contains }, { title: contains }, { publisher: contains }] }] }),
  };
}

/** How many sources there are of each state of their address, and when an address was last asked; null: never. */
export async function countLinkStates(): Promise<{ states: Partial<Record<LinkState, number>>; last: string | null }> {
  const db = await getDb();
  const groups = await db.linkCheck.groupBy({
    by: ["state"],
    _count: { _all: true },
    _max: { checkedAt: true },
    orderBy: { state: "asc" },
  });
  const last = groups.flatMap(({ _max }) => _max.checkedAt?.toISOString() ?? []).sort();
  return {
    states: Object.fromEntries(groups.map(({ state, _count }) => [state, _count._all])),
    last: last.at(-1) ?? null,
  };
}

/** A source with the plans that cite it, archived ones too. */
export async function getSource(id: number): Promise<{ source: StoredSource; plans: string[] } | null> {
  const db = await getDb();
  const row = await db.source.findUnique({
    where: { id },
    select: { ...sourceColumns, evidence: { select: { plan: { select: { slug: true } } } } },
  });
  if (!row) return null;
  const { evidence, ...source } = row;
  return { source: sourceFromRow(source), plans: [...new Set(evidence.map(({ plan }) => plan.slug))].sort() };
}

/** Sources of some addresses as they are stored, for what only names them. */
export async function findSourcesAt(urls: readonly string[]): Promise<StoredSource[]> {
  return readSources(await getDb(), { url: { in: [...urls] } });
}

const SOURCE_REVISIONS = 50;

/** The latest entries of a source's history. */
export async function findSourceRevisions(id: number) {
  const db = await getDb();
  const rows = await db.sourceRevision.findMany({
    where: { sourceId: id },
    select: { number: true, authorId: true, note: true, changes: true, createdAt: true },
    orderBy: { number: "desc" },
    take: SOURCE_REVISIONS,
  });
  return rows.map(({ createdAt, changes, ...row }) => ({
    ...row,
    changes: changes as Record<string, [unknown, unknown]>,
    at: createdAt.toISOString(),
  }));
}
