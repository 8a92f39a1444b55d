import { answerHead, apiOptions, apiRoute, pageLinks, parametersOf, refuse, refusePageBeyond } from "@/lib/api/frame";
import { LIST_FIELDS, PLAN_FIELDS, planRecord, readFields } from "@/lib/api/records";
import { searchNotes } from "@/lib/api/search-notes";
import { filterPlans } from "@/lib/domain/catalogue/filter";
import { PLAN_PARAMETERS, parsePlanQuery } from "@/lib/schemas/plan-query";

/** Plans that match: the parameters of `/plans`, and `fields`. */
export const GET = apiRoute(({ edition, query: address }) => {
  const { index, view, today } = edition;
  const { query, ignored } = parsePlanQuery(parametersOf(address), today, view.countryByIso3, ["fields"]);
  refuse(edition, ignored, [...PLAN_PARAMETERS, "fields"]);
  const fields = readFields(address.get("fields"), PLAN_FIELDS, LIST_FIELDS);

  const { plans, total, page, pageCount } = filterPlans(index, query);
  refusePageBeyond(query.page, pageCount);
  return {
    ...answerHead(edition),
    asOf: query.asOf,
    ...searchNotes(query.q),
    total,
    page,
    perPage: query.perPage,
    pageCount,
    links: pageLinks("/api/v1/plans", address, page, pageCount),
    plans: plans.map((plan) => planRecord(view, plan, query.asOf, fields)),
  };
});

export const OPTIONS = apiOptions;
