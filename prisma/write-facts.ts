import { closeDb } from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { NoCatalogueError, readCatalogue } from "@/lib/db/queries/catalogue";
import { writeFactBase } from "@/lib/export/fact-base";
import { FACT_BASE_FOLDER } from "./seed";

// npm run facts:write: the way back from the seed. What editors published goes into the files, to be reviewed and kept.

try {
  const catalogue = await readCatalogue();
  await writeFactBase(FACT_BASE_FOLDER, catalogue);
  console.log(`The facts of version ${catalogue.version} are in prisma/data; git diff shows what changed`);
} catch (error) {
  const plain = error instanceof FolderLockedError || error instanceof NoCatalogueError;
  console.error(plain ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
