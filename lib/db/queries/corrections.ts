import { getDb } from "@/lib/db/client";
import type { Correction, CorrectionState } from "@/lib/domain/work/correction";

export const CORRECTIONS_PER_PAGE = 50;

const correctionColumns = {
  id: true,
  countryId: true,
  plan: { select: { slug: true, generation: true } },
  attribute: true,
  text: true,
  sourceUrl: true,
  state: true,
  resolution: true,
  resolvedById: true,
  revision: { select: { number: true } },
  createdAt: true,
  resolvedAt: true,
} as const;

/**
 * One page of reported mistakes, oldest first while open, latest first once closed, and how many there are in all.
 *
 * @param country ISO3 of the only country to list; null: all.
 * @param page from 1.
 */
export async function findCorrections(
  state: CorrectionState,
  country: string | null,
  page: number,
): Promise<{ corrections: Correction[]; total: number }> {
  const db = await getDb();
  const where = { state, ...(country !== null && { countryId: country }) };
  const [rows, total] = await Promise.all([
    db.correction.findMany({
      where,
      select: correctionColumns,
      orderBy: { id: state === "open" ? "asc" : "desc" },
      skip: (page - 1) * CORRECTIONS_PER_PAGE,
      take: CORRECTIONS_PER_PAGE,
    }),
    db.correction.count({ where }),
  ]);
  return { corrections: rows.map(toCorrection), total };
}

export async function getCorrection(id: number): Promise<Correction | null> {
  const db = await getDb();
  const row = await db.correction.findUnique({ where: { id }, select: correctionColumns });
  return row && toCorrection(row);
}

/** How many wait for somebody to look at them. */
export async function countOpenCorrections(country: string | null): Promise<number> {
  const db = await getDb();
  return db.correction.count({ where: { state: "open", ...(country !== null && { countryId: country }) } });
}

/** The revisions of a plan, latest first, at most fifty: what can have mended a mistake. */
export async function findRevisionsOfPlan(
  slug: string,
): Promise<{ number: number; note: string | null; at: string }[]> {
  const db = await getDb();
  const rows = await db.revision.findMany({
    where: { plan: { slug } },
    select: { number: true, note: true, createdAt: true },
    orderBy: { number: "desc" },
    take: 50,
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
}

type Row = {
  countryId: string;
  revision: { number: number } | null;
  createdAt: Date;
  resolvedAt: Date | null;
} & Pick<Correction, "id" | "plan" | "attribute" | "text" | "sourceUrl" | "state" | "resolution" | "resolvedById">;

function toCorrection({ countryId, revision, createdAt, resolvedAt, ...row }: Row): Correction {
  return {
    ...row,
    country: countryId,
    revision: revision?.number ?? null,
    createdAt: createdAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
