"use client"; // Recharts draws in the browser only

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Label,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { partWords, valueWords } from "./cell-words";
import { MARKER_ROW, markerRows } from "./marker-rows";
import { fillOf, shownSeries, unknownRuns } from "./panel-marks";
import { greatestOf, labelEvery, scaleTo } from "./scale";
import type { WordedPanel } from "./worded-panel";

/** A line across the chart at an x. */
export type Marker = { x: string; label: string; tone: "mark" | "highlight" };

/** A published count beside the curve; `x` in years, with the year's part. */
export type OutsidePoint = { x: number; value: number; label: string };

export type PlotProps = {
  locale: Locale;
  panel: WordedPanel;
  hidden: readonly string[];
  /** The value that ends the axis, where panels share one. */
  top: number | null;
  markers: readonly Marker[];
  points: readonly OutsidePoint[];
  /** Full measure: room for every label. */
  wide: boolean;
  /** Read out when the chart gets the focus. */
  label: string;
  /** What stands before the row of numbers that shares are of: "n =". */
  nLabel: string;
};

/** Height of the row of numbers over a panel of shares, in pixels: clear of the value axis' highest label. */
const N_ROW = 27;

type Row = { x: number | string; at: number } & Record<string, number | string | null>;

/** One panel, drawn: pointer, touch and arrow keys go from x to x, and each stop is announced. */
export default function PanelPlot({ locale, panel, hidden, top, markers, points, wide, label, nLabel }: PlotProps) {
  const shown = shownSeries(panel, hidden);
  const isLine = panel.kind === "line";
  const counts = panel.measure === "counts";
  const scale = scaleTo(top ?? Math.max(greatestOf(panel, shown), ...points.map(({ value }) => value)), counts);
  const every = labelEvery(panel.xs.length, wide ? 12 : 5);
  const rows = panel.xs.map(({ key, label: name }, at): Row => {
    const values = shown.map((series) => [series.key, series.cells[at]?.value ?? null] as const);
    return { ...Object.fromEntries(values), x: isLine ? Number(key) : name, at };
  });
  const ticks = panel.xs.filter((_, at) => (panel.xs.length - 1 - at) % every === 0);
  const tick = { fill: "var(--ink-soft)", fontSize: 13 };
  const marks = markers.filter(({ tone }) => tone === "mark");
  const markRows = markerRows(marks, panel.xs);
  const markRowOf = (marker: Marker) => markRows[marks.indexOf(marker)] ?? 0;
  const nOf = (at: number) => panel.codedAt?.[at]?.known ?? 0;

  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        margin={{
          top: wide && markers.length > 0 ? 22 + MARKER_ROW * Math.max(0, ...markRows) : 8,
          right: 12,
          bottom: 0,
          left: 0,
        }}
        title={label}
        accessibilityLayer
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="x"
          type={isLine ? "number" : "category"}
          domain={isLine ? ["dataMin", "dataMax"] : undefined}
          ticks={ticks.map(({ key, label: name }) => (isLine ? Number(key) : name))}
          interval="preserveEnd"
          minTickGap={10}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: "var(--rule-strong)" }}
          tickFormatter={String}
          padding={isLine ? { left: 8, right: 8 } : undefined}
        />
        {!counts && (
          <XAxis
            xAxisId="n"
            orientation="top"
            dataKey="at"
            height={N_ROW}
            interval="preserveEnd"
            minTickGap={3}
            tick={{ ...tick, fontSize: 11 }}
            tickLine={false}
            axisLine={false}
            tickFormatter={(at: number) => ((panel.xs.length - 1 - at) % (wide ? 1 : every) === 0 ? `${nOf(at)}` : "")}
          >
            <Label value={nLabel} position="left" offset={6} fontSize={11} fill="var(--ink-soft)" />
          </XAxis>
        )}
        <YAxis
          domain={[0, scale.top]}
          ticks={[...scale.ticks]}
          interval={0}
          width={counts ? 36 : 46}
          tick={tick}
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number) => (counts ? formatNumber(locale, value) : formatPercent(locale, value))}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={isLine ? { stroke: "var(--rule-strong)" } : { fill: "var(--sunken)", fillOpacity: 0.7 }}
          wrapperStyle={{ zIndex: 10 }}
          content={(props: TooltipContentProps) => <Stop {...props} locale={locale} panel={panel} hidden={hidden} />}
        />
        {unknownRuns(panel).map(([from, to]) => (
          <ReferenceArea
            key={from}
            x1={panel.xs[from]?.label}
            x2={panel.xs[to]?.label}
            fill="url(#fill-unknown)"
            fillOpacity={0.5}
          />
        ))}
        {markers.map((marker) => {
          const { x, label: name, tone } = marker;
          return (
            <ReferenceLine
              key={`${tone} ${x}`}
              x={isLine ? Number(x) : x}
              stroke={tone === "mark" ? "var(--rule-strong)" : "var(--mark)"}
              strokeDasharray={tone === "mark" ? "2 3" : undefined}
              strokeWidth={tone === "mark" ? 1 : 2}
              label={
                wide && {
                  value: name,
                  position: tone === "mark" ? "top" : "insideTopLeft",
                  // Above the numbers of plans, where the panel tells shares.
                  offset: tone === "mark" ? 5 + (counts ? 0 : N_ROW) + MARKER_ROW * markRowOf(marker) : 5,
                  fill: tone === "mark" ? "var(--ink-soft)" : "var(--mark)",
                  fontSize: tone === "mark" ? 11 : 13,
                }
              }
            />
          );
        })}
        {shown.map((series) =>
          isLine ? (
            <Line
              key={series.key}
              dataKey={series.key}
              name={series.label}
              stroke={series.colour}
              strokeWidth={2.5}
              dot={false}
              activeDot={{ r: 5 }}
              isAnimationActive={false}
            />
          ) : (
            <Bar
              key={series.key}
              dataKey={series.key}
              name={series.label}
              fill={fillOf(series)}
              stackId={panel.kind === "stack" ? "stack" : undefined}
              isAnimationActive={false}
            />
          ),
        )}
        {points.length > 0 && (
          <Scatter
            data={[...points]}
            dataKey="value"
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth={1.5}
            tooltipType="none"
            isAnimationActive={false}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type StopProps = TooltipContentProps & Pick<PlotProps, "locale" | "panel" | "hidden">;

/** What one x holds, shown beside it and read out. */
function Stop({ active, payload, locale, panel, hidden }: StopProps) {
  const row = payload[0]?.payload as Row | undefined;
  if (!active || !row) return null;
  const x = panel.xs[row.at];
  const cells = shownSeries(panel, hidden).flatMap((series) => {
    const cell = series.cells[row.at];
    return cell ? [{ series, cell }] : [];
  });

  return (
    <div role="status" className="max-w-64 border border-rule-strong bg-surface px-3 py-2 text-sm text-ink">
      <p className="font-semibold">{x?.label}</p>
      <ul>
        {(panel.kind === "stack" ? cells.toReversed() : cells).map(({ series, cell }) => (
          <li key={series.key} className="flex items-baseline gap-2">
            <svg width="10" height="10" aria-hidden="true" className="shrink-0">
              <rect width="10" height="10" fill={fillOf(series)} />
            </svg>
            <span className="grow">{series.label}</span>
            <span className="font-semibold">{valueWords(locale, panel, cell)}</span>
            {panel.measure === "shares" && <span className="text-xs text-ink-soft">{partWords(cell)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
