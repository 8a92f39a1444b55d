import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { FOCUSES } from "@/lib/domain/vocabulary/vocabulary";
import { adopters } from "./adopters";
import { crossing, leadByModel, leadByRegion } from "./crosses";
import { DURATION_GROUPS, duration } from "./duration";
import {
  adoptersFinding,
  durationFinding,
  type Finding,
  issuesFinding,
  leadModelsFinding,
  modelsFinding,
  peakFinding,
  practiceFinding,
  renewalsFinding,
  ruleFinding,
} from "./findings";
import { issues, models, PRACTICES, plansPerYear, practice } from "./over-time";
import { type Measure, type Panel, panel, shareByColumn, smoothed } from "./picture";
import type { Basis, Population } from "./population";
import { RENEWAL_MONTHS, RENEWAL_WINDOWS, renewals } from "./renewals";
import { ALL, type TrendRow, type TrendUnit } from "./rows";

export const CHART_NAMES = [
  "adopters",
  "adopted-per-year",
  "lead-by-region",
  "lead-by-model",
  "models",
  "issues",
  "practice",
  "duration",
  "renewals",
  "attributes",
] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** `multiples`: one panel each on a shared axis. `combined`: all in one. */
const LAYOUTS = ["multiples", "combined"] as const;
type Layout = (typeof LAYOUTS)[number];

/** What a reader may choose of a chart, besides the filters. */
export type ChartOptions = {
  /** An entry of the chart's `breakdowns`; the first is the default. */
  breakdown: string;
  basis: Basis;
  measure: Measure;
  layout: Layout;
  /** Averages over three years. */
  smooth: boolean;
  /** Shares of a row or of a column; where the chart crosses two attributes. */
  shareOf: "row" | "column";
  /** Attributes that `attributes` crosses. */
  rows: string;
  columns: string;
  /** Calendar years, both included; where the chart is over time. */
  from: number;
  to: number;
  /** How far ahead the renewals look, one of `RENEWAL_WINDOWS`. */
  months: number;
};

/** Attributes that `attributes` may cross: exclusive ones. */
export const CROSSED_ATTRIBUTES: readonly string[] = ATTRIBUTES.filter(({ breakdown }) => breakdown).map(
  ({ key }) => key,
);

/** `breakdown` without one. */
export const NO_BREAKDOWN = "none";

export type Chart = {
  name: ChartName;
  unit: TrendUnit;
  /** Choices of `breakdown`, the default first; one or none: nothing to choose. */
  breakdowns: readonly string[];
  /** Choices of `basis`, the default first. */
  bases: readonly Basis[];
  /** Choices of `measure`, the default first. Shares only where the values are exclusive or not stacked. */
  measures: readonly Measure[];
  /** Choices of `layout`, the default first. */
  layouts: readonly Layout[];
  smooths: boolean;
  /** Has years on its axis that `from` and `to` narrow. */
  overTime: boolean;
  /** Shares by row or column. */
  sharesEitherWay: boolean;
  /** Choices of `months`; none: it does not look ahead. */
  windows: readonly number[];
  /** Its small panels are drawn on one value axis. */
  sharesAxis: boolean;
  /** The many-valued attribute that it tells of: its lists may be open. */
  lists?: string;
  /** The rows that the API serves. */
  count(population: Population, options: ChartOptions): TrendRow[];
  /** The rows laid out for tables and pictures. */
  draw(rows: readonly TrendRow[], options: ChartOptions): Panel[];
  /** What it says, from the plans themselves: rows have lost which plan is which. */
  finding(population: Population, options: ChartOptions): Finding;
};

const year = (row: TrendRow) => String(row.year);
const value = (row: TrendRow) => row.value ?? ALL;
const group = (row: TrendRow) => row.group ?? ALL;
const ofGroup = (rows: readonly TrendRow[], key: string) => rows.filter((row) => row.group === key);

const heat = (
  rows: readonly TrendRow[],
  rowsOf: string,
  columnsOf: string,
  { measure, shareOf }: ChartOptions,
): Panel => {
  const byRow = panel({
    key: columnsOf,
    kind: "heat",
    measure,
    xOf: columnsOf,
    seriesOf: rowsOf,
    rows,
    x: value,
    series: group,
  });
  return measure === "shares" && shareOf === "column" ? shareByColumn(byRow) : byRow;
};

const still = {
  breakdowns: [],
  bases: ["adopted"],
  measures: ["counts"],
  layouts: ["combined"],
  smooths: false,
  overTime: false,
  sharesEitherWay: false,
  sharesAxis: false,
  windows: [],
} as const satisfies Partial<Chart>;

/** Every chart, in gallery order. */
export const CHARTS: readonly Chart[] = [
  {
    ...still,
    name: "adopters",
    finding: adoptersFinding,
    unit: "countries",
    breakdowns: [NO_BREAKDOWN, "region"],
    overTime: true,
    count: adopters,
    draw: (rows, { breakdown }) => [
      panel({
        key: "adopters",
        kind: "line",
        measure: "counts",
        xOf: "year",
        seriesOf: breakdown === "region" ? "region" : ALL,
        rows: rows.filter((row) => (row.group === ALL) === (breakdown === NO_BREAKDOWN)),
        x: year,
        series: group,
      }),
    ],
  },
  {
    ...still,
    name: "adopted-per-year",
    finding: peakFinding,
    unit: "plans",
    breakdowns: ["orientation", "region", "lead", "generation"],
    bases: ["adopted", "in_force"],
    measures: ["counts", "shares"],
    overTime: true,
    count: (population, options) => plansPerYear(population, options, options.basis, options.breakdown),
    draw: (rows, { breakdown, measure }) => [
      panel({
        key: breakdown,
        kind: "stack",
        measure,
        xOf: "year",
        seriesOf: breakdown,
        rows,
        x: year,
        series: value,
        withUncoded: true,
      }),
    ],
  },
  {
    ...still,
    name: "lead-by-region",
    finding: ruleFinding,
    unit: "plans",
    bases: ["adopted", "in_force"],
    measures: ["counts", "shares"],
    sharesEitherWay: true,
    count: (population, { basis }) => leadByRegion(population, basis),
    draw: (rows, options) => [heat(rows, "region", "lead", options)],
  },
  {
    ...still,
    name: "lead-by-model",
    lists: "focus",
    finding: leadModelsFinding,
    unit: "plans",
    bases: ["adopted", "in_force"],
    measures: ["shares", "counts"],
    count: (population, { basis }) => leadByModel(population, basis),
    draw: (rows, options) => {
      const isFocus = ({ value }: TrendRow) => FOCUSES.some((focus) => focus === value);
      const byRow = { ...options, shareOf: "row" } as const;
      return [
        heat(
          rows.filter((row) => !isFocus(row)),
          "lead",
          "orientation",
          byRow,
        ),
        heat(rows.filter(isFocus), "lead", "focus", byRow),
      ];
    },
  },
  {
    ...still,
    name: "models",
    lists: "focus",
    finding: modelsFinding,
    sharesAxis: true,
    unit: "plans",
    bases: ["adopted", "in_force"],
    measures: ["shares", "counts"],
    overTime: true,
    count: (population, options) => models(population, options, options.basis),
    draw: (rows, { measure }) => [
      panel({
        key: "orientation",
        kind: "stack",
        measure,
        xOf: "year",
        seriesOf: "orientation",
        rows: ofGroup(rows, "orientation"),
        x: year,
        series: value,
        withUncoded: true,
      }),
      ...FOCUSES.map((focus) =>
        panel({
          key: focus,
          kind: "bar",
          measure,
          xOf: "year",
          seriesOf: "focus",
          rows: ofGroup(rows, "focus").filter((row) => row.value === focus),
          x: year,
          series: value,
        }),
      ),
    ],
  },
  {
    ...still,
    name: "issues",
    lists: "issue",
    finding: issuesFinding,
    sharesAxis: true,
    unit: "plans",
    measures: ["shares", "counts"],
    layouts: ["multiples", "combined"],
    smooths: true,
    overTime: true,
    count: issues,
    draw: (rows, { measure, layout, smooth }) => {
      const laid = {
        measure,
        xOf: "year",
        seriesOf: "issue",
        x: year,
        series: value,
      } as const;
      const panels =
        layout === "combined"
          ? [panel({ ...laid, key: "issue", kind: "heat", rows })]
          : [...new Set(rows.map(value))].map((issue) =>
              panel({ ...laid, key: issue, kind: "bar", rows: rows.filter((row) => row.value === issue) }),
            );
      return smooth ? panels.map(smoothed) : panels;
    },
  },
  {
    ...still,
    name: "practice",
    finding: practiceFinding,
    sharesAxis: true,
    unit: "plans",
    bases: ["adopted", "in_force"],
    measures: ["shares", "counts"],
    overTime: true,
    count: (population, options) => practice(population, options, options.basis),
    draw: (rows, { measure }) =>
      PRACTICES.map((key) =>
        panel({
          key,
          kind: "stack",
          measure,
          xOf: "year",
          seriesOf: key,
          rows: ofGroup(rows, key),
          x: year,
          series: value,
          withUncoded: true,
        }),
      ),
  },
  {
    ...still,
    name: "duration",
    finding: durationFinding,
    unit: "plans",
    count: duration,
    draw: (rows) =>
      DURATION_GROUPS.map((key) =>
        panel({
          key,
          kind: "bar",
          measure: "counts",
          xOf: key === "after_end" ? "after_end" : "years",
          seriesOf: ALL,
          rows: ofGroup(rows, key),
          x: value,
          series: () => ALL,
        }),
      ),
  },
  {
    ...still,
    name: "renewals",
    finding: renewalsFinding,
    unit: "plans",
    windows: RENEWAL_WINDOWS,
    count: (population, { months }) => renewals(population, months),
    draw: (rows) => [
      panel({
        key: "renewals",
        kind: "stack",
        measure: "counts",
        xOf: "year",
        seriesOf: "region",
        rows,
        x: year,
        series: group,
      }),
    ],
  },
  {
    ...still,
    name: "attributes",
    finding: () => null,
    unit: "plans",
    bases: ["adopted", "in_force"],
    measures: ["counts", "shares"],
    sharesEitherWay: true,
    count: (population, { basis, rows, columns }) => crossing(population, basis, rows, columns),
    draw: (rows, options) => [heat(rows, options.rows, options.columns, options)],
  },
];

const BY_NAME = new Map<string, Chart>(CHARTS.map((chart) => [chart.name, chart]));

/** The chart of that name, or undefined. */
export function findChart(name: string): Chart | undefined {
  return BY_NAME.get(name);
}

/** The first of each of a chart's choices, over the years given: what an address without options means. */
export function defaultOptions(chart: Chart, range: { from: number; to: number }): ChartOptions {
  return {
    breakdown: chart.breakdowns[0] ?? NO_BREAKDOWN,
    basis: chart.bases[0] ?? "adopted",
    measure: chart.measures[0] ?? "counts",
    layout: chart.layouts[0] ?? "combined",
    smooth: false,
    shareOf: "row",
    rows: "lead",
    columns: "orientation",
    months: RENEWAL_MONTHS,
    ...range,
  };
}
