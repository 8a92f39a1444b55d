import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { closeDb, getDatabase, inTransaction } from "@/lib/db/client";
import { publish } from "@/lib/db/mutations/publish";
import { readCatalogue } from "@/lib/db/queries/catalogue";
import type { Plan } from "@/lib/domain/plan/plan";
import { ENGINES, type Engine, makeFreshDatabase } from "@/tests/fixtures/databases/fresh-database";
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
