import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, type Reading } from "@/lib/domain/attributes/attributes";
import {
  LIKENESS_ATTRIBUTES,
  LIKENESS_MINIMUM,
  likenessExtremes,
  likenessOf,
  likenessPairs,
  readForLikeness,
  valueLikeness,
} from "@/lib/domain/compare/likeness";
import type { Plan } from "@/lib/domain/plan/plan";
import { arbitraryColumns, makeColumns } from "@/tests/fixtures/compared-plans";

const known = (...values: (string | number)[]): Reading => ({ known: true, values });

const CODED: Partial<Plan> = {
  orientation: "inward",
  approach: "pillars",
  budget: "none",
  monitoring: "indicators",
  pillars: ["protection"],
};

test("one value is alike or not, many values by what is shared, years by their distance", () => {
  expect(valueLikeness(attribute("lead"), known("defence"), known("defence"))).toBe(1);
  expect(valueLikeness(attribute("lead"), known("defence"), known("other"))).toBe(0);
  expect(valueLikeness(attribute("pillar"), known("protection", "prevention"), known("prevention"))).toBe(1 / 2);
  expect(valueLikeness(attribute("start"), known(2010), known(2014))).toBeCloseTo(0.6);
  expect(valueLikeness(attribute("adopted"), known("2000-03"), known("2019"))).toBe(0);
  expect(valueLikeness(attribute("generation"), known(1), known(2))).toBeCloseTo(2 / 3);
});

test("a value that is not coded is left out, and a plan that says it has none is unlike one that has", () => {
  expect(valueLikeness(attribute("issue"), { known: false, nothing: "not_coded" }, known("youth"))).toBeNull();
  expect(valueLikeness(attribute("issue"), { known: false, nothing: "none" }, known("youth"))).toBe(0);
});

test("below the minimum of comparable attributes there is no likeness, only how many there were", () => {
  const bare = { language: null, adopted: null, startYear: null, endYear: null };
  const [a, b] = makeColumns(bare, bare);
  if (!a || !b) throw new Error("no columns");

  const { share, n } = likenessOf(readForLikeness(a), readForLikeness(b));

  expect(share).toBeNull();
  expect(n).toBeLessThan(LIKENESS_MINIMUM);
});

test("derived attributes do not count a coded one twice", () => {
  expect(LIKENESS_ATTRIBUTES.map(({ key }) => key)).toContain("budget");
  expect(LIKENESS_ATTRIBUTES.map(({ key }) => key)).not.toContain("resources");
});

test("likeness lies between 0 and 1, is symmetric, and whole for a plan and itself", () => {
  fc.assert(
    fc.property(arbitraryColumns, ([a, b]) => {
      if (!a || !b) throw new Error("no columns");
      const one = likenessOf(readForLikeness(a), readForLikeness(b));
      expect(likenessOf(readForLikeness(b), readForLikeness(a)).n).toBe(one.n);
      expect(likenessOf(readForLikeness(b), readForLikeness(a)).share ?? -1).toBeCloseTo(one.share ?? -1);
      if (one.share !== null) {
        expect(one.share).toBeGreaterThanOrEqual(0);
        expect(one.share).toBeLessThanOrEqual(1);
      }
      expect(likenessOf(readForLikeness(a), readForLikeness(a)).share ?? 1).toBe(1);
    }),
  );
});

test("every pair is told once", () => {
  fc.assert(
    fc.property(arbitraryColumns, (columns) => {
      expect(likenessPairs(columns)).toHaveLength((columns.length * (columns.length - 1)) / 2);
    }),
  );
});

test("the most alike and the most apart are named, and nobody where all pairs are as alike", () => {
  const twin = { ...CODED, country: "AAB" };
  const other: Partial<Plan> = { ...CODED, orientation: "outward", approach: "outcomes", pillars: ["participation"] };

  const extremes = likenessExtremes(likenessPairs(makeColumns(CODED, twin, other)));

  expect(extremes?.alike).toMatchObject({ first: 0, second: 1 });
  expect(extremes?.apart).toMatchObject({ first: 0, second: 2 });
  expect(likenessExtremes(likenessPairs(makeColumns(CODED, twin)))).toBeNull();
});
