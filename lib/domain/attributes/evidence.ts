import { isSet, valueAt } from "@/lib/domain/plan/coded-values";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { ATTRIBUTES, type Attribute, attribute, type Reading } from "./attributes";

/** What a coder can set: a model is an orientation or a focus, and its values and sources are theirs. */
const KEPT = ATTRIBUTES.filter((each): each is Attribute & { field: string } => each.field !== undefined);

/** Attributes that hold values and evidence of their own, in registry order: coded ones, and derived ones a coder may set. */
export const EVIDENCE_KEYS: readonly string[] = KEPT.map(({ key }) => key);

/** Attributes of many values that a coder lists, in registry order: each list may be complete. */
export const LIST_KEYS: readonly string[] = EVIDENCE_KEYS.filter((key) => attribute(key).kind === "many");

/** Coded attributes read the plan alone, so what surrounds it may stay empty here. */
const PLAN_ALONE = { asOf: "", country: {} as Country, siblings: [] };

/** How an attribute of `EVIDENCE_KEYS` reads on a plan. */
export function readOfPlan(plan: Plan, key: string): Reading {
  return attribute(key).read(plan, PLAN_ALONE);
}

/**
 * Keys of the attributes that somebody has coded on the plan, in registry order: each needs a source
 * before the plan is published. "The plan says it has none" is coded too; the other nothings are not.
 */
export function codedAttributes(plan: Plan): string[] {
  return KEPT.filter(({ key, field }) => plan.nothings[key] === "none" || isSet(valueAt(plan, field))).map(
    ({ key }) => key,
  );
}

const PATHS = new Map(KEPT.map(({ key, field }) => [key, field.split(".")]));

/**
 * Where a plan keeps the value of an attribute: `end` is `["endYear"]`, `compact_financial` is
 * `["compact", "financial"]`. A key that no attribute of `EVIDENCE_KEYS` has is its own path.
 */
export function planPath(key: string): readonly string[] {
  return PATHS.get(key) ?? [key];
}

/** What a plan keeps of an attribute of `EVIDENCE_KEYS`, as it is kept: `true` where it reads "yes". */
export function keptValue(plan: Plan, key: string): unknown {
  return valueAt(plan, planPath(key).join("."));
}

/** Writes the value of an attribute into a record where a plan keeps it. The groups that it is part of are copied. */
export function writeValue(record: Record<string, unknown>, key: string, value: unknown): void {
  const [name, part] = planPath(key) as [string, string?];
  if (part === undefined) {
    record[name] = value;
    return;
  }
  const group = { ...(record[name] as Record<string, unknown> | null | undefined) };
  // Assessments and commitments are left out where nobody coded them; civil society says null.
  if (value === null && name !== "civilSociety") delete group[part];
  else group[part] = value;
  record[name] = group;
}
