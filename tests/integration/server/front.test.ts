import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteFate } from "@/lib/request-fate";
import { createFront, type FrontOptions } from "@/lib/server/front";
import { StaticFiles } from "@/lib/server/static-files";

// The front before a stand-in for Next, so that each test says what Next would answer.

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

let folder: string;
let server: Server;
let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
let handled: { method?: string; url?: string; headers: IncomingMessage["headers"] }[];
let version: () => Promise<number>;
let day: string;
let logLines: Record<string, unknown>[];

/** What a browser sends with a form of the portal's own page. */
const AS_A_FORM = {
  host: "portal.test",
  origin: "http://portal.test",
  "content-type": "multipart/form-data; boundary=x",
};

const LONG_PAGE = `<!DOCTYPE html><p>${"word ".repeat(2000)}</p><script>self.__next_f.push([0])</script>`;

async function writePage(_: IncomingMessage, response: ServerResponse, html = LONG_PAGE, status = 200) {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
  response.setHeader("Vary", "rsc, next-router-state-tree");
  response.end(html);
}

async function startFront(options: Partial<FrontOptions> = {}) {
  const log = pino({ base: undefined }, { write: (line: string) => logLines.push(JSON.parse(line)) });
  server = createFront({
    handle: async (incoming, response) => {
      handled.push({ method: incoming.method, url: incoming.url, headers: incoming.headers });
      await handle(incoming, response);
    },
    log,
    trustedProxies: 0,
    apiPerMinute: 0,
    rendersPerMinute: 0,
    alwaysTls: false,
    publicHost: "atlas.example",
    keeping: {
      getVersion: () => version(),
      today: () => day,
      maxBytes: 1_000_000,
      files: await StaticFiles.open(folder),
      embedAncestors: "https://news.example",
    },
    ...options,
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
}

const port = () => (server.address() as AddressInfo).port;

async function ask(
  target: string,
  {
    method = "GET",
    headers = {},
    bodyBytes = 0,
  }: { method?: string; headers?: Record<string, string>; bodyBytes?: number } = {},
): Promise<Answer> {
  const outgoing = request({ port: port(), host: "127.0.0.1", path: target, method, headers });
  outgoing.end(bodyBytes > 0 ? Buffer.alloc(bodyBytes) : undefined);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "nap-front-"));
  handled = [];
  logLines = [];
  handle = writePage;
  version = async () => 1;
  day = "2026-11-25";
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test("renders an address once, however its query is ordered", async () => {
  await startFront();

  const first = await ask("/plans?a=1&b=2");
  const second = await ask("/plans?b=2&a=1");

  expect(handled).toHaveLength(1);
  expect(second.body.equals(first.body)).toBe(true);
  expect(second.headers.etag).toBe(first.headers.etag);
});

test("renders once for all who ask while it is rendered", async () => {
  handle = async (incoming, response) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await writePage(incoming, response);
  };
  await startFront();

  const answers = await Promise.all(Array.from({ length: 8 }, () => ask("/plans")));

  expect(handled).toHaveLength(1);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.length}`))).toEqual(
    new Set([`200 ${LONG_PAGE.length}`]),
  );
});

test("finishes a page for those who wait when the first who asked leaves", async () => {
  let finish = () => {};
  handle = async (incoming, response) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    await writePage(incoming, response);
  };
  await startFront();
  const first = connect(port(), "127.0.0.1", () => first.write("GET /plans HTTP/1.1\r\nHost: a\r\n\r\n"));
  await expect.poll(() => handled.length).toBe(1);
  const second = ask("/plans");

  first.destroy();
  await once(first, "close");
  finish();

  expect((await second).status).toBe(200);
  expect(handled).toHaveLength(1);
});

test("renders anew after a publication and on another day", async () => {
  await startFront();
  await ask("/plans");

  version = async () => 2;
  await ask("/plans");
  day = "2026-11-26";
  await ask("/plans");

  expect(handled).toHaveLength(3);
});

test("tells a page and its data for the client router apart", async () => {
  await startFront();

  await ask("/plans");
  await ask("/plans", { headers: { rsc: "1" } });
  await ask("/plans", { headers: { rsc: "1", "next-router-prefetch": "1" } });

  expect(handled).toHaveLength(3);
});

test.each([
  ["with a session cookie", "/plans", { headers: { cookie: "nap.session_token=1" } }],
  ["under /admin", "/fr/admin", {}],
  ["under /api/auth", "/api/auth/get-session", {}],
  ["for readiness", "/readyz", {}],
])("never keeps an answer %s", async (_, target, options) => {
  await startFront();

  await ask(target, options);
  const { headers } = await ask(target, options);

  expect(handled).toHaveLength(2);
  expect(headers["cache-control"]).toContain("no-store");
});

test.each([
  [
    "is not found",
    (incoming: IncomingMessage, response: ServerResponse) => writePage(incoming, response, LONG_PAGE, 404),
  ],
  [
    "sets a cookie",
    (incoming: IncomingMessage, response: ServerResponse) =>
      writePage(incoming, response.setHeader("Set-Cookie", "a=1")),
  ],
  [
    "broke halfway",
    (incoming: IncomingMessage, response: ServerResponse) =>
      writePage(incoming, response, '<template data-dgst="1"></template>'),
  ],
])("never keeps a page that %s", async (_, answer) => {
  handle = answer;
  await startFront();

  await ask("/plans");
  await ask("/plans");

  expect(handled).toHaveLength(2);
});

test("lets nothing about the visitor into a page that others get", async () => {
  await startFront();

  await ask("/plans", {
    headers: {
      cookie: "theme=dark",
      "accept-language": "fr",
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "if-none-match": "*",
      "next-url": "/x",
    },
  });

  const { host, ...given } = handled[0]?.headers ?? {};
  expect(host).toBe("localhost");
  expect(Object.keys(given).sort()).toEqual(["user-agent", "x-request-id"]);
});

test("passes a form on as it came, with the client's address and the request's id", async () => {
  let received = 0;
  handle = async (incoming, response) => {
    for await (const chunk of incoming) received += chunk.length;
    response.writeHead(303, { Location: "/plans", "Set-Cookie": ["a=1", "b=2"] }).end();
  };
  await startFront();

  const { status, headers } = await ask("/plans", {
    method: "POST",
    headers: { ...AS_A_FORM, cookie: "a=0", "x-forwarded-for": "6.6.6.6" },
    bodyBytes: 100_000,
  });

  expect([status, headers.location, headers["set-cookie"], received]).toEqual([303, "/plans", ["a=1", "b=2"], 100_000]);
  expect(handled[0]).toMatchObject({
    method: "POST",
    headers: { cookie: "a=0", "x-nap-client-address": "127.0.0.1", "x-request-id": headers["x-request-id"] },
  });
  expect(handled[0]?.headers).not.toHaveProperty("x-forwarded-for");
});

test("believes a trusted proxy about the client, TLS and the request's id", async () => {
  await startFront({ trustedProxies: 1 });

  const { headers } = await ask("/api/auth/get-session", {
    headers: { "x-forwarded-for": "6.6.6.6, 1.2.3.4", "x-forwarded-proto": "https", "x-request-id": "from-the-proxy" },
  });

  expect(handled[0]?.headers["x-nap-client-address"]).toBe("1.2.3.4");
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
  expect(headers["x-request-id"]).toBe("from-the-proxy");
});

test("compresses the first answer quickly and later ones smaller", async () => {
  await startFront();
  const headers = { "accept-encoding": "gzip, br" };

  const first = await ask("/plans", { headers });
  await ask("/plans", { headers });

  expect(first.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(first.body).toString()).toBe(LONG_PAGE);
  await expect.poll(async () => (await ask("/plans", { headers })).headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync((await ask("/plans", { headers })).body).toString()).toBe(LONG_PAGE);
  expect((await ask("/plans")).headers).not.toHaveProperty("content-encoding");
});

test("answers a client that holds the page with 304 and HEAD without a body", async () => {
  await startFront();
  const { headers } = await ask("/plans");

  const held = await ask("/plans", { headers: { "if-none-match": String(headers.etag) } });
  const head = await ask("/plans", { method: "HEAD" });

  expect([held.status, held.body.length, held.headers.etag]).toEqual([304, 0, headers.etag]);
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, String(LONG_PAGE.length)]);
  expect(head.headers.vary).toBe("rsc, next-router-state-tree, Accept-Encoding");
  expect(head.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  expect(handled).toHaveLength(1);
});

test("lets only embedded pages into frames", async () => {
  await startFront();

  const [page, embedded] = await Promise.all([ask("/plans"), ask("/fr/embed/map")]);

  expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(page.headers["x-frame-options"]).toBe("DENY");
  expect(embedded.headers["content-security-policy"]).toContain("frame-ancestors https://news.example");
  expect(embedded.headers).not.toHaveProperty("x-frame-options");
});

test("lets a long answer flow to the client and doesn't keep it", async () => {
  const chunk = Buffer.alloc(1024 * 1024, "a");
  handle = async (_, response) => {
    response.setHeader("Content-Type", "text/csv");
    for (let i = 0; i < 12; i++) if (!response.write(chunk)) await once(response, "drain");
    response.end();
  };
  await startFront();

  const first = await ask("/api/v1/plans.csv");
  await ask("/api/v1/plans.csv");

  expect(first.body.length).toBe(12 * chunk.length);
  expect(first.headers["x-content-type-options"]).toBe("nosniff");
  expect(handled).toHaveLength(2);
});

test("sends the build's files for ever and those of public/ for an hour, compressed as the build made them", async () => {
  await mkdir(path.join(folder, ".next", "static", "chunks"), { recursive: true });
  await mkdir(path.join(folder, ".next", "compressed", "_next", "static", "chunks"), { recursive: true });
  await mkdir(path.join(folder, "public"));
  await writeFile(path.join(folder, ".next", "static", "chunks", "a.js"), "plain");
  await writeFile(path.join(folder, ".next", "compressed", "_next", "static", "chunks", "a.js.br"), "small");
  await writeFile(path.join(folder, "public", "icon.svg"), "<svg/>");
  await startFront();

  const script = await ask("/_next/static/chunks/a.js?v=1", { headers: { "accept-encoding": "br" } });
  const icon = await ask("/icon.svg");

  expect([script.body.toString(), script.headers["content-encoding"], script.headers["cache-control"]]).toEqual([
    "small",
    "br",
    "public, max-age=31536000, immutable",
  ]);
  expect([icon.body.toString(), icon.headers["content-type"], icon.headers["cache-control"]]).toEqual([
    "<svg/>",
    "image/svg+xml",
    "public, max-age=3600",
  ]);
  expect((await ask("/icon.svg", { headers: { "if-none-match": String(icon.headers.etag) } })).status).toBe(304);
  expect(handled).toHaveLength(0);
});

test("shows a page of its own with the request's id when Next breaks", async () => {
  handle = (incoming, response) => writePage(incoming, response, '<html id="__next_error__"></html>', 500);
  await startFront();

  const { status, headers, body } = await ask("/fr/plans");

  expect(status).toBe(500);
  expect(body.toString()).toContain('<html lang="fr">');
  expect(body.toString()).toContain(String(headers["x-request-id"]));
});

test("says 500 and goes on when Next throws", async () => {
  handle = async () => {
    throw new Error("broken");
  };
  await startFront();

  expect((await ask("/plans")).status).toBe(500);
  handle = writePage;
  expect((await ask("/plans")).status).toBe(200);
  expect(logLines.some((line) => JSON.stringify(line).includes("broken"))).toBe(true);
});

test("says 503 while the database is away, to people and to programs, and still answers probes", async () => {
  version = () => Promise.reject(new Error("no database"));
  await startFront();

  const [page, api, probe] = await Promise.all([ask("/plans"), ask("/api/v1/plans"), ask("/healthz")]);

  expect([page.status, api.status, probe.status]).toEqual([503, 503, 200]);
  expect(JSON.parse(api.body.toString())).toMatchObject({ status: 503, requestId: api.headers["x-request-id"] });
  expect(page.headers["retry-after"]).toBe("30");
});

test.each([
  ["/%", {}, 400],
  ["/plans/%ff%fe", {}, 400],
  ["/plans/%00", {}, 400],
  [`/plans?q=${"a".repeat(9000)}`, {}, 414],
  ["/plans", { method: "PUT" }, 405],
  ["/plans", { method: "PROPFIND" }, 405],
  ["/api/v1/plans", { method: "TRACE" }, 405],
  ["/plans/../admin", {}, 400],
  ["/plans", { method: "POST", headers: AS_A_FORM, bodyBytes: 1_100_000 }, 413],
  ["/plans", { method: "POST", headers: { ...AS_A_FORM, "transfer-encoding": "chunked" }, bodyBytes: 1_100_000 }, 413],
  ["/admin/import", { method: "POST", headers: AS_A_FORM, bodyBytes: 1_100_000 }, 200],
  ["/admin/import", { method: "POST", headers: { ...AS_A_FORM, origin: "https://atlas.example" } }, 200],
  ["/admin/import", { method: "POST", headers: { ...AS_A_FORM, origin: "https://portal.test.evil" } }, 403],
  ["/admin/import", { method: "POST", headers: { ...AS_A_FORM, origin: "null" } }, 403],
  ["/admin/import", { method: "POST", headers: { host: "portal.test" } }, 403],
  ["/api/admin/x", { method: "DELETE", headers: { ...AS_A_FORM, origin: "http://evil.test" } }, 403],
  ["/admin/import", { method: "POST", headers: { ...AS_A_FORM, "content-type": "text/plain" } }, 415],
  ["/admin/import", { method: "POST", headers: { ...AS_A_FORM, "content-type": "multipart/form-data" } }, 415],
  ["/admin/import", { method: "POST", headers: { ...AS_A_FORM, "content-type": "application/json" } }, 415],
  ["/plans?q=100%", {}, 200],
  ["/plans?q=%ff&q=%00&page=-1&page=9e999", {}, 200],
])("answers %s %o with %i", async (target, options, status) => {
  handle = async (incoming, response) => {
    for await (const _ of incoming);
    await writePage(incoming, response);
  };
  await startFront();

  const answer = await ask(target, options);

  expect(answer.status).toBe(status);
  expect(answer.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
});

test.each([
  ["GET / HTTP/9.9\r\n\r\n", 400],
  ["FOO / HTTP/1.1\r\nHost: a\r\n\r\n", 405],
  [`GET /${"a".repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
  [`GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(40_000)}\r\n\r\n`, 431],
])("answers what is no request: %#", async (bytes, status) => {
  await startFront();
  const socket = connect(port(), "127.0.0.1", () => socket.write(bytes));
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });

  await once(socket, "close");

  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(text).toContain("X-Content-Type-Options: nosniff");
});

test("logs no query value, no address and no device", async () => {
  await startFront();

  await ask("/plans?q=secret-person", { headers: { "user-agent": "Device/1", "x-forwarded-for": "6.6.6.6" } });

  await expect.poll(() => logLines.length).toBe(1);
  expect(logLines[0]).toMatchObject({
    method: "GET",
    path: "/plans",
    parameters: ["q"],
    status: 200,
    from: "rendered",
  });
  expect(JSON.stringify(logLines)).not.toMatch(/secret-person|Device|6\.6\.6\.6|127\.0\.0\.1/);
});

test("counts each client's requests to the API, kept answers too, and refuses past the limit", async () => {
  handle = async (_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end("{}");
  };
  await startFront({ apiPerMinute: 2 });

  const answers = [await ask("/api/v1/plans"), await ask("/api/v1/plans"), await ask("/api/v1/plans")];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[0]?.headers["ratelimit-policy"]).toBe('"api";q=2;w=60');
  expect(answers.map(({ headers }) => /r=(\d)/.exec(String(headers.ratelimit))?.[1])).toEqual(["1", "0", "0"]);
  expect(Number(answers[2]?.headers["retry-after"])).toBeGreaterThan(0);
  expect(answers[2]?.headers["access-control-allow-origin"]).toBe("*");
  expect(JSON.parse(String(answers[2]?.body)).status).toBe(429);
  expect((await ask("/plans")).headers.ratelimit).toBeUndefined();
});

/** What a client reads that writes these bytes and goes on reading until the connection ends. */
async function talk(bytes: (string | Buffer)[]): Promise<string> {
  const socket = connect(port(), "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  const closed = new Promise<void>((done, fail) => socket.on("close", () => done()).on("error", fail));
  for (const part of bytes) {
    if (socket.destroyed || !socket.writable) break;
    if (!socket.write(part)) await Promise.race([once(socket, "drain"), closed]);
  }
  await closed;
  return text;
}

const FORM_HEAD =
  "Host: portal.test\r\nOrigin: http://portal.test\r\nContent-Type: multipart/form-data; boundary=x\r\n";

test("names the limit to who sends far too much, and lets them read it", async () => {
  await startFront();
  const size = 111 * 1024 * 1024;
  const piece = Buffer.alloc(1024 * 1024);

  const text = await talk([
    `POST /admin/import HTTP/1.1\r\n${FORM_HEAD}Content-Length: ${size}\r\n\r\n`,
    ...Array.from({ length: 111 }, () => piece),
  ]);

  expect(text).toMatch(/^HTTP\/1\.1 413 /);
  expect(text).toContain("A file may have 8 MB");
  expect(handled).toHaveLength(0);
});

test("names the limit before a client that asks first has sent anything", async () => {
  await startFront();

  const text = await talk([
    `POST /admin/import HTTP/1.1\r\n${FORM_HEAD}Content-Length: 111000000\r\nExpect: 100-continue\r\n\r\n`,
  ]);

  expect(text).toMatch(/^HTTP\/1\.1 413 /);
});

test("lets a client that asks first send what is not too much", async () => {
  handle = async (incoming, response) => {
    for await (const _ of incoming);
    await writePage(incoming, response);
  };
  await startFront();

  const text = await talk([
    `POST /admin/import HTTP/1.1\r\n${FORM_HEAD}Content-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
    "abc",
  ]);

  expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

test.each([
  ["a page's", (response: ServerResponse) => writePage(response.req, response, "<p>", 500)],
  ["a script's", (response: ServerResponse) => response.writeHead(500, { "Content-Type": "text/x-component" }).end()],
  ["no", (response: ServerResponse) => response.destroy(new Error("Unexpected end of form"))],
])(
  "calls a form that no code of ours came to read unreadable, whatever broke over it: %s answer",
  async (_, answer) => {
    handle = async (_incoming, response) => void answer(response);
    await startFront();

    expect((await ask("/plans", { method: "POST", headers: AS_A_FORM })).status).toBe(400);
  },
);

test("says 500 of a form that broke in our hands", async () => {
  handle = async (incoming, response) => {
    noteFate("reached");
    await writePage(incoming, response, "<p>", 500);
  };
  await startFront();

  expect((await ask("/plans", { method: "POST", headers: AS_A_FORM })).status).toBe(500);
});

test("says that nothing was saved where the disk is full, to a person and to a script", async () => {
  handle = async (incoming, response) => {
    noteFate("reached");
    noteFate("diskFull");
    await writePage(incoming, response, "<p>", 500);
  };
  await startFront();

  const page = await ask("/fr/admin/x", { method: "POST", headers: AS_A_FORM });
  const words = await ask("/admin/x", { method: "POST", headers: { ...AS_A_FORM, "next-action": "1" } });

  expect([page.status, words.status]).toEqual([507, 507]);
  expect(page.body.toString()).toContain("Rien n’a été enregistré");
  expect(words.headers["content-type"]).toBe("text/plain");
  expect(words.body.toString()).toMatch(/^NAP Atlas: Nothing was saved/);
});

test.each([301, 302, 307, 308])("never lets a browser send a form again: %i becomes 303", async (status) => {
  handle = async (_, response) => void response.writeHead(status, { Location: "/admin/sign-in" }).end();
  await startFront();

  const sent = await ask("/admin/account", { method: "POST", headers: AS_A_FORM });
  const read = await ask("/admin/account");

  expect([sent.status, sent.headers.location, read.status]).toEqual([303, "/admin/sign-in", status]);
});

test("answers 503 in seconds while a database that took the call says nothing", async () => {
  version = () => new Promise(() => {});
  await startFront();

  const [page, own, form] = await Promise.all([
    ask("/plans"),
    ask("/admin"),
    ask("/admin", { method: "POST", headers: AS_A_FORM }),
  ]);

  expect([page.status, own.status, form.status]).toEqual([503, 503, 503]);
}, 10_000);

test("refuses a client that has more made anew than a person can read, and no other; what is kept is free", async () => {
  await startFront({ rendersPerMinute: 2, trustedProxies: 1 });
  const from = (client: string) => ({ headers: { "x-forwarded-for": client } });
  for (const page of ["/plans?q=a", "/plans?q=b"]) await ask(page, from("192.0.2.1"));

  const answers = await Promise.all([
    ask("/plans?q=c", from("192.0.2.1")),
    ask("/plans?q=a", from("192.0.2.1")),
    ask("/plans?q=c", from("192.0.2.2")),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([429, 200, 200]);
  expect(Number(answers[0]?.headers["retry-after"])).toBeGreaterThan(0);
});

test("makes a page for one reader before the rest of what another has asked for", async () => {
  const finish: (() => void)[] = [];
  handle = async (incoming, response) => {
    await new Promise<void>((done) => finish.push(done));
    await writePage(incoming, response);
  };
  await startFront({ trustedProxies: 1 });
  const from = (client: string) => ({ headers: { "x-forwarded-for": client } });
  for (let i = 0; i < 20; i++) ask(`/plans?q=${i}`, from("192.0.2.1")).catch(() => {});
  await expect.poll(() => handled.length).toBe(3);

  const reader = ask("/map", from("192.0.2.2"));

  await expect.poll(() => handled.at(-1)?.url).toBe("/map");
  for (const done of finish) done();
  expect((await reader).status).toBe(200);
});

test("neither keeps nor tells the page what people add to an address to count readers", async () => {
  await startFront();

  await ask("/plans?q=a&utm_source=x");
  await ask("/plans?utm_source=y&q=a");
  await ask("/about?utm_source=x");
  await ask("/about?utm_source=y");
  // What else is not understood is the page's to tell.
  await ask("/about?zz=1");

  expect(handled.map(({ url }) => url)).toEqual(["/plans?q=a", "/about", "/about?zz=1"]);
});
