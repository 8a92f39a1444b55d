import type { Plan } from "@/lib/domain/plan/plan";
import type { Assessment, Element } from "@/lib/domain/vocabulary/vocabulary";

/** Keys of the coded attributes that rules read, and whether a plan has a value of each. */
const IS_CODED = {
  budget: ({ budget }: Plan) => budget !== null,
  monitoring: ({ monitoring }: Plan) => monitoring !== null,
  civil_society_design: ({ civilSociety }: Plan) => civilSociety.design !== null,
  civil_society_implementation: ({ civilSociety }: Plan) => civilSociety.implementation !== null,
  civil_society_monitoring: ({ civilSociety }: Plan) => civilSociety.monitoring !== null,
} as const;

/** One rule of the derivation table. Its words are the message `framework.rules.<element>`. */
export type ElementRule = {
  element: Element;
  /** Keys of the coded attributes that the rule reads. */
  from: readonly (keyof typeof IS_CODED)[];
  /** null: nothing coded bears on it. */
  derive(plan: Plan): Assessment | null;
};

const civilSocietyRoles = (plan: Plan) => [
  plan.civilSociety.design,
  plan.civilSociety.implementation,
  plan.civilSociety.monitoring,
];

/**
 * The rules, one per element that a coded attribute bears on. An element without a rule
 * (political will, coordination) is only ever a coder's own assessment: never guessed.
 */
export const ELEMENT_RULES: readonly ElementRule[] = [
  {
    element: "inclusive_design",
    from: ["civil_society_design"],
    derive: ({ civilSociety }) => (civilSociety.design === null ? null : civilSociety.design ? "met" : "not_met"),
  },
  {
    element: "monitoring_evaluation",
    from: ["monitoring"],
    derive: ({ monitoring }) =>
      monitoring === null ? null : ({ indicators: "met", described: "partly", none: "not_met" } as const)[monitoring],
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
    derive: ({ budget }) =>
      budget === null ? null : ({ allocated: "met", mentioned: "partly", none: "not_met" } as const)[budget],
  },
];

export type ElementAssessment = {
  element: Element;
  derived: Assessment | null;
  /** A coder's own, with evidence. */
  own: Assessment | null;
  /** The one that counts: the coder's own, else the derived; null: nothing known. */
  counts: Assessment | null;
  /** Keys of the attributes that the derived one came from, those that are coded; empty if none is derived. */
  from: readonly string[];
};

const RULE_BY_ELEMENT = new Map(ELEMENT_RULES.map((rule) => [rule.element, rule]));

/** How a plan stands on one element: derived, the coder's own, and which counts. */
export function assessElement(plan: Plan, element: Element): ElementAssessment {
  const rule = RULE_BY_ELEMENT.get(element);
  const derived = rule?.derive(plan) ?? null;
  const own = plan.elements[element] ?? null;
  const from = derived === null ? [] : (rule?.from.filter((key) => IS_CODED[key](plan)) ?? []);
  return { element, derived, own, counts: own ?? derived, from };
}
