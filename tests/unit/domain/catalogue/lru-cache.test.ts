import { expect, test } from "vitest";
import { LruCache } from "@/lib/domain/catalogue/lru-cache";

test("keeps the values of the keys last asked for and makes the others again", () => {
  const cache = new LruCache<string, string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    cache.getOrMake(key, () => {
      made.push(key);
      return key;
    });

  for (const key of ["a", "b", "a", "c", "a", "b"]) expect(ask(key)).toBe(key);

  expect(made).toEqual(["a", "b", "c", "b"]);
});
