import { getDb, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { PLACE_REVISIONS, type PlaceRevision, toPlaceRevision } from "@/lib/db/queries/countries";
import {
  type Agency,
  type AgencyRecord,
  agencyRecords,
  type FormerAgency,
  isSameAgency,
  presentLead,
} from "@/lib/domain/plan/agency";
import type { Plan } from "@/lib/domain/plan/plan";

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
  return (await readAllAgencies(await getDb())).sort(byName);
}

/** What the fact base tells of bodies beside the plans that they lead. */
export async function readAgencyRecords(tx: Transaction): Promise<AgencyRecord[]> {
  return agencyRecords(await readAllAgencies(tx));
}

/** All bodies of all countries, the oldest record first. */
async function readAllAgencies(tx: Pick<Transaction, "agency">): Promise<StoredAgency[]> {
  const rows = await tx.agency.findMany({ select: agencyColumns, orderBy: { id: "asc" } });
  return rows.map(agencyFromRow);
}

/** Ids of the bodies that a person has changed: what the fact base says of them is not taken any more. */
export async function readEditedAgencyIds(tx: Transaction): Promise<ReadonlySet<number>> {
  const edited = await tx.agencyRevision.findMany({
    where: { authorId: { not: null } },
    select: { agencyId: true },
    distinct: ["agencyId"],
    orderBy: { agencyId: "asc" },
  });
  return new Set(edited.map(({ agencyId }) => agencyId));
}

/** The bodies of countries as they are called, and as they were called before. */
type KnownAgencies = { known: readonly StoredAgency[]; former: readonly FormerAgency[] };

/** The bodies of these countries, with the names that they had before a correction or a merging, the latest first. */
export async function readKnownAgencies(tx: Transaction, countries: readonly string[]): Promise<KnownAgencies> {
  const where = { countryId: { in: [...countries] } };
  const rows = await tx.agency.findMany({ where, select: agencyColumns, orderBy: { id: "asc" } });
  const known = rows.map(agencyFromRow);
  const byId = new Map(known.map((agency) => [agency.id, agency]));
  const revisions = await tx.agencyRevision.findMany({
    where,
    select: { agencyId: true, countryId: true, record: true, changes: true },
    orderBy: { id: "desc" },
  });
  const mergedInto = new Map(
    revisions.flatMap(({ agencyId, changes }) => {
      const [, into] = (changes as { mergedInto?: [null, number] }).mergedInto ?? [];
      return into === undefined ? [] : [[agencyId, into] as const];
    }),
  );
  const presentId = (id: number): number => {
    const into = mergedInto.get(id);
    // What was merged is gone, so that nothing becomes one with it later: the way ends.
    return into === undefined ? id : presentId(into);
  };
  const former = revisions.flatMap(({ agencyId, countryId, record }): FormerAgency[] => {
    const now = byId.get(presentId(agencyId));
    const { name, type } = record as Pick<Agency, "name" | "type">;
    const taken = known.some((one) => one.country === countryId && isSameAgency(one, { name, type }));
    return now && !taken ? [{ country: countryId, name, type, now }] : [];
  });
  return { known, former };
}

/**
 * Plans with their leads as the bodies are called now, in the same order: a state of before a renaming names no second
 * body.
 */
export async function withPresentLeads(tx: Transaction, plans: readonly Plan[]): Promise<Plan[]> {
  const { known, former } = await readKnownAgencies(tx, [...new Set(plans.map(({ country }) => country))]);
  return plans.map((plan) =>
    plan.leadAgency ? { ...plan, leadAgency: presentLead(plan.country, plan.leadAgency, known, former) } : plan,
  );
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
