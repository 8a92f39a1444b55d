import { answerHead, apiOptions, apiRoute, parametersOf, refuse } from "@/lib/api/frame";
import { searchNotes } from "@/lib/api/search-notes";
import { facetCounts, filterPlans } from "@/lib/domain/catalogue/filter";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import { PLAN_PARAMETERS, parsePlanQuery } from "@/lib/schemas/plan-query";

/** Counts of every code of every facet; those of a facet ignore its own selection. */
export const GET = apiRoute(({ edition, query: address }) => {
  const { index, view, today } = edition;
  const { query, ignored } = parsePlanQuery(parametersOf(address), today, view.countryByIso3);
  refuse(edition, ignored, PLAN_PARAMETERS);

  const counts = facetCounts(index, query);
  return {
    ...answerHead(edition),
    asOf: query.asOf,
    ...searchNotes(query.q),
    total: filterPlans(index, query).total,
    facets: FACETS.map(({ key }) => ({
      key,
      codes: Object.entries(counts[key] ?? {}).map(([code, count]) => ({ code, count })),
    })),
  };
});

export const OPTIONS = apiOptions;
