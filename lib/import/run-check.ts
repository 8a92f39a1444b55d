import { addCheckedRows, beginCheck, endCheck } from "@/lib/db/mutations/imports";
import { getImportContent, readImportBasis } from "@/lib/db/queries/imports";
import type { CheckedRow, Mapping } from "@/lib/domain/work/import-job";
import { getLog } from "@/lib/server/logging";
import { checkRecords, checkTable } from "./check-rows";
import { importScope } from "./import-scope";
import { unpackUpload } from "./kept-upload";
import type { Upload } from "./read-upload";

/** Rows that are checked at one go: others are answered in between, and a cancelled check stops there. */
const ROWS_PER_TURN = 100;

/** How long an answer waits for the check: most files are done by then and need no page in between. */
const WAIT_MS = 2000;

/**
 * Checks a person's file from its beginning, in this process and beyond the request that asks for it. Its rows come
 * into the database as they are done.
 *
 * @returns once the check is done, or after two seconds. false: the file is gone or imported.
 */
export async function startCheck(id: string, mapping: Mapping | null, personId: string): Promise<boolean> {
  const run = await beginCheck(id, mapping, personId);
  if (run === null) return false;
  const done = check(id, run, mapping).catch(async (error) => {
    getLog().error({ err: error }, "The check of an import has stopped");
    await endCheck(id, run, "stopped");
  });
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref())]);
  return true;
}

async function check(id: string, run: number, mapping: Mapping | null): Promise<void> {
  const content = await getImportContent(id);
  if (!content) return;
  const { countries, stored, sources, former } = await readImportBasis();
  const scope = importScope(countries, stored, sources, former);
  const rows = checkedRows((await unpackUpload(content)).upload, mapping, scope);
  for (;;) {
    const turn = take(rows, ROWS_PER_TURN);
    if (turn.length === 0) break;
    if (!(await addCheckedRows(id, run, turn))) return;
    await new Promise(setImmediate);
  }
  await endCheck(id, run, "checked");
}

function checkedRows(upload: Upload, mapping: Mapping | null, scope: ReturnType<typeof importScope>) {
  if (upload.kind === "records") return checkRecords(upload.rows, scope);
  if (mapping === null) throw new Error("A table is checked once its columns are mapped");
  return checkTable(upload, mapping, scope);
}

function take(rows: Iterator<CheckedRow>, count: number): CheckedRow[] {
  const taken: CheckedRow[] = [];
  while (taken.length < count) {
    const { done, value } = rows.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
