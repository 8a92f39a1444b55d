import { attribute } from "@/lib/domain/attributes/attributes";
import { countOpenLists, type OpenLists } from "@/lib/domain/attributes/standing";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import type { Chart, ChartOptions } from "./charts";
import { inContext } from "./counting";
import { filteredPopulation } from "./filtered";
import type { Finding } from "./findings";
import { isEmpty, type Panel } from "./picture";
import { type DateGaps, dateGaps, FIRST_YEAR, type Population, plansAsOf } from "./population";
import type { TrendRow } from "./rows";

/** A chart over a filter: everything that its page, its picture, its files and the API are made of. */
export type ChartView = {
  chart: Chart;
  /** As asked for; a span that begins with the first of all years begins with the first that has something to show. */
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

/** The first year of which any panel tells something; the one given where none does. */
function firstTold(panels: readonly Panel[], from: number): number {
  const told = panels.flatMap(({ xs, series }) =>
    xs.filter((_, x) => series.some(({ cells }) => (cells[x]?.of ?? 0) > 0)).map(Number),
  );
  return told.length === 0 ? from : Math.min(...told);
}

/** Counts and lays out a chart for the plans that a query's limits leave. */
export function viewChart(chart: Chart, index: PlanIndex, plans: PlanQuery, options: ChartOptions): ChartView {
  const population = filteredPopulation(index, plans);
  const rows = chart.count(population, options);
  const whole = chart.draw(rows, options);
  const from = chart.overTime && options.from === FIRST_YEAR ? firstTold(whole, options.from) : options.from;
  const panels =
    from === options.from
      ? whole
      : chart.draw(
          rows.filter(({ year = from }) => year >= from),
          options,
        );
  const lists = chart.lists
    ? countOpenLists(inContext(population, plansAsOf(population, options.basis)), attribute(chart.lists))
    : null;
  return {
    chart,
    options: { ...options, from },
    population,
    rows,
    panels,
    finding: chart.finding(population, options),
    dateGaps: dateGaps(population),
    openLists: lists && lists.open > 0 ? lists : null,
    empty: population.plans.length === 0 || panels.every(isEmpty),
  };
}
