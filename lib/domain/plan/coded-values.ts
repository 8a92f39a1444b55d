import { CODED_ATTRIBUTES, type CodedAttribute, fieldOf } from "@/lib/domain/vocabulary/coded-attributes";
import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";
import type { Plan } from "./plan";

/** The key of an attribute that a coder sets. */
export type CodedKey = (typeof CODED_ATTRIBUTES)[number]["key"];

const FIELDS = new Map<string, string>(CODED_ATTRIBUTES.map((entry: CodedAttribute) => [entry.key, fieldOf(entry)]));

/** What a plan keeps at a field: `civilSociety.design`. Undefined where a group leaves out what is not coded. */
export function valueAt(plan: Plan, field: string): unknown {
  return field.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], plan);
}

/** Is this a value: neither null nor an empty list? */
export function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/** Has somebody coded the attribute? That the plan says it has none is coded too. */
export function isCoded(plan: Plan, key: CodedKey): boolean {
  return plan.nothings[key] === "none" || isSet(valueAt(plan, FIELDS.get(key) as string));
}

/**
 * Which nothing stands where a value would follow from these attributes: that of those of them that are empty, where
 * they agree. Where they don't, one that nobody has looked at comes before one that nobody found.
 */
export function nothingOf(plan: Plan, keys: readonly CodedKey[]): Nothing {
  const nothings = keys
    .filter((key) => !isSet(valueAt(plan, FIELDS.get(key) as string)))
    .map((key) => plan.nothings[key] ?? "not_coded");
  const [first = "not_coded"] = nothings;
  if (nothings.every((nothing) => nothing === first)) return first;
  return nothings.includes("not_coded") ? "not_coded" : "not_found";
}
