import { readableQuery } from "@/lib/i18n/href";

/** Longest address (path and query) that is answered. */
export const MAX_ADDRESS_BYTES = 8192;

export type Address = {
  /** The path as it was asked for, still percent-encoded. */
  pathname: string;
  /** The query as people write it, commas and colons unescaped, without "?"; "" for none. */
  query: string;
};

/**
 * Reads the request line's address into the one spelling that the pages see. The parameters keep their order:
 * the client router shows the address that the page was rendered for.
 *
 * A query that can't be decoded is repaired, because people type "100%" into address bars; a path that
 * can't be decoded names nothing.
 *
 * @returns the address, or the HTTP status that answers it: 414 too long, 400 not an address. Browsers resolve "." and
 *   ".." before they ask; who sends them wants one path to be checked and another to be answered.
 */
export function parseAddress(target: string): Address | 400 | 414 {
  if (target.length > MAX_ADDRESS_BYTES) return 414;
  const local = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  const at = local.indexOf("?");
  const pathname = at < 0 ? local : local.slice(0, at);
  if (!/^\/[\x21-\x7e]*$/.test(pathname)) return 400;
  try {
    const decoded = decodeURIComponent(pathname);
    if (decoded.includes("\0") || decoded.includes("\\") || /\/\.{1,2}(?:\/|$)/.test(decoded)) return 400;
  } catch {
    return 400;
  }
  if (at < 0) return { pathname, query: "" };
  return { pathname, query: spelled(new URLSearchParams(local.slice(at + 1))) };
}

function spelled(query: URLSearchParams): string {
  return readableQuery(query).replaceAll("+", "%20");
}

/** The address as a request target: path, and query if there is one. */
export function requestTarget({ pathname, query }: Address): string {
  return query === "" ? pathname : `${pathname}?${query}`;
}

/** What all addresses that ask for the same are kept under: parameters by name, repeated ones in their order. */
export function cacheName({ pathname, query }: Address): string {
  const sorted = new URLSearchParams(query);
  sorted.sort();
  return requestTarget({ pathname, query: spelled(sorted) });
}

/** The path without its language: "/fr/embed/map" and "/en/embed/map" are "/embed/map". */
export function unlocalized(pathname: string): string {
  return pathname.replace(/^\/[a-z]{2}(?=\/|$)/, "") || "/";
}

/** Is the path the named place or below it? */
export function isUnder(pathname: string, place: string): boolean {
  return pathname === place || pathname.startsWith(`${place}/`);
}

/**
 * The path as the log may hold it: segments that may name a person or be a secret (a mail address, a long
 * code) are replaced.
 */
export function loggedPath(pathname: string): string {
  return pathname.replace(/[^/]+/g, (segment) =>
    segment.length > 40 || /@|%40/.test(segment) || (segment.length >= 20 && /\d/.test(segment)) ? "[...]" : segment,
  );
}
