import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import type { Plan } from "@/lib/domain/plan/plan";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { fieldOf } from "@/lib/schemas/plan-form";
import { nothingField, valueField } from "@/lib/schemas/plan-form-fields";
import { publishedPlanSchema } from "@/lib/schemas/plan-record";

/** What keeps a drafted plan from being published, each line naming the attribute; empty: nothing does. */
export function issuesInWords(locale: Locale, plan: Plan): string[] {
  const sound = publishedPlanSchema.safeParse(plan);
  if (sound.success) return [];
  return sound.error.issues.map(({ path, message }) => {
    const key = attributeOf(plan, path);
    const words = saidInWords(locale, message);
    return key ? `${attributeLabel(locale, key)}: ${words}` : words;
  });
}

function attributeOf(plan: Plan, path: readonly PropertyKey[]): string | undefined {
  if (path[0] === "evidence") return plan.evidence[Number(path[1])]?.attribute;
  const field = fieldOf(path);
  return EVIDENCE_KEYS.find((key) => valueField(key) === field || nothingField(key) === field);
}
