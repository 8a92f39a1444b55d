import { closeDb } from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { NoCatalogueError } from "@/lib/db/queries/catalogue";
import { exportFactBase } from "@/prisma/export";

// npm run data:export: what editors published goes into the files of prisma/data, to be reviewed and kept.

try {
  const { version, countries, plans } = await exportFactBase();
  console.log(
    `Version ${version}, ${plans} plans of ${countries} countries on record, is in prisma/data; git diff shows what changed`,
  );
} catch (error) {
  const plain = error instanceof FolderLockedError || error instanceof NoCatalogueError;
  console.error(plain ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
