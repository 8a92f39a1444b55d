import { type CodedKey, isCoded, nothingOf } from "@/lib/domain/plan/coded-values";
import { isComplete } from "@/lib/domain/plan/open-lists";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Assessment, Element, Nothing } from "@/lib/domain/vocabulary/vocabulary";

/** One rule of the derivation table. Its words are the message `framework.rules.<element>`. */
export type ElementRule = {
  element: Element;
  /** Keys of the coded attributes without which nothing is derived: which nothing stands there is theirs. */
  from: readonly CodedKey[];
  /** Keys of further attributes that the rule reads. */
  with?: readonly CodedKey[];
  /** null: nothing coded bears on it. */
  derive(plan: Plan): Assessment | null;
};

const civilSocietyRoles = (plan: Plan) => [
  plan.civilSociety.design,
  plan.civilSociety.implementation,
  plan.civilSociety.monitoring,
];

/** The code, or `none` where the plan is said to have none without one. */
function orNone<T extends string>(plan: Plan, key: CodedKey, code: T | null): T | "none" | null {
  return code ?? (plan.nothings[key] === "none" ? "none" : null);
}

/** What each signal of political will stands for; null: it says nothing of who stands behind the plan. */
const SIGNALS: Readonly<Record<Plan["politicalWillSignal"][number], "met" | "partly" | null>> = {
  head_launched: "met",
  cabinet_approved: "met",
  decree: "met",
  law: "met",
  parliament_oversight: "met",
  minister_launched: "partly",
  minister_foreword: "partly",
  head_foreword: "met",
  in_national_strategy: null,
  other: null,
};

/** What each kind of coordinating body stands for; `other` needs its name. */
const BODIES: Readonly<Record<NonNullable<Plan["coordinationBody"]>, Assessment>> = {
  interministerial_committee: "met",
  steering_group: "met",
  working_group: "partly",
  secretariat: "met",
  national_commission: "met",
  single_ministry: "partly",
  other: "partly",
  none: "not_met",
};

/** The rules, one per element. What is not found is never a no: it derives nothing. */
export const ELEMENT_RULES: readonly ElementRule[] = [
  {
    element: "political_will",
    from: ["political_will_signal"],
    derive({ politicalWillSignal }) {
      const said = politicalWillSignal.map((signal) => SIGNALS[signal]);
      return said.find((one) => one === "met") ?? said.find((one) => one === "partly") ?? null;
    },
  },
  {
    element: "inclusive_design",
    from: ["civil_society_design"],
    derive: ({ civilSociety }) => (civilSociety.design === null ? null : civilSociety.design ? "met" : "not_met"),
  },
  {
    element: "monitoring_evaluation",
    from: ["monitoring"],
    with: ["evaluation", "public_reporting"],
    derive(plan) {
      const monitoring = orNone(plan, "monitoring", plan.monitoring);
      if (monitoring === null) return null;
      if (monitoring !== "indicators") return monitoring === "described" ? "partly" : "not_met";
      const asked = [plan.evaluation, plan.publicReporting];
      const isKnown = asked.some((answer) => answer !== null);
      return isKnown && !asked.includes(true) ? "partly" : "met";
    },
  },
  {
    element: "coordination",
    from: ["coordination_body"],
    with: ["coordination_body_name"],
    derive(plan) {
      const body = orNone(plan, "coordination_body", plan.coordinationBody);
      if (body === null || (body === "other" && plan.coordinationBodyName === null)) return null;
      return BODIES[body];
    },
  },
  {
    element: "civil_society_role",
    from: ["civil_society_design", "civil_society_implementation", "civil_society_monitoring"],
    derive(plan) {
      const roles = civilSocietyRoles(plan);
      const held = roles.filter((role) => role === true).length;
      if (held >= 2) return "met";
      if (held === 1) return "partly";
      return roles.every((role) => role === false) ? "not_met" : null;
    },
  },
  {
    element: "resources",
    from: ["budget"],
    with: ["budget_amount"],
    derive(plan) {
      const budget = orNone(plan, "budget", plan.budget);
      if (budget === "allocated" || plan.budgetAmount?.covers === "whole_plan") return "met";
      return budget && (budget === "mentioned" ? "partly" : "not_met");
    },
  },
];

export type ElementAssessment = {
  element: Element;
  derived: Assessment | null;
  /** A coder's own, with evidence. */
  own: Assessment | null;
  /** The one that counts: the coder's own, else the derived; null: nothing known. */
  counts: Assessment | null;
  /** Which nothing stands there where none counts: a coder's own word, else that of what the rule needs; else null. */
  nothing: Nothing | null;
  /** Keys of the attributes that the derived one came from, those that are coded; empty if none is derived. */
  from: readonly string[];
};

const RULE_BY_ELEMENT = new Map(ELEMENT_RULES.map((rule) => [rule.element, rule]));

/** The keys of the coded attributes that an element's rule reads. */
export function readByRule(element: Element): readonly CodedKey[] {
  const rule = RULE_BY_ELEMENT.get(element);
  return rule ? [...rule.from, ...(rule.with ?? [])] : [];
}

/** How a plan stands on one element: derived, the coder's own, and which counts. */
export function assessElement(plan: Plan, element: Element): ElementAssessment {
  const rule = RULE_BY_ELEMENT.get(element);
  const derived = rule?.derive(plan) ?? null;
  const own = plan.elements[element] ?? null;
  const counts = own ?? derived;
  const nothing = counts === null ? (plan.nothings[element] ?? nothingOf(plan, rule?.from ?? [])) : null;
  const from = derived === null ? [] : readByRule(element).filter((key) => isCoded(plan, key));
  return { element, derived, own, counts, nothing, from };
}

/**
 * True if a derived assessment is a lower bound: what nobody has looked at, or an open list may miss, could make it met.
 */
export function mayBeMore(plan: Plan, { element, derived, own }: ElementAssessment): boolean {
  if (own !== null || derived !== "partly") return false;
  switch (element) {
    case "political_will":
      return !isComplete(plan, "political_will_signal");
    case "monitoring_evaluation":
      return plan.monitoring === "indicators" && (plan.evaluation === null || plan.publicReporting === null);
    case "civil_society_role":
      return civilSocietyRoles(plan).includes(null);
    case "resources":
      return plan.budgetAmount === null;
    default:
      return false;
  }
}
