import type { Metadata } from "next";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { planQueryString } from "@/lib/schemas/plan-query";
import type { BrowseView } from "./browse-view";
import { filterSentence } from "./filter-sentence";

/** Title, description and canonical address of the browse page: no two views that differ share a title. */
export function browseMetadata({ locale, query, today, results, catalogue }: BrowseView): Metadata {
  const t = translator(locale, "browse");
  const { subject, rest } = filterSentence(locale, query, results.total, catalogue.countryByIso3);
  const sorted = query.sort !== "country" || query.order !== "asc";
  const title = [
    subject + rest,
    ...(query.view === "table" ? [] : [t("meta.view", { view: query.view })]),
    ...(sorted ? [t("meta.sort", { sort: t(`sort.${query.sort}`), order: query.order })] : []),
    ...(results.page > 1 ? [t("meta.page", { page: results.page })] : []),
  ].join(", ");

  return pageMetadata({
    locale,
    path: "/plans",
    query: planQueryString({ ...query, page: results.page }, today),
    title: planQueryString(query, today) ? title : t("title"),
    description: t("description", { sentence: subject + rest }),
    unlisted: limitCount(query) > 1 || sorted || query.asOf !== today || query.view !== "table",
  });
}

/** How many facets and other limits narrow the query. */
function limitCount({ q, chosen, adoptedFrom, adoptedTo }: PlanQuery): number {
  return Object.keys(chosen).length + [q, adoptedFrom, adoptedTo].filter(Boolean).length;
}
