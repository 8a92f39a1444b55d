import fc from "fast-check";
import { expect, test } from "vitest";
import { recordHash } from "@/lib/db/record-hash";
import { sayTheSame } from "@/lib/domain/work/record-sameness";

const json = fc.dictionary(fc.string(), fc.jsonValue());

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(json, (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse());
      expect(recordHash(reversed)).toBe(recordHash(record));
    }),
  );
});

test("an empty value is as good as none", () => {
  const record = { note: "x" };

  expect(recordHash({ ...record, title: null, issues: [], nothings: {}, elements: { resources: null } })).toBe(
    recordHash(record),
  );
});

test("no and zero are values", () => {
  expect(recordHash({ disarmament: false })).not.toBe(recordHash({}));
  expect(recordHash({ position: 0 })).not.toBe(recordHash({}));
});

test("the order of a list matters", () => {
  expect(recordHash({ evidence: [1, 2] })).not.toBe(recordHash({ evidence: [2, 1] }));
});

test("two values say the same exactly if records of them have one hash", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(sayTheSame(a, b)).toBe(recordHash({ a }) === recordHash({ a: b }));
    }),
  );
});
