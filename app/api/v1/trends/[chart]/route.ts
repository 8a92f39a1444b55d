import { answerHead, apiOptions, apiRoute, parametersOf, refuse } from "@/lib/api/frame";
import { Problem } from "@/lib/api/problem";
import { findChart } from "@/lib/domain/trends/charts";
import { filteredPopulation } from "@/lib/domain/trends/filtered";
import { publishedRows } from "@/lib/domain/trends/rows";
import { PLAN_PARAMETERS } from "@/lib/schemas/plan-query";
import { parseTrendQuery, TREND_PARAMETERS } from "@/lib/schemas/trend-query";

/** The numbers of one chart in long form: the parameters of its page. */
export const GET = apiRoute<"chart">(({ edition, query: address, path }) => {
  const { index, view, today } = edition;
  const chart = findChart(path.chart);
  if (!chart) throw new Problem(404, "There is no such chart");

  const { query, ignored } = parseTrendQuery(chart, parametersOf(address), today, view.countryByIso3);
  refuse(edition, ignored, [...PLAN_PARAMETERS, ...TREND_PARAMETERS]);
  return {
    chart: chart.name,
    unit: chart.unit,
    ...answerHead(edition),
    asOf: query.plans.asOf,
    rows: publishedRows(chart.count(filteredPopulation(index, query.plans), query.options)),
  };
});

export const OPTIONS = apiOptions;
