import { getDb } from "@/lib/db/client";
import type { CatalogueChanges } from "@/lib/domain/catalogue/changes";
import type { Release } from "@/lib/domain/catalogue/release";

const columns = {
  number: true,
  catalogueVersion: true,
  releasedAt: true,
  notes: true,
  checksum: true,
  changes: true,
} as const;

type Row = Omit<Release, "releasedAt" | "changes"> & { releasedAt: Date; changes: unknown };

function releaseOf({ releasedAt, changes, ...row }: Row): Release {
  return { ...row, releasedAt: releasedAt.toISOString(), changes: changes as CatalogueChanges };
}

/** All releases, the newest first. */
export async function readReleases(): Promise<Release[]> {
  const db = await getDb();
  return (await db.release.findMany({ select: columns, orderBy: { number: "desc" } })).map(releaseOf);
}

/** Number, version and day of all releases, the newest first: what every page's foot needs of them. */
export async function readReleaseHeads(): Promise<Pick<Release, "number" | "catalogueVersion" | "releasedAt">[]> {
  const db = await getDb();
  const rows = await db.release.findMany({
    select: { number: true, catalogueVersion: true, releasedAt: true },
    orderBy: { number: "desc" },
  });
  return rows.map(({ releasedAt, ...row }) => ({ ...row, releasedAt: releasedAt.toISOString() }));
}

/** A release with its catalogue and codebook as JSON; null if there is none of that number. */
export async function readRelease(
  number: number,
): Promise<{ release: Release; catalogue: string; codebook: unknown } | null> {
  const db = await getDb();
  const row = await db.release.findUnique({
    where: { number },
    select: { ...columns, catalogue: true, codebook: true },
  });
  if (!row) return null;
  const { catalogue, codebook, ...head } = row;
  return { release: releaseOf(head), catalogue, codebook };
}
