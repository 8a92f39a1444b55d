import Link from "next/link";
import type { ReactNode } from "react";
import { FoldMark } from "@/components/ui/fold-mark";
import type { ChartView } from "@/lib/domain/trends/chart-view";
import { type CellKey, countryCells } from "@/lib/domain/trends/highlight";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { TrendQuery } from "@/lib/schemas/trend-query";
import { ChartCanvas } from "./chart-canvas";
import { chartName, chartNotes, chartSubtitle, chartTitle, findingLines, panelNotes, sourceLine } from "./chart-words";
import { FillPatterns } from "./fill-patterns";
import { joinPanels } from "./joined-panels";
import type { Marker, OutsidePoint } from "./panel-plot";
import { HeatTable, PanelTable } from "./panel-table";
import { wordPanel } from "./panel-words";
import "./charts.css";

type Tab = { label: string; address: string; current: boolean };

type Props = {
  locale: Locale;
  view: ChartView;
  query: TrendQuery;
  markers: readonly Marker[];
  points: readonly OutsidePoint[];
  /** Ways to show it; none in an embedded figure. */
  tabs?: readonly Tab[];
  /** Address of the chart as a picture, in a frame: it stands where no script draws the axes, and the numbers are folded. */
  picture?: string;
  /** Level of the title: the page's own heading, or one inside a page. */
  heading?: "h1" | "h2";
  /** The choices, between title and chart. */
  children?: ReactNode;
};

/**
 * The one frame of all charts: title, unit and population, chart and numbers, method and source. The table
 * comes first in reading order and is all that a reader without script or sight needs; on screen the
 * chart stands above it, in a box whose size is reserved. A heat table is its own chart.
 */
export function ChartFigure({
  locale,
  view,
  query,
  markers,
  points,
  tabs = [],
  picture,
  heading: Heading = "h1",
  children,
}: Props) {
  const t = translator(locale, "trends");
  const { chart, options, panels } = view;
  const worded = panels.map((panel) => wordPanel(locale, panel));
  const drawn = worded.filter(({ kind }) => kind !== "heat");
  const tables = joinPanels(worded, chartName(locale, chart.name));
  const outlined = new Map(
    panels.map(
      (panel) =>
        [
          panel.key,
          query.highlight ? countryCells(view.population, options.basis, panel, query.highlight) : [],
        ] as const,
    ),
  );
  const lines = findingLines(locale, view);

  return (
    <figure>
      <FillPatterns />
      <Heading className="max-w-[36ch] text-xl sm:text-2xl">{chartTitle(locale, view)}</Heading>
      <p className="mt-2 max-w-[90ch] text-ink-soft">{chartSubtitle(locale, view)}</p>
      {lines.length > 0 && (
        <ul className="mt-3 max-w-[80ch] space-y-0.5">
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed sentences in a fixed order
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
      {children}
      {tabs.length > 0 && <Tabs label={t("tabs.label")} tabs={tabs} />}
      <div className="flex flex-col gap-8">
        <Numbers folded={picture !== undefined && drawn.length > 0 ? t("table.fold") : null}>
          {tables.map((panel) =>
            panel.kind === "heat" ? (
              <HeatTable key={panel.key} locale={locale} panel={panel} outlined={outlined.get(panel.key) ?? NO_CELLS} />
            ) : (
              <PanelTable key={panel.key} locale={locale} panel={panel} />
            ),
          )}
        </Numbers>
        {picture !== undefined && drawn.length > 0 && (
          <noscript className="order-first">
            {/* biome-ignore lint/performance/noImgElement: a vector picture of our own, which nothing could optimise */}
            <img src={picture} alt={chartSubtitle(locale, view)} className="w-full" />
          </noscript>
        )}
        {query.tab === "chart" && drawn.length > 0 && (
          <div className={`order-first ${picture === undefined ? "" : "scripted"}`}>
            <ChartCanvas
              locale={locale}
              panels={drawn}
              hidden={query.hidden}
              sharesAxis={chart.sharesAxis}
              markers={markers}
              points={points}
              words={{
                legend: t("chart.legend"),
                keys: t("chart.keys"),
                labels: Object.fromEntries(drawn.map(({ key, title }) => [key, t("chart.label", { title })])),
                points: t("published.legend"),
                n: t("chart.n"),
                notes: panelNotes(locale, drawn, chart.unit),
              }}
            />
          </div>
        )}
      </div>
      <figcaption className="mt-6 max-w-[90ch] space-y-1 border-t border-rule pt-3 text-xs text-ink-soft">
        <p>
          <b className="font-semibold">{t("method")}</b>. {t(`charts.${chart.name}.method`)}
        </p>
        {chartNotes(locale, view).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{sourceLine(locale, view)}</p>
      </figcaption>
    </figure>
  );
}

/** The tables, open or folded under words. */
function Numbers({ folded, children }: { folded: string | null; children: ReactNode }) {
  if (folded === null) return <div className="space-y-10">{children}</div>;
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 items-center gap-2 text-sm text-accent sm:min-h-8">
        <FoldMark />
        {folded}
      </summary>
      <div className="space-y-10">{children}</div>
    </details>
  );
}

const NO_CELLS: readonly CellKey[] = [];

function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 border-b border-rule print:hidden">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link
              href={tab.address}
              prefetch={false}
              scroll={false}
              aria-current={tab.current ? "true" : undefined}
              className="-mb-px flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current=true]:border-accent aria-[current=true]:font-semibold aria-[current=true]:text-accent"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
