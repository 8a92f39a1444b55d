import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { agencyColumns, agencyFromRow } from "@/lib/db/queries/agencies";
import type { Agency, AgencyName } from "@/lib/domain/plan/agency";
import { inBatches } from "./in-batches";
import { changesBetween } from "./record-changes";

export type AgencyChange = {
  /** The whole record after the change; its id is null: it is new. */
  agency: Omit<Agency, "id"> & { id: number | null };
  /** Where the id of the successor is not known yet, its name: it is there by then, or comes before in the list. */
  successor?: AgencyName;
  /** Ids of duplicates that become one with it, and go. */
  merged: readonly number[];
};

type Act = { version: number; authorId: string | null; note: string | null };

/** Writes bodies that lead plans, each with its history. Part of `publish`. */
export async function publishAgencies(tx: Transaction, changes: readonly AgencyChange[], act: Act): Promise<void> {
  for (const { agency: given, successor, merged } of changes) {
    const agency = successor ? { ...given, successorId: await idOf(tx, given.country, successor) } : given;
    const rows = await tx.agency.findMany({
      where: { id: { in: [agency.id ?? [], merged].flat() } },
      select: agencyColumns,
      orderBy: { id: "asc" },
    });
    const stored = new Map(rows.map((row) => [row.id, agencyFromRow(row)]));
    const { id, version } = await writeAgency(tx, agency);
    const before = agency.id === null ? undefined : stored.get(agency.id);
    const duplicates = rows.filter(({ id: duplicate }) => merged.includes(duplicate));

    await addAgencyRevisions(
      tx,
      [
        {
          agency: { ...agency, id },
          number: version,
          changes: {
            ...changesBetween(before && recordOf(before), recordOf({ ...agency, id })),
            ...(merged.length > 0 && { merged: [null, duplicates.map(({ name }) => name)] }),
          },
        },
        ...duplicates.map((row) => ({
          agency: agencyFromRow(row),
          number: row.version + 1,
          changes: { mergedInto: [null, id] },
        })),
      ],
      act,
    );
  }
}

/** Adds bodies that plans name and their countries have not, each with the beginning of its history. Part of `publish`. */
export async function addAgencies(
  tx: Transaction,
  agencies: readonly Prisma.AgencyCreateManyInput[],
  act: Act,
): Promise<void> {
  await inBatches(agencies, async (data) => {
    const rows = await tx.agency.createManyAndReturn({ data, select: agencyColumns });
    const added = rows.map((row) => {
      const agency = agencyFromRow(row);
      return { agency, number: row.version, changes: changesBetween(undefined, recordOf(agency)) };
    });
    await addAgencyRevisions(tx, added, act);
  });
}

/** Takes the duplicates away, once no plan names them any more. Part of `publish`. */
export async function removeMerged(tx: Transaction, changes: readonly AgencyChange[]): Promise<void> {
  const ids = changes.flatMap(({ merged }) => merged);
  if (ids.length > 0) await tx.agency.deleteMany({ where: { id: { in: ids } } });
}

async function idOf(tx: Transaction, countryId: string, { name, type }: AgencyName): Promise<number> {
  const key = { countryId, name, type };
  return (await tx.agency.findUniqueOrThrow({ where: { countryId_name_type: key }, select: { id: true } })).id;
}

async function writeAgency(tx: Transaction, { id, country, ...agency }: AgencyChange["agency"]) {
  const { name, nameEn, type, until, successorId } = agency;
  const columns = { name, nameEn, type, until, successorId };
  const select = { id: true, version: true } as const;
  if (id === null) return tx.agency.create({ data: { countryId: country, ...columns }, select });
  return tx.agency.update({ where: { id }, data: { ...columns, version: { increment: 1 } }, select });
}

type Revised = { agency: Agency; number: number; changes: Prisma.InputJsonObject };

async function addAgencyRevisions(tx: Transaction, revised: readonly Revised[], { version, authorId, note }: Act) {
  await tx.agencyRevision.createMany({
    data: revised.map(({ agency, number, changes }) => ({
      agencyId: agency.id,
      countryId: agency.country,
      number,
      catalogueVersion: version,
      authorId,
      note,
      changes,
      record: recordOf(agency),
    })),
  });
}

/** What the history compares: all but the id, which never changes. */
function recordOf({ country, name, nameEn, type, until, successorId }: Agency) {
  return { country, name, nameEn, type, until, successorId };
}
