import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { databaseTarget } from "@/lib/db/client";
import { FolderLockedError, lockFolder } from "@/lib/db/folder-lock";

// npm run db:backup -- FILE and npm run db:restore -- FILE: the embedded database in one file, with the portal
// stopped. A server has better tools of its own: pg_dump and pg_restore, see docs/operating.md.

/** Something the operator has to mend; the message says what. */
class BackupRefusedError extends Error {}

async function save(folder: string, file: string): Promise<void> {
  if (!fs.existsSync(folder)) throw new BackupRefusedError(`There is no database in ${folder}.`);
  const database = await PGlite.create(folder);
  const archive = await database.dumpDataDir("gzip");
  await database.close();
  // wx: a backup never overwrites another.
  fs.writeFileSync(file, new Uint8Array(await archive.arrayBuffer()), { flag: "wx", mode: 0o600 });
  console.log(`Saved ${folder} to ${file} (${(archive.size / 1e6).toFixed(1)} MB)`);
}

async function restore(folder: string, file: string): Promise<void> {
  if (fs.existsSync(folder)) {
    throw new BackupRefusedError(
      `${folder} is in the way. Move it aside (mv ${folder} ${folder}.old), then try again.`,
    );
  }
  const archive = new Blob([fs.readFileSync(file)]);
  const database = await PGlite.create({ dataDir: folder, loadDataDir: archive });
  const { rows } = await database.query<{ version: number }>(`SELECT version FROM "CatalogueState"`);
  await database.close();
  console.log(`Restored ${file} to ${folder}: catalogue version ${rows[0]?.version ?? "none"}`);
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

try {
  await run(process.argv.slice(2));
} catch (error) {
  const plain = error instanceof BackupRefusedError || error instanceof FolderLockedError;
  console.error(plain ? error.message : error);
  process.exitCode = 1;
}
