import type { Transaction } from "@/lib/db/client";
import { countryColumns, countryFromRow } from "@/lib/db/plan-rows";
import { agencyColumns, agencyFromRow, readEditedAgencyIds } from "@/lib/db/queries/agencies";
import { readEditedSourceIds, readSources, recordOf } from "@/lib/db/queries/sources";
import type { FactBase } from "@/lib/domain/plan/fact-base";
import { changesBetween } from "./record-changes";

/** A country, body or source that a person has changed, and what the files say otherwise: field -> [stored, file]. */
export type EditedRecord = {
  kind: "country" | "agency" | "source";
  /** Code of the country, name of the body, address of the source. */
  name: string;
  differs: Readonly<Record<string, readonly [unknown, unknown]>>;
};

/**
 * What the facts say otherwise of records that persons have changed, and that loading the facts keeps: countries, bodies
 * and sources, each by name. Plans are `findProposals`'.
 */
export async function findEditedRecords(tx: Transaction, facts: FactBase): Promise<EditedRecord[]> {
  const found = [...(await countries(tx, facts)), ...(await agencies(tx, facts)), ...(await sources(tx, facts))];
  return found.filter(({ differs }) => Object.keys(differs).length > 0);
}

function differences(stored: object, file: object): EditedRecord["differs"] {
  return changesBetween(stored, file) as unknown as EditedRecord["differs"];
}

async function countries(tx: Transaction, facts: FactBase): Promise<EditedRecord[]> {
  const rows = await tx.country.findMany({
    where: { seedHash: null },
    select: countryColumns,
    orderBy: { id: "asc" },
  });
  return rows.flatMap((row): EditedRecord[] => {
    const file = facts.countries.find(({ iso3 }) => iso3 === row.id);
    return file ? [{ kind: "country", name: row.id, differs: differences(countryFromRow(row), file) }] : [];
  });
}

async function agencies(tx: Transaction, { plans }: FactBase): Promise<EditedRecord[]> {
  const rows = await tx.agency.findMany({
    where: { id: { in: [...(await readEditedAgencyIds(tx))] } },
    select: agencyColumns,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(agencyFromRow).flatMap((agency): EditedRecord[] => {
    const named = plans
      .filter(({ country, leadAgency }) => country === agency.country && leadAgency?.name === agency.name)
      .flatMap(({ leadAgency }) => leadAgency ?? []);
    const file = named.at(-1);
    if (!file) return [];
    const [stored, said] = [agency, file].map(({ nameEn, type }) => ({ nameEn, type }));
    return stored && said ? [{ kind: "agency", name: agency.name, differs: differences(stored, said) }] : [];
  });
}

async function sources(tx: Transaction, facts: FactBase): Promise<EditedRecord[]> {
  const rows = await readSources(tx, { id: { in: [...(await readEditedSourceIds(tx))] } });
  const files = new Map(facts.sources.map((source) => [source.url, source]));
  return rows
    .flatMap((source): EditedRecord[] => {
      const file = files.get(source.url);
      return file ? [{ kind: "source", name: source.url, differs: differences(recordOf(source), file) }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
