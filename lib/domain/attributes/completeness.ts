import type { Plan } from "@/lib/domain/plan/plan";
import { attribute } from "./attributes";
import { codedAttributes, EVIDENCE_KEYS } from "./evidence";

/** How complete a plan is. All are attribute keys in registry order. */
export type Completeness = {
  /** What a coder is asked for: derived values, which a coder may set but need not, are not among them. */
  asked: readonly string[];
  /** Those of them that have neither a value nor one of the nothings that somebody chose. */
  unknown: readonly string[];
  /** What needs a source before the plan is published. */
  coded: readonly string[];
  /** Those of them that have none yet. */
  unsourced: readonly string[];
};

const ASKED: readonly string[] = EVIDENCE_KEYS.filter((key) => attribute(key).origin === "coded");

export function completenessOf(plan: Plan): Completeness {
  const coded = codedAttributes(plan);
  const sourced = new Set(plan.evidence.map((row) => row.attribute));
  return {
    asked: ASKED,
    unknown: ASKED.filter((key) => !coded.includes(key) && !Object.hasOwn(plan.nothings, key)),
    coded,
    unsourced: coded.filter((key) => !sourced.has(key)),
  };
}
