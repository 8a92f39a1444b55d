import fc from "fast-check";
import { expect, test } from "vitest";
import { adoptedOrder, dateOrder, earliestDay, latestDay } from "@/lib/domain/plan/dates";
import { arbitraryPartialDate } from "@/tests/fixtures/arbitrary-catalogue";

test("dates of any precision stand by the last day they allow", () => {
  const dates = ["2024", "2024-11-20", "2023", "2024-11", "2025-01-01", "2024-12-31"];

  expect(dates.toSorted(dateOrder)).toEqual(["2023", "2024-11-20", "2024-11", "2024", "2024-12-31", "2025-01-01"]);
});

test("what surely came before stands before, and order is the same both ways", () => {
  fc.assert(
    fc.property(arbitraryPartialDate, arbitraryPartialDate, (a, b) => {
      if (latestDay(a) < earliestDay(b)) expect(dateOrder(a, b)).toBe(-1);
      expect(dateOrder(a, b) + dateOrder(b, a)).toBe(0);
    }),
  );
});

test("what has no known date is last where the latest come first", () => {
  const plans = [{ adopted: "2005" }, { adopted: null }, { adopted: "2005-06-15" }];

  expect(plans.toSorted((a, b) => adoptedOrder(b, a)).map(({ adopted }) => adopted)).toEqual([
    "2005",
    "2005-06-15",
    null,
  ]);
});
