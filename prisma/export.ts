import { inTransaction } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/mutations/audit";
import { readAgencyRecords } from "@/lib/db/queries/agencies";
import { readCatalogueWithin } from "@/lib/db/queries/catalogue";
import { writeFactBase } from "@/lib/export/fact-base";
import { FACT_BASE_FOLDER } from "./facts-hash";

/** Reading a large catalogue takes several seconds. */
const EXPORT_TIMEOUT_MS = 120_000;

/** What was written: of which version of the catalogue, and how many. */
type Exported = { version: number; countries: number; plans: number };

/**
 * The way back from the seed: writes the published facts as the files of the fact base, and notes it in the audit, once.
 * Files that say the same stay byte for byte as they are.
 *
 * @throws {NoCatalogueError} if nothing was ever published.
 */
export async function exportFactBase({ folder = FACT_BASE_FOLDER }: { folder?: string } = {}): Promise<Exported> {
  const { facts, exported } = await inTransaction(
    async (tx) => {
      const catalogue = await readCatalogueWithin(tx);
      const { version, countries, plans } = catalogue;
      const exported = { version, countries: countries.length, plans: plans.length };
      await recordAudit(tx, { event: "exported", actorId: null, detail: exported });
      return { facts: { ...catalogue, agencies: await readAgencyRecords(tx) }, exported };
    },
    { timeoutMs: EXPORT_TIMEOUT_MS, isolationLevel: "RepeatableRead" },
  );
  await writeFactBase(folder, facts);
  return exported;
}
