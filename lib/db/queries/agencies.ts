import { getDb, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Agency } from "@/lib/domain/agency";

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
  const { compare } = new Intl.Collator("en");
  return rows.map(agencyFromRow).sort((a, b) => compare(a.name, b.name) || a.id - b.id);
}
