import type { Country } from "@/lib/domain/plan/plan";
import type { PlanIndex } from "./plan-index";
import type { PlanQuery, Sort } from "./query";

/** Names of countries in one language, which lists are sorted by. */
export type CountryNames = {
  /** BCP 47; names are collated as this language does. */
  locale: string;
  nameOf(country: Country): string;
};

export const ENGLISH_NAMES: CountryNames = { locale: "en", nameOf: ({ name }) => name };

/**
 * All positions of the index in the order asked for, kept per language. Plans that lack the value come last
 * both ways; ties break on country name, then generation, both ascending. Dates of adoption sort by the last
 * day they allow, from which the plan counts as adopted.
 */
export function planOrder(
  index: PlanIndex,
  { sort, order }: Pick<PlanQuery, "sort" | "order">,
  names: CountryNames,
): Uint32Array {
  const key = `${names.locale} ${sort} ${order}`;
  const kept = index.orders.get(key);
  if (kept) return kept;

  const nameRanks = countryRanks(index, names);
  const keys = sortKeys(index, sort, nameRanks);
  const direction = order === "asc" ? 1 : -1;
  const { plans } = index;
  const compare = (a: number, b: number): number => {
    const [keyA, keyB] = [keys[a] ?? null, keys[b] ?? null];
    if (keyA !== keyB) {
      if (keyA === null) return 1;
      if (keyB === null) return -1;
      return direction * (keyA - keyB);
    }
    const byName = (nameRanks[a] as number) - (nameRanks[b] as number);
    return byName || (plans[a]?.generation ?? 0) - (plans[b]?.generation ?? 0);
  };
  const positions = Uint32Array.from(plans.keys()).sort(compare);
  index.orders.set(key, positions);
  return positions;
}

function sortKeys(index: PlanIndex, sort: Sort, nameRanks: readonly number[]): readonly (number | null)[] {
  switch (sort) {
    case "country":
      return nameRanks;
    case "adopted":
      return index.plans.map(({ adopted }, position) =>
        adopted === null ? null : (index.latestDays[position] ?? null),
      );
    case "end":
      return index.plans.map(({ endYear }) => endYear);
    case "generation":
      return index.plans.map(({ generation }) => generation);
  }
}

/** Of each plan, the place of its country's name in that language; two countries never share one. */
function countryRanks({ view, plans }: PlanIndex, { locale, nameOf }: CountryNames): number[] {
  const { compare } = new Intl.Collator(locale);
  const ranks = new Map(
    [...view.catalogue.countries]
      .sort((a, b) => compare(nameOf(a), nameOf(b)) || (a.iso3 < b.iso3 ? -1 : 1))
      .map(({ iso3 }, rank) => [iso3, rank]),
  );
  return plans.map(({ country }) => ranks.get(country) ?? ranks.size);
}
