import { closeDb, inTransaction } from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { freezeRelease, NothingToReleaseError } from "@/lib/db/mutations/releases";
import { NoCatalogueError } from "@/lib/db/queries/catalogue";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { codebookOf } from "@/lib/export/codebook";
import { changesSummary, planChangeLines } from "@/lib/i18n/changes-words";
import { today } from "@/lib/today";

// npm run release -- "What this release is about": needs the embedded database for itself, so stop the portal first;
// beside a PostgreSQL server it may run.

/** Errors whose message says all that the operator needs. */
const PLAIN_ERRORS = [FolderLockedError, NothingToReleaseError, NoCatalogueError];

/** Reading a large catalogue and writing it back as one text. */
const TIMEOUT_MS = 120_000;

async function release(notes: string): Promise<void> {
  const { number, catalogue, changes } = await inTransaction(
    (tx) => freezeRelease(tx, notes, (frozen) => codebookOf(viewCatalogue(frozen), today())),
    { timeoutMs: TIMEOUT_MS, isolationLevel: "RepeatableRead" },
  );
  console.log(`Release ${number}: ${catalogue.plans.length} plans, version ${catalogue.version} of the catalogue.`);
  console.log(`Since the release before: ${changesSummary("en", changes)}.`);
  for (const change of number === 1 ? [] : changes.plans) {
    console.log(`  ${change.slug}: ${planChangeLines("en", change).join("; ")}`);
  }
}

try {
  await release(process.argv.slice(2).join(" ").trim());
} catch (error) {
  const plain = PLAIN_ERRORS.some((kind) => error instanceof kind);
  console.error(plain ? (error as Error).message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
