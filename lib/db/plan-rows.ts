import { Prisma } from "@/lib/db/generated/client";
import { attribute } from "@/lib/domain/attributes/attributes";
import { EVIDENCE_KEYS, keptValue, planPath, writeValue } from "@/lib/domain/attributes/evidence";
import type { Country, CountrySource, Development, Evidence, Plan, ResultNode } from "@/lib/domain/plan/plan";
import { camelCase } from "@/lib/domain/vocabulary/coded-attributes";
import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { emptyPlan } from "@/lib/domain/work/draft";

/** The columns that make a country of the domain. */
export const countryColumns = {
  id: true,
  iso2: true,
  isoNumeric: true,
  name: true,
  nameFr: true,
  aliases: true,
  un: true,
  region: true,
  subregion: true,
  longitude: true,
  latitude: true,
  hasPlan: true,
  noPlanSource: true,
  searchedOn: true,
  developments: true,
  note: true,
} as const satisfies Prisma.CountrySelect;

type CountryRow = Prisma.CountryGetPayload<{ select: typeof countryColumns }>;

export function countryFromRow({ id, longitude, latitude, noPlanSource, developments, ...row }: CountryRow): Country {
  return {
    iso3: id,
    ...row,
    // Written by this module alone, from a validated record.
    noPlanSource: noPlanSource as CountrySource | null,
    developments: developments as unknown as Development[],
    point: [longitude, latitude],
  };
}

export function countryToRow({ iso3, point: [longitude, latitude], aliases, ...country }: Country) {
  return {
    id: iso3,
    ...country,
    aliases: [...aliases],
    noPlanSource: country.noPlanSource ?? Prisma.DbNull,
    developments: country.developments as unknown as Prisma.InputJsonArray,
    longitude,
    latitude,
  } satisfies Prisma.CountryCreateManyInput;
}

/** A column of its own for every value that a coder can set, but for the lead agency's, which are rows of their own. */
export const VALUE_COLUMNS: readonly { key: string; column: string }[] = EVIDENCE_KEYS.map((key) => ({
  key,
  path: planPath(key),
}))
  .filter(({ path }) => path[0] !== "leadAgency")
  // A part of a group is named by its key in full: `civilSociety.design` is `civilSocietyDesign`.
  .map(({ key, path }) => ({ key, column: path.length === 1 ? (path[0] as string) : camelCase(key) }));

/** Columns that are no attribute's. */
const ownColumns = {
  id: true,
  slug: true,
  countryId: true,
  generation: true,
  leadAgency: { select: { name: true, nameEn: true, type: true } },
  nothings: true,
  complete: true,
  confidence: true,
  note: true,
} as const satisfies Prisma.PlanSelect;

/**
 * The columns of a plan and its lead that make a plan of the domain; evidence and results are read apart. Prisma
 * refuses a column that its schema lacks, and a test names it.
 */
export const planColumns: Prisma.PlanSelect & typeof ownColumns = {
  ...ownColumns,
  ...Object.fromEntries(VALUE_COLUMNS.map(({ column }) => [column, true])),
};

type PlanRow = Prisma.PlanGetPayload<{ select: typeof ownColumns }>;

export function planFromRow(row: PlanRow, evidence: readonly Evidence[], results: readonly ResultNode[]): Plan {
  const plan: Record<string, unknown> = { ...emptyPlan(row.countryId, row.generation) };
  // As the registry says what is in which column, the types of Prisma's columns tell nothing here.
  const held = row as unknown as Record<string, unknown>;
  // A list's column that came later is null in rows from before.
  for (const { key, column } of VALUE_COLUMNS)
    writeValue(plan, key, held[column] ?? (attribute(key).kind === "many" ? [] : null));
  return {
    ...(plan as unknown as Plan),
    slug: row.slug,
    leadAgency: row.leadAgency,
    // Written by this module alone, from a validated record.
    nothings: row.nothings as Record<string, Nothing>,
    complete: row.complete,
    confidence: row.confidence,
    note: row.note,
    evidence,
    results,
  };
}

type PlanColumns = Omit<Prisma.PlanUncheckedCreateInput, "id" | "version" | "leadAgencyId" | "archivedAt" | "seedHash">;

/** A plan's own columns; its lead agency, evidence and results are rows of their own. */
export function planToRow(plan: Plan): PlanColumns {
  return {
    slug: plan.slug,
    countryId: plan.country,
    generation: plan.generation,
    ...Object.fromEntries(VALUE_COLUMNS.map(({ key, column }) => [column, columnValue(key, keptValue(plan, key))])),
    nothings: plan.nothings,
    complete: [...plan.complete],
    confidence: plan.confidence,
    note: plan.note,
  };
}

/** Prisma has a null of its own for columns of JSON. */
function columnValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  return value ?? (attribute(key).kind === "amount" ? Prisma.DbNull : null);
}
