import { defineConfig } from "prisma/config";

// generate, validate and format run in WebAssembly but first ask for a downloaded engine binary, which an
// offline machine lacks. Any executable satisfies the check, as it is never called. Never for migrate or db:
// there a stand-in can report success with nothing done (use `npm run db:setup` and `npm run db:migration`).
if (process.argv.some((word) => ["generate", "validate", "format", "version", "--version", "-v"].includes(word))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://unset@127.0.0.1:1/unset" },
});
