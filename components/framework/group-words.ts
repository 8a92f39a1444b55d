import { generationName } from "@/components/plans/plan-name";
import type { Grouping } from "@/lib/domain/plan-groups";
import { UNKNOWN } from "@/lib/domain/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** A group of plans in words: "Africa", "Donor", "2nd plan", "2015–2019"; "Not known" where nothing is coded. */
export function groupWords(locale: Locale, grouping: Grouping, group: string): string {
  if (group === UNKNOWN) return label(locale, "nothing", UNKNOWN);
  if (grouping === "period") return group.replace("-", "–");
  if (grouping === "generation") return generationName(locale, Number(group));
  return label(locale, grouping === "orientation" || grouping === "focus" ? "model" : grouping, group);
}
