import { resolve } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./browser";

const results = resolve(import.meta.dirname, "../../test-results");

export default defineConfig({
  testDir: ".",
  outputDir: resolve(results, "e2e"),
  reporter: [["list"], ["json", { outputFile: resolve(results, "e2e.json") }]],
  globalSetup: "./start-portal.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // The portal under test shares the machine's cores with the browsers.
  workers: 2,
  timeout: 60_000,
  // What is waited for comes at once, or seconds later where the other worker's portal starts meanwhile.
  expect: { timeout: 15_000 },
  use: {
    ...devices["Desktop Chrome"],
    launchOptions,
    contextOptions: { reducedMotion: "reduce" },
    // A trace, even one that is thrown away, photographs and copies the page at each step: to see one, add --trace on.
    trace: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "embedded" },
    // The same specs on a PostgreSQL server: what reads and writes the database, tagged @postgres. One worker, because
    // each worker starts a portal and a throw-away cluster of its own.
    { name: "postgres", grep: /@postgres/, workers: 1 },
  ],
});
