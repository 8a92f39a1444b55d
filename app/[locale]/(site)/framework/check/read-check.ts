import { getEdition } from "@/lib/catalogue/edition";
import type { Release } from "@/lib/domain/catalogue/release";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { type ElementVerdict, findGapExamples, type GapExample, judgeAnswers } from "@/lib/domain/guidance/self-check";
import { type CheckQuery, checkQueryString, parseCheckQuery } from "@/lib/schemas/check-query";
import type { AddressParams } from "@/lib/schemas/plan-query";

/** An element that the draft meets only partly or not, with plans that fill the gap. */
type CheckGap = ElementVerdict & { examples: readonly GapExample[] };

/** A self-check as an address asks for it. */
export type ReadCheck = {
  view: CatalogueView;
  /** The release whose plans fill the gaps; null: the catalogue as it is now. */
  release: Release | null;
  query: CheckQuery;
  ignored: readonly { parameter: string; value: string }[];
  /** The query as one address, without `?`. */
  address: string;
  /** Any question is answered. */
  answered: boolean;
  verdicts: readonly ElementVerdict[];
  gaps: readonly CheckGap[];
};

/** Reads the address of a self-check, judges its answers and finds plans for its gaps. */
export async function readCheck(params: AddressParams): Promise<ReadCheck> {
  const { view, release, ignored: noRelease } = await getEdition(params);
  const { query, ignored } = parseCheckQuery(params, view.countryByIso3);
  const verdicts = judgeAnswers(query.answers);
  return {
    view,
    release,
    query,
    ignored: [...noRelease, ...ignored],
    address: checkQueryString(query),
    answered: Object.keys(query.answers).length > 0,
    verdicts,
    gaps: verdicts
      .filter(({ assessment }) => assessment === "partly" || assessment === "not_met")
      .map((verdict) => ({ ...verdict, examples: findGapExamples(view, verdict.element, query.profile) })),
  };
}
