import { expect, test } from "vitest";
import { greatestOf } from "@/components/charts/scale";
import type { WordedPanel, WordedSeries } from "@/components/charts/worded-panel";

test.each(["bar", "stack"] as const)(
  "the greatest of two hundred thousand cells is found as that of two, %s",
  (kind) => {
    const cells = Array.from({ length: 200_000 }, (_, value) => ({ value }));
    const panel = { kind, xs: cells.map(({ value }) => ({ key: String(value) })) } as unknown as WordedPanel;
    const series = [{ key: "all", cells }] as unknown as WordedSeries[];

    expect(greatestOf(panel, series)).toBe(199_999);
  },
);
