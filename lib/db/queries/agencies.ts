import { getDb, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { PLACE_REVISIONS, type PlaceRevision, toPlaceRevision } from "@/lib/db/queries/countries";
import type { Agency } from "@/lib/domain/plan/agency";

/** A body as it is stored. */
export type StoredAgency = Agency & {
  /** Rises with each change. */
  version: number;
};

export const agencyColumns = {
  id: true,
  countryId: true,
  name: true,
  nameEn: true,
  type: true,
  until: true,
  successorId: true,
  version: true,
} as const satisfies Prisma.AgencySelect;

type AgencyRow = Prisma.AgencyGetPayload<{ select: typeof agencyColumns }>;

export function agencyFromRow({ countryId, ...row }: AgencyRow): StoredAgency {
  return { country: countryId, ...row };
}

/** The bodies that lead, led or may lead plans of a country, by name. */
export async function findAgencies(country: string): Promise<StoredAgency[]> {
  return readAgencies(await getDb(), country);
}

/** As `findAgencies`, within a transaction. */
export async function readAgencies(tx: Transaction, country: string): Promise<StoredAgency[]> {
  const rows = await tx.agency.findMany({
    where: { countryId: country },
    select: agencyColumns,
    orderBy: { id: "asc" },
  });
  return rows.map(agencyFromRow).sort(byName);
}

/** A body by its id, with all bodies of its country. */
export async function getAgency(id: number): Promise<{ agency: StoredAgency; agencies: StoredAgency[] } | null> {
  const db = await getDb();
  const row = await db.agency.findUnique({ where: { id }, select: agencyColumns });
  return row && { agency: agencyFromRow(row), agencies: await findAgencies(row.countryId) };
}

/** A plan as the list of a body's plans names it. */
export type LedPlan = { slug: string; generation: number; archived: boolean };

/** The plans that each body leads, archived ones too, by id of the body; bodies without plans are not in it. */
export async function findLedPlans(country: string | null): Promise<Map<number, LedPlan[]>> {
  const db = await getDb();
  const rows = await db.plan.findMany({
    where: { leadAgencyId: { not: null }, ...(country !== null && { countryId: country }) },
    select: { slug: true, generation: true, archivedAt: true, leadAgencyId: true },
    orderBy: [{ countryId: "asc" }, { generation: "asc" }],
  });
  const led = new Map<number, LedPlan[]>();
  for (const { leadAgencyId, archivedAt, ...plan } of rows) {
    const id = leadAgencyId as number;
    led.set(id, [...(led.get(id) ?? []), { ...plan, archived: archivedAt !== null }]);
  }
  return led;
}

/** All bodies of all countries, by name. */
export async function findAllAgencies(): Promise<StoredAgency[]> {
  const db = await getDb();
  const rows = await db.agency.findMany({ select: agencyColumns, orderBy: { id: "asc" } });
  return rows.map(agencyFromRow).sort(byName);
}

/** The latest entries of a body's history; of a duplicate that became one with another too. */
export async function findAgencyRevisions(id: number): Promise<PlaceRevision[]> {
  const db = await getDb();
  const rows = await db.agencyRevision.findMany({
    where: { agencyId: id },
    select: { number: true, authorId: true, note: true, changes: true, createdAt: true },
    orderBy: { number: "desc" },
    take: PLACE_REVISIONS,
  });
  return rows.map(toPlaceRevision);
}

const { compare } = new Intl.Collator("en");

function byName(a: Agency, b: Agency): number {
  return compare(a.name, b.name) || a.id - b.id;
}
