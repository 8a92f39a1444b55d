import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: {
    "@": at("."),
    // Outside React's server build the package throws on purpose; its empty twin is what servers get.
    "server-only": at("./node_modules/server-only/empty.js"),
  },
};

export default defineConfig({
  test: {
    projects: [
      // Generated catalogues take a second, and several on a busy machine.
      {
        resolve,
        test: { name: "unit", pool: "threads", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: "tests/fixtures/databases/global-setup.ts",
          // The embedded database takes seconds to open and one process at a time.
          fileParallelism: false,
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
