import { label, languageName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What changed about a source, in words: `from` and `to` are null where there was, or is, nothing. */
export function sourceChanges(
  locale: Locale,
  changes: Readonly<Record<string, readonly unknown[]>>,
): { field: string; from: string | null; to: string | null }[] {
  const t = translator(locale, "sources");
  return Object.entries(changes).map(([field, [from, to]]) => ({
    field: t(`field.${field}`),
    from: valueWords(locale, field, from),
    to: valueWords(locale, field, to),
  }));
}

function valueWords(locale: Locale, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(" ");
  if (field === "kind") return label(locale, "source_kind", String(value));
  if (field === "titleFrom") return label(locale, "title_origin", String(value));
  if (field === "language") return languageName(locale, String(value));
  return String(value);
}
