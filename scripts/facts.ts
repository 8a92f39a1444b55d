import { closeDb, inTransaction } from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { type EditedRecord, findEditedRecords } from "@/lib/db/mutations/edited-records";
import { type EditionProposal, findProposals, proposeEdition } from "@/lib/db/mutations/edition-proposals";
import { partsOf } from "@/lib/domain/work/merge";
import { readFactBase } from "@/lib/import/fact-base";
import { FACT_BASE_FOLDER } from "@/prisma/facts-hash";
import { FactBaseError } from "@/prisma/seed";

// npm run facts -- preview: what the files of prisma/data say otherwise about plans, countries, agencies and sources that
// editors have changed.
// npm run facts -- propose ada@example.org: the same as drafts of that person. Published facts stay as they are.

const USAGE = "npm run facts -- preview, or npm run facts -- propose <mail address of the drafts' author>";

/** Reading every plan and its history takes several seconds. */
const TIMEOUT_MS = 120_000;

/** An error whose message says all that the operator needs. */
class PlainError extends Error {}

function tellProposal({ slug, merge, openDraft }: EditionProposal): void {
  const parts = partsOf(merge.merged);
  console.log(`${slug}${openDraft === null ? "" : ` (draft ${openDraft} is open: not proposed)`}`);
  for (const key of merge.taken) console.log(`  takes ${key}: ${brief(parts[key])}`);
  for (const { key, mine, theirs } of merge.conflicts) {
    console.log(`  keeps ${key} as edited: ${brief(mine)}; the files say ${brief(theirs)}`);
  }
}

/** A record that several plans share has no draft: who wants what the file says writes it there. */
function tellRecord({ kind, name, differs }: EditedRecord): void {
  console.log(`${kind} ${name}`);
  for (const [field, [stored, file]] of Object.entries(differs)) {
    console.log(`  keeps ${field} as edited: ${brief(stored)}; the files say ${brief(file)}`);
  }
}

function brief(part: unknown): string {
  const text = JSON.stringify(part && typeof part === "object" && "value" in part ? part.value : part);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

async function run([act, email]: readonly string[]): Promise<void> {
  if (act !== "preview" && !(act === "propose" && email)) throw new PlainError(USAGE);
  const read = await readFactBase(FACT_BASE_FOLDER);
  if (!read.ok) throw new FactBaseError(read.errors);
  const { plans } = read.facts;
  if (act === "preview") {
    const proposals = await inTransaction((tx) => findProposals(tx, plans), { timeoutMs: TIMEOUT_MS });
    for (const proposal of proposals) tellProposal(proposal);
    const records = await inTransaction((tx) => findEditedRecords(tx, read.facts), { timeoutMs: TIMEOUT_MS });
    for (const record of records) tellRecord(record);
    console.log(
      `${proposals.length} edited plans, and ${records.length} edited countries, agencies and sources, of which the files ` +
        "say something else. Nothing was written.",
    );
    return;
  }
  const proposed = await inTransaction(
    async (tx) => {
      const author = await tx.person.findUnique({
        where: { email: String(email).toLowerCase() },
        select: { id: true, disabledAt: true },
      });
      if (!author || author.disabledAt) throw new PlainError(`Nobody who may sign in has the address ${email}.`);
      return proposeEdition(tx, plans, author.id);
    },
    { timeoutMs: TIMEOUT_MS },
  );
  console.log(
    proposed.length === 0
      ? "Nothing to propose."
      : `Drafts to look through: ${proposed.join(", ")}. See Admin, Drafts.`,
  );
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const plain = [PlainError, FolderLockedError, FactBaseError].some((kind) => error instanceof kind);
  console.error(plain ? (error as Error).message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
