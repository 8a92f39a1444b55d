import type { Country, Plan } from "@/lib/domain/plan/plan";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a plan is called in lists and titles: "Namibia, 1st plan". */
export function planName(locale: Locale, country: Country, plan: Pick<Plan, "generation">): string {
  return translator(locale, "plan")("name", { country: countryName(locale, country), generation: plan.generation });
}

/** "1st plan". */
export function generationName(locale: Locale, generation: number): string {
  return translator(locale, "plan")("generation", { generation });
}
