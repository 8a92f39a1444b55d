import type { Attribute } from "@/lib/domain/attributes/attributes";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import type { Country } from "@/lib/domain/plan/plan";
import { codeLabel, countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/**
 * Both orientation and focus at once: an address may ask for it, as it always could, and it is told; what readers choose
 * by are the two that it is made of.
 */
const NOT_OFFERED = "model";

/** Facets that stand open to view, in the order in which people narrow down; the registry's others are folded under "More". */
const FIRST_KEYS = [
  "region",
  "lead",
  "orientation",
  "focus",
  "status",
  "approach",
  "issue",
  "pillar",
  "budget",
  "monitoring",
  "generation",
  "language",
  "evidence",
];

const first = FIRST_KEYS.flatMap((key) => FACETS.find((facet) => facet.key === key) ?? []);

export const FIRST_FACETS: readonly Attribute[] = first;
export const MORE_FACETS: readonly Attribute[] = FACETS.filter(
  (facet) => !first.includes(facet) && facet.key !== NOT_OFFERED,
);

export type Countries = ReadonlyMap<string, Pick<Country, "name" | "nameFr">>;

/** One value of a facet in words, countries by name. */
export function facetValueLabel(locale: Locale, facet: Attribute, code: string, countries: Countries): string {
  const country = facet.key === "country" ? countries.get(code) : undefined;
  return country ? countryName(locale, country) : codeLabel(locale, facet, code);
}
