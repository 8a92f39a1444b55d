import { attribute } from "@/lib/domain/attributes/attributes";
import { countOpenLists, type OpenLists } from "@/lib/domain/attributes/standing";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import type { Chart, ChartOptions } from "./charts";
import { inContext } from "./counting";
import { filteredPopulation } from "./filtered";
import type { Finding } from "./findings";
import { isEmpty, type Panel } from "./picture";
import { type DateGaps, dateGaps, type Population, plansAsOf } from "./population";
import type { TrendRow } from "./rows";

/** A chart over a filter: everything that its page, its picture, its files and the API are made of. */
export type ChartView = {
  chart: Chart;
  options: ChartOptions;
  population: Population;
  rows: TrendRow[];
  panels: Panel[];
  finding: Finding;
  dateGaps: DateGaps;
  /** The lists that its shares are of, where some are open; null where it tells of none. */
  openLists: OpenLists | null;
  /** Nothing is left to draw. */
  empty: boolean;
};

/** Counts and lays out a chart for the plans that a query's limits leave. */
export function viewChart(chart: Chart, index: PlanIndex, plans: PlanQuery, options: ChartOptions): ChartView {
  const population = filteredPopulation(index, plans);
  const rows = chart.count(population, options);
  const panels = chart.draw(rows, options);
  const lists = chart.lists
    ? countOpenLists(inContext(population, plansAsOf(population, options.basis)), attribute(chart.lists))
    : null;
  return {
    chart,
    options,
    population,
    rows,
    panels,
    finding: chart.finding(population, options),
    dateGaps: dateGaps(population),
    openLists: lists && lists.open > 0 ? lists : null,
    empty: population.plans.length === 0 || panels.every(isEmpty),
  };
}
