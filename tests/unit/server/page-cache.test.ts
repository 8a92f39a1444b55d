import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteBoundedCache } from "@/lib/server/byte-bounded-cache";
import { type KeptPage, PageCache } from "@/lib/server/page-cache";

function page(text: string): KeptPage {
  return { headers: [], etag: `W/"${text}"`, body: { identity: Buffer.from(text) }, compressible: true };
}

test("drops what was asked for longest ago when the bytes run out", () => {
  const cache = new ByteBoundedCache<string>(10);
  cache.set("a", "A", 4);
  cache.set("b", "B", 4);
  cache.get("a");

  cache.set("c", "C", 4);

  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["A", undefined, "C"]);
});

test("never holds more bytes than allowed, and counts what it holds", () => {
  const step = fc.record({ key: fc.constantFrom("a", "b", "c", "d"), bytes: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const cache = new ByteBoundedCache<number>(20);
      for (const { key, bytes } of steps) cache.set(key, bytes, bytes);

      const held = ["a", "b", "c", "d"].map((key) => cache.get(key) ?? 0);
      expect(held.reduce((sum, bytes) => sum + bytes, 0)).toBe(cache.bytes);
      expect(cache.bytes).toBeLessThanOrEqual(20);
    }),
  );
});

test("forgets every page when the epoch changes", async () => {
  const cache = new PageCache(1000);
  cache.find("1", "/plans");
  await cache.render("1", "/plans", async () => page("one"));
  expect(cache.find("1", "/plans")?.etag).toBe('W/"one"');

  expect(cache.find("2", "/plans")).toBeUndefined();
  expect(cache.find("1", "/plans")).toBeUndefined();
});

test("does not keep a page whose epoch passed while it was rendered", async () => {
  const cache = new PageCache(1000);
  cache.find("1", "/plans");

  await cache.render("1", "/plans", async () => {
    cache.find("2", "/plans");
    return page("old");
  });

  expect(cache.find("2", "/plans")).toBeUndefined();
});

test("lets others wait for a page that is being rendered", async () => {
  const cache = new PageCache(1000);
  cache.find("1", "/plans");

  const rendering = cache.render("1", "/plans", async () => page("one"));
  const waiting = cache.beingRendered("1", "/plans");
  await rendering;

  expect(await waiting).toBe(await rendering);
  expect(cache.beingRendered("1", "/plans")).toBeUndefined();
});

test("lets the next request render again after a failure", async () => {
  const cache = new PageCache(1000);
  cache.find("1", "/plans");

  await expect(cache.render("1", "/plans", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");

  expect(cache.beingRendered("1", "/plans")).toBeUndefined();
});

test("keeps what readers come back to, however many addresses somebody asks for once", async () => {
  const cache = new PageCache(2000);
  const ask = async (address: string) =>
    cache.find("1", address) ?? cache.render("1", address, async () => page(address));
  await ask("/plans");
  await ask("/plans");

  for (let i = 0; i < 200; i++) await ask(`/plans?zz=${i}`);

  expect(cache.find("1", "/plans")).toBeDefined();
});
