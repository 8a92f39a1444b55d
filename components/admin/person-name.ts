import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * Who did something, in words.
 *
 * @param names of the accounts that still exist, by id (`getPeopleNames`): history outlives the others.
 * @param id null: no person, such as the loading of the fact base.
 */
export function personName(locale: Locale, names: ReadonlyMap<string, string>, id: string | null): string {
  const t = translator(locale, "admin");
  return id === null ? t("nobody") : (names.get(id) ?? t("formerEditor"));
}
