import { LRUCache } from "lru-cache";
import { readRelease } from "@/lib/db/queries/releases";
import { indexPlans, type PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { Release } from "@/lib/domain/catalogue/release";
import { type CatalogueView, viewCatalogue } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { type AddressParams, type Ignored, readAddress } from "@/lib/schemas/address";
import { catalogueRecordSchema } from "@/lib/schemas/catalogue-record";
import { parseRelease, RELEASE_PARAMETER } from "@/lib/schemas/plan-query";
import { today } from "@/lib/today";
import { getPlanIndex } from "./catalogue";
import { setPageRelease } from "./page-release";

/** The state of the catalogue that an address asks: as it is now, or a release for ever. */
export type Edition = {
  /** null: as it is now. */
  release: Release | null;
  index: PlanIndex;
  view: CatalogueView;
  /** What `as_of` defaults to: today, or the day of the release. */
  today: IsoDate;
  /** The release that is asked for, as text, where there is none; null: all is well. The rest is then the catalogue as it is now. */
  missing: string | null;
  /** What the address holds that means nothing here: a release that does not exist, and unknown parameters where they were asked after. */
  ignored: readonly Ignored[];
};

/** Releases kept in memory: each costs what the catalogue does. */
const RELEASES_KEPT = 3;

// Once per process, as in catalogue.ts.
const processWide = globalThis as typeof globalThis & { napReleases?: LRUCache<number, Promise<Edition | null>> };

/**
 * The edition that an address asks for by `release`. The links of a page that asks lead to the same.
 *
 * @param known the other parameters that the address may have; left out where the caller reads them by itself.
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function getEdition(params: AddressParams, known?: readonly string[]): Promise<Edition> {
  const address = readAddress(params);
  if (known) address.onlyKnows([...known, RELEASE_PARAMETER]);
  const asked = address.values(RELEASE_PARAMETER)[0] ?? null;
  const number = parseRelease(params);
  const released = number === null ? null : await getRelease(number);
  setPageRelease(released?.release?.number ?? null);
  if (released) return { ...released, ignored: address.ignored };

  const index = await getPlanIndex();
  if (asked !== null) address.ignore(RELEASE_PARAMETER, asked, "unknown_value");
  return { release: null, index, view: index.view, today: today(), missing: asked, ignored: address.ignored };
}

async function getRelease(number: number): Promise<Edition | null> {
  processWide.napReleases ??= new LRUCache({ max: RELEASES_KEPT });
  const kept = processWide.napReleases;
  const loading = kept.get(number) ?? loadRelease(number);
  kept.set(number, loading);

  let edition: Edition | null = null;
  try {
    edition = await loading;
  } finally {
    // A number that no release has yet may have one tomorrow, and a failed loading is tried again.
    if (edition === null) kept.delete(number);
  }
  return edition;
}

async function loadRelease(number: number): Promise<Edition | null> {
  const read = await readRelease(number);
  if (!read) return null;
  const index = indexPlans(viewCatalogue(catalogueRecordSchema.parse(JSON.parse(read.catalogue))));
  const { release } = read;
  return { release, index, view: index.view, today: release.releasedAt.slice(0, 10), missing: null, ignored: [] };
}
