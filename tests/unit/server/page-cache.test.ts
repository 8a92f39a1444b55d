import { expect, test } from "vitest";
import { type KeptPage, PageCache } from "@/lib/server/page-cache";

function page(text: string): KeptPage {
  return { headers: [], etag: `W/"${text}"`, body: { identity: Buffer.from(text) }, compressible: true };
}

async function keep(cache: PageCache, address: string, kept: KeptPage): Promise<void> {
  cache.find("1", address);
  await cache.render("1", address, async () => kept);
}

const isKept = (cache: PageCache, address: string) => cache.find("1", address) !== undefined;

test("drops what was asked for longest ago when the bytes run out", async () => {
  const cache = new PageCache(80);
  await keep(cache, "/a", page("12345678"));
  await keep(cache, "/b", page("12345678"));

  await keep(cache, "/c", page("12345678"));

  expect(["/a", "/b", "/c"].map((address) => isKept(cache, address))).toEqual([false, true, true]);
});

test("counts a compressed form that is added later, and drops others for it", async () => {
  const cache = new PageCache(120);
  const grows = page("12345678");
  await keep(cache, "/a", page("12345678"));
  await keep(cache, "/b", grows);

  grows.body.gzip = Buffer.from("12345678901");
  cache.resized("/b", grows);

  expect(["/a", "/b"].map((address) => isKept(cache, address))).toEqual([false, true]);
});

test.each([0, 0.5, 9.7])("keeps no page that is larger than all of %d bytes", async (maxBytes) => {
  const cache = new PageCache(maxBytes);

  await keep(cache, "/a", page("12345678"));

  expect(isKept(cache, "/a")).toBe(false);
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
