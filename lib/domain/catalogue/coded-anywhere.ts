import type { Attribute } from "@/lib/domain/attributes/attributes";
import type { CatalogueView } from "./view";

const kept = new WeakMap<CatalogueView, Map<string, boolean>>();

/**
 * True if any plan of the catalogue has a value of the attribute. One that no plan has is not offered as a filter or a
 * breakdown, but named as not yet coded; it comes back with its first value.
 */
export function isCodedAnywhere(view: CatalogueView, { key, read }: Attribute): boolean {
  const answers = kept.get(view) ?? new Map<string, boolean>();
  kept.set(view, answers);
  const known = answers.get(key);
  if (known !== undefined) return known;

  // Whether there is a value depends on no day: a status is always known or not.
  const found = view.catalogue.plans.some((plan) => read(plan, view.contextOf(plan, "2000-01-01")).known);
  answers.set(key, found);
  return found;
}
