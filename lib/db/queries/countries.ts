import { getDb } from "@/lib/db/client";
import { countryColumns, countryFromRow } from "@/lib/db/plan-rows";
import type { Country } from "@/lib/domain/plan/plan";

/** A country as it is stored, and the version that a change of it starts from. */
export async function getCountry(iso3: string): Promise<{ country: Country; version: number } | null> {
  const db = await getDb();
  const row = await db.country.findUnique({ where: { id: iso3 }, select: { ...countryColumns, version: true } });
  if (!row) return null;
  const { version, ...columns } = row;
  return { country: countryFromRow(columns), version };
}

/** One change of a country or a body, told to people. */
export type PlaceRevision = {
  /** Unique in its history. */
  number: number;
  /** Id of a person, whose account may be gone; null: the fact base. */
  authorId: string | null;
  note: string | null;
  /** Field of the record to its old and new value. */
  changes: Readonly<Record<string, readonly [unknown, unknown]>>;
  /** ISO instant. */
  at: string;
};

/** How many entries of a history are listed. */
export const PLACE_REVISIONS = 50;

/** The latest entries of a country's own history, without its plans'. */
export async function findCountryRevisions(iso3: string): Promise<PlaceRevision[]> {
  const db = await getDb();
  const rows = await db.revision.findMany({
    where: { countryId: iso3, planId: null },
    select: { number: true, authorId: true, note: true, changes: true, createdAt: true },
    orderBy: { id: "desc" },
    take: PLACE_REVISIONS,
  });
  return rows.map(toPlaceRevision);
}

/** An entry as its row keeps it. */
export function toPlaceRevision({
  createdAt,
  changes,
  ...row
}: Omit<PlaceRevision, "at" | "changes"> & { changes: unknown; createdAt: Date }): PlaceRevision {
  return { ...row, changes: changes as PlaceRevision["changes"], at: createdAt.toISOString() };
}
