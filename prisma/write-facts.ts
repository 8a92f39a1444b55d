import { closeDb } from "@/lib/db/client";
import { readCatalogue } from "@/lib/db/queries/catalogue";
import { writeFactBase } from "@/lib/export/fact-base";
import { FACT_BASE_FOLDER } from "@/prisma/seed";

// npm run facts:write: the way back from the seed. What editors published goes into the files, to be reviewed and kept.

try {
  const catalogue = await readCatalogue();
  await writeFactBase(FACT_BASE_FOLDER, catalogue);
  console.log(
    `${catalogue.countries.length} countries written as of version ${catalogue.version}; git diff shows what changed`,
  );
} finally {
  await closeDb();
}
