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

/** How a draft stands on an element, in words; "so far" while open questions could change it. */
export function standingWords(
  locale: Locale,
  { assessment, settled }: Pick<ElementVerdict, "assessment" | "settled">,
): string {
  if (assessment === null) return label(locale, "nothing", "unknown");
  if (settled || assessment === "partly") return label(locale, "assessment", assessment);
  return translator(locale, "framework")(assessment === "met" ? "selfCheck.metSoFar" : "selfCheck.notMetSoFar");
}
