import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/api/openapi";

/** Every object of the document, with where it stands. */
function* objectsOf(value: unknown, at = "#"): Generator<[at: string, held: Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>];
  for (const [key, held] of Object.entries(value)) yield* objectsOf(held, `${at}/${key}`);
}

test("the OpenAPI document says of every list what it holds, in the form that generators of clients read", () => {
  const lists = [...objectsOf(openApiDocument())].filter(([, held]) => held.type === "array");

  const unreadable = lists.filter(([, held]) => "prefixItems" in held || typeof held.items !== "object");
  expect(unreadable.map(([at]) => at)).toEqual([]);
  expect(lists.length).toBeGreaterThan(20);
});

test("every reference of the OpenAPI document leads to a part of it, and no operation asks for a key", () => {
  const api = openApiDocument() as { components: { schemas: object }; security: unknown };
  const names = new Set(Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`));
  const references = [...objectsOf(api)].flatMap(([, { $ref }]) => (typeof $ref === "string" ? [$ref] : []));

  expect(references.filter((reference) => !names.has(reference))).toEqual([]);
  expect(api.security).toEqual([]);
});
