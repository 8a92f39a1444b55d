import { ATTRIBUTES, type Attribute } from "@/lib/domain/attributes/attributes";
import type { ComparedPlan } from "./compare";
import { unansweredBy } from "./value-comparison";

/** Something a plan can have and another can learn from: a code of an attribute that counts as having it. */
export type Holding = { attribute: Attribute; code: string };

/** `unknown`: not coded or not found, so nobody can say that the plan lacks it. */
export type Hold = "holds" | "lacks" | "unknown";

/** What plans can hold, in registry order. */
export const HOLDINGS: readonly Holding[] = ATTRIBUTES.flatMap((attribute) =>
  (attribute.offers ?? []).map((code) => ({ attribute, code })),
);

/** Whether a plan has it, lacks it, or nobody can say. A plan that says it has none lacks it. */
export function holdOf({ plan, context }: ComparedPlan, { attribute: { read }, code }: Holding): Hold {
  const reading = read(plan, context);
  if (unansweredBy(reading)) return "unknown";
  return reading.known && reading.values.includes(code) ? "holds" : "lacks";
}
