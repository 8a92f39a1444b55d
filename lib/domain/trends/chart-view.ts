import { attribute } from "@/lib/domain/attributes/attributes";
import { countOpenLists, type OpenLists } from "@/lib/domain/attributes/standing";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { type IsoDate, yearOf } from "@/lib/domain/plan/dates";
import type { Chart, ChartOptions } from "./charts";
import { inContext } from "./counting";
import { filteredPopulation } from "./filtered";
import type { Finding } from "./findings";
import type { YearRange } from "./over-time";
import { isEmpty, type Panel } from "./picture";
import { type DateGaps, dateGaps, FIRST_YEAR, type Population, plansAsOf } from "./population";
import type { TrendRow } from "./rows";

/** A chart over a filter: everything that its page, its picture, its files and the API are made of. */
export type ChartView = {
  chart: Chart;
  /** As asked for, but for the years: those that are drawn (see `toldSpan`). */
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

/**
 * The years that panels are drawn for. A span that begins with the first of all years begins with the first of which
 * any panel tells something; one that ends with the as-of year leaves it out while it has nothing yet. Years between
 * and before stay: that they have nothing is told.
 */
function toldSpan(panels: readonly Panel[], { from, to }: YearRange, asOf: IsoDate): YearRange {
  const told = panels.flatMap(({ xs, series }) =>
    xs.filter((_, x) => series.some(({ cells }) => (cells[x]?.of ?? 0) > 0)).map(Number),
  );
  if (told.length === 0) return { from, to };
  return {
    from: from === FIRST_YEAR ? Math.min(...told) : from,
    to: to === yearOf(asOf) && !told.includes(to) && to > from ? to - 1 : to,
  };
}

const isWithin = ({ year }: TrendRow, { from, to }: YearRange) => year === undefined || (year >= from && year <= to);

/** Counts and lays out a chart for the plans that a query's limits leave. */
export function viewChart(chart: Chart, index: PlanIndex, plans: PlanQuery, options: ChartOptions): ChartView {
  const population = filteredPopulation(index, plans);
  const rows = chart.count(population, options);
  const whole = chart.draw(rows, options);
  const span = chart.overTime ? toldSpan(whole, options, population.asOf) : { from: options.from, to: options.to };
  const isShorter = span.from !== options.from || span.to !== options.to;
  const told = isShorter ? rows.filter((row) => isWithin(row, span)) : rows;
  const panels = isShorter ? chart.draw(told, options) : whole;
  const lists = chart.lists
    ? countOpenLists(inContext(population, plansAsOf(population, options.basis)), attribute(chart.lists))
    : null;
  return {
    chart,
    options: { ...options, ...span },
    population,
    rows,
    panels,
    finding: chart.finding(population, options),
    dateGaps: dateGaps(population),
    openLists: lists && lists.open > 0 ? lists : null,
    empty: population.plans.length === 0 || panels.every(isEmpty),
  };
}
