import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Prisma's own engine lives on a server that an offline machine can't reach: here, on one that is not there. */
const offline = { ...process.env, PRISMA_ENGINES_MIRROR: "http://127.0.0.1:1", PRISMA_SCHEMA_ENGINE_BINARY: undefined };

test("prisma validate works without a downloaded engine", { timeout: 60_000 }, () => {
  const { status, stdout } = spawnSync("node_modules/.bin/prisma", ["validate"], { env: offline, encoding: "utf8" });

  expect(stdout).toContain("is valid");
  expect(status).toBe(0);
});

test("prisma migrate never takes the stand-in for the engine, which would do nothing and say so to nobody", {
  timeout: 60_000,
}, () => {
  const { status, stderr } = spawnSync("node_modules/.bin/prisma", ["migrate", "status"], {
    env: offline,
    encoding: "utf8",
  });

  expect(status).not.toBe(0);
  expect(stderr).toMatch(/127\.0\.0\.1:1/);
});
