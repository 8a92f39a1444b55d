import type { Option } from "@/components/ui/fields";
import { ATTRIBUTE_GROUPS, type AttributeKind, attribute } from "@/lib/domain/attributes";
import { codedAttributes, EVIDENCE_KEYS } from "@/lib/domain/evidence";
import type { Plan } from "@/lib/domain/plan";
import { BASES, CONFIDENCES } from "@/lib/domain/vocabulary";
import { attributeDefinition, attributeLabel, codeLabel, groupLabel, label, nothingLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CHOSEN_NOTHINGS, EVIDENCE_FIELDS } from "@/lib/schemas/plan-form";

/** One attribute as the form asks for it. */
export type FormAttribute = {
  key: string;
  label: string;
  definition: string;
  kind: AttributeKind;
  options: readonly Option[];
  /** What is still wanting, in words; null: nothing. */
  wanting: string | null;
};

export type FormGroup = { id: string; title: string; attributes: readonly FormAttribute[] };

/** The form of a plan, made from the registry, in words of one language: what its client component is given. */
export type FormModel = {
  groups: readonly FormGroup[];
  nothings: readonly Option[];
  evidenceLabels: Readonly<Record<(typeof EVIDENCE_FIELDS)[number], string>>;
  bases: readonly Option[];
  confidences: readonly Option[];
  words: Readonly<Record<(typeof FORM_WORDS)[number], string>>;
};

const FORM_WORDS = [
  "same",
  "sameHint",
  "sources",
  "noValue",
  "nameEn",
  "agencyHint",
  "dateHint",
  "note",
  "confidence",
  "whole",
  "save",
  "saving",
  "unsaved",
  "retry",
  "conflict",
  "conflictText",
  "errors",
  "mine",
  "theirs",
  "base",
] as const;

/** @param plan whose gaps are told. */
export function formModel(locale: Locale, plan: Plan): FormModel {
  const t = translator(locale, "editing");
  const coded = new Set(codedAttributes(plan));
  const sourced = new Set(plan.evidence.map((row) => row.attribute));
  const wanting = (key: string) => {
    if (coded.has(key)) return sourced.has(key) ? null : t("form.noSource");
    return key in plan.nothings ? null : t("form.unknown");
  };

  const attributes = EVIDENCE_KEYS.map((key) => {
    const of = attribute(key);
    return {
      group: of.group,
      key,
      label: attributeLabel(locale, key),
      definition: attributeDefinition(locale, key),
      kind: of.kind,
      options: (of.codes ?? []).map((code) => ({ value: code, label: codeLabel(locale, of, code) })),
      wanting: of.origin === "derived" && !coded.has(key) ? null : wanting(key),
    };
  });
  const option = (list: string) => (code: string) => ({ value: code, label: label(locale, list, code) });
  return {
    groups: ATTRIBUTE_GROUPS.map((group) => ({
      id: group,
      title: groupLabel(locale, group),
      attributes: attributes.filter((one) => one.group === group),
    })).filter((group) => group.attributes.length > 0),
    nothings: [
      { value: "", label: nothingLabel(locale, "not_coded") },
      ...CHOSEN_NOTHINGS.map((nothing) => ({ value: nothing, label: nothingLabel(locale, nothing) })),
    ],
    evidenceLabels: Object.fromEntries(
      EVIDENCE_FIELDS.map((field) => [field, t(`evidence.${field}`)]),
    ) as FormModel["evidenceLabels"],
    bases: [{ value: "", label: "–" }, ...BASES.map(option("basis"))],
    confidences: CONFIDENCES.map(option("confidence")),
    words: Object.fromEntries(FORM_WORDS.map((word) => [word, t(`form.${word}`)])) as FormModel["words"],
  };
}

/** How complete a plan is: attributes that are known or told to be nothing, and values that have a source. */
export function completeness(plan: Plan): { attributes: number; answered: number; coded: number; sourced: number } {
  const asked = EVIDENCE_KEYS.filter((key) => attribute(key).origin === "coded");
  const coded = codedAttributes(plan);
  const sourced = new Set(plan.evidence.map((row) => row.attribute));
  return {
    attributes: asked.length,
    answered: asked.filter((key) => coded.includes(key) || key in plan.nothings).length,
    coded: coded.length,
    sourced: coded.filter((key) => sourced.has(key)).length,
  };
}
