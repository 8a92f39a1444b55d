import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { planColumns, planFromRow } from "@/lib/db/plan-rows";
import type { Evidence, Plan, ResultNode } from "@/lib/domain/plan/plan";
import { inTreeOrder } from "@/lib/domain/results/results";

/** A plan as published, and what the database keeps beside it. */
export type StoredPlan = {
  id: number;
  plan: Plan;
  /** Number of its latest revision. */
  version: number;
  archived: boolean;
  /** Hash of the fact-base record it was loaded from; null once a person has changed it. */
  seedHash: string | null;
};

/** The plans that `where` holds for, by country code, then generation. Four queries, however many plans. */
export async function readPlans(tx: Transaction, where: Prisma.PlanWhereInput): Promise<StoredPlan[]> {
  const rows = await tx.plan.findMany({
    where,
    select: { ...planColumns, version: true, archivedAt: true, seedHash: true },
    orderBy: [{ countryId: "asc" }, { generation: "asc" }],
  });
  const evidence = await readEvidence(tx, where);
  const results = await readResults(tx, where);
  return rows.map((row) => ({
    id: row.id,
    plan: planFromRow(row, evidence.get(row.id) ?? [], results.get(row.id) ?? []),
    version: row.version,
    archived: row.archivedAt !== null,
    seedHash: row.seedHash,
  }));
}

/** Evidence by plan, in the order of the record: sources by address, as what is known of them is not the plan's. */
async function readEvidence(tx: Transaction, plan: Prisma.PlanWhereInput): Promise<Map<number, Evidence[]>> {
  const sources = await tx.source.findMany({
    where: { evidence: { some: { plan } } },
    select: { id: true, url: true },
    orderBy: { id: "asc" },
  });
  const urlById = new Map(sources.map(({ id, url }) => [id, url]));

  const rows = await tx.evidence.findMany({
    where: { plan },
    select: {
      planId: true,
      sourceId: true,
      attribute: true,
      section: true,
      basis: true,
      confidence: true,
      statedValue: true,
      doubt: true,
    },
    orderBy: [{ planId: "asc" }, { position: "asc" }],
  });
  return groupByPlan(rows, ({ sourceId, ...row }) => {
    const url = urlById.get(sourceId);
    if (url === undefined) throw new Error(`Evidence names the source ${sourceId}, which is not there`);
    return { ...row, url, title: null, publisher: null, checkedOn: null };
  });
}

/** Result nodes by plan: parents before children, siblings in their order. */
async function readResults(tx: Transaction, plan: Prisma.PlanWhereInput): Promise<Map<number, ResultNode[]>> {
  const rows = await tx.resultNode.findMany({
    where: { plan },
    select: {
      planId: true,
      id: true,
      parentId: true,
      position: true,
      kind: true,
      number: true,
      text: true,
      baseline: true,
      target: true,
      unit: true,
      responsible: true,
    },
    orderBy: [{ planId: "asc" }, { position: "asc" }, { id: "asc" }],
  });
  const nodes = groupByPlan(rows, (row) => row);
  return new Map(Array.from(nodes, ([planId, list]) => [planId, inTreeOrder(list)]));
}

function groupByPlan<Row extends { planId: number }, Item>(
  rows: readonly Row[],
  itemOf: (row: Omit<Row, "planId">) => Item,
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const { planId, ...row } of rows) {
    const group = groups.get(planId);
    if (group) group.push(itemOf(row));
    else groups.set(planId, [itemOf(row)]);
  }
  return groups;
}
