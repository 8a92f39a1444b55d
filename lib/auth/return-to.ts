import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

/** The sign-in page, and where to go from there: `path` is without language. */
export function signInPath(locale: Locale, path: string): string {
  return href(locale, "/admin/sign-in", path === "/admin" ? {} : { next: path });
}

/**
 * Where to go after signing in, as the address says: a path below /admin, whatever else it may try (another host, a
 * script, a backslash that browsers read as a slash).
 */
export function parseReturnTo(text: string | null | undefined): string {
  return text && /^\/admin(?:[/?][\w\-./?=&%,:+]*)?$/.test(text) && !text.includes("..") ? text : "/admin";
}
