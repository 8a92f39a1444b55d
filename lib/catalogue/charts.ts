import "server-only";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { Release } from "@/lib/domain/catalogue/release";
import { type ChartView, viewChart } from "@/lib/domain/trends/chart-view";
import type { Chart } from "@/lib/domain/trends/charts";
import { type FigureGap, figureGaps } from "@/lib/domain/trends/published-figures";
import type { AddressParams, Ignored } from "@/lib/schemas/address";
import { parseTrendQuery, type TrendQuery } from "@/lib/schemas/trend-query";
import { getEdition } from "./edition";
import { PUBLISHED_FIGURES } from "./reference";

/** A chart as an address asks for it. */
export type RequestedChart = {
  index: PlanIndex;
  /** The release asked for; null: the catalogue as it is now. */
  release: Release | null;
  /** The release asked for, where there is none. */
  missing: string | null;
  query: TrendQuery;
  ignored: Ignored[];
  view: ChartView;
  /** Published counts beside ours; empty for charts that have none. */
  gaps: FigureGap[];
  today: string;
};

/** Reads the address of a chart without counting anything. */
export async function getChartQuery(chart: Chart, params: AddressParams) {
  const { index, today: day, release, missing } = await getEdition(params);
  const { query, ignored } = parseTrendQuery(chart, params, day, index.view.countryByIso3);
  return { index, release, missing, query, ignored, today: day };
}

/** Reads the address and counts the chart over the published catalogue. */
export async function getChart(chart: Chart, params: AddressParams): Promise<RequestedChart> {
  const read = await getChartQuery(chart, params);
  const { index, query } = read;
  const view = viewChart(chart, index, query.plans, query.options);
  // Others counted all countries: a filtered or split curve has nothing to be held against.
  const isWhole = view.population.plans.length === index.plans.length && query.options.breakdown === "none";
  const gaps = chart.name === "adopters" && isWhole ? figureGaps(view.population, PUBLISHED_FIGURES) : [];
  return { ...read, view, gaps };
}
