import type { IncomingMessage } from "node:http";
import { isUnder, unlocalized } from "./address";

const SESSION_COOKIE = /(?:^|;)\s*[^=;\s]*session[^=;]*=/i;

/**
 * May the answer be for this person alone, so that it must not be kept? Only signed-in people have a
 * session cookie; administration and sign-in are never kept.
 */
export function isPersonal({ headers }: Pick<IncomingMessage, "headers">, pathname: string): boolean {
  const place = unlocalized(pathname);
  return (
    headers.authorization !== undefined ||
    SESSION_COOKIE.test(headers.cookie ?? "") ||
    ["/admin", "/api/admin", "/api/auth"].some((personal) => isUnder(place, personal))
  );
}
