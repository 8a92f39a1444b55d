import type { Country, Plan } from "@/lib/domain/plan/plan";
import { ELEMENTS, type Element } from "@/lib/domain/vocabulary/vocabulary";
import { ATTRIBUTES, attribute, type Reading } from "./attributes";

const CODED = ATTRIBUTES.filter(
  // A model is an orientation or a focus: its sources are theirs.
  ({ key, origin }) => origin === "coded" && key !== "model",
);

/** Attributes that hold values and evidence of their own, in registry order: coded ones, and derived ones a coder may set. */
export const EVIDENCE_KEYS: readonly string[] = ATTRIBUTES.filter(
  ({ key }) => CODED.some((coded) => coded.key === key) || isElement(key) || key === "trend",
).map(({ key }) => key);

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
  const held = new Set(CODED.filter((attribute) => attribute.read(plan, PLAN_ALONE).known).map(({ key }) => key));
  for (const element of ELEMENTS) if (plan.elements[element]) held.add(element);
  if (plan.trends.length > 0) held.add("trend");
  for (const [key, nothing] of Object.entries(plan.nothings)) if (nothing === "none") held.add(key);
  return EVIDENCE_KEYS.filter((key) => held.has(key));
}

const PLAN_PATHS: Readonly<Record<string, readonly string[]>> = {
  document: ["documentUrl"],
  start: ["startYear"],
  end: ["endYear"],
  lead: ["leadAgency", "type"],
  lead_agency: ["leadAgency", "name"],
  focus: ["focuses"],
  pillar: ["pillars"],
  dominant_pillar: ["dominantPillar"],
  issue: ["issues"],
  trend: ["trends"],
};

/** Where a plan keeps the value of an attribute: `end` is `["endYear"]`, `compact_financial` is `["compact", "financial"]`. */
export function planPath(key: string): readonly string[] {
  if (key in PLAN_PATHS) return PLAN_PATHS[key] as readonly string[];
  if (isElement(key)) return ["elements", key];
  const nested = /^(civil_society|compact)_(.+)$/.exec(key);
  return nested ? [nested[1] === "compact" ? "compact" : "civilSociety", nested[2] as string] : [key];
}

function isElement(key: string): key is Element {
  return (ELEMENTS as readonly string[]).includes(key);
}
