import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCountryQuery } from "@/lib/schemas/country-query";

test("a region is read in any case, an unknown one is dropped and told", () => {
  expect(parseCountryQuery({ region: "Africa" })).toEqual({ q: "", region: "africa", adopted: false, ignored: [] });
  expect(parseCountryQuery({ region: "atlantis" })).toMatchObject({
    region: null,
    ignored: [{ parameter: "region", value: "atlantis" }],
  });
});

test("of repeated parameters the first counts, and the others and unknown ones are told", () => {
  expect(parseCountryQuery({ q: ["a", "b"], x: "1" })).toEqual({
    q: "a",
    region: null,
    adopted: false,
    ignored: [
      { parameter: "q", value: "b", reason: "repeated" },
      { parameter: "x", value: "1", reason: "unknown_parameter" },
    ],
  });
});

test("no address makes it throw or keeps more than a hundred letters", () => {
  const values = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(fc.constantFrom("q", "region"), fc.string()), values), (params) => {
      expect(parseCountryQuery(params).q.length).toBeLessThanOrEqual(100);
    }),
  );
});

test("a parameter named like a part of every object is ignored like any other", () => {
  // What Next gives for "?constructor=1".
  const given = { constructor: [Object, "1"] } as unknown as Record<string, string[]>;

  expect(parseCountryQuery(given).ignored).toEqual([
    { parameter: "constructor", value: "1", reason: "unknown_parameter" },
  ]);
});
