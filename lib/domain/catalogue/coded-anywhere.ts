import { ATTRIBUTES, type Attribute, attribute } from "@/lib/domain/attributes/attributes";
import { ELEMENTS, type Element, NONE } from "@/lib/domain/vocabulary/vocabulary";
import type { CatalogueView } from "./view";

const kept = new WeakMap<CatalogueView, Map<string, boolean>>();

/**
 * True if any plan of the catalogue has a value of the attribute, or says that it has none. One that no plan has is not
 * offered as a filter, a breakdown, a row or a section, but named as not yet coded; it comes back with its first value.
 */
export function isCodedAnywhere(view: CatalogueView, { key, read }: Attribute): boolean {
  const answers = kept.get(view) ?? new Map<string, boolean>();
  kept.set(view, answers);
  const known = answers.get(key);
  if (known !== undefined) return known;

  // Whether there is a value depends on no day: a status is always known or not.
  const found = view.catalogue.plans.some((plan) => {
    const reading = read(plan, view.contextOf(plan, "2000-01-01"));
    return reading.known || reading.nothing === NONE;
  });
  answers.set(key, found);
  return found;
}

/** The attributes that no plan of the catalogue has a value of, in the order given. */
export function neverCoded(view: CatalogueView, among: readonly Attribute[] = ATTRIBUTES): Attribute[] {
  return among.filter((each) => !isCodedAnywhere(view, each));
}

/** The elements of the framework that no plan of the catalogue is assessed on, in their fixed order. */
export function elementsNeverCoded(view: CatalogueView): Element[] {
  return ELEMENTS.filter((element) => !isCodedAnywhere(view, attribute(element)));
}
