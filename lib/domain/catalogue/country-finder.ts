import type { Country } from "@/lib/domain/plan/plan";
import { NAMES_ELSEWHERE, NAMES_OF_PARTS } from "@/lib/domain/vocabulary/country-names";
import { namesOfCountry } from "./country-names";
import { NameFinder } from "./name-finder";
import { nameSpelling } from "./spelling";

const FINDERS = new WeakMap<readonly Country[], NameFinder<Country>>();

/** Finds countries by any name they go by, in any of our languages, or by ISO code; kept for each list. */
export function countryFinder(countries: readonly Country[]): NameFinder<Country> {
  const kept = FINDERS.get(countries);
  if (kept) return kept;
  const finder = new NameFinder(
    countries.map((country) => ({
      item: country,
      codes: [country.iso3, country.iso2],
      names: [...namesOfCountry(country), ...(NAMES_OF_PARTS.get(country.iso3) ?? [])],
    })),
  );
  FINDERS.set(countries, finder);
  return finder;
}

/** What a text says of countries. */
export type FoundCountries = {
  /** Those that the text may mean, the likeliest first. */
  found: readonly Country[];
  /** Only where none is found: those that are named nearly so, the nearest first. */
  near: readonly Country[];
};

/** The countries that a name may mean, or those that are named nearly so. Without any text: all, in the order given. */
export function findCountries(countries: readonly Country[], text: string): FoundCountries {
  if (text.trim() === "") return { found: countries, near: [] };
  const finder = countryFinder(countries);
  const found = finder.find(text);
  return { found, near: found.length > 0 ? [] : nearCountries(finder, text) };
}

/** Those that are named nearly so; none for a name of what is in no list of ours, which is no mistake. */
export function nearCountries(finder: NameFinder<Country>, text: string): Country[] {
  return ELSEWHERE.has(nameSpelling(text)) ? [] : finder.near(text);
}

const ELSEWHERE: ReadonlySet<string> = new Set(NAMES_ELSEWHERE.map(nameSpelling));
