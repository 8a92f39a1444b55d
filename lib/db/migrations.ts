import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

export type Migration = {
  /** Name of its folder: a time stamp and words. */
  name: string;
  sql: string;
  /** SHA-256 of the file, hex, as `prisma migrate` computes it. */
  checksum: string;
};

/** Folder of the migrations, below the folder that the process was started in. */
export const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");

/** All migrations, in the order in which they are applied. */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  return fs
    .readdirSync(/*turbopackIgnore: true*/ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = fs.readFileSync(/*turbopackIgnore: true*/ path.join(folder, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    });
}
