import { pageRelease } from "@/lib/catalogue/page-release";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locales";

export type QueryValues = Readonly<Record<string, string | number | null | undefined>>;

/** Paths, with all below them, that are the same for every release: they tell of the portal, or of all releases. */
const SAME_FOR_ALL_RELEASES = ["/about", "/admin", "/corrections", "/data/api", "/data/releases"];

/** Is what stands there another thing in a release than in the catalogue as it is now? */
export function heedsReleases(path: string): boolean {
  return !SAME_FOR_ALL_RELEASES.some((same) => path === same || path.startsWith(`${same}/`));
}

/**
 * An address in the portal: `href("fr", "/plans", { region: "africa" })` is `/fr/plans?region=africa`.
 * Empty, null and undefined values are left out. A query may also be given ready-made as text.
 * On a page that shows a release, the address leads to the same release.
 */
export function href(locale: Locale, path: string, query?: QueryValues | string): string {
  const address = hrefNow(locale, path, query);
  const release = pageRelease();
  if (release === null || !heedsReleases(path) || /[?&]release=/.test(address)) return address;
  return `${address}${address.includes("?") ? "&" : "?"}release=${release}`;
}

/** The same without a release, where none is named: for what is no part of the page, or stands on every page. */
export function hrefNow(locale: Locale, path: string, query?: QueryValues | string): string {
  const prefix = locale === DEFAULT_LOCALE ? "" : `/${locale}`;
  const address = path === "/" ? prefix || "/" : `${prefix}${path}`;
  const text = typeof query === "string" ? query : queryText(query ?? {});
  return text ? `${address}?${text}` : address;
}

/** Commas stay readable: they separate values everywhere in the portal. */
function queryText(values: QueryValues): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  return readableQuery(search);
}

/** A query with commas, colons and semicolons unescaped, as people read and type them. */
export function readableQuery(search: URLSearchParams): string {
  return search.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%3B", ";");
}

/** The path without its language prefix, and that language. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  const [, first = ""] = pathname.split("/");
  const locale = LOCALES.find((candidate) => candidate === first);
  if (!locale) return { locale: DEFAULT_LOCALE, path: pathname };
  return { locale, path: pathname.slice(first.length + 1) || "/" };
}
