import { inTransaction } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/mutations/audit";
import { readCatalogueWithin } from "@/lib/db/queries/catalogue";
import { writeFactBase } from "@/lib/export/fact-base";
import { FACT_BASE_FOLDER } from "./facts-hash";

/** Reading a large catalogue takes several seconds. */
const EXPORT_TIMEOUT_MS = 120_000;

/**
 * The way back from the seed: writes the published facts as the files of the fact base, and notes it in the audit.
 * Files that say the same stay byte for byte as they are.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function exportFactBase({ folder = FACT_BASE_FOLDER }: { folder?: string } = {}): Promise<{
  version: number;
  countries: number;
  plans: number;
}> {
  const catalogue = await inTransaction(
    async (tx) => {
      const read = await readCatalogueWithin(tx);
      await recordAudit(tx, { event: "exported", actorId: null, detail: { version: read.version } });
      return read;
    },
    { timeoutMs: EXPORT_TIMEOUT_MS, isolationLevel: "RepeatableRead" },
  );
  await writeFactBase(folder, catalogue);
  return { version: catalogue.version, countries: catalogue.countries.length, plans: catalogue.plans.length };
}
