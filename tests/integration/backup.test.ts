import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBackup } from "@/lib/db/backup-file";
import { closeDb, getDatabase, inTransaction } from "@/lib/db/client";
import { publish } from "@/lib/db/mutations/publish";
import { readCatalogue } from "@/lib/db/queries/catalogue";
import type { Plan } from "@/lib/domain/plan/plan";
import { ENGINES, type Engine, type FreshDatabase, makeFreshDatabase } from "@/tests/fixtures/databases/fresh-database";
import { findPostgresBin } from "@/tests/fixtures/machine";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const backups = mkdtempSync(join(tmpdir(), "nap-atlas-backups-"));
afterAll(() => rmSync(backups, { recursive: true }));

const HEADING: Record<Engine, string> = { embedded: "### Embedded database", server: "### PostgreSQL server" };

/** The two commands that docs/operating.md gives for an engine. */
function documentedCommands(engine: Engine): { backup: string; restore: string } {
  const [, section = ""] = readFileSync("docs/operating.md", "utf8").split(HEADING[engine]);
  const [backup, restore] = [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, commands]) => commands);
  if (!backup || !restore) throw new Error(`docs/operating.md has no commands for ${engine}`);
  return { backup, restore };
}

const publishPlan = (plan: Plan, baseVersion: number) =>
  inTransaction((tx) =>
    publish(
      tx,
      {
        countries: baseVersion === 0 ? [{ country: makeCountry(), seedHash: null }] : [],
        plans: [{ plan, baseVersion, archived: false, seedHash: null }],
      },
      { origin: "editor", authorId: "ada", note: null },
    ),
  );

test.each(ENGINES)("the documented commands bring the %s database back as it was", async (engine) => {
  const fresh = await makeFreshDatabase(engine);
  const run = (commands: string) =>
    execFileSync("sh", ["-ec", commands], {
      env: {
        ...process.env,
        ...fresh.environment,
        BACKUP_FOLDER: backups,
        PATH: [findPostgresBin(), process.env.PATH].join(delimiter),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const { backup, restore } = documentedCommands(engine);
  await getDatabase(fresh.target);
  await publishPlan(makePlan({ note: "Kept." }), 0);
  const kept = await readCatalogue();
  await closeDb();

  run(backup);
  await getDatabase(fresh.target);
  await publishPlan(makePlan({ note: "Lost." }), 1);
  await closeDb();
  run(restore);

  await getDatabase(fresh.target);
  expect(await readCatalogue()).toEqual(kept);
  await publishPlan(makePlan({ note: "Going on." }), 1);
  await closeDb();
  await fresh.remove();
});

test("a backup is refused while the portal has the folder open", async () => {
  const fresh = await makeFreshDatabase("embedded");
  await getDatabase(fresh.target);

  const attempt = () =>
    execFileSync("npm", ["run", "-s", "db:backup", "--", join(backups, "refused.tar.gz")], {
      env: { ...process.env, ...fresh.environment },
      stdio: "pipe",
    });

  expect(attempt).toThrow(new RegExp(`is open in process ${process.pid}`));
  await closeDb();
  await fresh.remove();
});

describe("a backup that is not whole", () => {
  const file = join(backups, "whole.tar.gz");
  let fresh: FreshDatabase;
  const restore = (from: string) =>
    spawnSync("npm", ["run", "-s", "db:restore", "--", from], {
      env: { ...process.env, ...fresh.environment },
      encoding: "utf8",
    });

  beforeAll(async () => {
    fresh = await makeFreshDatabase("embedded");
    execFileSync("npm", ["run", "-s", "db:backup", "--", file], { env: { ...process.env, ...fresh.environment } });
  });
  afterAll(() => fresh.remove());

  test.each([
    ["cut short", (whole: Buffer) => whole.subarray(0, whole.length / 2), /cut short/],
    [
      "a byte changed",
      (whole: Buffer) => Buffer.from(whole.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))),
      /checksum/,
    ],
    ["empty", () => Buffer.alloc(0), /empty/],
    ["a picture", () => Buffer.from("\x89PNG"), /no \.tar\.gz/],
  ])("is refused in one sentence and leaves everything as it was: %s", (name, damage, why) => {
    const damaged = join(backups, `${name}.tar.gz`);
    writeFileSync(damaged, damage(readFileSync(file)));
    const folder = fresh.environment.NAP_DATA_DIR as string;
    const before = readdirSync(folder).sort();

    const { status, stderr } = restore(damaged);

    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(why);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test("is told from one of before there were checksums, which is restored, with what was there beside it", () => {
    const old = join(backups, "old.tar.gz");
    writeFileSync(old, openBackup(readFileSync(file)).archive);

    const { status, stdout } = restore(old);

    expect([status, stdout]).toEqual([0, expect.stringContaining("before backups had checksums")]);
    expect(readdirSync(fresh.environment.NAP_DATA_DIR as string)).toEqual([
      "postgres",
      expect.stringMatching(/^postgres\.before-\d{14}$/),
    ]);
  });
});
