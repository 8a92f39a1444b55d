import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { CHARTS, defaultOptions } from "@/lib/domain/trends/charts";
import { panel, shareByColumn, smoothed } from "@/lib/domain/trends/picture";
import { arbitraryCatalogue, arbitraryDay } from "@/tests/fixtures/arbitrary-catalogue";

const rows = [
  { year: 2010, value: "inward", count: 1, lacking: 1, known: 2, total: 3 },
  { year: 2010, value: "outward", count: 1, lacking: 1, known: 2, total: 3 },
  { year: 2011, value: "inward", count: 0, lacking: 0, known: 0, total: 0 },
  { year: 2011, value: "outward", count: 0, lacking: 0, known: 0, total: 0 },
];

const laid = {
  key: "orientation",
  kind: "stack",
  xOf: "year",
  seriesOf: "orientation",
  rows,
  x: (row: { year?: number }) => String(row.year),
  series: (row: { value?: string }) => row.value ?? "",
} as const;

test("counts stack up to the total, with what is not coded as a series of its own", () => {
  const drawn = panel({ ...laid, measure: "counts", withUncoded: true });

  expect(drawn.series.map(({ key, cells }) => [key, cells.map(({ value }) => value)])).toEqual([
    ["inward", [1, 0]],
    ["outward", [1, 0]],
    ["unknown", [1, 0]],
  ]);
});

test("shares are of the coded plans, and nothing where none is coded", () => {
  const drawn = panel({ ...laid, measure: "shares", withUncoded: true });

  expect(drawn.series.map(({ key, cells }) => [key, cells.map(({ value }) => value)])).toEqual([
    ["inward", [0.5, null]],
    ["outward", [0.5, null]],
  ]);
});

test("shares by column add up to one in each column that has plans", () => {
  const heat = panel({ ...laid, kind: "heat", measure: "shares" });

  const turned = shareByColumn(heat);

  const sums = turned.xs.map((_, x) => turned.series.reduce((sum, { cells }) => sum + (cells[x]?.value ?? 0), 0));
  expect(sums).toEqual([1, 0]);
});

test("smoothing takes three years together, so a share is weighted by its n", () => {
  const year = (at: number, count: number, total: number) => ({
    year: at,
    value: "cyber",
    count,
    lacking: 0,
    known: total,
    total,
  });
  const drawn = smoothed(
    panel({ ...laid, measure: "shares", rows: [year(2010, 1, 1), year(2011, 0, 9), year(2012, 0, 0)] }),
  );

  expect(drawn.series[0]?.cells.map(({ value, of }) => [value, of])).toEqual([
    [0.1, 10],
    [0.1, 10],
    [0, 9],
  ]);
});

test.each(["shares", "counts"] as const)(
  "years of which nothing is known stay empty when %s are smoothed",
  (measure) => {
    const year = (at: number, count: number, known: number, total: number) => ({
      year: at,
      value: "cyber",
      count,
      lacking: known - count,
      known,
      total,
    });
    const drawn = smoothed(
      panel({
        ...laid,
        measure,
        rows: [year(2010, 0, 0, 3), year(2011, 0, 0, 2), year(2012, 0, 0, 4), year(2013, 2, 4, 4), year(2014, 4, 4, 4)],
      }),
    );

    const values = drawn.series[0]?.cells.map(({ value }) => value);
    // Unknown years are no zeros either where a known one is near: they are left out of its average.
    expect(values).toEqual(measure === "shares" ? [null, null, 0.5, 0.75, 0.75] : [null, null, 2, 3, 3]);
  },
);

test("a year without a plan counts as none when counts are smoothed", () => {
  const year = (at: number, count: number) => ({
    year: at,
    value: "cyber",
    count,
    lacking: 0,
    known: count,
    total: count,
  });

  const drawn = smoothed(panel({ ...laid, measure: "counts", rows: [year(2010, 3), year(2011, 0), year(2012, 3)] }));

  expect(drawn.series[0]?.cells.map(({ value }) => value)).toEqual([1.5, 2, 1.5]);
});

describe("every chart draws what it counts", () => {
  test.each(CHARTS.map((chart) => [chart.name, chart] as const))("%s", (_name, chart) => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, asOf) => {
        const population = {
          view: viewCatalogue(catalogue),
          plans: catalogue.plans,
          countries: catalogue.countries,
          asOf,
        };
        const breakdowns = chart.breakdowns.length > 0 ? chart.breakdowns : [""];
        for (const breakdown of breakdowns)
          for (const measure of chart.measures)
            for (const layout of chart.layouts) {
              const options = { ...defaultOptions(chart, { from: 2005, to: 2020 }), breakdown, measure, layout };
              const counted = chart.count(population, options);
              const panels = chart.draw(counted, options);

              const drawn = panels.flatMap(({ series }) =>
                series.filter(({ key }) => key !== "unknown").flatMap(({ cells }) => cells),
              );
              const shown =
                chart.name === "adopters"
                  ? counted.filter(({ group }) => (group === "all") === (breakdown === "none"))
                  : counted;
              expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(
                shown.reduce((sum, { count }) => sum + count, 0),
              );
              for (const { value, count, lacking, of, bound } of drawn) {
                expect(count + lacking).toBeLessThanOrEqual(of);
                expect(bound).toBe(count + lacking === of ? "exact" : "at_least");
                if (measure === "shares" && value !== null) expect(value).toBeLessThanOrEqual(1);
              }
              for (const { xs, series } of panels)
                for (const { cells } of series) expect(cells).toHaveLength(xs.length);
            }
      }),
      { numRuns: 30 },
    );
  });
});
