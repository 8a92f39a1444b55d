import { expect, test } from "vitest";
import { heatDepth } from "@/components/charts/panel-marks";

test("a cell of zero or of nothing known has no colour, and a small number is told apart from it", () => {
  expect(heatDepth(0, 60)).toBe(0);
  expect(heatDepth(null, 60)).toBe(0);
  expect(heatDepth(1, 60)).toBeGreaterThan(0.15);
  expect(heatDepth(12, 60)).toBeGreaterThan(0.3);
  expect(heatDepth(60, 60)).toBe(1);
});
