import { findMatching } from "@/lib/domain/catalogue/filter";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import type { Population } from "./population";

/**
 * The plans that a query's limits leave, and the countries that its limits on region and country leave, as of
 * its day. Its page, sort and view don't matter.
 */
export function filteredPopulation(index: PlanIndex, query: PlanQuery): Population {
  const { view } = index;
  const { asOf, chosen } = query;
  const plans = findMatching(index, { ...query, sort: "country", order: "asc" });
  const isLeft = (key: string, value: string) => {
    const codes = chosen[key]?.filter((code) => code !== UNKNOWN) ?? [];
    return codes.length === 0 || codes.includes(value);
  };
  const countries = view.catalogue.countries.filter(
    ({ iso3, region }) => isLeft("region", region) && isLeft("country", iso3),
  );
  return { view, plans, countries, asOf };
}
