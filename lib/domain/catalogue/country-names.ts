import type { Country } from "@/lib/domain/plan/plan";
import { OTHER_NAMES } from "@/lib/domain/vocabulary/country-names";

/** The languages of the United Nations: in each of them a country goes by its name in the Unicode locale data. */
const LANGUAGES = ["en", "fr", "es", "ar", "ru", "zh"] as const;

const REGION_NAMES = LANGUAGES.flatMap((language) =>
  (["long", "short"] as const).map(
    (style) => new Intl.DisplayNames([language], { type: "region", style, fallback: "none" }),
  ),
);

/** Every name that a country goes by, codes apart: its own, those of other lists, and those of our languages. */
export function namesOfCountry({ iso2, iso3, name, nameFr, aliases }: Country): string[] {
  // Kosovo's code is no official one, and a country of a test may have any.
  const known = /^[A-Z]{2}$/.test(iso2) ? REGION_NAMES.flatMap((names) => names.of(iso2) ?? []) : [];
  return [...new Set([name, nameFr, ...aliases, ...(OTHER_NAMES.get(iso3) ?? []), ...known])];
}
