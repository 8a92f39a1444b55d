import type { AgendaText, Organisation, RegionalPlan } from "@/lib/domain/reference";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A text of the agenda by its name: "Resolution 1325", "Sustainable Development Goal 5". */
export function textName(locale: Locale, { kind, number }: AgendaText): string {
  return translator(locale, "agenda")(`names.${kind}`, { number: String(number ?? "") });
}

/** A regional plan by its title, else by organisation and kind. */
export function regionalPlanName(locale: Locale, plan: RegionalPlan, organisation: Organisation | undefined): string {
  if (plan.title) return plan.title;
  const t = translator(locale, "agenda");
  return t("names.untitled", { organisation: organisation?.name ?? plan.organisation, kind: t(`kinds.${plan.kind}`) });
}
