import type { Prisma } from "@/lib/db/generated/client";
import type { Country, Evidence, Plan, ResultNode } from "@/lib/domain/plan/plan";
import type { CompactCommitment, Element, Nothing } from "@/lib/domain/vocabulary/vocabulary";

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
  note: true,
} as const satisfies Prisma.CountrySelect;

type CountryRow = Prisma.CountryGetPayload<{ select: typeof countryColumns }>;

export function countryFromRow({ id, longitude, latitude, ...row }: CountryRow): Country {
  return { iso3: id, ...row, point: [longitude, latitude] };
}

export function countryToRow({ iso3, point: [longitude, latitude], aliases, ...country }: Country): CountryRow {
  return { id: iso3, ...country, aliases: [...aliases], longitude, latitude };
}

/** The columns of a plan and its lead that make a plan of the domain; evidence and results are read apart. */
export const planColumns = {
  id: true,
  slug: true,
  countryId: true,
  generation: true,
  title: true,
  language: true,
  documentUrl: true,
  adopted: true,
  startYear: true,
  endYear: true,
  leadAgency: { select: { name: true, nameEn: true, type: true } },
  orientation: true,
  focuses: true,
  approach: true,
  pillars: true,
  dominantPillar: true,
  budget: true,
  monitoring: true,
  civilSocietyDesign: true,
  civilSocietyImplementation: true,
  civilSocietyMonitoring: true,
  issues: true,
  disarmament: true,
  politicalWill: true,
  inclusiveDesign: true,
  monitoringEvaluation: true,
  coordination: true,
  civilSocietyRole: true,
  resources: true,
  trends: true,
  compactFinancial: true,
  compactRepresentation: true,
  nothings: true,
  confidence: true,
  note: true,
} as const satisfies Prisma.PlanSelect;

type PlanRow = Prisma.PlanGetPayload<{ select: typeof planColumns }>;

/** Which column holds a coder's own assessment of an element. */
const ELEMENT_COLUMN = {
  political_will: "politicalWill",
  inclusive_design: "inclusiveDesign",
  monitoring_evaluation: "monitoringEvaluation",
  coordination: "coordination",
  civil_society_role: "civilSocietyRole",
  resources: "resources",
} as const satisfies Record<Element, keyof PlanRow>;

const COMPACT_COLUMN = {
  financial: "compactFinancial",
  representation: "compactRepresentation",
} as const satisfies Record<CompactCommitment, keyof PlanRow>;

export function planFromRow(row: PlanRow, evidence: readonly Evidence[], results: readonly ResultNode[]): Plan {
  return {
    slug: row.slug,
    country: row.countryId,
    generation: row.generation,
    title: row.title,
    language: row.language,
    adopted: row.adopted,
    startYear: row.startYear,
    endYear: row.endYear,
    leadAgency: row.leadAgency,
    orientation: row.orientation,
    focuses: row.focuses,
    approach: row.approach,
    pillars: row.pillars,
    dominantPillar: row.dominantPillar,
    budget: row.budget,
    monitoring: row.monitoring,
    civilSociety: {
      design: row.civilSocietyDesign,
      implementation: row.civilSocietyImplementation,
      monitoring: row.civilSocietyMonitoring,
    },
    disarmament: row.disarmament,
    issues: row.issues,
    documentUrl: row.documentUrl,
    elements: valuesIn(row, ELEMENT_COLUMN),
    trends: row.trends,
    compact: valuesIn(row, COMPACT_COLUMN),
    // Written by this module alone, from a validated record.
    nothings: row.nothings as Record<string, Nothing>,
    confidence: row.confidence,
    note: row.note,
    evidence,
    results,
  };
}

/** A plan's own columns; its lead agency, evidence and results are rows of their own. */
export function planToRow(plan: Plan) {
  return {
    slug: plan.slug,
    countryId: plan.country,
    generation: plan.generation,
    title: plan.title,
    language: plan.language,
    documentUrl: plan.documentUrl,
    adopted: plan.adopted,
    startYear: plan.startYear,
    endYear: plan.endYear,
    orientation: plan.orientation,
    focuses: [...plan.focuses],
    approach: plan.approach,
    pillars: [...plan.pillars],
    dominantPillar: plan.dominantPillar,
    budget: plan.budget,
    monitoring: plan.monitoring,
    civilSocietyDesign: plan.civilSociety.design,
    civilSocietyImplementation: plan.civilSociety.implementation,
    civilSocietyMonitoring: plan.civilSociety.monitoring,
    issues: [...plan.issues],
    disarmament: plan.disarmament,
    ...columnsOf(plan.elements, ELEMENT_COLUMN),
    trends: [...plan.trends],
    ...columnsOf(plan.compact, COMPACT_COLUMN),
    nothings: plan.nothings,
    confidence: plan.confidence,
    note: plan.note,
  };
}

/** The columns that are set, by code: `{ politicalWill: "met", coordination: null }` gives `{ political_will: "met" }`. */
function valuesIn<Row, Code extends string, Column extends keyof Row>(row: Row, columns: Record<Code, Column>) {
  const set = Object.entries<Column>(columns).filter(([, column]) => row[column] !== null);
  return Object.fromEntries(set.map(([code, column]) => [code, row[column]])) as {
    [code in Code]?: NonNullable<Row[Column]>;
  };
}

/** The way back: every column, null where the code is not set. */
function columnsOf<Code extends string, Column extends string, Value>(
  values: Readonly<Partial<Record<Code, Value>>>,
  columns: Record<Code, Column>,
) {
  const all = Object.entries<Column>(columns).map(([code, column]) => [column, values[code as Code] ?? null]);
  return Object.fromEntries(all) as Record<Column, Value | null>;
}
