import type { OpenLists } from "@/lib/domain/attributes/standing";
import { attributeLabel } from "./labels";
import type { Locale } from "./locales";
import { translator } from "./translator";

/** Why a share is marked ≥, told once in a view: how many lists are open. */
export function openListsWords(locale: Locale, { key, open, coded }: OpenLists): string {
  return translator(locale, "common")("openLists", { attribute: attributeLabel(locale, key), open, coded });
}
