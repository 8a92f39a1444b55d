import type { Picked } from "@/components/compare/basket-store";
import type { PlanResults } from "@/lib/domain/catalogue/filter";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { basketQuery } from "@/lib/schemas/basket";
import { planQueryString } from "@/lib/schemas/plan-query";

/** What every part of the browse page reads: the question, the day it is asked on, and the catalogue it is asked of. */
export type BrowseView = {
  locale: Locale;
  catalogue: CatalogueView;
  query: PlanQuery;
  today: IsoDate;
  results: PlanResults;
  /** Plans picked for comparison that the address carries. */
  carried: readonly Picked[];
};

/** The picked plans as the query of a link. */
export function carriedQuery(carried: readonly Picked[]): string {
  return basketQuery(carried.map(({ slug }) => slug));
}

/** The address of the browse page that asks this query. */
export function browseAddress(
  { locale, today, carried }: Pick<BrowseView, "locale" | "today" | "carried">,
  query: PlanQuery,
): string {
  return href(locale, "/plans", [planQueryString(query, today), carriedQuery(carried)].filter(Boolean).join("&"));
}
