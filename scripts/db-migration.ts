import fs from "node:fs";
import path from "node:path";
import { MIGRATIONS_FOLDER } from "@/lib/db/migrations";
import { diffMigrationsToSchema } from "@/lib/db/schema-diff";

// npm run db:migration -- add_releases
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration in lower case, with underscores: npm run db:migration -- add_releases");
  process.exit(1);
}

const sql = await diffMigrationsToSchema();
if (sql === null) {
  console.log("The migrations say all that prisma/schema.prisma says: nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, sql);
  console.log(`Wrote ${path.relative(".", file)}. Read it, add what Prisma has no words for, then npm run db:setup.`);
}
