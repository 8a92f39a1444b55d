import type { Attribute, Reading } from "@/lib/domain/attributes/attributes";
import { formatDate } from "@/lib/format";
import { codeLabel, nothingLabel } from "./labels";
import type { Locale } from "./locales";

/** One value of an attribute as text: codes by their label, dates written out no more precisely than known. */
export function valueWords(locale: Locale, attribute: Attribute, value: string | number): string {
  return attribute.kind === "date" ? formatDate(locale, String(value)) : codeLabel(locale, attribute, value);
}

/** A reading as text, for files and for sentences: values parted by "; ", or which nothing it is. */
export function readingWords(locale: Locale, attribute: Attribute, reading: Reading): string {
  if (!reading.known) return nothingLabel(locale, reading.nothing);
  return reading.values.map((value) => valueWords(locale, attribute, value)).join("; ");
}
