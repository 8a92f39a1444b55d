import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET as readiness } from "@/app/readyz/route";
import { closeDb, getDatabase, inTransaction, openDatabase } from "@/lib/db/client";
import { isDiskFull } from "@/lib/db/disk-full";
import { startNewPlan, startRevision } from "@/lib/db/mutations/drafts";
import { publish } from "@/lib/db/mutations/publish";
import { type RequestFate, withFate } from "@/lib/request-fate";
import { describeOnBothEngines, makeFreshDatabase } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

vi.mock("next/server", async () => (await import("@/tests/fixtures/request-scope")).nextServer);

/** A host that takes a connection and, once `silent`, lets nothing more through. */
type Wire = { url: string; silent: boolean; close: () => void };

async function startWire(to: URL | null): Promise<Wire> {
  const sockets: Socket[] = [];
  const server: Server = createServer((client) => {
    sockets.push(client);
    client.on("error", () => undefined);
    if (!to) return;
    const upstream = connect(Number(to.port), to.hostname);
    sockets.push(upstream);
    upstream.on("error", () => undefined);
    client.on("data", (chunk) => wire.silent || upstream.write(chunk));
    upstream.on("data", (chunk) => wire.silent || client.write(chunk));
    client.on("close", () => upstream.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(to ?? "postgresql://postgres@127.0.0.1/postgres");
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const wire = {
    url: url.href,
    silent: to === null,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return wire;
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

test("a database host that takes the call and says nothing makes the portal unready, in seconds", async () => {
  const wire = await startWire(null);
  undo.push(wire.close, closeDb);
  await getDatabase({ engine: "server", url: wire.url });
  const startedAt = performance.now();

  const answer = await readiness();

  expect(answer.status).toBe(503);
  expect((await answer.json()).reason).toMatch(/did not answer|timeout/i);
  expect(performance.now() - startedAt).toBeLessThan(8000);
});

test("a connection that falls silent fails its query and is not used again", async () => {
  const fresh = await makeFreshDatabase("server");
  if (fresh.target.engine !== "server") throw new Error("not a server");
  const wire = await startWire(new URL(fresh.target.url));
  const database = await openDatabase({ engine: "server", url: wire.url }, { connectMs: 300, statementMs: 500 });
  undo.push(fresh.remove, wire.close, () => database.close());
  const count = () => database.prisma.country.count();
  expect(await count()).toBe(0);

  wire.silent = true;
  await expect(count()).rejects.toThrow(/timeout/i);
  await expect(database.prisma.$transaction((tx) => tx.country.count())).rejects.toThrow();
  wire.silent = false;

  expect(await count()).toBe(0);
});

test("a statement that runs too long is broken off by the server", async () => {
  const fresh = await makeFreshDatabase("server");
  const database = await openDatabase(fresh.target, { connectMs: 5000, statementMs: 300 });
  undo.push(fresh.remove, () => database.close());

  await expect(database.prisma.$queryRaw`SELECT pg_sleep(20)::text`).rejects.toThrow(/statement timeout/);
});

test.each([
  [{ code: "53100", message: "could not extend file" }, true],
  [Object.assign(new Error("write failed"), { code: "ENOSPC" }), true],
  [new Error("outer", { cause: { kind: "postgres", originalCode: "53100" } }), true],
  [new Error('could not write to file "pg_wal/x": No space left on device'), true],
  [new Error("Unique constraint failed"), false],
  [null, false],
])("of %o it is known whether a disk is full", (error, full) => {
  expect(isDiskFull(error)).toBe(full);
});

describeOnBothEngines("a full disk", () => {
  beforeAll(async () => {
    await inTransaction((tx) =>
      publish(
        tx,
        {
          countries: [{ country: makeCountry(), seedHash: null }],
          plans: [{ plan: makePlan(), baseVersion: 0, archived: false, seedHash: null }],
        },
        { origin: "fact_base", authorId: null, note: null },
      ),
    );
  });

  test("is known of the request that it fails, and told to the operator until there is room again", async () => {
    const { pool } = await getDatabase();
    await pool.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file "base/1": No space left on device' USING ERRCODE = '53100'; END $$`);
    for (const table of ["PlanDraft", "CatalogueState"]) {
      await pool.query(
        `CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION no_room()`,
      );
    }
    expect((await readiness()).status).toBe(200);
    const fate: RequestFate = { reached: true, diskFull: false };

    await expect(withFate(fate, () => startRevision("nam-1", "ada"))).rejects.toThrow();
    const full = await readiness();
    await pool.query(`DROP FUNCTION no_room CASCADE`);

    expect(fate.diskFull).toBe(true);
    expect([full.status, (await full.json()).reason]).toEqual([
      503,
      expect.stringContaining("disk of the database is full"),
    ]);
    expect((await readiness()).status).toBe(200);
    expect(await startNewPlan("NAM", "ada")).toEqual(expect.any(Number));
  });
});
