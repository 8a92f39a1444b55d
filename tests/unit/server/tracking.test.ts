import { expect, test } from "vitest";
import { withoutTracking } from "@/lib/server/tracking";

test.each([
  ["region=africa&utm_source=x&q=water", "region=africa&q=water"],
  ["fbclid=1", ""],
  ["zz=1", "zz=1"],
  ["", ""],
])("of ?%s the page is told %o", (query, told) => {
  expect(withoutTracking(query)).toBe(told);
});
