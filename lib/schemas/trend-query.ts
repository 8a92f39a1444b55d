import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { type IsoDate, yearOf } from "@/lib/domain/plan/dates";
import { type Chart, type ChartOptions, CROSSED_ATTRIBUTES, defaultOptions } from "@/lib/domain/trends/charts";
import { FIRST_YEAR } from "@/lib/domain/trends/population";
import { MAP_ATTRIBUTES, type MapAttribute, mapCodes } from "@/lib/domain/trends/world";
import { type AddressParams, type Ignored, parsePlanQuery, planQueryEntries, RELEASE_PARAMETER } from "./plan-query";

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

/** The first value of a parameter, trimmed; null where it is absent or empty. */
function firstValue(params: AddressParams, name: string): string | null {
  const given = params instanceof URLSearchParams ? params.getAll(name) : [params[name] ?? []].flat();
  return given[0]?.trim() || null;
}

/** Reads values of an address one by one and lists what it could not use. */
function reader(params: AddressParams, ignored: Ignored[]) {
  const ignore = (parameter: string, value: string, reason: Ignored["reason"], allowed?: readonly string[]) =>
    ignored.push({ parameter, value: value.slice(0, 100), reason, ...(allowed && { allowed }) });

  return {
    ignore,
    choice<T extends string>(parameter: string, allowed: readonly T[], fallback: T): T {
      const value = firstValue(params, parameter);
      if (value === null) return fallback;
      const found = allowed.find((code) => code === value.toLowerCase());
      if (!found) ignore(parameter, value, "unknown_value", allowed);
      return found ?? fallback;
    },
    year(parameter: string, limits: { from: number; to: number }, fallback: number): number {
      const value = firstValue(params, parameter);
      if (value === null) return fallback;
      const year = /^\d{4}$/.test(value) ? Number(value) : 0;
      if (year >= limits.from && year <= limits.to) return year;
      ignore(parameter, value, "out_of_range", [String(limits.from), String(limits.to)]);
      return fallback;
    },
    country(parameter: string, countries: ReadonlyMap<string, unknown>): string | null {
      const value = firstValue(params, parameter);
      if (value === null) return null;
      if (countries.has(value.toUpperCase())) return value.toUpperCase();
      ignore(parameter, value, "unknown_value");
      return null;
    },
  };
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
  const read = reader(params, ignored);
  const limits = yearLimits(plans.asOf);
  const defaults = defaultOptions(chart, limits);

  const from = chart.overTime ? read.year("from", limits, limits.from) : limits.from;
  const to = chart.overTime ? read.year("to", limits, limits.to) : limits.to;
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
      hidden: hiddenOf(firstValue(params, "hide")),
    },
    ignored,
  };
}

/** Codes of any series; those that a chart does not have hide nothing. */
function hiddenOf(value: string | null): string[] {
  const codes = (value ?? "").toLowerCase().split(",");
  return [...new Set(codes.map((code) => code.trim()).filter((code) => /^[a-z0-9_-]{1,40}$/.test(code)))].slice(0, 40);
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

/** Writes entries as the part of an address after `?`. Commas stay readable. */
export function queryText(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
}

/** Writes a chart's view as the part of an address after `?`, one view one address. */
export function trendQueryString(chart: Chart, query: TrendQuery, today: IsoDate): string {
  return queryText(trendQueryEntries(chart, query, today));
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
  sort: MapSort;
  /** iso3 of the country that was looked for. */
  highlight: string | null;
};

/** Legend entries that are no class: which nothing a country is. */
const MAP_NOTHINGS = ["not_coded", "not_found", "none", "not_applicable"] as const;

const MAP_PARAMETERS = ["by", "as_of", "year", "show", "form", "sort", "highlight"] as const;

/**
 * Reads the address of the map. Never throws: what it can't use is left out and listed. `year` is what the
 * slider of the form sends: the day becomes that year's last, or today in the current year.
 */
export function parseMapQuery(
  params: AddressParams,
  today: IsoDate,
  countries: ReadonlyMap<string, unknown>,
): { query: MapQuery; ignored: Ignored[] } {
  const entries = params instanceof URLSearchParams ? Object.fromEntries(params) : params;
  const { as_of, ...others } = entries;
  const { query: plans, ignored } = parsePlanQuery({ as_of }, today, countries);
  const read = reader(params, ignored);
  for (const [parameter, value] of Object.entries(others)) {
    if (parameter !== RELEASE_PARAMETER && !MAP_PARAMETERS.some((known) => known === parameter))
      read.ignore(parameter.slice(0, 100), String(value ?? ""), "unknown_parameter", MAP_PARAMETERS);
  }

  const by = read.choice("by", MAP_ATTRIBUTES, "status");
  const thisYear = yearOf(today);
  const year = read.year("year", { from: FIRST_YEAR, to: thisYear }, 0);
  const asOf = year === 0 ? plans.asOf : year === thisYear ? today : `${year}-12-31`;

  const keys: readonly string[] = by === "status" ? mapCodes(by) : [...mapCodes(by), ...MAP_NOTHINGS];
  const wanted = (firstValue(params, "show") ?? "").split(",").filter(Boolean);
  for (const value of wanted) if (!keys.includes(value)) read.ignore("show", value, "unknown_value", keys);

  return {
    query: {
      by,
      asOf,
      show: keys.filter((key) => wanted.includes(key)),
      form: read.choice("form", MAP_FORMS, "map"),
      sort: read.choice("sort", MAP_SORTS, "name"),
      highlight: read.country("highlight", countries),
    },
    ignored,
  };
}

/** The parameters of the map's view, defaults left out. */
export function mapQueryEntries(query: MapQuery, today: IsoDate): [parameter: string, value: string][] {
  const values = {
    by: query.by === "status" ? null : query.by,
    as_of: query.asOf === today ? null : query.asOf,
    show: query.show.join(",") || null,
    form: query.form === "map" ? null : query.form,
    sort: query.sort === "name" ? null : query.sort,
    highlight: query.highlight,
  };
  return Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}
