import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { readMigrations } from "./migrations";

const SCHEMA_FILE = path.resolve("prisma/schema.prisma");

/**
 * What the schema has and the migrations lack, found without a downloaded engine: Prisma's schema engine in
 * WebAssembly applies the migrations to a database in memory and compares.
 *
 * @returns the SQL that closes the gap; null if there is none.
 */
export async function diffMigrationsToSchema(): Promise<string | null> {
  const schema = fs.readFileSync(SCHEMA_FILE, "utf8");
  const database = await PGlite.create();
  try {
    const engine = await startEngine(schema, database);
    const { stdout, exitCode } = await engine.diff({
      from: {
        tag: "migrations",
        baseDir: "prisma/migrations",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: readMigrations().map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      to: { tag: "schemaDatamodel", files: [{ path: SCHEMA_FILE, content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    await database.close();
  }
}

async function startEngine(schema: string, database: PGlite) {
  // Node 20 can't import .wasm as a module, so the bindings get their instance by hand.
  const require = createRequire(import.meta.url);
  const wasm = path.join(
    path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
    "schema_engine_bg.wasm",
  );
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasm), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine.new(
    { datamodels: [[SCHEMA_FILE, schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapterFactory(database)),
  );
}

/**
 * pglite-prisma-adapter 0.7.2 does not wait for scripts, so that a broken one passes for applied. It also makes
 * a shadow database of its own; here the database in memory is the shadow already.
 */
function adapterFactory(database: PGlite) {
  const factory = new PrismaPGlite(database);
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script: string) => {
      await database.exec(script);
    };
    return adapter;
  };
  return { provider: "postgres" as const, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}
