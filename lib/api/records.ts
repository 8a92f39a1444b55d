import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { LIST_KEYS } from "@/lib/domain/attributes/evidence";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { valueConfidence } from "@/lib/domain/plan/confidence";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { isComplete } from "@/lib/domain/plan/open-lists";
import type { Country, Development, Evidence, Plan } from "@/lib/domain/plan/plan";
import { sourceOf } from "@/lib/domain/plan/sources";
import { endKnown } from "@/lib/domain/plan/status";
import { amountOf } from "@/lib/domain/vocabulary/amount";
import type { Confidence, Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { Problem } from "./problem";

/** A plan as the API answers it: its attributes by key, then what goes with them. */
export type PlanRecord = Record<string, unknown>;

const ATTRIBUTE_KEYS = ATTRIBUTES.map(({ key }) => apiField(key));

/** The field of an attribute. What a record's evidence is of stands beside the evidence itself. */
export function apiField(key: string): string {
  return key === "evidence" ? "evidence_grade" : key;
}

/** Beside the attributes, on every plan. */
const ALWAYS = ["slug", "endKnown", "nothings", "complete", "confidence", "valueConfidence", "note"] as const;
/** Longer parts: in a list only where asked for. */
const LONG = ["evidence", "results"] as const;

/** What `fields` may name, in the order of the answer. */
export const PLAN_FIELDS: readonly string[] = ["slug", ...ATTRIBUTE_KEYS, ...ALWAYS.slice(1), ...LONG];
/** What a list has without `fields`. */
export const LIST_FIELDS: readonly string[] = PLAN_FIELDS.filter((field) => !LONG.some((long) => long === field));

/**
 * A plan by the fields asked for. Codes, not words; `nothings` says of each attribute without a value which nothing
 * stands there.
 */
export function planRecord(view: CatalogueView, plan: Plan, asOf: IsoDate, fields: readonly string[]): PlanRecord {
  const context = view.contextOf(plan, asOf);
  const nothings: Record<string, Nothing> = {};
  const record: PlanRecord = {};
  for (const attribute of ATTRIBUTES) {
    const reading = attribute.read(plan, context);
    if (!reading.known) nothings[attribute.key] = reading.nothing;
    const values = reading.known ? reading.values : [];
    const [value = null] = values;
    const field = apiField(attribute.key);
    if (attribute.kind === "many") record[field] = values;
    else record[field] = attribute.kind === "amount" && value !== null ? amountOf(String(value)) : value;
  }
  const whole: PlanRecord = {
    slug: plan.slug,
    ...record,
    endKnown: endKnown(plan),
    nothings,
    complete: Object.fromEntries(LIST_KEYS.map((key) => [key, isComplete(plan, key)])),
    confidence: plan.confidence,
    note: plan.note,
    evidence: plan.evidence.map(evidenceRecord),
    valueConfidence: confidences(plan),
    results: plan.results,
  };
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

/** What backs one value, with the source's own record. */
function evidenceRecord(row: Evidence) {
  const { attribute, section, basis, confidence, statedValue, doubt } = row;
  const { url, title, titleFrom, publisher, kind, language, published, archivedUrl, checkedOn, link } = sourceOf(row);
  const source = { title, titleFrom, publisher, kind, url, language, published, archivedUrl, checkedOn, link };
  return { attribute, source, page: section, basis, confidence, statedValue, doubt };
}

/** How sure each value is that evidence backs, by its attribute. */
function confidences(plan: Plan): Record<string, Confidence> {
  const keys = [...new Set(plan.evidence.map(({ attribute }) => attribute))];
  return Object.fromEntries(
    keys.map((key) => [key, valueConfidence(plan.evidence.filter(({ attribute }) => attribute === key)) as Confidence]),
  );
}

/** A country as the API answers it. */
export function countryRecord(view: CatalogueView, country: Country) {
  const { aliases: _finderOnly, note, developments, ...fields } = country;
  const plans = view.plansOf(country.iso3).map(({ slug }) => slug);
  return { ...fields, developments: developments.map(developmentRecord), note, plans };
}

/** A plan in the making as the API answers it: its first source is the one to name. */
function developmentRecord({ generation, stage, expectedStart, expectedEnd, note, sources }: Development) {
  return {
    generation,
    stage,
    expected: expectedStart === null && expectedEnd === null ? null : { start: expectedStart, end: expectedEnd },
    source: sources[0],
    furtherSources: sources.slice(1),
    checkedOn: sources[0]?.checkedOn ?? null,
    note,
  };
}

/**
 * Reads `fields`: names parted by commas, answered in the order of the record.
 *
 * @throws {Problem} 400 for a name that no field has.
 */
export function readFields(
  given: string | null,
  all: readonly string[],
  fallback: readonly string[],
): readonly string[] {
  const names = (given ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    throw new Problem(
      400,
      "Some parameters can't be used",
      unknown.slice(0, 50).map((value) => ({
        parameter: "fields",
        value: value.slice(0, 100),
        detail: "There is no such field.",
        allowed: all,
      })),
    );
  }
  return names.length === 0 ? fallback : all.filter((field) => names.includes(field));
}
