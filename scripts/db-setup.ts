import path from "node:path";
import {
  closeDb,
  type DatabaseTarget,
  databaseTarget,
  getDatabase,
  LONG_PATIENCE,
  type Transaction,
} from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { MigrationHistoryError, migrate } from "@/lib/db/migrate";
import { StalePlanError } from "@/lib/db/mutations/publish";
import { freezeRelease } from "@/lib/db/mutations/releases";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Catalogue } from "@/lib/domain/plan/plan";
import { codebookOf } from "@/lib/export/codebook";
import { today } from "@/lib/today";
import { FactBaseError, seedFactBase } from "@/prisma/seed";

// npm run db:setup: a process of its own, since creating the embedded database takes 250 MB that it never gives back.

/** Freezes what was just loaded, so that citations have something to name. */
async function releaseFirst(tx: Transaction): Promise<void> {
  const codebook = (frozen: Catalogue) => codebookOf(viewCatalogue(frozen), today());
  await freezeRelease(tx, "The fact base as first loaded.", codebook);
}

/** Errors whose message says all that the operator needs. */
const PLAIN_ERRORS = [FolderLockedError, MigrationHistoryError, FactBaseError, StalePlanError];

function describe(target: DatabaseTarget): string {
  if (target.engine === "embedded") return `embedded, in ${path.relative(".", target.folder) || "."}`;
  const { host, pathname } = new URL(target.url);
  return `PostgreSQL at ${host}${pathname}`;
}

async function setUp(): Promise<void> {
  const startedAt = performance.now();
  const since = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  console.log(`Database: ${describe(databaseTarget())}`);

  const database = await getDatabase(databaseTarget(), LONG_PATIENCE);
  const applied = await migrate(database, { onApply: (name) => console.log(`  Applying the migration ${name}`) });
  const seeded = await seedFactBase({
    onStep: (step) => console.log(`  ${step} (${since()})`),
    onFirstLoad: async (tx) => {
      console.log(`  Freezing the facts as release 1 (${since()})`);
      await releaseFirst(tx);
    },
  });
  if (seeded.changed) {
    console.log(
      `  Facts: ${seeded.countries} countries and ${seeded.plans} plans loaded, ${seeded.archived.length} plans withdrawn; ` +
        `the catalogue is at version ${seeded.version} (${since()})`,
    );
    if (seeded.kept.length > 0) {
      console.log(
        `  Kept as editors left them, though their files differ: ${seeded.kept.join(", ")}. ` +
          "See what the files say: npm run facts -- preview",
      );
    }
  }
  if ("storedEdition" in seeded) {
    console.log(
      `  The facts of this checkout are of ${seeded.edition}, those of the database of ${seeded.storedEdition}: left alone`,
    );
  }
  if ("differing" in seeded) {
    const [first, ...others] = seeded.differing;
    console.log(
      `  The facts of this checkout are of the edition ${seeded.edition} as those of the database, and say otherwise of ` +
        `${first}${others.length > 0 ? ` and ${others.length} more` : ""}: left alone. Which are meant, a person says, by ` +
        "raising the edition in prisma/data/edition.json.",
    );
  }
  if (applied.length > 0 || seeded.changed) await database.pool.query("VACUUM ANALYZE");
  console.log(applied.length > 0 || seeded.changed ? `Ready after ${since()}` : `Up to date (${since()})`);
}

try {
  await setUp();
} catch (error) {
  const plain = PLAIN_ERRORS.some((kind) => error instanceof kind);
  console.error(plain ? (error as Error).message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
