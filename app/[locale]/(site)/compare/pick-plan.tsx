import { PlanPicker } from "@/components/compare/plan-picker";
import { KnownCountries } from "@/components/search/known-countries";
import { findMatching } from "@/lib/domain/catalogue/filter";
import { planShortName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { compareQueryString } from "@/lib/schemas/compare-query";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";
import { addressesFrom } from "./compare-address";
import type { ReadComparison } from "./read-comparison";

/** Plans the picker lists at a time. */
const SHOWN = 12;

/** The picker with what its text finds: names of countries in any form first, as browse finds them. */
export function PickPlan({ locale, read }: { locale: Locale; read: ReadComparison }) {
  const { index, query, today } = read;
  const found =
    query.find === "" ? [] : findMatching(index, { ...defaultPlanQuery(today), asOf: query.asOf, q: query.find });

  return (
    <PlanPicker
      locale={locale}
      query={query}
      carried={[...new URLSearchParams(compareQueryString({ ...query, find: "" }, today))]}
      found={{
        plans: found.slice(0, SHOWN).map((plan) => ({ plan, context: index.view.contextOf(plan, query.asOf) })),
        total: found.length,
      }}
      replacing={replacingName(locale, read)}
      to={addressesFrom(locale, read)}
      hints={
        <KnownCountries locale={locale} view={index.view} text={query.find} found={found.length} asOf={query.asOf} />
      }
    />
  );
}

/** The name of the plan that the next pick takes the place of; null: picks are added. */
export function replacingName(locale: Locale, { columns, query }: ReadComparison): string | null {
  const column = columns.find(({ plan }) => plan.slug === query.replace);
  return column ? planShortName(locale, column.context.country, column.plan) : null;
}
