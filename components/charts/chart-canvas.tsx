"use client"; // legends that toggle, and charts that load when they are needed

import dynamic from "next/dynamic";
import { useState, useSyncExternalStore } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { fillOf, isWide, MARK_BOX, panelMarks, sharedTop, shownSeries } from "./panel-marks";
import type { Marker, OutsidePoint } from "./panel-plot";
import { greatestOf, scaleTo } from "./scale";
import type { WordedPanel } from "./worded-panel";

const PanelPlot = dynamic(() => import("./panel-plot"), { ssr: false });

/** Nothing ever changes it: a page that has begun to run keeps running. */
const subscribeNever = () => () => undefined;

type Props = {
  locale: Locale;
  panels: readonly WordedPanel[];
  /** Series hidden by the address. */
  hidden: readonly string[];
  /** The panels' values are on one axis. */
  sharesAxis: boolean;
  markers: readonly Marker[];
  points: readonly OutsidePoint[];
  words: {
    legend: string;
    keys: string;
    /** Name of a chart, per panel key. */
    labels: Readonly<Record<string, string>>;
    /** Of the points, where there are any. */
    points: string;
    /** Before the numbers that shares are of. */
    n: string;
    /** What signs in the panels mean, sentence by sentence. */
    notes: readonly string[];
  };
};

/**
 * The panels of a chart, each in a box whose size is known before anything is drawn. The marks stand in it
 * until the interactive chart takes their place.
 */
export function ChartCanvas({ locale, panels, hidden: given, sharesAxis, markers, points, words }: Props) {
  const [hidden, setHidden] = useState(given);
  // Asked for on the server, a part without server rendering leaves an error's mark in the page, which the front
  // rightly keeps for nobody.
  const runs = useSyncExternalStore(
    subscribeNever,
    () => true,
    () => false,
  );
  const small = panels.filter((panel) => !isWide(panels, panel));
  const top = sharesAxis && small.length > 1 ? sharedTop(small, hidden) : null;

  const toggle = (key: string) => {
    const next = hidden.includes(key) ? hidden.filter((each) => each !== key) : [...hidden, key];
    setHidden(next);
    const address = new URL(window.location.href);
    if (next.length > 0) address.searchParams.set("hide", next.join(","));
    else address.searchParams.delete("hide");
    window.history.replaceState(null, "", address.href.replaceAll("%2C", ","));
  };

  return (
    <div className="chart-words">
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
        {panels.map((panel) => {
          const wide = isWide(panels, panel);
          return (
            <section
              key={panel.key}
              aria-label={words.labels[panel.key]}
              className={wide ? "col-span-full" : undefined}
            >
              {panels.length > 1 && <h2 className="font-sans text-sm font-semibold">{panel.title}</h2>}
              {panel.series.length > 1 && (
                <Legend panel={panel} hidden={hidden} label={words.legend} onToggle={toggle} />
              )}
              <div className={`relative ${wide ? "h-80 sm:h-[27rem]" : "h-44"}`}>
                <Marks panel={panel} hidden={hidden} top={wide ? null : top} />
                <div className="absolute inset-0 bg-paper empty:hidden">
                  {runs && (
                    <PanelPlot
                      {...{ locale, panel, hidden, wide }}
                      top={wide ? null : top}
                      markers={markers}
                      points={points}
                      label={words.labels[panel.key] ?? panel.title}
                      nLabel={words.n}
                    />
                  )}
                </div>
              </div>
            </section>
          );
        })}
      </div>
      <p className="mt-2 text-xs text-ink-soft">
        {points.length > 0 && (
          <span className="me-4 inline-flex items-center gap-1.5">
            <svg width="12" height="12" aria-hidden="true">
              <circle cx="6" cy="6" r="4" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />
            </svg>
            {words.points}
          </span>
        )}
        {words.notes.map((note) => (
          <span key={note} className="me-2">
            {note}
          </span>
        ))}
        <span className="print:hidden">{words.keys}</span>
      </p>
    </div>
  );
}

type LegendProps = {
  panel: WordedPanel;
  hidden: readonly string[];
  label: string;
  onToggle: (key: string) => void;
};

function Legend({ panel, hidden, label, onToggle }: LegendProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-1 py-1 text-sm">
      {panel.series.map((series) => (
        <li key={series.key}>
          <button
            type="button"
            aria-pressed={!hidden.includes(series.key)}
            onClick={() => onToggle(series.key)}
            className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 px-1.5 hover:text-accent aria-[pressed=false]:text-ink-soft aria-[pressed=false]:line-through sm:min-h-7"
          >
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" fill={hidden.includes(series.key) ? "var(--rule)" : fillOf(series)} />
            </svg>
            {series.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Marks({ panel, hidden, top }: { panel: WordedPanel; hidden: readonly string[]; top: number | null }) {
  const scale = scaleTo(top ?? greatestOf(panel, shownSeries(panel, hidden)), panel.measure === "counts");
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${MARK_BOX.width} ${MARK_BOX.height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full border-b border-rule-strong pb-1"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and palette colours only, drawn by panelMarks
      dangerouslySetInnerHTML={{ __html: panelMarks(panel, { hidden, top: scale.top }) }}
    />
  );
}
