import type { Option } from "@/components/ui/fields";
import type { Country } from "@/lib/domain/plan/plan";
import { nameOrder } from "@/lib/format";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** Countries to choose from, as a reader of the language looks them up. */
export function countryOptions(locale: Locale, countries: readonly Country[]): Option[] {
  const byName = nameOrder(locale);
  return countries
    .map((country) => ({ value: country.iso3, label: countryName(locale, country) }))
    .sort((a, b) => byName(a.label, b.label));
}
