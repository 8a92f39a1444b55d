import { getDb, inTransaction, type Transaction } from "@/lib/db/client";
import { countryColumns, countryFromRow } from "@/lib/db/plan-rows";
import { readPlans } from "@/lib/db/queries/plans";
import { readSources } from "@/lib/db/queries/sources";
import type { Catalogue } from "@/lib/domain/plan/plan";
import { joinSources } from "@/lib/domain/plan/sources";

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
  return inTransaction(readCatalogueWithin, { timeoutMs: LOAD_TIMEOUT_MS, isolationLevel: "RepeatableRead" });
}

/** As `readCatalogue`, in a transaction of the caller. */
export async function readCatalogueWithin(tx: Transaction): Promise<Catalogue> {
  const state = await tx.catalogueState.findUnique({ where: { id: 1 }, select: { version: true, publishedAt: true } });
  if (!state) throw new NoCatalogueError();

  const countries = await tx.country.findMany({ select: countryColumns, orderBy: { id: "asc" } });
  const plans = await readPlans(tx, { archivedAt: null });
  const stored = await readSources(tx, { evidence: { some: { plan: { archivedAt: null } } } });
  const sources = stored.map(({ id: _id, version: _version, ...source }) => source);

  // By name here and not in SQL: the embedded engine sorts by bytes (Zimbabwe before Åland).
  const { compare } = new Intl.Collator("en");
  const names = new Map(countries.map(({ id, name }) => [id, name]));
  const nameOf = (countryId: string) => names.get(countryId) ?? countryId;
  return {
    version: state.version,
    publishedAt: state.publishedAt.toISOString(),
    countries: countries.map(countryFromRow).sort((a, b) => compare(a.name, b.name)),
    plans: joinSources(
      plans.map(({ plan }) => plan),
      sources,
    ).sort((a, b) => compare(nameOf(a.country), nameOf(b.country)) || a.generation - b.generation),
    sources,
  };
}
