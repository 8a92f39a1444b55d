import type { KnipConfig } from "knip";

/**
 * What nothing uses is refused: files, exports and packages (`npm run knip`, part of `npm run check` and of the lint
 * step). With --production only what a portal runs counts as use, so that what only tests call is refused too; there
 * an export may be used in its own file alone, as a test may ask for a part of a module.
 */
export default {
  ignoreExportsUsedInFile: process.argv.includes("--production"),
  entry: [
    "scripts/*.ts!",
    // Started as processes of their own, by a name that is put together.
    "tests/bench/{load-synthetic,serve-prepared}.ts",
    "tests/fixtures/processes/{answer-version,write-without-end}.ts",
  ],
  project: [
    "{app,components,lib,prisma,scripts}/**/*.{ts,tsx,css}!",
    "tests/**/*.{ts,tsx}",
    "*.{js,mjs,ts}!",
    "prisma/*.prisma!",
  ],
  playwright: { config: "tests/e2e/playwright.config.ts" },
} satisfies KnipConfig;
