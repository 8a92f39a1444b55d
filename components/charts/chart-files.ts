import type { Plan } from "@/lib/domain/plan/plan";
import type { ChartView } from "@/lib/domain/trends/chart-view";
import { lastDayOf, renewalLists } from "@/lib/domain/trends/renewals";
import { publishedRows, type TrendRow } from "@/lib/domain/trends/rows";
import { type CalendarEvent, calendarText } from "@/lib/export/calendar";
import type { Cell } from "@/lib/export/cells";
import { formatDate } from "@/lib/format";
import { hrefNow } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { chartNotes, chartSubtitle, chartTitle, panelNotes, sourceLine } from "./chart-words";
import type { Marker, OutsidePoint } from "./panel-plot";
import { wordPanel } from "./panel-words";
import { chartPicture } from "./picture-svg";

/** A chart as an address asked for it, and where it stands. */
export type FiledChart = {
  locale: Locale;
  view: ChartView;
  hidden: readonly string[];
  markers: readonly Marker[];
  points: readonly OutsidePoint[];
  /** The public address of the very view. */
  address: string;
  /** Public address of the portal, without a slash at its end. */
  base: string;
};

/** The picture of the view. */
export function pictureFile({ locale, view, hidden, markers, points, address }: FiledChart): string {
  const panels = view.panels.map((panel) => wordPanel(locale, panel));
  const words = {
    title: chartTitle(locale, view),
    subtitle: chartSubtitle(locale, view),
    notes: [...panelNotes(locale, panels, view.chart.unit), ...chartNotes(locale, view)],
    source: sourceLine(locale, view),
    address,
  };
  return chartPicture(locale, panels, words, { hidden, sharesAxis: view.chart.sharesAxis, markers, points });
}

/**
 * The cells that the view shows, in words: one row per panel, x and series. Each row says of how many plans it tells,
 * among how many, and carries source and notes, so that no part of the file travels without them.
 */
export function shownRows({ locale, view, address }: Pick<FiledChart, "locale" | "view" | "address">): Cell[][] {
  const head = ["panel", "x", "series", "value", "bound", "count", "of", "total", "source", "notes", "address"];
  const [source, notes] = [sourceLine(locale, view), chartNotes(locale, view).join(" ")];
  const rows = view.panels.flatMap((panel) => {
    const worded = wordPanel(locale, panel);
    return worded.series.flatMap((series) =>
      series.cells.map((cell, x): Cell[] => [
        worded.title,
        worded.xs[x]?.label ?? "",
        series.label,
        cell.value,
        cell.bound,
        cell.count,
        cell.of,
        cell.total,
        source,
        notes,
        address,
      ]),
    );
  });
  return [head, ...rows];
}

/** Rows of the core as a table of codes, as the API gives them. */
export function codedRows(rows: readonly TrendRow[]): Cell[][] {
  return [
    ["year", "group", "value", "bound", "count", "lacking", "known", "total"],
    ...publishedRows(rows).map(({ year, group, value, bound, count, lacking, known, total }): Cell[] => [
      year ?? null,
      group ?? null,
      value ?? null,
      bound,
      count,
      lacking,
      known,
      total,
    ]),
  ];
}

/** What the view is, for machines: title, unit, population, day, version, licence, columns. */
export function metadataFile({ locale, view, address }: FiledChart): string {
  const { catalogue } = view.population.view;
  const t = translator(locale, "trends");
  return `${JSON.stringify(
    {
      chart: view.chart.name,
      title: chartTitle(locale, view),
      subtitle: chartSubtitle(locale, view),
      unit: view.chart.unit,
      method: t(`charts.${view.chart.name}.method`),
      notes: chartNotes(locale, view),
      options: view.options,
      plans: view.population.plans.length,
      allPlans: catalogue.plans.length,
      asOf: view.population.asOf,
      version: catalogue.version,
      publishedAt: catalogue.publishedAt,
      address,
      source: sourceLine(locale, view),
      licence: "CC-BY-4.0",
      language: locale,
      columns: {
        bound: "at_least: some lists may miss values, so that count of known is a lower bound; exact: it is none",
        count: `${view.chart.unit} that hold the value`,
        lacking: "those known not to hold it",
        known: "of those in total, with the attribute coded",
        total: "all in the row's population",
      },
    },
    null,
    2,
  )}\n`;
}

/**
 * The renewal calendar as iCalendar: the last day of each plan that ends within the window, and of each that has ended
 * without a successor. A plan without a known end has no day and is not in it.
 */
export function calendarFile({ locale, view, base }: FiledChart): string {
  const t = translator(locale, "trends");
  const { population, options } = view;
  const { catalogue } = population.view;
  const { overdue, ending } = renewalLists(population, options.months);
  const date = formatDate(locale, population.asOf);

  const event = (plan: Plan, isOverdue: boolean): CalendarEvent[] => {
    const day = lastDayOf(plan);
    if (day === null) return [];
    const country = countryName(locale, population.view.countryOf(plan));
    const told = { country, generation: plan.generation };
    return [
      {
        id: plan.slug,
        day,
        title: t(isOverdue ? "renewals.eventOverdue" : "renewals.event", told),
        description: [
          plan.title ?? t("renewals.untitled", told),
          ...(isOverdue ? [t("renewals.noSuccessor", { date })] : []),
          ...(plan.leadAgency ? [t("renewals.ledBy", { lead: label(locale, "lead", plan.leadAgency.type) })] : []),
          t("renewals.yearOnly"),
          sourceLine(locale, view),
        ].join("\n"),
        url: `${base}${hrefNow(locale, `/plans/${plan.slug}`)}`,
      },
    ];
  };
  return calendarText(calendarName(locale, view), catalogue.publishedAt, [
    ...overdue.toReversed().flatMap((plan) => event(plan, true)),
    ...ending.flatMap((plan) => event(plan, false)),
  ]);
}

/** The calendar's name, with the country or region that it is of. */
function calendarName(locale: Locale, { population }: ChartView): string {
  const t = translator(locale, "trends");
  const [first] = population.countries;
  const isWhole = population.countries.length === population.view.catalogue.countries.length;
  if (!first || isWhole) return t("renewals.calendarName");
  if (population.countries.length === 1) return t("renewals.calendarOf", { of: countryName(locale, first) });
  return population.countries.every(({ region }) => region === first.region)
    ? t("renewals.calendarOf", { of: label(locale, "region", first.region) })
    : t("renewals.calendarName");
}
