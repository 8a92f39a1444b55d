import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cacheName,
  isUnder,
  loggedPath,
  MAX_ADDRESS_BYTES,
  parseAddress,
  requestTarget,
  unlocalized,
} from "@/lib/server/address";

const nameOf = (target: string) => {
  const address = parseAddress(target);
  if (typeof address === "number") throw new Error(`refused with ${address}`);
  return cacheName(address);
};

test("keeps addresses that ask for the same under one name", () => {
  const spellings = [
    "/plans?q=a+b&region=africa,asia",
    "/plans?region=africa%2Casia&q=a%20b",
    "/plans?region=africa,asia&q=a%20b#top",
  ];

  expect(new Set(spellings.map(nameOf)).size).toBe(1);
});

test("keeps the order of a repeated parameter, because the first one counts", () => {
  expect(nameOf("/plans?q=b&a=1&q=a")).toBe("/plans?a=1&q=b&q=a");
});

test("shows the pages the order and the spelling that people read", () => {
  expect(parseAddress("/plans?region=africa%2Casia&a=region%3Aafrica&q=a+b")).toEqual({
    pathname: "/plans",
    query: "region=africa,asia&a=region:africa&q=a%20b",
  });
});

test("reads its own spelling back unchanged", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
      const address = parseAddress(`/plans?${new URLSearchParams(pairs)}`);
      if (typeof address === "number") throw new Error(`refused with ${address}`);

      expect(parseAddress(requestTarget(address))).toEqual(address);
      expect([...new URLSearchParams(address.query)]).toEqual([
        ...new URLSearchParams(new URLSearchParams(pairs).toString()),
      ]);
    }),
  );
});

test.each([
  ["/%", 400],
  ["/plans/%ff", 400],
  ["/plans/%00", 400],
  ["/\\evil.example", 400],
  ["/%5cevil.example", 400],
  ["/x/../admin", 400],
  ["/./admin", 400],
  ["/fr/%2e%2E/admin", 400],
  ["/plans/..", 400],
  ["/plän", 400],
  ["*", 400],
  ["", 400],
  [`/${"a".repeat(MAX_ADDRESS_BYTES)}`, 414],
])("refuses the address %s", (target, status) => {
  expect(parseAddress(target)).toBe(status);
});

test("repairs a query that can't be decoded", () => {
  expect(parseAddress("/plans?q=100%&x=%ff")).toEqual({ pathname: "/plans", query: "q=100%25&x=%EF%BF%BD" });
});

test("takes the path out of an absolute address, as a proxy may send it", () => {
  expect(parseAddress("http://atlas.example/plans?q=a")).toEqual({ pathname: "/plans", query: "q=a" });
});

test("knows a place in every language and not its namesakes", () => {
  expect(isUnder(unlocalized("/fr/embed/map"), "/embed")).toBe(true);
  expect(isUnder(unlocalized("/embed"), "/embed")).toBe(true);
  expect(isUnder(unlocalized("/embedded"), "/embed")).toBe(false);
  expect(unlocalized("/fr")).toBe("/");
});

test("keeps mail addresses and secrets in a path out of the log", () => {
  expect(loggedPath("/api/auth/reset-password/k3JdlS93kfjDk20Dkfj3")).toBe("/api/auth/reset-password/[...]");
  expect(loggedPath("/admin/people/ana%40example.org")).toBe("/admin/people/[...]");
  expect(loggedPath("/fr/countries/bosnia-and-herzegovina")).toBe("/fr/countries/bosnia-and-herzegovina");
});
