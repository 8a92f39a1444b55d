import type { CatalogueView } from "@/lib/domain/catalogue-view";
import type { DraftProfile } from "@/lib/domain/self-check";
import { countryName, label } from "./labels";
import type { Locale } from "./locales";

/** Whom a draft is for, in words: country, model and lead, those that are named. */
export function profileWords(locale: Locale, view: CatalogueView, { country, model, lead }: DraftProfile): string[] {
  const found = country === null ? undefined : view.countryByIso3.get(country);
  return [
    ...(found ? [countryName(locale, found)] : []),
    ...(model ? [label(locale, "model", model)] : []),
    ...(lead ? [label(locale, "lead", lead)] : []),
  ];
}
