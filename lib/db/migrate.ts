import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { Database } from "./client";
import { type Migration, readMigrations } from "./migrations";

/** The advisory lock that `prisma migrate` takes too: two starters of one server take turns. */
const MIGRATE_LOCK = 72707369;

/** The table that `prisma migrate` keeps, in its own form, so that its commands go on working on a server. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null };

/** The database's history and the migration files do not fit together. The message says what to do. */
export class MigrationHistoryError extends Error {
  override name = "MigrationHistoryError";
}

/**
 * Applies the migrations that a database lacks, each in a transaction of its own.
 *
 * @param onApply called before each one.
 * @returns the names of the applied ones, in order; empty if there was nothing to do.
 * @throws {MigrationHistoryError} if an applied file was edited since, is unknown here, or failed midway under `prisma migrate`.
 */
export async function migrate(
  { pool }: Pick<Database, "pool">,
  {
    migrations = readMigrations(),
    onApply = () => {},
  }: { migrations?: Migration[]; onApply?(name: string): void } = {},
): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATE_LOCK]);
    try {
      await client.query(MIGRATIONS_TABLE);
      const pending = pendingMigrations(migrations, await readHistory(client));
      for (const migration of pending) {
        onApply(migration.name);
        await apply(client, migration);
      }
      return pending.map(({ name }) => name);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [MIGRATE_LOCK]);
    }
  } finally {
    client.release();
  }
}

/**
 * Names of the migrations that the database lacks: all of them if it has never been set up.
 *
 * @throws {MigrationHistoryError} as `migrate`.
 */
export async function findPendingMigrations({ pool }: Pick<Database, "pool">): Promise<string[]> {
  const { rows } = await pool.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`);
  const history = rows[0].found ? await readHistory(pool) : [];
  return pendingMigrations(readMigrations(), history).map(({ name }) => name);
}

async function readHistory(client: Pool | PoolClient): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at, logs FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function pendingMigrations(migrations: Migration[], history: AppliedRow[]): Migration[] {
  const failed = history.find((row) => row.finished_at === null);
  if (failed) {
    throw new MigrationHistoryError(
      `The migration ${failed.migration_name} was begun by \`prisma migrate\` and did not end. ` +
        `See \`prisma migrate resolve\`.${failed.logs ? ` It said: ${failed.logs}` : ""}`,
    );
  }

  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum } of history) {
    const file = files.get(name);
    if (!file) {
      throw new MigrationHistoryError(
        `The database has the migration ${name}, which this version of the portal lacks: it was set up by a later version. ` +
          "Start that version, or restore a backup.",
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationHistoryError(
        `The migration ${name} was edited after it had been applied. Undo the edit and write a new migration.`,
      );
    }
  }

  const applied = new Set(history.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** The row and the migration stand or fall together: a process killed midway leaves neither. */
async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`The migration ${name} failed and left nothing behind: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
