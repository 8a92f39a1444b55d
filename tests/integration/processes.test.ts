import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, getDatabase, inTransaction, openDatabase } from "@/lib/db/client";
import { FolderLockedError, lockFolder } from "@/lib/db/folder-lock";
import { type PlanChange, publish } from "@/lib/db/mutations/publish";
import { type FreshDatabase, makeFreshDatabase } from "@/tests/fixtures/databases/fresh-database";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { type Child, startScript } from "@/tests/fixtures/processes/child";

const ANSWER_VERSION = "tests/fixtures/processes/answer-version.ts";
const WRITE_WITHOUT_END = "tests/fixtures/processes/write-without-end.ts";

const KILLS = 20;
/** The longest a writer lives after its first acknowledged write. */
const MAX_LIFE_MS = 300;

const publishPlan = (change: Pick<PlanChange, "plan" | "baseVersion">) =>
  inTransaction((tx) =>
    publish(
      tx,
      {
        countries: change.baseVersion === 0 ? [{ country: makeCountry(), seedHash: null }] : [],
        plans: [{ ...change, archived: false, seedHash: null }],
      },
      { origin: "editor", authorId: "ada", note: null },
    ),
  );

describe("processes on one embedded folder", () => {
  let fresh: FreshDatabase;
  let folder: string;
  let lockFile: string;
  const children: Child[] = [];
  const start = (script: string) => {
    const child = startScript(script, fresh.environment);
    children.push(child);
    return child;
  };

  beforeAll(async () => {
    fresh = await makeFreshDatabase("embedded");
    if (fresh.target.engine !== "embedded") throw new Error("Expected an embedded database");
    folder = fresh.target.folder;
    lockFile = `${folder}.lock`;
    await getDatabase(fresh.target);
    await publishPlan({ plan: makePlan({ note: "1" }), baseVersion: 0 });
    await closeDb();
  });
  afterAll(async () => {
    for (const { process: child } of children) child.kill("SIGKILL");
    await Promise.all(children.map(({ ended }) => ended));
    await fresh.remove();
  });

  test("the second is refused with the pid and host of the first, and may open once that has ended", async () => {
    const first = start(ANSWER_VERSION);
    first.say("?");
    expect(await first.nextLine()).toBe("version 1, 1 plans");

    const second = start(ANSWER_VERSION);
    second.say("?");
    const { code, stderr } = await second.ended;

    expect(code).not.toBe(0);
    expect(stderr).toContain(`is open in process ${first.pid} on host "${os.hostname()}"`);
    expect(stderr).toContain("set DATABASE_URL");

    first.process.stdin?.end();
    expect((await first.ended).code).toBe(0);
    expect(existsSync(lockFile)).toBe(false);
    const third = start(ANSWER_VERSION);
    third.say("?");
    expect(await third.nextLine()).toBe("version 1, 1 plans");
    third.process.stdin?.end();
    await third.ended;
  });

  test("this process can't open its own folder twice", async () => {
    const database = await openDatabase({ engine: "embedded", folder });

    await expect(openDatabase({ engine: "embedded", folder })).rejects.toThrow(FolderLockedError);

    await database.close();
  });

  test("a lock of another host is respected, and the message says how to go on", () => {
    const other = { pid: process.pid, host: "elsewhere", boot: null, startedTicks: null, since: "2026-01-01" };
    writeFileSync(lockFile, JSON.stringify(other));

    expect(() => lockFolder(folder)).toThrow(new RegExp(`on host "elsewhere".* delete ${lockFile}`));
  });

  test("a lock that can't be read is not taken for a stale one", () => {
    writeFileSync(lockFile, "");

    expect(() => lockFolder(folder)).toThrow(/can't be read/);
  });

  test("a lock of an earlier process with a living pid is stale", () => {
    const holder = lockFolder(`${folder}-other`);
    const mine = JSON.parse(readFileSync(`${folder}-other.lock`, "utf8"));
    holder.release();
    writeFileSync(lockFile, JSON.stringify({ ...mine, startedTicks: "1" }));

    lockFolder(folder).release();

    expect(existsSync(lockFile)).toBe(false);
  });

  test(`a writer killed ${KILLS} times at random points loses nothing that it acknowledged, and the folder opens`, {
    timeout: 180_000,
  }, async () => {
    let acknowledged = 1;
    let next = start(WRITE_WITHOUT_END);
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = next;
      // Loads its modules while this one writes, and does not touch the folder before it is told to.
      if (kill < KILLS - 1) next = start(WRITE_WITHOUT_END);
      writer.say("go");
      const [, found, state] = (await writer.nextLine())?.split(" ") ?? [];
      expect(state).toBe("whole");
      expect(Number(found)).toBeGreaterThanOrEqual(acknowledged);

      const readSaved = async () => {
        const line = await writer.nextLine();
        if (line !== null) acknowledged = Number(line.split(" ")[1]);
        return line !== null;
      };
      expect(await readSaved()).toBe(true);
      const readTheRest = (async () => {
        while (await readSaved());
      })();
      await wait(Math.random() * MAX_LIFE_MS);
      writer.process.kill("SIGKILL");
      await Promise.all([readTheRest, writer.ended]);
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
  });
});

describe("web processes on one PostgreSQL", () => {
  test("answer with the new version at the next request after a change", async () => {
    const fresh = await makeFreshDatabase("server");
    await getDatabase(fresh.target);
    await publishPlan({ plan: makePlan(), baseVersion: 0 });
    const processes = [1, 2].map(() => startScript(ANSWER_VERSION, fresh.environment));
    const ask = () =>
      Promise.all(
        processes.map((child) => {
          child.say("?");
          return child.nextLine();
        }),
      );
    expect(await ask()).toEqual(["version 1, 1 plans", "version 1, 1 plans"]);

    for (let version = 2; version <= 5; version++) {
      await publishPlan({ plan: makePlan({ note: `${version}` }), baseVersion: version - 1 });
      expect(await ask()).toEqual([`version ${version}, 1 plans`, `version ${version}, 1 plans`]);
    }

    for (const child of processes) child.process.stdin?.end();
    await Promise.all(processes.map(({ ended }) => ended));
    await closeDb();
    await fresh.remove();
  });

  test("set up an empty database together: one does it, the other finds it done", async () => {
    const fresh = await makeFreshDatabase("server", { blank: true });

    const setups = [1, 2].map(() => startScript("scripts/db-setup.ts", fresh.environment));

    expect((await Promise.all(setups.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([0, 0]);
    const { prisma, close } = await openDatabase(fresh.target);
    // Loading the facts is the first publication, freezing them as a release the second; each happened once.
    expect(await prisma.catalogueState.findFirst({ select: { version: true }, orderBy: { id: "asc" } })).toEqual({
      version: 2,
    });
    expect(await prisma.release.count()).toBe(1);
    await close();
    await fresh.remove();
  });
});
