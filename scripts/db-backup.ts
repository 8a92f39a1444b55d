import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DamagedBackupError, openBackup, sealBackup } from "@/lib/db/backup-file";
import { databaseTarget } from "@/lib/db/client";
import { FolderLockedError, lockFolder } from "@/lib/db/folder-lock";

// npm run db:backup -- FILE and npm run db:restore -- FILE: the embedded database in one file, with the portal
// stopped. A server has better tools of its own: pg_dump and pg_restore, see docs/operating.md.

/** Something the operator has to mend; the message says what. */
class BackupRefusedError extends Error {}

async function save(folder: string, file: string): Promise<void> {
  if (!fs.existsSync(folder)) throw new BackupRefusedError(`There is no database in ${folder}.`);
  if (fs.existsSync(file)) throw new BackupRefusedError(`${file} is there already: a backup never overwrites another.`);
  const database = await PGlite.create(folder);
  const archive = await database.dumpDataDir("gzip");
  await database.close();
  const sealed = sealBackup(new Uint8Array(await archive.arrayBuffer()), new Date().toISOString());
  // Under another name until it is whole: what has the name of a backup is one.
  const part = `${file}.part`;
  try {
    fs.writeFileSync(part, sealed, { flag: "wx", mode: 0o600 });
    openBackup(fs.readFileSync(part));
    fs.linkSync(part, file);
  } finally {
    fs.rmSync(part, { force: true });
  }
  console.log(`Saved ${folder} to ${file} (${(sealed.length / 1e6).toFixed(1)} MB)`);
}

/** Checks the whole file, unpacks it beside the database, opens it there, and only then puts it in the database's place. */
async function restore(folder: string, file: string): Promise<void> {
  const { archive, label } = openBackup(fs.readFileSync(file));
  if (!label) console.log(`${file} was made before backups had checksums; its archive is sound.`);
  const beside = `${folder}.restoring`;
  fs.rmSync(beside, { recursive: true, force: true });
  let version: number | undefined;
  try {
    const database = await PGlite.create({ dataDir: beside, loadDataDir: new Blob([archive]) });
    const { rows } = await database.query<{ version: number }>(`SELECT version FROM "CatalogueState"`);
    version = rows[0]?.version;
    await database.close();
  } catch (error) {
    fs.rmSync(beside, { recursive: true, force: true });
    throw new DamagedBackupError("the database in it does not open", { cause: error });
  }

  if (fs.existsSync(folder)) {
    const aside = `${folder}.before-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`;
    fs.renameSync(folder, aside);
    console.log(`What was in ${folder} is in ${aside} now; delete it when you no longer need it.`);
  }
  fs.renameSync(beside, folder);
  console.log(`Restored ${file} to ${folder}: catalogue version ${version ?? "none"}`);
}

async function run([action, file]: string[]): Promise<void> {
  if ((action !== "save" && action !== "restore") || !file) {
    throw new BackupRefusedError("Name the file: npm run db:backup -- backup.tar.gz");
  }
  const target = databaseTarget();
  if (target.engine === "server") {
    throw new BackupRefusedError("DATABASE_URL names a server: use pg_dump and pg_restore, see docs/operating.md.");
  }
  const lock = lockFolder(target.folder);
  try {
    await (action === "save" ? save : restore)(target.folder, path.resolve(file));
  } finally {
    lock.release();
  }
}

/** In one sentence what the operator must know; an error that nobody thought of, whole. */
function described(error: unknown): unknown {
  if (error instanceof BackupRefusedError || error instanceof FolderLockedError) return error.message;
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return `There is no file ${file}.`;
  if (code === "ENOSPC") return "The disk is full. Nothing was changed; make room, then try again.";
  if (!(error instanceof DamagedBackupError)) return error;
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `This backup can't be restored: ${error.message}${cause}. Nothing was changed. Take another backup.`;
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(described(error));
  process.exitCode = 1;
}
