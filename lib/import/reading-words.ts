import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ENCODINGS, type Encoding } from "@/lib/schemas/encodings";

/** What an encoding is called among people: "Western European (Windows)". */
export function encodingWords(locale: Locale, encoding: Encoding): string {
  return translator(locale, "import")(`encoding.${encoding}`);
}

export function encodingOptions(locale: Locale) {
  return ENCODINGS.map((value) => ({ value, label: encodingWords(locale, value) }));
}
