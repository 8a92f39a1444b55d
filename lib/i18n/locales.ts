/** Interface languages. The first is the default and has no prefix in addresses. A new one: this list and a folder of messages. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Writing direction per language; languages not listed run left to right. */
const RIGHT_TO_LEFT: readonly string[] = ["ar", "he", "fa", "ur"];

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr";
}

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}

/** The language of a route's `[locale]` segment; the default for anything else. */
export function parseLocale(text: string): Locale {
  return isLocale(text) ? text : DEFAULT_LOCALE;
}
