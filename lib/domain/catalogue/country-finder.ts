import type { Country } from "@/lib/domain/plan/plan";
import { plainText } from "./search-text";

/**
 * The countries that a name may mean: any name it is known by, or an ISO code, without accents and case.
 * A name that starts with the text comes before one that merely holds it.
 */
export function findCountries(countries: readonly Country[], text: string): Country[] {
  const wanted = plainText(text.trim());
  if (!wanted) return [...countries];

  const ranked = countries.flatMap((country) => {
    const names = [country.iso3, country.iso2, country.name, country.nameFr, ...country.aliases].map(plainText);
    if (names.some((name) => name === wanted)) return [{ country, rank: 0 }];
    if (names.some((name) => name.startsWith(wanted))) return [{ country, rank: 1 }];
    // Codes are matched whole or from their start: "in" must not find every code that holds it.
    return names.slice(2).some((name) => name.includes(wanted)) ? [{ country, rank: 2 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ country }) => country);
}
