import { ATTRIBUTES, type Attribute } from "@/lib/domain/attributes/attributes";
import { type Hold, standing } from "@/lib/domain/attributes/standing";
import type { ComparedPlan } from "./compare";

/** Something a plan can have and another can learn from: a code of an attribute that counts as having it. */
export type Holding = { attribute: Attribute; code: string };

/** What plans can hold, in registry order. */
export const HOLDINGS: readonly Holding[] = ATTRIBUTES.flatMap((attribute) =>
  (attribute.offers ?? []).map((code) => ({ attribute, code })),
);

/** Whether a plan has it, is known to lack it, or nobody can say. */
export function holdOf(column: ComparedPlan, { attribute, code }: Holding): Hold {
  return standing(column, attribute, code);
}
