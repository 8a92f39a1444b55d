import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { planShortName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { parseBasket } from "@/lib/schemas/basket";
import type { Picked } from "./basket-store";

/** The plans that an address carries in its basket parameter, with their names; those that do not exist are left out. */
export function findCarried(locale: Locale, view: CatalogueView, value: string | string[] | undefined): Picked[] {
  return parseBasket(value).flatMap((slug) => {
    const plan = view.planBySlug.get(slug);
    return plan ? [{ slug, name: planShortName(locale, view.countryOf(plan), plan) }] : [];
  });
}
