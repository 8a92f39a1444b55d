import { getDb, inTransaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { countryColumns, countryFromRow } from "@/lib/db/plan-rows";
import type { FormerAgency } from "@/lib/domain/plan/agency";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import {
  type CheckedRow,
  IMPORT_KEPT_MS,
  type ImportJob,
  type Mapping,
  type OutcomeCounts,
  type Problem,
  ROW_OUTCOMES,
} from "@/lib/domain/work/import-job";
import { draftPlanSchema } from "@/lib/schemas/plan-record";
import { readKnownAgencies } from "./agencies";
import { readPlans, type StoredPlan } from "./plans";
import { readSources, type StoredSource } from "./sources";

const jobColumns = {
  id: true,
  fileName: true,
  isTable: true,
  rowCount: true,
  state: true,
  mapping: true,
  checkedRows: true,
  drafts: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.ImportJobSelect;

type JobRow = Prisma.ImportJobGetPayload<{ select: typeof jobColumns }>;

function jobFromRow({ isTable, mapping, createdAt, updatedAt, ...row }: JobRow): ImportJob {
  return {
    ...row,
    kind: isTable ? "table" : "records",
    mapping: mapping as Mapping | null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** This person's files that are not a day old yet. */
const ownFiles = (personId: string): Prisma.ImportJobWhereInput => ({
  personId,
  updatedAt: { gte: new Date(Date.now() - IMPORT_KEPT_MS) },
});

/** A file that this person is importing; null if it is another's, or gone. */
export async function getImport(id: string, personId: string): Promise<ImportJob | null> {
  const db = await getDb();
  const row = await db.importJob.findFirst({
    where: { id, ...ownFiles(personId) },
    select: jobColumns,
    orderBy: { id: "asc" },
  });
  return row && jobFromRow(row);
}

/** The files that this person is importing, the last touched first. */
export async function findImports(personId: string): Promise<ImportJob[]> {
  const db = await getDb();
  const rows = await db.importJob.findMany({
    where: ownFiles(personId),
    select: jobColumns,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(jobFromRow);
}

/** What was read from a file, packed; null if it is gone. Whose it is was asked before. */
export async function getImportContent(id: string): Promise<Uint8Array | null> {
  const db = await getDb();
  const row = await db.importJob.findUnique({ where: { id }, select: { content: true } });
  return row?.content ?? null;
}

/** What files are compared with: every country, every source, every plan as it is stored, archived ones too, and former names of agencies. */
export async function readImportBasis(): Promise<{
  countries: Country[];
  stored: StoredPlan[];
  sources: StoredSource[];
  former: readonly FormerAgency[];
}> {
  return inTransaction(
    async (tx) => {
      const countries = await tx.country.findMany({ select: countryColumns, orderBy: { id: "asc" } });
      return {
        countries: countries.map(countryFromRow),
        stored: await readPlans(tx, {}),
        sources: await readSources(tx, {}),
        former: (
          await readKnownAgencies(
            tx,
            countries.map(({ id }) => id),
          )
        ).former,
      };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** How the rows of a checked file come out, and how many have warnings. */
export async function countOutcomes(id: string): Promise<OutcomeCounts & { warned: number }> {
  const db = await getDb();
  const groups = await db.importRow.groupBy({
    by: ["outcome"],
    where: { jobId: id },
    _count: { _all: true },
    orderBy: { outcome: "asc" },
  });
  const counts = Object.fromEntries(
    ROW_OUTCOMES.map((outcome) => [outcome, groups.find((group) => group.outcome === outcome)?._count._all ?? 0]),
  ) as OutcomeCounts;
  return { ...counts, warned: await db.importRow.count({ where: { jobId: id, warnings: { gt: 0 } } }) };
}

export const REPORT_ROWS_PER_PAGE = 50;
export const PREVIEW_ROWS_PER_PAGE = 25;

const reported = (id: string): Prisma.ImportRowWhereInput => ({
  jobId: id,
  OR: [{ errors: { gt: 0 } }, { warnings: { gt: 0 } }],
});

export type ReportedRow = { row: number; slug: string | null; problems: readonly Problem[] };

/** One page of the rows about which there is something to say, in the order of the file, and how many there are. */
export async function findReportedRows(id: string, page: number): Promise<{ rows: ReportedRow[]; total: number }> {
  const db = await getDb();
  const [rows, total] = await Promise.all([
    db.importRow.findMany({
      where: reported(id),
      select: { row: true, slug: true, problems: true },
      orderBy: { row: "asc" },
      skip: (page - 1) * REPORT_ROWS_PER_PAGE,
      take: REPORT_ROWS_PER_PAGE,
    }),
    db.importRow.count({ where: reported(id) }),
  ]);
  return { rows: rows.map((row) => ({ ...row, problems: row.problems as unknown as Problem[] })), total };
}

/** All of them, for the report that is taken away. */
export async function findAllReportedRows(id: string): Promise<ReportedRow[]> {
  const db = await getDb();
  const rows = await db.importRow.findMany({
    where: reported(id),
    select: { row: true, slug: true, problems: true },
    orderBy: { row: "asc" },
  });
  return rows.map((row) => ({ ...row, problems: row.problems as unknown as Problem[] }));
}

export type PreviewedRow = {
  row: number;
  outcome: CheckedRow["outcome"];
  plan: Plan;
  /** As it is stored now; null: there is no such plan yet. */
  before: Plan | null;
};

/** One page of the drafts that a file would make, each beside the plan as it is now; in the order of the file. */
export async function findPreviewedRows(id: string, page: number): Promise<PreviewedRow[]> {
  return inTransaction(async (tx) => {
    const rows = await tx.importRow.findMany({
      where: { jobId: id, outcome: { in: ["new", "changed"] } },
      select: { row: true, outcome: true, record: true },
      orderBy: { row: "asc" },
      skip: (page - 1) * PREVIEW_ROWS_PER_PAGE,
      take: PREVIEW_ROWS_PER_PAGE,
    });
    const plans = rows.map(({ record }) => draftPlanSchema.parse(record));
    const stored = await readPlans(tx, { slug: { in: plans.map(({ slug }) => slug) } });
    const bySlug = new Map(stored.map(({ plan }) => [plan.slug, plan]));
    return rows.flatMap(({ row, outcome }, index) => {
      const plan = plans[index];
      return plan ? [{ row, outcome, plan, before: bySlug.get(plan.slug) ?? null }] : [];
    });
  });
}
