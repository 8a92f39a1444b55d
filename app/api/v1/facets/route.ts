import { answerHead, apiOptions, apiRoute, parametersOf, refuse } from "@/lib/api/frame";
import { searchNotes } from "@/lib/api/search-notes";
import { isCodedAnywhere, neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import { facetCounts, filterPlans } from "@/lib/domain/catalogue/filter";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import { PLAN_PARAMETERS, parsePlanQuery } from "@/lib/schemas/plan-query";

/**
 * Counts of every code of every facet; those of a facet ignore its own selection. A facet that no plan of the catalogue
 * has a value of is none to filter by: it is named apart.
 */
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
    facets: FACETS.filter((facet) => isCodedAnywhere(view, facet)).map(({ key }) => ({
      key,
      codes: Object.entries(counts[key] ?? {}).map(([code, count]) => ({ code, count })),
    })),
    neverCoded: neverCoded(view, FACETS).map(({ key }) => key),
  };
});

export const OPTIONS = apiOptions;
