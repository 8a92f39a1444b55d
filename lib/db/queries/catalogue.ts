import { getDb, inTransaction, type Transaction } from "@/lib/db/client";
import { countryColumns, countryFromRow, planColumns, planFromRow } from "@/lib/db/plan-rows";
import type { Catalogue, Evidence, ResultNode } from "@/lib/domain/plan";

/** Loading 25,000 plans with their evidence takes several seconds. */
const LOAD_TIMEOUT_MS = 120_000;

/** The database has no published catalogue: it was never set up. */
export class NoCatalogueError extends Error {
  override name = "NoCatalogueError";

  constructor() {
    super("The database holds no catalogue. Run npm run db:setup.");
  }
}

/**
 * The version of the published catalogue, as the database has it now.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function readCatalogueVersion(): Promise<number> {
  const db = await getDb();
  const state = await db.catalogueState.findUnique({ where: { id: 1 }, select: { version: true } });
  if (!state) throw new NoCatalogueError();
  return state.version;
}

/**
 * All that is published, of one moment, with the version of that moment.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function readCatalogue(): Promise<Catalogue> {
  return inTransaction(readWithin, { timeoutMs: LOAD_TIMEOUT_MS, isolationLevel: "RepeatableRead" });
}

async function readWithin(tx: Transaction): Promise<Catalogue> {
  const state = await tx.catalogueState.findUnique({ where: { id: 1 }, select: { version: true, publishedAt: true } });
  if (!state) throw new NoCatalogueError();

  const countries = await tx.country.findMany({ select: countryColumns, orderBy: { id: "asc" } });
  const plans = await tx.plan.findMany({
    where: { archivedAt: null },
    select: planColumns,
    orderBy: [{ countryId: "asc" }, { generation: "asc" }],
  });
  const evidence = await readEvidence(tx);
  const results = await readResults(tx);

  // By name here and not in SQL: the embedded engine sorts by bytes (Zimbabwe before Åland).
  const { compare } = new Intl.Collator("en");
  const names = new Map(countries.map(({ id, name }) => [id, name]));
  const nameOf = (countryId: string) => names.get(countryId) ?? countryId;
  return {
    version: state.version,
    publishedAt: state.publishedAt.toISOString(),
    countries: countries.map(countryFromRow).sort((a, b) => compare(a.name, b.name)),
    plans: plans
      .map((row) => planFromRow(row, evidence.get(row.id) ?? [], results.get(row.id) ?? []))
      .sort((a, b) => compare(nameOf(a.country), nameOf(b.country)) || a.generation - b.generation),
  };
}

/** Evidence by plan, in the order of the record. */
async function readEvidence(tx: Transaction): Promise<Map<number, Evidence[]>> {
  const sources = await tx.source.findMany({
    select: { id: true, url: true, title: true, publisher: true, checkedOn: true },
    orderBy: { id: "asc" },
  });
  const sourceById = new Map(
    sources.map(({ id, checkedOn, ...source }) => [
      id,
      { ...source, checkedOn: checkedOn?.toISOString().slice(0, 10) ?? null },
    ]),
  );

  const rows = await tx.evidence.findMany({
    where: { plan: { archivedAt: null } },
    select: {
      planId: true,
      sourceId: true,
      attribute: true,
      section: true,
      basis: true,
      confidence: true,
      statedValue: true,
    },
    orderBy: [{ planId: "asc" }, { position: "asc" }],
  });
  return groupByPlan(rows, ({ sourceId, ...row }) => {
    const source = sourceById.get(sourceId);
    if (!source) throw new Error(`Evidence names the source ${sourceId}, which is not there`);
    return { ...row, ...source };
  });
}

/** Result nodes by plan: parents before children, siblings in their order. */
async function readResults(tx: Transaction): Promise<Map<number, ResultNode[]>> {
  const rows = await tx.resultNode.findMany({
    where: { plan: { archivedAt: null } },
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

/** Depth first: each node is followed by its descendants. */
function inTreeOrder(nodes: readonly ResultNode[]): ResultNode[] {
  const children = new Map<string | null, ResultNode[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  const below = (id: string | null): ResultNode[] =>
    (children.get(id) ?? []).flatMap((node) => [node, ...below(node.id)]);
  return below(null);
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
