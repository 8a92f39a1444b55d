import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nextCheck } from "@/lib/domain/plan/link-check";
import { checkLink, type LinkAsker } from "@/lib/links/check-link";
import type { NetworkGuard } from "@/lib/net/guarded-request";
import { HostQueue } from "@/lib/net/host-queue";

type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

const page =
  (title: string): Misbehaviour =>
  (_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<title>${title}</title>`);
const status =
  (code: number, headers = {}): Misbehaviour =>
  (_request, response) => {
    response.writeHead(code, headers).end();
  };

/** A server that does what servers do. */
const PATHS: Record<string, Misbehaviour> = {
  "/": page("Front page"),
  "/fine": page("A  plan"),
  "/file.pdf": status(200, { "content-type": "application/pdf", "last-modified": "Mon", "content-length": "5" }),
  "/no-head": (request, response) =>
    request.method === "HEAD" ? status(405)(request, response) : page("Fine")(request, response),
  "/head-lies": (request, response) =>
    request.method === "HEAD" ? status(404)(request, response) : page("There")(request, response),
  "/head-hangs-up": (request, response) =>
    request.method === "HEAD" ? request.socket.destroy() : page("Fine")(request, response),
  "/partial": (_request, response) =>
    response.writeHead(206, { "content-type": "text/html" }).end("<title>Part</title>"),
  "/moved": status(301, { location: "/fine" }),
  "/moved-twice": status(308, { location: "/moved" }),
  "/elsewhere-for-now": status(302, { location: "/fine" }),
  "/to-front": status(301, { location: "/" }),
  "/loop": status(301, { location: "/loop" }),
  "/to-private": status(302, { location: "http://169.254.169.254/latest/" }),
  "/to-file": status(302, { location: "file:///etc/passwd" }),
  "/to-nonsense": status(302, { location: "http://[" }),
  "/no-location": status(302),
  "/missing": status(404),
  "/deleted": status(410),
  "/login": status(401),
  "/forbidden": status(403),
  "/too-many": status(429),
  "/broken": status(500),
  "/busy": status(503),
  "/hangs": () => {},
  "/drips": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/endless": (request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    if (request.method === "HEAD") response.end();
    else {
      const more = () => {
        while (response.write("x".repeat(65536)) && !response.destroyed);
      };
      response.on("drain", more);
      more();
    }
  },
  "/no-http": (request) => {
    request.socket.end("HELLO\r\n\r\n");
  },
  "/big-head": (request) => {
    request.socket.end(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}\r\n\r\n`);
  },
  "/untitled": (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>x"),
  "/robots-no/page": page("Secret"),
  "/robots.txt": (_request, response) => response.end("User-agent: *\nDisallow: /robots-no/\n"),
};

const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url} ${request.headers.range ?? ""}`.trim());
  (PATHS[request.url ?? ""] ?? status(404))(request, response);
});
let origin = "";
/** Only the test's own server may be asked. */
const guard: NetworkGuard = {
  resolve: async (host) => (host === "plans.example" ? ["127.0.0.1"] : Promise.reject(new Error("unknown"))),
  mayAsk: (address, port) => address === "127.0.0.1" && String(port) === new URL(origin).port,
};
const asker = (): LinkAsker => ({
  guard,
  queue: new HostQueue(0),
  userAgent: "nap-atlas/1.0 (test)",
  timeoutMs: 300,
  robots: new Map(),
});

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        origin = `http://plans.example:${(server.address() as AddressInfo).port}`;
        resolve();
      });
    }),
);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("asking a server that misbehaves", () => {
  test.each([
    ["/fine", { state: "alive", answer: "200", fingerprint: "title A plan" }],
    ["/file.pdf", { state: "alive", fingerprint: "modified Mon 5" }],
    ["/no-head", { state: "alive", answer: "200" }],
    ["/head-lies", { state: "alive", answer: "200" }],
    ["/head-hangs-up", { state: "alive", answer: "200" }],
    ["/partial", { state: "alive", answer: "206" }],
    ["/untitled", { state: "alive", fingerprint: null }],
    ["/endless", { state: "alive", answer: "200" }],
    ["/elsewhere-for-now", { state: "alive", movedTo: null }],
    ["/to-front", { state: "gone", answer: "200" }],
    ["/missing", { state: "gone", answer: "404" }],
    ["/deleted", { state: "gone", answer: "410" }],
    ["/login", { state: "refused", answer: "401" }],
    ["/forbidden", { state: "refused", answer: "403" }],
    ["/too-many", { state: "refused", answer: "429" }],
    ["/robots-no/page", { state: "refused", answer: "robots" }],
    ["/to-private", { state: "refused", answer: "private" }],
    ["/to-file", { state: "refused", answer: "not_web" }],
    ["/to-nonsense", { state: "unreachable", answer: "bad_answer" }],
    ["/no-location", { state: "unreachable", answer: "302" }],
    ["/loop", { state: "unreachable", answer: "redirects" }],
    ["/broken", { state: "unreachable", answer: "500" }],
    ["/busy", { state: "unreachable", answer: "503" }],
    ["/hangs", { state: "unreachable", answer: "timeout" }],
    ["/drips", { state: "unreachable", answer: "timeout" }],
    ["/no-http", { state: "unreachable", answer: "bad_answer" }],
    ["/big-head", { state: "unreachable", answer: "bad_answer" }],
  ])("%s", async (path, expected) => {
    expect(await checkLink(origin + path, asker())).toMatchObject(expected);
  });

  test.each(["/moved", "/moved-twice"])("%s leads elsewhere for good, and says where", async (path) => {
    expect(await checkLink(origin + path, asker())).toMatchObject({ state: "moved", movedTo: `${origin}/fine` });
  });

  test("a name that nobody knows does not answer", async () => {
    expect(await checkLink("http://no-such-name.example/", asker())).toMatchObject({
      state: "unreachable",
      answer: "no_name",
    });
  });

  test("a page that robots may not ask is never asked, and robots.txt is read once a round", async () => {
    seen.length = 0;
    const one = asker();

    await checkLink(`${origin}/robots-no/page`, one);
    await checkLink(`${origin}/file.pdf`, one);

    expect(seen).toEqual(["GET /robots.txt", "HEAD /file.pdf"]);
  });

  test("of a page no more is asked for than its beginning", async () => {
    seen.length = 0;

    await checkLink(`${origin}/fine`, asker());

    expect(seen).toEqual(["GET /robots.txt", "HEAD /fine", "GET /fine bytes=0-65535"]);
  });
});

test("one host is asked once in the pause, another meanwhile", async () => {
  const queue = new HostQueue(40);
  const times: [string, number][] = [];
  const start = performance.now();
  const note = (host: string) => queue.run(host, async () => void times.push([host, performance.now() - start]));

  await Promise.all([note("a"), note("a"), note("b"), note("a")]);

  const of = (host: string) => times.filter(([name]) => name === host).map(([, time]) => time);
  const [first = 0, second = 0, third = 0] = of("a");
  expect(second - first).toBeGreaterThanOrEqual(38);
  expect(third - second).toBeGreaterThanOrEqual(38);
  expect(of("b")[0]).toBeLessThan(second);
});

describe("what a finding makes of a source", () => {
  const alive = { state: "alive", answer: "200", movedTo: null, fingerprint: "title A" } as const;
  const silent = { state: "unreachable", answer: "timeout", movedTo: null, fingerprint: null } as const;
  const on = (day: number, checkedOn: string | null = null) => ({ at: `2026-11-0${day}T00:00:00.000Z`, checkedOn });

  test("an address is gone once it has not answered three rounds over, and back once it answers", () => {
    const first = nextCheck(null, silent, on(1));
    const second = nextCheck(first, silent, on(2));
    const third = nextCheck(second, silent, on(3));

    expect([first, second, third].map(({ state }) => state)).toEqual(["unreachable", "unreachable", "gone"]);
    expect(third.since).toBe("2026-11-03T00:00:00.000Z");
    expect(nextCheck(third, alive, on(4))).toMatchObject({ state: "alive", failures: 0 });
  });

  test("a page that shows another edition has changed until a person has looked at it", () => {
    const first = nextCheck(null, alive, on(1));
    const other = nextCheck(first, { ...alive, fingerprint: "title B" }, on(2));
    const later = nextCheck(other, { ...alive, fingerprint: "title B" }, on(3));

    expect(other.state).toBe("changed");
    expect(later).toMatchObject({ state: "changed", since: other.since });
    expect(nextCheck(later, { ...alive, fingerprint: "title B" }, on(4, "2026-11-03")).state).toBe("alive");
  });
});
