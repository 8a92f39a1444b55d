import { getDb } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type DraftState, OPEN_DRAFT_STATES, type PlanList } from "@/lib/domain/work/draft";

export const LISTED_PLANS_PER_PAGE = 50;

/** A plan as editors look for it. */
export type ListedPlan = {
  slug: string;
  country: string;
  generation: number;
  title: string | null;
  /** ISO 639-1 code of the title. */
  language: string | null;
  startYear: number | null;
  endYear: number | null;
  archived: boolean;
  /** Number of its latest revision. */
  revisions: number;
  /** The latest revision: ISO instant, and who; authorId null: the fact base. */
  changed: { at: string; authorId: string | null };
  /** Drafts that wait for somebody, the last touched first. */
  drafts: readonly { id: number; state: DraftState }[];
};

export type PlanListFilter = {
  list: PlanList;
  /** Words that title or slug must hold, each of them. */
  words: readonly string[];
  /** ISO3 codes of countries whose plans match whatever their titles are. */
  named: readonly string[];
  /** ISO3 of the only country to list; null: all. */
  country: string | null;
};

const OPEN = { state: { in: [...OPEN_DRAFT_STATES] } } satisfies Prisma.PlanDraftWhereInput;

function matching({ list, words, named, country }: PlanListFilter): Prisma.PlanWhereInput {
  const holds = (word: string): Prisma.PlanWhereInput => {
    // Prisma leaves LIKE's own signs as they are.
    const contains = word.replace(/[\\%_]/g, "\\$&");
    return { OR: [{ slug: { contains, mode: "insensitive" } }, { title: { contains, mode: "insensitive" } }] };
  };
  return {
    ...(country !== null && { countryId: country }),
    ...(list === "public" && { archivedAt: null }),
    ...(list === "archived" && { archivedAt: { not: null } }),
    ...(list === "drafted" && { drafts: { some: OPEN } }),
    ...(words.length > 0 && { OR: [{ countryId: { in: [...named] } }, { AND: words.map(holds) }] }),
  };
}

/** One page of the plans, by country name, then generation, and how many match in all. Archived ones too. */
export async function findListedPlans(
  filter: PlanListFilter,
  page: number,
): Promise<{ plans: ListedPlan[]; total: number }> {
  const db = await getDb();
  const where = matching(filter);
  const [rows, total] = await Promise.all([
    db.plan.findMany({
      where,
      select: {
        slug: true,
        countryId: true,
        generation: true,
        title: true,
        language: true,
        startYear: true,
        endYear: true,
        archivedAt: true,
        version: true,
        revisions: { select: { createdAt: true, authorId: true }, orderBy: { number: "desc" }, take: 1 },
        drafts: { where: OPEN, select: { id: true, state: true }, orderBy: [{ updatedAt: "desc" }, { id: "desc" }] },
      },
      orderBy: [{ country: { name: "asc" } }, { generation: "asc" }],
      skip: (page - 1) * LISTED_PLANS_PER_PAGE,
      take: LISTED_PLANS_PER_PAGE,
    }),
    db.plan.count({ where }),
  ]);
  return {
    plans: rows.map(({ countryId, archivedAt, version, revisions, ...row }) => {
      const [latest] = revisions;
      if (!latest) throw new Error(`The plan ${row.slug} has no revision`);
      return {
        ...row,
        country: countryId,
        archived: archivedAt !== null,
        revisions: version,
        changed: { at: latest.createdAt.toISOString(), authorId: latest.authorId },
      };
    }),
    total,
  };
}
