import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { DraftProfile, ElementVerdict } from "@/lib/domain/guidance/self-check";
import { countryName, label } from "./labels";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** Whom a draft is for, in words: country, model and lead, those that are named. */
export function profileWords(locale: Locale, view: CatalogueView, { country, model, lead }: DraftProfile): string[] {
  const found = country === null ? undefined : view.countryByIso3.get(country);
  return [
    ...(found ? [countryName(locale, found)] : []),
    ...(model ? [label(locale, "model", model)] : []),
    ...(lead ? [label(locale, "lead", lead)] : []),
  ];
}

/** How a draft stands on an element, in words; "met so far" while questions are open. */
export function standingWords(
  locale: Locale,
  { assessment, missing, unknown }: Pick<ElementVerdict, "assessment" | "missing" | "unknown">,
): string {
  if (assessment === null) return label(locale, "nothing", "unknown");
  const isOpen = missing.length + unknown.length > 0;
  return assessment === "met" && isOpen
    ? translator(locale, "framework")("selfCheck.metSoFar")
    : label(locale, "assessment", assessment);
}
