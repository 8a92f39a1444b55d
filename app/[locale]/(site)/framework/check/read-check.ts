import { getEdition } from "@/lib/catalogue/edition";
import type { Release } from "@/lib/domain/catalogue/release";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { type CheckedDraft, checkDraft } from "@/lib/domain/guidance/checked-draft";
import type { AddressParams, Ignored } from "@/lib/schemas/address";
import { type CheckQuery, checkQueryString, parseCheckQuery } from "@/lib/schemas/check-query";

/** A self-check as an address or a form asks for it. */
export type ReadCheck = CheckedDraft & {
  view: CatalogueView;
  /** The release whose plans fill the gaps; null: the catalogue as it is now. */
  release: Release | null;
  /** The release asked for, where there is none. */
  missing: string | null;
  query: CheckQuery;
  ignored: readonly Ignored[];
  /** The query as one text: what an address has after `#`. */
  address: string;
  /** Any question is answered. */
  answered: boolean;
};

/** Reads a self-check, judges its answers and finds plans for its gaps. */
export async function readCheck(params: AddressParams): Promise<ReadCheck> {
  const { view, release, missing } = await getEdition(params);
  const { query, ignored } = parseCheckQuery(params, view.countryByIso3);
  return {
    view,
    release,
    missing,
    query,
    ignored,
    address: checkQueryString(query),
    answered: Object.keys(query.answers).length > 0,
    ...checkDraft(view, query.profile, query.answers),
  };
}
