import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHARTS, type Chart, findChart } from "@/lib/domain/trends/charts";
import { writeQuery } from "@/lib/schemas/address";
import {
  mapQueryEntries,
  parseMapQuery,
  parseTrendQuery,
  TREND_PARAMETERS,
  trendQueryString,
} from "@/lib/schemas/trend-query";

const TODAY = "2026-11-25";
const COUNTRIES = new Map([
  ["NAM", null],
  ["SWE", null],
]);

const chartOf = (name: string): Chart => {
  const chart = findChart(name);
  if (!chart) throw new Error(`no chart ${name}`);
  return chart;
};
const parse = (name: string, text: string) =>
  parseTrendQuery(chartOf(name), new URLSearchParams(text), TODAY, COUNTRIES);

test("an address without parameters is the chart's default view, and is written without any", () => {
  for (const chart of CHARTS) {
    const { query, ignored } = parseTrendQuery(chart, {}, TODAY, COUNTRIES);

    expect(ignored).toEqual([]);
    expect(query.options).toMatchObject({ from: 2005, to: 2026, smooth: false, shareOf: "row" });
    expect(trendQueryString(chart, query, TODAY)).toBe("");
  }
});

test("choices that the chart does not have are left out and named", () => {
  const { query, ignored } = parse("adopters", "breakdown=colour&measure=shares&smooth=1&from=1999&to=2020&q=x&foo=1");

  expect(query.options).toMatchObject({ breakdown: "none", measure: "counts", from: 2005, to: 2020 });
  expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`).toSorted()).toEqual([
    "breakdown=colour",
    "foo=1",
    "from=1999",
    "measure=shares",
    "smooth=1",
  ]);
});

test("the window of the renewals is one of four, and of no other chart", () => {
  expect(parse("renewals", "").query.options.months).toBe(24);
  expect(parse("renewals", "within=60").query.options.months).toBe(60);
  expect(trendQueryString(chartOf("renewals"), parse("renewals", "within=60").query, TODAY)).toBe("within=60");
  expect(trendQueryString(chartOf("renewals"), parse("renewals", "within=24").query, TODAY)).toBe("");

  expect(parse("renewals", "within=7").ignored).toMatchObject([{ parameter: "within", value: "7" }]);
  expect(parse("models", "within=60").ignored).toMatchObject([{ parameter: "within", value: "60" }]);
});

test("a range that runs backwards keeps its end", () => {
  const { query, ignored } = parse("models", "from=2020&to=2010");

  expect(query.options).toMatchObject({ from: 2005, to: 2010 });
  expect(ignored).toEqual([{ parameter: "from", value: "2020", reason: "out_of_range", allowed: ["2005", "2010"] }]);
});

test("the year of the as-of day ends the range", () => {
  const { query } = parse("models", "as_of=2015-06-01");

  expect(query.options.to).toBe(2015);
});

test("the field's filters are those of browse", () => {
  const { query } = parse("models", "region=africa,asia&lead=gender_social");

  expect(query.plans.chosen).toEqual({ region: ["africa", "asia"], lead: ["gender_social"] });
});

describe("an address", () => {
  const arbitraryAddress = fc.dictionary(
    fc.constantFrom(...TREND_PARAMETERS, "region", "as_of", "status", "page"),
    fc.oneof(
      fc.constantFrom(
        "1",
        "region",
        "lead",
        "shares",
        "column",
        "combined",
        "2010",
        "2020",
        "nam",
        "in_force",
        "table",
      ),
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
    ),
  );

  test("never throws, and what is read is written and read again alike", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHARTS), arbitraryAddress, (chart, params) => {
        const { query } = parseTrendQuery(chart, params, TODAY, COUNTRIES);
        const written = trendQueryString(chart, query, TODAY);

        const again = parseTrendQuery(chart, new URLSearchParams(written), TODAY, COUNTRIES);

        expect(again.query).toEqual(query);
        expect(again.ignored).toEqual([]);
        expect(trendQueryString(chart, again.query, TODAY)).toBe(written);
      }),
    );
  });

  test("of the map as well", () => {
    const arbitraryMap = fc.dictionary(
      fc.constantFrom("by", "as_of", "year", "show", "form", "zoom", "sort", "highlight", "other"),
      fc.oneof(
        fc.constantFrom("lead", "2012", "2012-03-01", "defence,not_coded", "tiles", "class", "swe", "africa"),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(arbitraryMap, (params) => {
        const { query } = parseMapQuery(params, TODAY, COUNTRIES);

        const again = parseMapQuery(new URLSearchParams(writeQuery(mapQueryEntries(query, TODAY))), TODAY, COUNTRIES);

        expect(again).toEqual({ query, ignored: [] });
      }),
    );
  });
});

test("the slider's year is the map's day: its last, or today", () => {
  expect(parseMapQuery({ year: "2012" }, TODAY, COUNTRIES).query.asOf).toBe("2012-12-31");
  expect(parseMapQuery({ year: "2026" }, TODAY, COUNTRIES).query.asOf).toBe(TODAY);
  expect(parseMapQuery({ year: "1990" }, TODAY, COUNTRIES).ignored).toHaveLength(1);
});
