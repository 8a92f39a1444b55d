import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import type { Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { type SourceFault, sourceFaults } from "@/lib/domain/work/source-faults";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { fieldOf } from "@/lib/schemas/plan-form";
import { nothingField, valueField } from "@/lib/schemas/plan-form-fields";
import { publishedPlanSchema, sayFault } from "@/lib/schemas/plan-record";

/** What keeps a drafted plan from being published, each line naming the attribute; empty: nothing does. */
export function issuesInWords(
  locale: Locale,
  plan: Plan,
  /** As published; null: it never was. */
  before: Plan | null,
  sources: readonly SourceRecord[],
): string[] {
  const sound = publishedPlanSchema.safeParse(plan);
  const faults = sourceFaults(plan, before, sources).filter(({ blocks }) => blocks);
  const told = faults.map((fault) => faultInWords(locale, plan, fault));
  if (sound.success) return told;
  const issues = sound.error.issues.map(({ path, message }) => {
    const key = attributeOf(plan, path);
    const words = saidInWords(locale, message);
    return key ? `${attributeLabel(locale, key)}: ${words}` : words;
  });
  return [...issues, ...told];
}

/** What is wrong with a source of a drafted plan, with the attribute where it stands. */
export function faultInWords(locale: Locale, plan: Plan, fault: SourceFault): string {
  const row = plan.evidence[fault.index];
  const words = saidInWords(locale, sayFault(fault, row?.url ?? ""));
  return fault.fault === "lowered" && row ? `${attributeLabel(locale, row.attribute)}: ${words}` : words;
}

function attributeOf(plan: Plan, path: readonly PropertyKey[]): string | undefined {
  if (path[0] === "evidence") return plan.evidence[Number(path[1])]?.attribute;
  const field = fieldOf(path);
  return EVIDENCE_KEYS.find((key) => valueField(key) === field || nothingField(key) === field);
}
