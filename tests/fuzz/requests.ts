import { connect } from "node:net";

/** What became of one request: the status, or how its connection ended without one. */
export type Fate = { status: number | null; ended: "answered" | "closed" | "silent"; request: string };

/** A source of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PATHS = [
  "/", "/fr", "/plans", "/plans/nam-1", "/plans/zzz-9", "/countries/nam", "/compare", "/trends/adopters", "/map",
  "/framework/check", "/framework/check.docx", "/framework/check.json", "/models", "/agenda", "/corrections", "/search",
  "/plans.csv", "/plans.json", "/admin", "/admin/sign-in", "/admin/forgot", "/admin/set-password", "/admin/import",
  "/api/v1/plans", "/api/v1/plans/nam-1", "/api/v1/compare", "/api/v1/trends/adopters", "/api/admin/account",
  "/healthz", "/_next/static/x.js", "/embed/trends/adopters", "/no/such",
]; // biome-ignore format: a list of addresses

const NAMES = [
  "q",
  "region",
  "plans",
  "a",
  "b",
  "as_of",
  "page",
  "release",
  "with",
  "sort",
  "toString",
  "constructor",
  "__proto__",
  "hasOwnProperty",
  "valueOf",
  "resources_1",
  "country",
  "key",
  "next",
  "%5B%5D",
  "zz",
  "",
];

const VALUES = [
  "",
  "0",
  "-1",
  "99",
  "9999-12-31",
  "2015-06-30",
  "africa",
  "atlantis",
  "nam-1,zaf-1",
  "region:africa",
  "%00",
  "%ff",
  "%F0%9F%98%80",
  "'\"%3C%3E",
  "toString",
  "..%2f..%2f",
  "a%0d%0ab",
  "1e309",
  "%25",
  "_",
  "x".repeat(300),
];

const TYPES = [
  "multipart/form-data; boundary=x",
  'multipart/form-data; boundary=""',
  "multipart/form-data; boundary=y",
  "application/x-www-form-urlencoded",
  "text/plain",
  "application/json",
];

const BODIES = [
  "",
  "--x--\r\n",
  "--x\r\n",
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n',
  "x=1&y=%zz",
  '{"a":',
  "[]",
  '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x\r\nContent-Disposition: form-data; name="$ACTION_1:0"\r\n\r\n{"id":\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_0000000000000000000000000000000000000000"\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; filename="\r\n\r\n\r\n--x--\r\n',
  "\u0000".repeat(64),
];

/** A request that some program could send: an ordinary one, or one that is broken in one of many places. */
function makeRequest(random: () => number): string {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const query = Array.from({ length: Math.floor(random() * 4) }, () => `${one(NAMES)}=${one(VALUES)}`).join("&");
  const target = `${one(PATHS)}${query && `?${query}`}${random() < 0.02 ? one(["%", "/..", "/%00", "//x"]) : ""}`;
  const method = random() < 0.6 ? "GET" : one(["POST", "POST", "POST", "HEAD", "PUT", "OPTIONS", "FOO"]);
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${random() < 0.02 ? "" : "portal.test"}`,
    `X-Forwarded-For: 198.51.${Math.floor(random() * 250)}.${Math.floor(random() * 250)}`,
    "Connection: close",
  ];
  if (random() < 0.1) lines.push(`Cookie: nap.session_token=${one(VALUES)}`);
  if (random() < 0.1) lines.push("RSC: 1", `Next-Router-State-Tree: ${one(VALUES)}`);
  if (random() < 0.02)
    lines.push(one(["X", ": x", "Content-Length: -1", "Transfer-Encoding: chunked, x", `X: ${"y".repeat(40_000)}`]));
  if (method !== "POST") return `${lines.join("\r\n")}\r\n\r\n`;
  const body = one(BODIES);
  lines.push("Origin: http://portal.test", `Content-Type: ${one(TYPES)}`);
  if (random() < 0.2) lines.push(`Next-Action: ${one(["x", "0".repeat(42), ""])}`);
  if (random() < 0.15)
    return `${lines.join("\r\n")}\r\nTransfer-Encoding: chunked\r\n\r\n${one(["zz\r\n", "3\r\nabc\r\n0\r\n\r\n", "0\r\n\r\n"])}`;
  lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

/** Sends the bytes of a request and reads until the connection ends. */
function send(port: number, request: string, timeoutMs = 60_000): Promise<Fate> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    let text = "";
    const end = (ended: Fate["ended"]) => {
      const status = /^(?:HTTP\/1\.1 100[\s\S]*?\r\n\r\n)?HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
      resolve({ status: status ? Number(status) : null, ended: status ? "answered" : ended, request });
      socket.destroy();
    };
    socket.setTimeout(timeoutMs, () => end("silent"));
    socket.on("data", (chunk) => {
      if (text.length < 4096) text += chunk.toString("latin1");
    });
    socket.on("error", () => end("closed"));
    socket.on("close", () => end("closed"));
  });
}

/** Sends `count` requests of one seed, some at a time. Calls back with what went wrong: a 5xx, or no answer. */
export async function fuzz(
  port: number,
  { seed, count, atOnce = 8 }: { seed: number; count: number; atOnce?: number },
): Promise<{ statuses: Map<number | null, number>; faults: Fate[] }> {
  const random = seeded(seed);
  const statuses = new Map<number | null, number>();
  const faults: Fate[] = [];
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
      const fate = await send(port, makeRequest(random));
      statuses.set(fate.status, (statuses.get(fate.status) ?? 0) + 1);
      if (fate.status === null || fate.status >= 500) faults.push(fate);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { statuses, faults };
}
