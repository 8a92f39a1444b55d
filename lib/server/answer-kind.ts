import type { Captured, Head } from "./captured-response";

const OF_THE_CONNECTION = ["connection", "keep-alive", "transfer-encoding", "content-length", "date"];

const contentType = ({ headers }: Pick<Head, "headers">) => String(headers["content-type"] ?? "");

/** Is it an HTML page? */
export function isPage(head: Pick<Head, "headers">): boolean {
  return contentType(head).startsWith("text/html");
}

/** Is it rendered by React: a page, or its data for the client router? Next marks all of them as private. */
export function isRendered(head: Pick<Head, "headers">): boolean {
  return isPage(head) || contentType(head).startsWith("text/x-component");
}

/**
 * What a page has in its head that is whole but no success: components/layout/not-found-page.tsx, and the one that says
 * that somebody may not. Text from an address can't forge it: its quotes are escaped.
 */
const STATUS_MARK = /<meta name="nap-status" content="(403|404)"\/>/;

/** The answer with the status that the page itself asks for: Next can't send a whole page as anything but a 200. */
export function withPageStatus(answer: Captured): Captured {
  const asked = answer.status === 200 && isPage(answer) && STATUS_MARK.exec(answer.body.toString("utf8"));
  return asked ? { ...answer, status: Number(asked[1]) } : answer;
}

/**
 * May an answer to an anonymous request be kept? Status 200, sets no cookie, and no route said otherwise.
 * A page that failed while it was written has status 200 too; React then leaves the error's digest in it.
 */
export function isKeepable(answer: Captured): boolean {
  const { status, headers, body } = answer;
  if (status !== 200 || headers["set-cookie"] !== undefined) return false;
  if (!isRendered(answer)) return !/no-store|private/.test(String(headers["cache-control"] ?? ""));
  return !body.includes(':E{"digest"') && !body.includes(':E{\\"digest\\"') && !body.includes("data-dgst=");
}

/** The answer's own headers for `writeHead`, name and value in turn, without the connection's and those named. */
export function carriedHeaders({ headers }: Pick<Head, "headers">, without: readonly string[] = []): string[] {
  const carried: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (value === undefined || OF_THE_CONNECTION.includes(key) || without.includes(key)) continue;
    if (key.startsWith("x-nextjs-") || key === "content-security-policy") continue;
    for (const one of Array.isArray(value) ? value : [value]) carried.push(name, String(one));
  }
  return carried;
}

/** What the answer varies by, and the encoding. */
export function varyWithEncoding({ headers }: Pick<Head, "headers">): string {
  const given = [headers.vary ?? []].flat().join(", ");
  return /accept-encoding/i.test(given) ? given : [given, "Accept-Encoding"].filter((part) => part !== "").join(", ");
}
