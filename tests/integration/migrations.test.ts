import { expect, test } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { findPendingMigrations, MigrationHistoryError, migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migrations";
import { diffMigrationsToSchema } from "@/lib/db/schema-diff";
import { describeOnBothEngines } from "@/tests/fixtures/databases/fresh-database";

const files = readMigrations();
const names = files.map(({ name }) => name);
const made = (name: string, sql: string) => ({ name, sql, checksum: name.padEnd(64, "0") });

describeOnBothEngines(
  "migrating an empty database",
  () => {
    test("applies every migration once, in order", async () => {
      const database = await getDatabase();
      expect(await findPendingMigrations(database)).toEqual(names);

      const announced: string[] = [];
      expect(await migrate(database, { onApply: (name) => announced.push(name) })).toEqual(names);

      expect(announced).toEqual(names);
      expect(await migrate(database)).toEqual([]);
      expect(await findPendingMigrations(database)).toEqual([]);
    });

    test("refuses a migration that was edited after it had been applied", async () => {
      const edited = files.map((file, index) => (index === 0 ? { ...file, checksum: "0".repeat(64) } : file));

      await expect(migrate(await getDatabase(), { migrations: edited })).rejects.toThrow(/was edited after/);
    });

    test("refuses a database that a later version has migrated", async () => {
      await expect(migrate(await getDatabase(), { migrations: [] })).rejects.toThrow(MigrationHistoryError);
    });

    test("leaves nothing of a migration that fails, and goes on once it is mended", async () => {
      const database = await getDatabase();
      const broken = made("29990101000000_broken", `CREATE TABLE half_made (id int); SELECT no_such_column;`);
      await expect(migrate(database, { migrations: [...files, broken] })).rejects.toThrow(
        /29990101000000_broken failed and left nothing behind/,
      );
      const { rows } = await database.pool.query("SELECT to_regclass('half_made') AS found");
      expect(rows).toEqual([{ found: null }]);

      const mended = made("29990101000000_broken", "CREATE TABLE half_made (id int)");
      expect(await migrate(database, { migrations: [...files, mended] })).toEqual([mended.name]);
    });

    test("refuses to go on after `prisma migrate` has left one unfinished", async () => {
      const database = await getDatabase();
      await database.pool.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'y', '29990102000000_left')`,
      );

      await expect(findPendingMigrations(database)).rejects.toThrow(/29990102000000_left was begun .* did not end/);
    });
  },
  { blank: true },
);

test("the migrations make what the schema says", async () => {
  expect(await diffMigrationsToSchema()).toBeNull();
});
