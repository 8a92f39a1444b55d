import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, getDatabase, inTransaction } from "@/lib/db/client";
import { publish } from "@/lib/db/mutations/publish";
import { type FreshDatabase, makeFreshDatabase } from "@/tests/fixtures/databases/fresh-database";
import { type Portal, startPortal } from "@/tests/fixtures/portal";

// The portal as `npm start` runs it. The first start builds it.
const START_TIMEOUT_MS = 400_000;

function logOf(portal: Portal): { path: string; from: string; status: number }[] {
  const lines = portal.output().stdout.split("\n");
  return lines.filter((line) => line.includes('"requestId"')).map((line) => JSON.parse(line));
}

describe("one portal", () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await portal?.stop();
  }, 60_000);

  test.each([
    ["a page", "/", 200],
    ["a French page", "/fr", 200],
    ["a page that isn't there", "/no/such/page", 404],
    ["an address moved for good", "/en", 308],
    ["a file", "/icon.svg", 200],
    ["a health probe", "/healthz", 200],
    ["an unreadable address", "/%", 400],
  ])("sends every protective header with %s", async (_, address, status) => {
    const response = await fetch(portal.url + address, { redirect: "manual" });

    expect(response.status).toBe(status);
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(response.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "cross-origin-opener-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(response.headers.has("x-powered-by")).toBe(false);
  });

  test("allows every inline script of its own pages, and so no more than the framework's", async () => {
    const response = await fetch(portal.url);
    const inline = (await response.text()).match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? [];
    const allowed = response.headers.get("content-security-policy")?.match(/'sha256-/g) ?? [];

    expect(inline.length).toBeGreaterThan(0);
    expect(allowed).toHaveLength(inline.length);
  });

  test("puts a page's title in its head", async () => {
    const html = await (await fetch(portal.url)).text();

    expect(html.slice(0, html.indexOf("</head>"))).toContain("<title>");
  });

  test("compresses pages and scripts, and answers 304 to who holds them", async () => {
    const asBrowsersDo = { headers: { "accept-encoding": "gzip, deflate, br" } };
    const page = await fetch(portal.url, asBrowsersDo);
    const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text())?.[1];
    const file = await fetch(portal.url + script, asBrowsersDo);

    expect(page.headers.get("content-encoding")).toMatch(/^(gzip|br)$/);
    expect(file.headers.get("content-encoding")).toBe("br");
    expect(file.headers.get("cache-control")).toContain("immutable");
    for (const { url, headers } of [page, file]) {
      const again = await fetch(url, { headers: { "if-none-match": headers.get("etag") ?? "" } });
      expect(again.status).toBe(304);
    }
  });

  test("says that it is alive, and ready with the version of its catalogue", async () => {
    const [health, readiness] = await Promise.all([fetch(`${portal.url}/healthz`), fetch(`${portal.url}/readyz`)]);

    expect(await health.json()).toEqual({ status: "ok" });
    expect(await readiness.json()).toEqual({ status: "ready", catalogueVersion: expect.any(Number) });
  });

  test.each([
    "//evil.example/x",
    "/plans/../../etc/passwd",
    "/_next/static/..%2f..%2fpackage.json",
    "/_next/data/x.json",
    "/_next/image?url=http://169.254.169.254/",
    "/?q=%00&q=%ff&page=-1&page=9e999&constructor=1&__proto__[x]=1",
    "/plans/nam-1%20OR%201=1",
    "/icon.svg/x",
    "/fr/%F0%9F%98%80",
  ])("never breaks over %s", async (address) => {
    const socket = connect(Number(new URL(portal.url).port), "127.0.0.1");
    socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    await once(socket, "close");

    expect(text).toMatch(/^HTTP\/1\.1 (200|308|400|404) /);
    expect(text).not.toMatch(/^location: *(\/\/|http)/im);
  });

  test("refuses a taken port in one line", async () => {
    const start = startPortal({ env: { PORT: new URL(portal.url).port } });

    await expect(start).rejects.toThrow(/^Port \d+ is taken by another program\. .*$/m);
  });
});

test(
  "leaves its data to the next start, which has nothing to build or load",
  async () => {
    const fresh = await makeFreshDatabase("embedded");
    const first = await startPortal({ env: fresh.environment });
    expect(await first.stop()).toBe(0);

    const second = await startPortal({ env: fresh.environment });

    expect(second.output().stderr).not.toContain("Building");
    expect(second.output().stderr).toContain("The database is up to date.");
    expect(await second.stop()).toBe(0);
    await fresh.remove();
  },
  START_TIMEOUT_MS,
);

describe("two portals on one PostgreSQL", () => {
  let fresh: FreshDatabase;
  let portals: Portal[] = [];

  beforeAll(async () => {
    fresh = await makeFreshDatabase("server");
    const first = await startPortal({ env: fresh.environment });
    portals = [first, await startPortal({ env: fresh.environment })];
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await Promise.all(portals.map((portal) => portal.stop()));
    await closeDb();
    await fresh.remove();
  }, 60_000);

  test("answer with a publication at the next request", async () => {
    const pageFrom = async (portal: Portal) => {
      const id = (await fetch(portal.url)).headers.get("x-request-id");
      await expect.poll(() => portal.output().stdout).toContain(id);
      return logOf(portal).at(-1)?.from;
    };
    const versions = () =>
      Promise.all(portals.map(async ({ url }) => (await (await fetch(`${url}/readyz`)).json()).catalogueVersion));
    await Promise.all(portals.map(pageFrom));
    expect(await Promise.all(portals.map(pageFrom))).toEqual(["kept", "kept"]);
    const [before, other] = await versions();
    expect(other).toBe(before);

    await getDatabase(fresh.target);
    await inTransaction((tx) => publish(tx, {}, { origin: "fact_base", authorId: null, note: null }));

    expect(await Promise.all(portals.map(pageFrom))).toEqual(["rendered", "rendered"]);
    expect(await versions()).toEqual([before + 1, before + 1]);
  });

  /** Holds back every answer of this portal until `release`, by the lock of a row that each of them reads. */
  async function holdBack(portal: Portal) {
    const { pool } = await getDatabase(fresh.target);
    const client = await pool.connect();
    await client.query(`BEGIN; LOCK TABLE "CatalogueState" IN ACCESS EXCLUSIVE MODE`);
    const answer = fetch(portal.url);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const release = async () => {
      await client.query("COMMIT");
      client.release();
    };
    return { answer, release };
  }

  test("finish the requests in flight when told to stop", async () => {
    const portal = portals[0] as Portal;
    const { answer, release } = await holdBack(portal);

    const stopped = portal.stop();
    await expect.poll(() => portal.output().stderr).toContain("Stopping");
    await expect(fetch(portal.url)).rejects.toThrow();
    await release();

    const { status, headers } = await answer;
    expect([status, headers.get("connection")]).toEqual([200, "close"]);
    expect(await stopped).toBe(0);
  });

  test("end at once when told twice", async () => {
    const portal = portals[1] as Portal;
    const { answer, release } = await holdBack(portal);
    const brokenOff = expect(answer).rejects.toThrow();

    portal.process.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(portal.process.exitCode).toBeNull();
    portal.process.kill("SIGTERM");

    await brokenOff;
    expect(await portal.stop()).toBe(1);
    await release();
  });
});
