import type { LinkFinding } from "@/lib/domain/plan/link-check";
import { type GuardedAnswer, guardedRequest, type NetworkGuard, RequestError } from "@/lib/net/guarded-request";
import type { HostQueue } from "@/lib/net/host-queue";
import { mayRobotAsk } from "@/lib/net/robots";

export type LinkAsker = {
  guard?: NetworkGuard;
  queue: HostQueue;
  /** What the robot calls itself to hosts; its first word is the name that robots.txt may say. */
  userAgent: string;
  timeoutMs: number;
  /** robots.txt by origin, as far as they were read in this round. */
  robots: Map<string, Promise<string>>;
};

const MAX_REDIRECTS = 10;
const PERMANENT = [301, 308];
const REDIRECTS = [301, 302, 303, 307, 308];
/** A page's title stands within its first part. */
const MAX_BYTES = 64 * 1024;
const MAX_ROBOTS_BYTES = 512 * 1024;
/** Answers that say that a person may come in, and a robot not. */
const REFUSALS = [401, 402, 403, 406, 407, 429, 451, 999];

/** Asks an address: HEAD, then the beginning by GET, following redirects. Never throws. */
export async function checkLink(address: string, asker: LinkAsker): Promise<LinkFinding> {
  const nothing = { movedTo: null, fingerprint: null };
  try {
    let url = new URL(address);
    let isMoved = true;
    for (let redirects = 0; ; redirects++) {
      if (!(await isAllowedByRobots(url, asker))) return { state: "refused", answer: "robots", ...nothing };
      const answer = await ask(url, asker);
      const location = answer.headers.location;
      if (REDIRECTS.includes(answer.status) && location !== undefined) {
        if (redirects === MAX_REDIRECTS) return { state: "unreachable", answer: "redirects", ...nothing };
        if (!URL.canParse(location, url)) return { state: "unreachable", answer: "bad_answer", ...nothing };
        isMoved &&= PERMANENT.includes(answer.status);
        const next = new URL(location, url);
        next.hash ||= url.hash;
        url = next;
        continue;
      }
      const told = { answer: String(answer.status), ...nothing };
      if (answer.status === 404 || answer.status === 410) return { state: "gone", ...told };
      if (REFUSALS.includes(answer.status)) return { state: "refused", ...told };
      if (answer.status < 200 || answer.status >= 300) return { state: "unreachable", ...told };
      // A page that is gone is often sent to the front page.
      if (redirects > 0 && isFrontPage(url) && !isFrontPage(new URL(address))) return { state: "gone", ...told };
      const movedTo = redirects > 0 && isMoved && url.href !== new URL(address).href ? url.href : null;
      return { ...told, state: movedTo === null ? "alive" : "moved", movedTo, fingerprint: fingerprintOf(answer) };
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const state = error.fault === "private" || error.fault === "not_web" ? "refused" : "unreachable";
    return { state, answer: error.fault, ...nothing };
  }
}

const isFrontPage = ({ pathname, search }: URL) => pathname === "/" && search === "";

/** HEAD tells enough of a file; a page has a title to read, and some servers know no HEAD. */
async function ask(url: URL, asker: LinkAsker): Promise<GuardedAnswer> {
  const head = await send(url, asker, "HEAD").catch((error: unknown) => {
    if (error instanceof RequestError && ["no_connection", "bad_answer"].includes(error.fault)) return null;
    throw error;
  });
  const isFile = head !== null && head.status < 300 && !isPage(head);
  if (head !== null && (isFile || (REDIRECTS.includes(head.status) && head.headers.location))) return head;
  return send(url, asker, "GET");
}

function send(url: URL, { guard, queue, userAgent, timeoutMs }: LinkAsker, method: "GET" | "HEAD") {
  const headers = {
    "user-agent": userAgent,
    accept: "text/html,application/pdf;q=0.9,*/*;q=0.8",
    ...(method === "GET" && { range: `bytes=0-${MAX_BYTES - 1}` }),
  };
  return queue.run(url.host, () => guardedRequest(url, { method, headers, timeoutMs, maxBytes: MAX_BYTES }, guard));
}

const isPage = ({ headers }: GuardedAnswer) => /html|^$/.test(headers["content-type"] ?? "");

/** A file by its date and length, a page by its title: what stands around the text of a page changes every day. */
function fingerprintOf(answer: GuardedAnswer): string | null {
  if (isPage(answer)) {
    const [, title] = /<title[^>]{0,200}>([^<]{1,500})<\/title/i.exec(answer.body.toString("utf8")) ?? [];
    return title === undefined ? null : `title ${title.replace(/\s+/g, " ").trim()}`;
  }
  const { etag, "last-modified": modified, "content-length": length } = answer.headers;
  if (modified !== undefined) return `modified ${modified} ${length ?? ""}`.trim();
  return etag === undefined || etag.startsWith("W/") ? null : `etag ${etag}`;
}

async function isAllowedByRobots(url: URL, asker: LinkAsker): Promise<boolean> {
  const reading = asker.robots.get(url.origin) ?? readRobots(url, asker);
  asker.robots.set(url.origin, reading);
  const robot = asker.userAgent.split("/")[0]?.toLowerCase() ?? "";
  return mayRobotAsk(await reading, robot, url.pathname + url.search);
}

/** A host that has none allows all; one that fails to give it allows nothing (RFC 9309, 2.3.1). */
async function readRobots(url: URL, { guard, queue, userAgent, timeoutMs }: LinkAsker): Promise<string> {
  let at = new URL("/robots.txt", url);
  try {
    for (let redirects = 0; redirects < 5; redirects++) {
      const answer = await queue.run(at.host, () =>
        guardedRequest(
          at,
          { method: "GET", headers: { "user-agent": userAgent }, timeoutMs, maxBytes: MAX_ROBOTS_BYTES },
          guard,
        ),
      );
      const { location } = answer.headers;
      if (REDIRECTS.includes(answer.status) && location !== undefined && URL.canParse(location, at)) {
        at = new URL(location, at);
        continue;
      }
      if (answer.status >= 500) return "User-agent: *\nDisallow: /";
      return answer.status === 200 ? answer.body.toString("utf8") : "";
    }
  } catch (error) {
    // The page itself will not answer either, and says why.
    if (!(error instanceof RequestError)) throw error;
  }
  return "";
}
