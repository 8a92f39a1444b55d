import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { POLICY } from "@/lib/auth/policy";

/** What asks the policy table. */
const ASKS = /\b(?:authorize|authorizeAnyone|authorizeRequest|checkAccess)\(/;
const WRITING_METHODS = ["POST", "PUT", "PATCH", "DELETE"];

/** Exported functions and their bodies; a body ends before the next declaration at the margin. */
function exportedFunctions(source: string): { name: string; body: string }[] {
  return [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(({ index, 1: name = "" }) => {
    const rest = source.slice(index + 1);
    const end = rest.search(/^(?:export |async function |function |const |type |\/\*\*)/m);
    return { name, body: end < 0 ? rest : rest.slice(0, end) };
  });
}

/** Exported functions that anybody can call by HTTP and that don't ask first. */
function unasked(file: string, source: string): string[] {
  const isActions = /^\s*["']use server["']/.test(source);
  const isRoute = /\/route\.ts$/.test(file);
  return exportedFunctions(source)
    .filter(({ name }) => isActions || (isRoute && WRITING_METHODS.includes(name)))
    .filter(({ body }) => !ASKS.test(body))
    .map(({ name }) => name);
}

const files = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join("db", "generated")))
    .map((name) => join(folder, name)),
);
const sources = files.map((file) => ({ file, source: readFileSync(file, "utf8") }));

describe("what asks the policy", () => {
  test("finds an action that doesn't ask, and one whose neighbour does", () => {
    const source = `"use server";
export async function forgets() { await save(); }
export async function asks() { await authorize(locale, "drafts.write"); }
`;

    expect(unasked("app/actions.ts", source)).toEqual(["forgets"]);
  });

  test("finds a route that writes without asking, and lets reading be", () => {
    const source = "export async function GET() { return read(); }\nexport async function POST() { return write(); }\n";

    expect(unasked("app/api/route.ts", source)).toEqual(["POST"]);
  });

  test("every action and every route that writes does", () => {
    expect(sources.flatMap(({ file, source }) => unasked(file, source).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  test("the policy has no right that nothing asks for", () => {
    const asking = sources.filter(({ file }) => file !== join("lib", "auth", "policy.ts"));
    const isAsked = (action: string) => asking.some(({ source }) => source.includes(`"${action}"`));

    expect(Object.keys(POLICY).filter((action) => !isAsked(action))).toEqual([]);
  });

  test("no action stands inside a component, where this test would not see it", () => {
    const inline = sources.filter(({ source }) => /^\s+["']use server["']/m.test(source)).map(({ file }) => file);

    expect(inline).toEqual([]);
  });
});
