import { type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { ELEMENT_RULES } from "@/lib/domain/framework/elements";
import { TREND_RULES } from "@/lib/domain/framework/global-trends";
import {
  COMPACT_COMMITMENTS,
  ELEMENTS,
  FOCUSES,
  GLOBAL_TRENDS,
  ISSUES,
  PILLARS,
} from "@/lib/domain/vocabulary/vocabulary";
import type { ComparedPlan } from "./compare";
import { unansweredBy } from "./value-comparison";

/** Something a plan can have and another can learn from: a code of an attribute that counts as having it. */
export type Holding = { attribute: Attribute; code: string };

/** `unknown`: not coded or not found, so nobody can say that the plan lacks it. */
export type Hold = "holds" | "lacks" | "unknown";

const of = (key: string, codes: readonly string[]): Holding[] =>
  codes.map((code) => ({ attribute: attribute(key), code }));

const ruled = new Set<string>([
  ...ELEMENT_RULES.map(({ element }) => element),
  ...TREND_RULES.map(({ trend }) => trend),
]);

/**
 * What plans can hold, in registry order. Elements and trends that a rule derives are left out:
 * they restate a coded attribute that is already here.
 */
export const HOLDINGS: readonly Holding[] = [
  ...of("focus", FOCUSES),
  ...of("pillar", PILLARS),
  ...of("budget", ["allocated"]),
  ...of("monitoring", ["indicators"]),
  ...of("civil_society_design", ["yes"]),
  ...of("civil_society_implementation", ["yes"]),
  ...of("civil_society_monitoring", ["yes"]),
  ...of("issue", ISSUES),
  ...of("disarmament", ["yes"]),
  ...ELEMENTS.filter((element) => !ruled.has(element)).flatMap((element) => of(element, ["met"])),
  ...of(
    "trend",
    GLOBAL_TRENDS.filter((trend) => !ruled.has(trend)),
  ),
  ...COMPACT_COMMITMENTS.flatMap((commitment) => of(`compact_${commitment}`, ["yes"])),
];

/** Whether a plan has it, lacks it, or nobody can say. A plan that says it has none lacks it. */
export function holdOf({ plan, context }: ComparedPlan, { attribute: { read }, code }: Holding): Hold {
  const reading = read(plan, context);
  if (unansweredBy(reading)) return "unknown";
  return reading.known && reading.values.includes(code) ? "holds" : "lacks";
}
