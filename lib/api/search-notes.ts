import { isSearchable } from "@/lib/domain/catalogue/search-text";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Why a text finds nothing, where it holds nothing to search for; otherwise nothing. */
export function searchNotes(q: string): { notes?: string[] } {
  if (q === "" || isSearchable(q)) return {};
  return { notes: [`q: ${translator(DEFAULT_LOCALE, "common")("unsearchable")}`] };
}
