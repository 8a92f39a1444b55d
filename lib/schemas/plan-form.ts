import { attribute } from "@/lib/domain/attributes/attributes";
import {
  codedAttributes,
  EVIDENCE_KEYS,
  keptValue,
  LIST_KEYS,
  planPath,
  writeValue,
} from "@/lib/domain/attributes/evidence";
import { agencyCalled } from "@/lib/domain/plan/agency";
import type { LeadAgency, Plan } from "@/lib/domain/plan/plan";
import { type KnownSource, sourceTitled } from "@/lib/domain/plan/sources";
import type { Amount } from "@/lib/domain/vocabulary/amount";
import { isLoweredSince } from "@/lib/domain/work/source-faults";
import {
  AGENCY_EN_FIELD,
  completeField,
  EVIDENCE_FIELDS,
  evidenceField,
  KNOWN_SOURCE_FIELDS,
  nothingField,
  SHARED_BACKS,
  SHARED_SOURCE,
  type Typed,
  valueField,
} from "./plan-form-fields";
import { draftPlanSchema } from "./plan-record";
import { say } from "./say";

/** Sources of one attribute that a form can carry: more than any plan has. */
const MAX_ROWS = 30;

export type PlanFormResult =
  | { ok: true; plan: Plan }
  /** One message per field, by field name. */
  | { ok: false; errors: Record<string, string> };

/**
 * Completes the lead of a plan: who names a body that the country has already need not say again of which type it is
 * and what it is called in English. What was typed stays.
 */
export function withKnownAgency(typed: Typed, agencies: readonly LeadAgency[]): Typed {
  const known = agencyCalled(agencies, typed[valueField("lead_agency")]?.[0] ?? "");
  if (!known) return typed;
  const completed = (name: string, value: string | null) =>
    typed[name]?.[0]?.trim() || value === null ? {} : { [name]: [value] };
  return {
    ...typed,
    [valueField("lead_agency")]: [known.name],
    ...completed(valueField("lead"), known.type),
    ...completed(AGENCY_EN_FIELD, known.nameEn),
  };
}

/** Completes what is known of the sources whose addresses or titles were typed. What was typed stays. */
export function withKnownSources(typed: Typed, sources: readonly KnownSource[]): Typed {
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  const completed: Record<string, readonly string[]> = { ...typed };
  for (const [name, [url = ""]] of Object.entries(typed)) {
    if (!name.endsWith(".url")) continue;
    const known = url.trim()
      ? byUrl.get(url.trim())
      : sourceTitled(sources, typed[name.replace(/url$/, "title")]?.[0] ?? "");
    if (!known) continue;
    if (!url.trim()) completed[name] = [known.url];
    for (const field of KNOWN_SOURCE_FIELDS) {
      const sibling = name.replace(/url$/, field);
      if (!typed[sibling]?.[0]?.trim()) completed[sibling] = [known[field] ?? ""];
    }
  }
  return completed;
}

/** What was typed but for the source for all: a form that saves itself must not spread an address half typed. */
export function withoutSharedSource(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${SHARED_SOURCE}.`)));
}

/** How a plan stands in the form: what `parsePlanForm` reads back as the same plan. */
export function typedOf(plan: Plan): Typed {
  const typed: Record<string, string[]> = { confidence: [plan.confidence], note: [plan.note ?? ""] };
  for (const key of EVIDENCE_KEYS) {
    typed[valueField(key)] = wordsOf(keptValue(plan, key));
    typed[nothingField(key)] = [plan.nothings[key] ?? ""];
    if (LIST_KEYS.includes(key)) typed[completeField(key)] = [plan.complete.includes(key) ? "yes" : ""];
    const rows = plan.evidence.filter((row) => row.attribute === key);
    rows.forEach((row, index) => {
      for (const field of EVIDENCE_FIELDS) typed[evidenceField(key, index, field)] = [row[field] ?? ""];
    });
  }
  typed[AGENCY_EN_FIELD] = [plan.leadAgency?.nameEn ?? ""];
  return typed;
}

/**
 * Reads the form of a plan with the schema that guards every draft.
 *
 * @param identity whose country, generation and results framework the plan has: the form does not carry them.
 */
export function parsePlanForm(typed: Typed, identity: Plan): PlanFormResult {
  const one = (name: string) => typed[name]?.[0]?.trim() || null;
  const record: Record<string, unknown> = {
    slug: identity.slug,
    country: identity.country,
    generation: identity.generation,
    results: identity.results,
    confidence: one("confidence") ?? identity.confidence,
    note: one("note"),
    civilSociety: {},
    elements: {},
    compact: {},
  };
  const nothings: Record<string, string> = {};
  const evidence: { row: object; field: string }[] = [];

  for (const key of EVIDENCE_KEYS) {
    const nothing = one(nothingField(key));
    if (nothing) nothings[key] = nothing;
    if (key !== "lead" && key !== "lead_agency") writeValue(record, key, valueTyped(key, typed[valueField(key)]));
    for (let row = 0; row < MAX_ROWS && typed[evidenceField(key, row, "url")]; row++) {
      if (!one(evidenceField(key, row, "url"))) continue;
      const fields = EVIDENCE_FIELDS.map((field) => [field, one(evidenceField(key, row, field))]);
      evidence.push({
        row: {
          confidence: "high",
          ...Object.fromEntries(fields.filter(([, value]) => value !== null)),
          attribute: key,
        },
        field: evidenceField(key, row, "url"),
      });
    }
  }
  const [type, name] = [one(valueField("lead")), one(valueField("lead_agency"))];
  record.leadAgency = type || name ? { type, name, nameEn: one(AGENCY_EN_FIELD) } : null;
  record.nothings = nothings;
  record.complete = LIST_KEYS.filter((key) => one(completeField(key)) === "yes");
  record.evidence = evidence.map(({ row }) => row);

  const parsed = draftPlanSchema.safeParse(record);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) {
      const field = path[0] === "evidence" ? evidence[Number(path[1])]?.field : fieldOf(path);
      errors[field ?? "form"] ??= message;
    }
    return { ok: false, errors };
  }
  const lowered = parsed.data.evidence.findIndex((row) => isLoweredSince(row, identity));
  if (lowered >= 0) {
    const field = evidence[lowered]?.field.replace(/url$/, "doubt") ?? "form";
    return { ok: false, errors: { [field]: say("whyLowered") } };
  }
  return withSharedSource(parsed.data, typed);
}

/** Gives the values that were ticked the one source that is said to back them; none ticked: every value without one. */
function withSharedSource(plan: Plan, typed: Typed): PlanFormResult {
  const one = (field: string) => typed[`${SHARED_SOURCE}.${field}`]?.[0]?.trim() || null;
  if (!one("url")) return { ok: true, plan };

  const sourced = new Set(plan.evidence.map(({ attribute: key }) => key));
  const fields = Object.fromEntries(EVIDENCE_FIELDS.map((field) => [field, one(field)]));
  if (fields.confidence && fields.confidence !== "high" && !fields.doubt)
    return { ok: false, errors: { [`${SHARED_SOURCE}.doubt`]: say("whyLowered") } };
  const ticked = new Set(typed[SHARED_BACKS]);
  const cites = (key: string) => plan.evidence.some((row) => row.attribute === key && row.url === fields.url);
  const added = codedAttributes(plan)
    .filter((key) => (ticked.size > 0 ? ticked.has(key) && !cites(key) : !sourced.has(key)))
    .map((key) => ({ ...fields, confidence: fields.confidence ?? "high", attribute: key }));
  const parsed = draftPlanSchema.safeParse({ ...plan, evidence: [...plan.evidence, ...added] });
  if (parsed.success) return { ok: true, plan: parsed.data };
  return { ok: false, errors: { [`${SHARED_SOURCE}.url`]: parsed.error.issues[0]?.message ?? "" } };
}

/** The form's field that a path of the record belongs to: `["endYear"]` is `v.end`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  if (path[0] === "nothings") return nothingField(String(path[1]));
  if (path[0] === "complete") return completeField(String(path[1]));
  if (path[0] === "evidence") return "form";
  const key = EVIDENCE_KEYS.find((candidate) => planPath(candidate).every((name, index) => path[index] === name));
  if (key) return valueField(key);
  return path[0] === "leadAgency" ? valueField("lead_agency") : String(path[0] ?? "form");
}

function wordsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [""];
  if (typeof value === "object" && "currency" in value) {
    const { currency, amount, covers, note } = value as Amount;
    return [currency, String(amount), covers, note ?? ""];
  }
  if (Array.isArray(value)) return value.map(String);
  return [typeof value === "boolean" ? (value ? "yes" : "no") : String(value)];
}

/** What was typed, as the schema takes it. What is no number stays text, for the schema to tell. */
function valueTyped(key: string, typed: readonly string[] = []): unknown {
  const { kind } = attribute(key);
  if (kind === "many") return typed.filter((code) => code !== "");
  if (kind === "amount") return amountTyped(typed);
  const text = typed[0]?.trim() ?? "";
  if (text === "") return null;
  if (kind === "yes_no") return text === "yes" ? true : text === "no" ? false : text;
  return kind === "year" && /^\d{1,6}$/.test(text) ? Number(text) : text;
}

/** Currency, sum, what it covers and a note, as the form asks for them. */
function amountTyped(typed: readonly string[]): unknown {
  const [currency, amount, covers, note] = typed.map((text) => text.trim());
  if (!currency && !amount && !covers && !note) return null;
  const digits = (amount ?? "").replace(/[ ,.'’\u00a0\u202f](?=\d{3}(?!\d))/g, "");
  return {
    currency: currency?.toUpperCase(),
    amount: /^\d{1,15}$/.test(digits) ? Number(digits) : amount,
    covers,
    note: note || null,
  };
}
