import { readCatalogue, readCatalogueVersion } from "@/lib/db/queries/catalogue";
import { type CatalogueView, viewCatalogue } from "@/lib/domain/catalogue-view";
import { shareReads } from "./share-reads";

type Kept = {
  readVersion: () => Promise<number>;
  /** The latest snapshot, or its loading; undefined before the first, and after a loading that failed. */
  snapshot?: { version: number; view: Promise<CatalogueView> };
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
export function getCatalogueVersion(): Promise<number> {
  return kept().readVersion();
}

/**
 * The published catalogue with its look-ups, no older than this call: any number of processes on one database
 * answer with a publication from their next request on. It is loaded once per version.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function getCatalogue(): Promise<CatalogueView> {
  const state = kept();
  const version = await state.readVersion();
  // Not "at least": a restored backup may have taken the version back.
  if (state.snapshot?.version === version) return state.snapshot.view;

  const snapshot = { version, view: readCatalogue().then(viewCatalogue) };
  state.snapshot = snapshot;
  try {
    const view = await snapshot.view;
    // A publication may have come between the two reads.
    snapshot.version = view.catalogue.version;
    return view;
  } catch (error) {
    if (state.snapshot === snapshot) state.snapshot = undefined;
    throw error;
  }
}
