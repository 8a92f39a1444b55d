import { type AgencyPickerModel, agencyPickerModel } from "@/components/agencies/agency-words";
import type { Option } from "@/components/ui/fields";
import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { completenessOf } from "@/lib/domain/attributes/completeness";
import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import type { Agency } from "@/lib/domain/plan/agency";
import type { Plan } from "@/lib/domain/plan/plan";
import type { KnownSource } from "@/lib/domain/plan/sources";
import { AMOUNT_COVERS } from "@/lib/domain/vocabulary/amount";
import { ATTRIBUTE_GROUPS, type AttributeKind } from "@/lib/domain/vocabulary/coded-attributes";
import { BASES, CONFIDENCES } from "@/lib/domain/vocabulary/vocabulary";
import {
  attributeDefinition,
  attributeLabel,
  codeLabel,
  groupLabel,
  label,
  languageName,
  nothingLabel,
} from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { CHOSEN_NOTHINGS, EVIDENCE_FIELDS } from "@/lib/schemas/plan-form-fields";
import type { SayingWords } from "./said-here";
import { type SectionState, sectionState } from "./section-state";

/** One attribute as the form asks for it. */
export type FormAttribute = {
  key: string;
  label: string;
  definition: string;
  kind: AttributeKind;
  options: readonly Option[];
  /** Has a value that needs a source and has none. */
  unsourced: boolean;
};

export type FormGroup = SectionState & {
  id: string;
  title: string;
  /** The first in which something waits. */
  isFirst: boolean;
  attributes: readonly FormAttribute[];
};

/** The form of a plan, made from the registry, in words of one language: what its client component is given. */
export type FormModel = {
  groups: readonly FormGroup[];
  nothings: readonly Option[];
  evidenceLabels: Readonly<Record<(typeof EVIDENCE_FIELDS)[number], string>>;
  bases: readonly Option[];
  confidences: readonly Option[];
  /** How far a source is trusted: as its kind allows, or less. */
  trusts: readonly Option[];
  agencies: AgencyPickerModel;
  sources: readonly KnownSource[];
  sayings: SayingWords;
  words: Readonly<Record<(typeof FORM_WORDS)[number], string>>;
};

const FORM_WORDS = [
  "same",
  "sameHint",
  "backs",
  "backsHint",
  "sources",
  "source",
  "sourceHint",
  "addSource",
  "more",
  "noValue",
  "complete",
  "dateHint",
  "currency",
  "sum",
  "covers",
  "amountNote",
  "note",
  "confidence",
  "whole",
  "message",
  "messageHint",
  "save",
  "submit",
  "saved",
  "saving",
  "unsaved",
  "retry",
  "leave",
  "conflict",
  "conflictText",
  "errors",
  "mine",
  "theirs",
  "base",
  "noSource",
  "openAll",
  "foldAll",
  "sectionWrong",
] as const;

type Given = {
  plan: Plan;
  /** Bodies of the plan's country. */
  agencies: readonly Agency[];
  /** Sources to choose from. */
  sources: readonly KnownSource[];
};

export function formModel(locale: Locale, { plan, agencies, sources }: Given): FormModel {
  const t = translator(locale, "editing");
  const { unsourced } = completenessOf(plan);
  const attributes = EVIDENCE_KEYS.map((key) => {
    const of = attribute(key);
    return {
      group: of.group,
      key,
      label: attributeLabel(locale, key),
      definition: attributeDefinition(locale, key),
      kind: of.kind,
      options: optionsOf(locale, of, plan),
      unsourced: unsourced.includes(key),
    };
  });
  const option = (list: string) => (code: string) => ({ value: code, label: label(locale, list, code) });
  const groups = ATTRIBUTE_GROUPS.map((group) => ({
    id: group,
    title: groupLabel(locale, group),
    attributes: attributes.filter((one) => one.group === group),
    ...sectionState(locale, plan, group),
  })).filter((group) => group.attributes.length > 0);
  const first = groups.find(({ state }) => state !== "complete");
  return {
    groups: groups.map((group) => ({ ...group, isFirst: group === first })),
    nothings: [
      { value: "", label: nothingLabel(locale, "not_coded") },
      ...CHOSEN_NOTHINGS.map((nothing) => ({ value: nothing, label: nothingLabel(locale, nothing) })),
    ],
    evidenceLabels: Object.fromEntries(
      EVIDENCE_FIELDS.map((field) => [field, t(`evidence.${field}`)]),
    ) as FormModel["evidenceLabels"],
    bases: [{ value: "", label: "–" }, ...BASES.map(option("basis"))],
    confidences: CONFIDENCES.map(option("confidence")),
    trusts: CONFIDENCES.map((code) => ({ value: code, label: t(`trust.${code}`) })),
    agencies: agencyPickerModel(locale, agencies),
    sources,
    sayings: {
      rules: MESSAGES[locale].validation?.rule as Record<string, string>,
      labels: Object.fromEntries(attributes.map((one) => [one.key, one.label])),
    },
    words: Object.fromEntries(FORM_WORDS.map((word) => [word, t(`form.${word}`)])) as FormModel["words"],
  };
}

function optionsOf(locale: Locale, of: Attribute, plan: Plan): Option[] {
  if (of.key === "language") return languageOptions(locale, plan.language);
  if (of.kind === "amount")
    return AMOUNT_COVERS.map((code) => ({ value: code, label: label(locale, "amount_covers", code) }));
  return (of.codes ?? []).map((code) => ({ value: code, label: codeLabel(locale, of, code) }));
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Languages that have a two-letter code, by name; also the one that the plan has. */
function languageOptions(locale: Locale, held: string | null): Option[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const { compare } = new Intl.Collator(locale);
  const seen = new Set<string>();
  return (
    LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
      .filter((code) => code === held || (names.of(code) && Intl.getCanonicalLocales(code)[0] === code))
      .map((code) => ({ value: code, label: languageName(locale, code) }))
      // Two codes may have one name (no and nb): one of them is offered, and the one that the plan has.
      .sort((a, b) => Number(b.value === held) - Number(a.value === held))
      .filter(({ label: name }) => !seen.has(name) && seen.add(name))
      .sort((a, b) => compare(a.label, b.label))
  );
}
