import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What is sent for a file of a release that does not exist: never today's facts under another name. */
export function noSuchRelease(locale: Locale, asked: string): Response {
  const words = translator(locale, "data")("release.missingTitle", { release: asked.slice(0, 20) });
  return new Response(`${words}\n`, { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
}
