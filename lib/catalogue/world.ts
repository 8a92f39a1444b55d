import "server-only";
import type { Release } from "@/lib/domain/catalogue/release";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { type MapEntry, mapEntries, mapLegend } from "@/lib/domain/trends/world";
import type { AddressParams, Ignored } from "@/lib/schemas/address";
import { type MapQuery, parseMapQuery } from "@/lib/schemas/trend-query";
import { getEdition } from "./edition";

/** The map as an address asks for it. */
export type RequestedMap = {
  view: CatalogueView;
  /** The release asked for; null: the catalogue as it is now. */
  release: Release | null;
  /** The release asked for, where there is none. */
  missing: string | null;
  query: MapQuery;
  ignored: Ignored[];
  /** Every country, by name. */
  entries: MapEntry[];
  legend: { code: string; count: number }[];
  today: string;
};

/** Reads the address and classes every country as of its day. */
export async function getMap(params: AddressParams): Promise<RequestedMap> {
  const { view, today: day, release, missing } = await getEdition(params);
  const { query, ignored } = parseMapQuery(params, day, view.countryByIso3);
  const { plans, countries } = view.catalogue;
  const entries = mapEntries({ view, plans, countries, asOf: query.asOf }, query.by);
  return {
    view,
    release,
    missing,
    query,
    ignored,
    entries,
    legend: mapLegend(entries, query.by),
    today: day,
  };
}
