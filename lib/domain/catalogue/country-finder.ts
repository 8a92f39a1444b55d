import type { Country } from "@/lib/domain/plan/plan";
import { NameFinder } from "./name-finder";

/** The languages of the United Nations: in each of them a country is found by its name in the Unicode locale data. */
const LANGUAGES = ["en", "fr", "es", "ar", "ru", "zh"] as const;

/** Names that people use and no list of countries has, by iso3: parts that stand for the whole, and initials. */
const EVERYDAY_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ["ARE", ["UAE", "Emirates"]],
  ["ATG", ["Antigua"]],
  ["BIH", ["Bosnia", "BiH"]],
  ["CAF", ["CAR", "Central African Rep."]],
  ["COD", ["DRC", "DR Congo", "RDC", "Congo-Kinshasa"]],
  ["COG", ["Congo-Brazzaville"]],
  ["CZE", ["Czech Rep."]],
  ["DOM", ["Dominican Rep."]],
  ["GBR", ["England", "Scotland", "Wales", "Northern Ireland", "Angleterre", "Écosse"]],
  ["GNQ", ["Eq. Guinea"]],
  ["KNA", ["St. Kitts"]],
  ["KOR", ["ROK"]],
  ["MHL", ["Marshall Is."]],
  ["NLD", ["Holland", "Hollande"]],
  ["NZL", ["NZ"]],
  ["PNG", ["PNG"]],
  ["PRK", ["DPRK"]],
  ["SAU", ["KSA"]],
  ["SLB", ["Solomon Is."]],
  ["SSD", ["S. Sudan"]],
  ["TTO", ["Trinidad"]],
  ["USA", ["America", "US", "U.S."]],
  ["VCT", ["St. Vincent"]],
]);

const FINDERS = new WeakMap<readonly Country[], NameFinder<Country>>();

const REGION_NAMES = LANGUAGES.map(
  (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
);

/** Finds countries by any name they go by, in any of our languages, or by ISO code; kept for each list. */
export function countryFinder(countries: readonly Country[]): NameFinder<Country> {
  const kept = FINDERS.get(countries);
  if (kept) return kept;
  const finder = new NameFinder(
    countries.map((country) => ({
      item: country,
      codes: [country.iso3, country.iso2],
      names: [
        country.name,
        country.nameFr,
        ...country.aliases,
        ...(EVERYDAY_NAMES.get(country.iso3) ?? []),
        ...REGION_NAMES.flatMap((names) => regionName(names, country.iso2)),
      ],
    })),
  );
  FINDERS.set(countries, finder);
  return finder;
}

/** Kosovo's code is no official one, and a country of a test may have any. */
function regionName(names: Intl.DisplayNames, iso2: string): string[] {
  return /^[A-Z]{2}$/.test(iso2) ? [names.of(iso2) ?? []].flat() : [];
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
  return { found, near: found.length > 0 ? [] : finder.near(text) };
}
