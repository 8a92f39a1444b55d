import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { findFreePort } from "@/tests/fixtures/portal";

/** Requests a second, and milliseconds of an answer at these shares of them. */
export type Load = { perSecond: number; p50Ms: number; p95Ms: number; p99Ms: number };

const CONNECTIONS = 10;

/**
 * Asks for addresses as fast as they are answered, on ten connections.
 *
 * @param next gives the path of each request.
 * @param heldTag asks as a client that holds the answer of this entity tag: 304 is what must come back then.
 * @throws {Error} if anything but 200 (or 304) comes back: a number of errors a second is no speed.
 */
export async function load(url: string, seconds: number, next: () => string, heldTag?: string): Promise<Load> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    ...(heldTag && { headers: { "If-None-Match": heldTag } }),
    requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }],
  });
  const wrong = heldTag ? result["2xx"] + result["4xx"] + result["5xx"] : result.non2xx;
  if (wrong > 0 || result.errors > 0) {
    throw new Error(`${url}: ${wrong} answers were not ${heldTag ? 304 : 200}, ${result.errors} failed`);
  }
  const { latency, requests } = result;
  // autocannon has no 95th percentile; the 97.5th is the nearest above it.
  return { perSecond: requests.average, p50Ms: latency.p50, p95Ms: latency.p97_5, p99Ms: latency.p99 };
}

/** Serves these bytes as a plain Node server would a file, in a process of its own while `use` runs. */
export async function withStaticServer<T>(file: string, use: (url: string) => Promise<T>): Promise<T> {
  return withProcess([import.meta.filename, file], {}, "/", use);
}

/** Runs a server on a free port of its own while `use` runs, and stops it. */
export async function withProcess<T>(
  script: string[],
  env: Record<string, string>,
  probe: string,
  use: (url: string, child: ChildProcess, msToFirstPage: number) => Promise<T>,
  cwd = process.cwd(),
): Promise<T> {
  const port = String(await findFreePort());
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", ...script.map((part) => part.replace("{port}", port))], {
    cwd,
    env: { ...process.env, NAP_LOG_LEVEL: "warn", ...env, HOST: "127.0.0.1", PORT: port },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    while (!(await isAnswered(url + probe))) {
      if (child.exitCode !== null) throw new Error(`${script.join(" ")} did not start.\n${said}`);
      await wait(20);
    }
    return await use(url, child, performance.now() - startedAt);
  } finally {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "close");
    }
  }
}

/** Resident memory of a process in megabytes (Linux). */
export function residentMb(child: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

async function isAnswered(url: string): Promise<boolean> {
  return fetch(url, { redirect: "manual" }).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );
}

// As a script of its own: the static file server that the portal is measured against.
if (process.argv[1] === import.meta.filename) {
  const bytes = readFileSync(process.argv[2] as string);
  createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": bytes.length });
    response.end(bytes);
  }).listen(Number(process.env.PORT), "127.0.0.1");
}
