import type { AgendaText } from "@/lib/domain/agenda/reference";
import { type IsoDate, latestDay, yearOf } from "@/lib/domain/plan/dates";
import type { ChartView } from "@/lib/domain/trends/chart-view";
import { adoptionYears } from "@/lib/domain/trends/highlight";
import type { FigureGap } from "@/lib/domain/trends/published-figures";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { TrendQuery } from "@/lib/schemas/trend-query";
import type { Marker, OutsidePoint } from "./panel-plot";

/** The lines across a chart's years: the texts of the agenda where asked for, and the plans of the country pointed out. */
export function markersOf(locale: Locale, view: ChartView, query: TrendQuery, agenda: readonly AgendaText[]): Marker[] {
  const { chart, options, population } = view;
  if (!chart.overTime) return [];
  const isShown = (year: number) => year >= options.from && year <= options.to;

  const texts = new Map<number, string[]>();
  if (query.marks) {
    for (const { kind, number, date } of agenda) {
      if (kind !== "resolution" || number === null || !isShown(yearOf(date))) continue;
      texts.set(yearOf(date), [...(texts.get(yearOf(date)) ?? []), String(number)]);
    }
  }
  const country = query.highlight === null ? undefined : population.view.countryByIso3.get(query.highlight);
  const years = country ? adoptionYears(population, country.iso3).filter(isShown) : [];
  return [
    ...[...texts].map(([year, numbers]): Marker => ({ x: String(year), label: numbers.join(", "), tone: "mark" })),
    ...years.map((year): Marker => {
      const name = country ? countryName(locale, country) : "";
      return {
        x: String(year),
        label: translator(locale, "trends")("chart.highlight", { country: name, year: String(year) }),
        tone: "highlight",
      };
    }),
  ];
}

/** The published counts as points beside the adoption curve, whose xs are year ends. */
export function pointsOf({ options }: ChartView, gaps: readonly FigureGap[]): OutsidePoint[] {
  return gaps
    .map(({ figure }) => ({ x: yearsAt(latestDay(figure.asOf)), value: figure.value, label: figure.publisher }))
    .filter(({ x }) => x >= options.from && x <= options.to);
}

/** A day in years, where the last day of a year is that year. */
function yearsAt(day: IsoDate): number {
  const year = yearOf(day);
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year, 11, 31);
  return year - 1 + (Date.parse(day) - start) / (end - start);
}
