import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { type IsoDate, yearOf } from "@/lib/domain/plan/dates";
import { type Chart, type ChartOptions, CROSSED_ATTRIBUTES, defaultOptions } from "@/lib/domain/trends/charts";
import { FIRST_YEAR } from "@/lib/domain/trends/population";
import { MAP_ATTRIBUTES, type MapAttribute, mapCodes } from "@/lib/domain/trends/world";
import { REGIONS, type Region } from "@/lib/domain/vocabulary/vocabulary";
import { type AddressParams, type Ignored, MAX_IGNORED, readAddress, writeQuery } from "./address";
import { parsePlanQuery, planQueryEntries, RELEASE_PARAMETER } from "./plan-query";

/** How a chart page is shown. */
const CHART_TABS = ["chart", "table"] as const;
type ChartTab = (typeof CHART_TABS)[number];

/** What the page of a chart shows. */
export type TrendQuery = {
  /** The limits and the day; page, sort and view are the defaults. */
  plans: PlanQuery;
  options: ChartOptions;
  tab: ChartTab;
  /** iso3 of the country that the picture points out; null for none. */
  highlight: string | null;
  /** Marks the texts of the agenda on the years. */
  marks: boolean;
  /** Codes of the series that the picture leaves out, in the order given. The table shows all. */
  hidden: readonly string[];
};

export type ParsedTrendQuery = { query: TrendQuery; ignored: Ignored[] };

/** The parameters of a chart besides those of a plan query, in the order in which addresses are written. */
export const TREND_PARAMETERS = [
  "breakdown",
  "rows",
  "columns",
  "basis",
  "measure",
  "share_of",
  "layout",
  "smooth",
  "from",
  "to",
  "within",
  "highlight",
  "marks",
  "hide",
  "tab",
] as const;
type TrendParameter = (typeof TREND_PARAMETERS)[number];

/** The years a chart may show: from the first plan to the year of the as-of day. */
export function yearLimits(asOf: IsoDate): { from: number; to: number } {
  return { from: FIRST_YEAR, to: Math.max(FIRST_YEAR, yearOf(asOf)) };
}

/**
 * Reads the address of a chart. Never throws: what the chart can't use is left out and listed.
 *
 * @param today what `as_of` defaults to.
 * @param countries the known codes, upper-case.
 */
export function parseTrendQuery(
  chart: Chart,
  params: AddressParams,
  today: IsoDate,
  countries: ReadonlyMap<string, unknown>,
): ParsedTrendQuery {
  const { query: plans, ignored } = parsePlanQuery(params, today, countries, TREND_PARAMETERS);
  const read = readAddress(params);
  const limits = yearLimits(plans.asOf);
  const defaults = defaultOptions(chart, limits);

  const from = chart.overTime ? read.whole("from", limits, limits.from) : limits.from;
  const to = chart.overTime ? read.whole("to", limits, limits.to) : limits.to;
  if (from > to) read.ignore("from", String(from), "out_of_range", [String(limits.from), String(to)]);

  const crossed = chart.name === "attributes" ? CROSSED_ATTRIBUTES : [];
  const options: ChartOptions = {
    breakdown: read.choice("breakdown", chart.breakdowns, defaults.breakdown),
    basis: read.choice("basis", chart.bases, defaults.basis),
    measure: read.choice("measure", chart.measures, defaults.measure),
    layout: read.choice("layout", chart.layouts, defaults.layout),
    smooth: read.choice("smooth", chart.smooths ? ["1"] : [], "") === "1",
    shareOf: read.choice("share_of", chart.sharesEitherWay ? ["row", "column"] : [], defaults.shareOf),
    rows: read.choice("rows", crossed, defaults.rows),
    columns: read.choice("columns", crossed, defaults.columns),
    months: Number(read.choice("within", chart.windows.map(String), String(defaults.months))),
    from: from > to ? limits.from : from,
    to,
  };

  return {
    query: {
      plans: { ...plans, sort: "country", order: "asc", view: "table", page: 1 },
      options,
      tab: read.choice("tab", CHART_TABS, "chart"),
      highlight: read.country("highlight", countries),
      marks: read.choice("marks", chart.overTime ? ["1"] : [], "") === "1",
      hidden: hiddenOf(read.list("hide")),
    },
    ignored: [...ignored, ...read.ignored].slice(0, MAX_IGNORED),
  };
}

/** Codes of any series; those that a chart does not have hide nothing. */
function hiddenOf(values: readonly string[]): string[] {
  const codes = values.map((value) => value.toLowerCase());
  return [...new Set(codes.filter((code) => /^[a-z0-9_-]{1,40}$/.test(code)))].slice(0, 40);
}

/** The parameters of a chart's view, defaults left out, limits first: what a form needs as hidden fields. */
export function trendQueryEntries(
  chart: Chart,
  query: TrendQuery,
  today: IsoDate,
): [parameter: string, value: string][] {
  const { options } = query;
  const limits = yearLimits(query.plans.asOf);
  const defaults = defaultOptions(chart, limits);
  const unless = (value: string, fallback: string) => (value === fallback ? null : value);
  const values: Record<TrendParameter, string | null> = {
    breakdown: unless(options.breakdown, defaults.breakdown),
    rows: unless(options.rows, defaults.rows),
    columns: unless(options.columns, defaults.columns),
    basis: unless(options.basis, defaults.basis),
    measure: unless(options.measure, defaults.measure),
    share_of: unless(options.shareOf, defaults.shareOf),
    layout: unless(options.layout, defaults.layout),
    smooth: options.smooth ? "1" : null,
    from: unless(String(options.from), String(limits.from)),
    to: unless(String(options.to), String(limits.to)),
    within: unless(String(options.months), String(defaults.months)),
    highlight: query.highlight,
    marks: query.marks ? "1" : null,
    hide: query.hidden.join(",") || null,
    tab: unless(query.tab, "chart"),
  };
  return [
    ...planQueryEntries(query.plans, today),
    ...TREND_PARAMETERS.flatMap((parameter): [string, string][] => {
      const value = values[parameter];
      return value ? [[parameter, value]] : [];
    }),
  ];
}

/** Writes a chart's view as the part of an address after `?`, one view one address. */
export function trendQueryString(chart: Chart, query: TrendQuery, today: IsoDate): string {
  return writeQuery(trendQueryEntries(chart, query, today));
}

/** How the map is drawn. */
export const MAP_FORMS = ["map", "tiles"] as const;
type MapForm = (typeof MAP_FORMS)[number];

/** What the list beside the map is sorted by. */
const MAP_SORTS = ["name", "class"] as const;
export type MapSort = (typeof MAP_SORTS)[number];

/** What `/map` shows. */
export type MapQuery = {
  by: MapAttribute;
  asOf: IsoDate;
  /** Legend entries whose countries stand out; empty: all do. */
  show: readonly string[];
  form: MapForm;
  /** The region that the map is enlarged to; null: the world. */
  zoom: Region | null;
  sort: MapSort;
  /** iso3 of the country that was looked for. */
  highlight: string | null;
};

/** Legend entries that are no class: which nothing a country is. */
const MAP_NOTHINGS = ["not_coded", "not_found", "none", "not_applicable"] as const;

/** The parameters of the map; `year` is what the slider of its form sends. */
const MAP_PARAMETERS: readonly string[] = [
  "by",
  "as_of",
  "year",
  "show",
  "form",
  "zoom",
  "sort",
  "highlight",
  RELEASE_PARAMETER,
];

/**
 * Reads the address of the map. Never throws: what it can't use is left out and listed. `year` is what the
 * slider of the form sends: the day becomes that year's last, or today in the current year.
 */
export function parseMapQuery(
  params: AddressParams,
  today: IsoDate,
  countries: ReadonlyMap<string, unknown>,
): { query: MapQuery; ignored: Ignored[] } {
  const read = readAddress(params);
  const by = read.choice("by", MAP_ATTRIBUTES, "status");
  const thisYear = yearOf(today);
  const day = read.day("as_of", today) ?? today;
  const year = read.whole("year", { from: FIRST_YEAR, to: thisYear }, 0);
  const asOf = year === 0 ? day : year === thisYear ? today : `${year}-12-31`;
  const keys: readonly string[] = by === "status" ? mapCodes(by) : [...mapCodes(by), ...MAP_NOTHINGS];

  const query: MapQuery = {
    by,
    asOf,
    show: read.choices("show", keys),
    form: read.choice("form", MAP_FORMS, "map"),
    zoom: read.choice("zoom", REGIONS, null),
    sort: read.choice("sort", MAP_SORTS, "name"),
    highlight: read.country("highlight", countries),
  };
  read.onlyKnows(MAP_PARAMETERS);
  return { query, ignored: read.ignored };
}

/** The parameters of the map's view, defaults left out. */
export function mapQueryEntries(query: MapQuery, today: IsoDate): [parameter: string, value: string][] {
  const values = {
    by: query.by === "status" ? null : query.by,
    as_of: query.asOf === today ? null : query.asOf,
    show: query.show.join(",") || null,
    form: query.form === "map" ? null : query.form,
    zoom: query.zoom,
    sort: query.sort === "name" ? null : query.sort,
    highlight: query.highlight,
  };
  return Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}
