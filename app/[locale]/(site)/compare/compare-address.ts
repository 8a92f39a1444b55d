import type { CompareAddress } from "@/components/compare/compare-address";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { compareQueryString } from "@/lib/schemas/compare-query";
import type { ReadComparison } from "./read-comparison";

/** Writes the addresses of the page's links: the view as it is, with something changed. */
export function addressesFrom(locale: Locale, { query, today }: ReadComparison): CompareAddress {
  return (changes) => href(locale, "/compare", compareQueryString({ ...query, ...changes }, today));
}
