import { getDb } from "@/lib/db/client";

/** What one publication did to one plan, or to a country itself. */
export type PublishedChange = {
  /** Catalogue version that published it. */
  version: number;
  /** ISO instant. */
  publishedAt: string;
  country: string;
  /** null: the country itself changed. */
  plan: string | null;
  /** Number of the revision, from 1 within the plan. */
  revision: number;
  /** Field of the record -> [old, new], only what differs; of a new record, every field that is not empty. */
  changes: Readonly<Record<string, unknown>>;
};

/**
 * Changes that publications after version `since` and up to version `until` brought, the oldest first.
 *
 * @param plans slugs to limit to; absent: all plans and countries.
 */
export async function findChanges(
  {
    since,
    until,
    plans,
    newestFirst = false,
    withoutFirst = false,
  }: {
    since: number;
    until: number;
    plans?: readonly string[];
    newestFirst?: boolean;
    /** Leaves out the loading of the first facts. */
    withoutFirst?: boolean;
  },
  { skip, take }: { skip: number; take: number },
): Promise<{ changes: PublishedChange[]; total: number }> {
  const db = await getDb();
  // That the first facts were loaded is no news, told record by record: release 1 holds them.
  const loaded = withoutFirst
    ? await db.revision.findFirst({
        where: { origin: "fact_base" },
        select: { catalogueVersion: true },
        orderBy: { catalogueVersion: "asc" },
      })
    : null;
  const firstLoaded = loaded?.catalogueVersion ?? 0;
  const where = {
    catalogueVersion: { gt: Math.max(since, firstLoaded), lte: until },
    ...(plans && { plan: { slug: { in: [...plans] } } }),
  };
  const direction = newestFirst ? "desc" : "asc";
  const [rows, total] = await Promise.all([
    db.revision.findMany({
      where,
      select: {
        catalogueVersion: true,
        createdAt: true,
        countryId: true,
        number: true,
        changes: true,
        plan: { select: { slug: true } },
      },
      orderBy: [{ catalogueVersion: direction }, { id: direction }],
      skip,
      take,
    }),
    db.revision.count({ where }),
  ]);
  return {
    total,
    changes: rows.map(({ catalogueVersion, createdAt, countryId, number, changes, plan }) => ({
      version: catalogueVersion,
      publishedAt: createdAt.toISOString(),
      country: countryId,
      plan: plan?.slug ?? null,
      revision: number,
      changes: changes as PublishedChange["changes"],
    })),
  };
}
