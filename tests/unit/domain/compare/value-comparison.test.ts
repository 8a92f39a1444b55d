import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reading } from "@/lib/domain/attributes/attributes";
import { compareReadings, compareTwo, unansweredBy } from "@/lib/domain/compare/value-comparison";
import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryReadings } from "@/tests/fixtures/arbitrary-catalogue";

const known = (...values: string[]): Reading => ({ known: true, values });
const nothing = (which: Nothing): Reading => ({ known: false, nothing: which });

test("single values are the same or differ", () => {
  expect(compareTwo("one", known("a"), known("a"))).toBe("same");
  expect(compareTwo("one", known("a"), known("b"))).toBe("differ");
});

test("dates are compared as recorded, so that a year and one of its months differ", () => {
  expect(compareTwo("date", known("2019"), known("2019-03"))).toBe("differ");
  expect(compareTwo("date", known("2019-03"), known("2019-03"))).toBe("same");
});

test("sets are the same if equal, differ if disjoint, else are partly the same", () => {
  expect(compareTwo("many", known("a", "b"), known("b", "a"))).toBe("same");
  expect(compareTwo("many", known("a"), known("b"))).toBe("differ");
  expect(compareTwo("many", known("a"), known("a", "b"))).toBe("partly");
});

test("what is not coded or not found cannot be compared", () => {
  for (const which of ["not_coded", "not_found"] as const) {
    expect(compareTwo("one", nothing(which), known("a"))).toBe("not_comparable");
    expect(compareTwo("one", nothing(which), nothing(which))).toBe("not_comparable");
  }
});

test("none and not applicable are answers", () => {
  expect(compareTwo("many", nothing("none"), nothing("none"))).toBe("same");
  expect(compareTwo("many", nothing("none"), known("a"))).toBe("differ");
  expect(compareTwo("one", nothing("not_applicable"), nothing("none"))).toBe("differ");
});

test("several plans: two known suffice, and the unanswered are named by their place", () => {
  const comparison = compareReadings("one", [known("a"), nothing("not_found"), known("a"), nothing("not_coded")]);

  expect(comparison).toEqual({
    outcome: "same",
    unanswered: [
      { index: 1, nothing: "not_found" },
      { index: 3, nothing: "not_coded" },
    ],
    shared: ["a"],
    groups: [[0, 2]],
    open: false,
  });
  expect(compareReadings("one", [known("a"), nothing("not_coded")]).outcome).toBe("not_comparable");
});

test("several plans: partly the same where some pairs agree and some do not", () => {
  expect(compareReadings("one", [known("a"), known("a"), known("b")]).outcome).toBe("partly");
  expect(compareReadings("one", [known("a"), known("c"), known("b")]).outcome).toBe("differ");
});

test("shared values are those that every known plan holds", () => {
  expect(compareReadings("many", [known("a", "b"), known("b", "c"), known("b")]).shared).toEqual(["b"]);
});

test("a comparison is symmetric", () => {
  fc.assert(
    fc.property(arbitraryReadings({ minLength: 2, maxLength: 2 }), ({ kind, readings: [a, b] }) => {
      expect(compareTwo(kind, a as Reading, b as Reading)).toBe(compareTwo(kind, b as Reading, a as Reading));
    }),
  );
});

test("an answer is the same as itself", () => {
  fc.assert(
    fc.property(arbitraryReadings({ minLength: 1, maxLength: 1 }), ({ kind, readings: [a] }) => {
      const reading = a as Reading;
      expect(compareTwo(kind, reading, reading)).toBe(unansweredBy(reading) ? "not_comparable" : "same");
    }),
  );
});

test("the order of the plans does not matter", () => {
  const shuffled = arbitraryReadings({ minLength: 2, maxLength: 6 }).chain(({ kind, readings }) =>
    fc.record({
      kind: fc.constant(kind),
      readings: fc.constant(readings),
      other: fc.shuffledSubarray(readings, { minLength: readings.length }),
    }),
  );

  fc.assert(
    fc.property(shuffled, ({ kind, readings, other }) => {
      const [one, two] = [compareReadings(kind, readings), compareReadings(kind, other)];
      expect(two.outcome).toBe(one.outcome);
      expect([...two.shared].sort()).toEqual([...one.shared].sort());
      expect(two.unanswered.length).toBe(one.unanswered.length);
    }),
  );
});

test("over two plans it says what comparing the two says", () => {
  fc.assert(
    fc.property(arbitraryReadings({ minLength: 2, maxLength: 2 }), ({ kind, readings }) => {
      const [a, b] = readings as [Reading, Reading];
      expect(compareReadings(kind, readings).outcome).toBe(compareTwo(kind, a, b));
    }),
  );
});
