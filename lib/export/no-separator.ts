import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What is sent for a CSV file with a separator that there is not: a file in another form looks like the right one. */
export function noSuchSeparator(locale: Locale): Response {
  const words = translator(locale, "data")("file.separator");
  return new Response(`${words}\n`, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
}
