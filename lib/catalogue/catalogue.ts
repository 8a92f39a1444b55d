import { countTransactionsEnded, getDatabase } from "@/lib/db/client";
import { readCatalogue, readCatalogueVersion } from "@/lib/db/queries/catalogue";
import { indexPlans, type PlanIndex } from "@/lib/domain/catalogue/plan-index";
import { type CatalogueView, viewCatalogue } from "@/lib/domain/catalogue/view";
import { shareReads } from "./share-reads";

type Kept = {
  readVersion: () => Promise<number>;
  /** The version read last, and how many transactions had ended before that reading began. */
  latest?: { version: number; transactionsEnded: number };
  /** The latest snapshot, or its loading; undefined before the first, and after a loading that failed. */
  snapshot?: { version: number; index: Promise<PlanIndex> };
};

// Next bundles lib/ into its own module graph, so that one process holds two copies of this module:
// the snapshot lives on globalThis, once per process.
const processWide = globalThis as typeof globalThis & { napCatalogue?: Kept };

function kept(): Kept {
  processWide.napCatalogue ??= { readVersion: shareReads(readCatalogueVersion) };
  return processWide.napCatalogue;
}

/**
 * The version of the published catalogue, no older than this call.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function getCatalogueVersion(): Promise<number> {
  const { engine } = await getDatabase();
  const state = kept();
  const transactionsEnded = countTransactionsEnded();
  // Nobody but this process writes to the embedded database, and it publishes in transactions alone. There a
  // reading costs the only thread half a millisecond, ten times what a kept page costs.
  if (engine === "embedded" && state.latest?.transactionsEnded === transactionsEnded) return state.latest.version;

  const version = await state.readVersion();
  state.latest = { version, transactionsEnded };
  return version;
}

/**
 * The published catalogue with its look-ups, no older than this call: any number of processes on one database
 * answer with a publication from their next request on. It is loaded once per version.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function getCatalogue(): Promise<CatalogueView> {
  return (await getPlanIndex()).view;
}

/**
 * The published catalogue prepared for filtering and counting; otherwise as `getCatalogue`. A page that needs both
 * takes `view` of this one, so that both are of one version.
 */
export async function getPlanIndex(): Promise<PlanIndex> {
  const state = kept();
  const version = await getCatalogueVersion();
  // Not "at least": a restored backup may have taken the version back.
  if (state.snapshot?.version === version) return state.snapshot.index;

  const snapshot = { version, index: loadIndex() };
  state.snapshot = snapshot;
  try {
    const index = await snapshot.index;
    // A publication may have come between the two reads.
    snapshot.version = index.view.catalogue.version;
    return index;
  } catch (error) {
    if (state.snapshot === snapshot) state.snapshot = undefined;
    throw error;
  }
}

async function loadIndex(): Promise<PlanIndex> {
  return indexPlans(viewCatalogue(await readCatalogue()));
}
