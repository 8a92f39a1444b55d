import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ACTIONS, actionName, addressOf, PAGES, ROUTES } from "@/tests/fixtures/admin-surface";

// The tables of tests/fixtures/admin-surface.ts are whole: what they lack, no role is tried at.
const LIST_IT = "list what is new in tests/fixtures/admin-surface.ts, with the right that it asks for";

const APP = "app";
const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
const exportsOf = (file: string, names = "\\w+") =>
  [
    ...readFileSync(join(APP, file), "utf8").matchAll(
      new RegExp(`^export (?:async )?(?:function|const) (${names})\\b`, "gm"),
    ),
  ].map(([, name = ""]) => name);
const isUseServer = (file: string) => /^\s*["']use server["']/.test(readFileSync(join(APP, file), "utf8"));

test("every page of the administration is in the table", () => {
  const pages = files
    .filter((file) => /\(admin\).*\/page\.tsx$/.test(file))
    .map((file) => addressOf(file.replace("/page.tsx", "")));

  expect(Object.keys(PAGES).sort(), LIST_IT).toEqual(pages.sort());
});

test("every server action is in the table", () => {
  const actions = files
    .filter((file) => /\.tsx?$/.test(file) && isUseServer(file))
    .flatMap((file) => exportsOf(file).map((name) => actionName(file, name)));

  expect(Object.keys(ACTIONS).sort(), LIST_IT).toEqual(actions.sort());
});

test("every route that writes, or stands among those of the administration, is in the table", () => {
  const routes = files
    .filter((file) => file.endsWith("/route.ts"))
    .flatMap((file) => {
      const address = addressOf(file.replace("/route.ts", ""));
      const methods = exportsOf(file, "GET|POST|PUT|PATCH|DELETE");
      return methods
        .filter((method) => method !== "GET" || /^\/(?:api\/)?admin(?:\/|$)/.test(address))
        .map((method) => `${method} ${address}`);
    });

  expect(Object.keys(ROUTES).sort(), LIST_IT).toEqual(routes.sort());
});
