import type { IncomingMessage } from "node:http";
import { isUnder, unlocalized } from "./address";

const MEGABYTE = 1024 * 1024;

/** Most bytes a request to this path may carry: editors upload tables to import, nobody else sends more than a form. */
export function maxBodyBytes(pathname: string): number {
  const place = unlocalized(pathname);
  return (isUnder(place, "/admin") || isUnder(place, "/api/admin") ? 10 : 1) * MEGABYTE;
}

/** Does the request say that its body is longer than this? */
export function announcesMoreThan(request: Pick<IncomingMessage, "headers">, maxBytes: number): boolean {
  return Number(request.headers["content-length"] ?? 0) > maxBytes;
}

/** The event of a request whose body was longer than its limit and has come in to its end. */
export const SWALLOWED = "nap-swallowed";

/**
 * Watches a body that doesn't say its length, without reading it: calls `onExceeded` once when more than
 * this has come in, and lets nothing of it through from there on, not even its end: whoever reads it must not take
 * the beginning for the whole.
 */
export function limitBody(request: IncomingMessage, maxBytes: number, onExceeded: () => void): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk, encoding) => {
    if (bytes > maxBytes) {
      if (chunk === null) request.emit(SWALLOWED);
      return true;
    }
    bytes += chunk?.length ?? 0;
    if (bytes <= maxBytes) return push(chunk, encoding);
    onExceeded();
    return true;
  };
}
