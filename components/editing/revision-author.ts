import { personName } from "@/components/admin/person-name";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * Who published something, in words: a name, "a former editor", or the fact base.
 *
 * @param names of the accounts that still exist, by id.
 */
export function revisionAuthor(locale: Locale, names: ReadonlyMap<string, string>, authorId: string | null): string {
  return authorId === null ? translator(locale, "history")("factBase") : personName(locale, names, authorId);
}
