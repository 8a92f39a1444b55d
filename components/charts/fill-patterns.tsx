import { FILLS } from "./fills";

/** The fills that charts and maps refer to, once on a page. On paper hues are hatched too: see charts.css. */
export function FillPatterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {FILLS.map(({ id, colour, hatch }) => (
          <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={colour} />
            {hatch && <path d={hatch} className="chart-hatch" />}
          </pattern>
        ))}
        <pattern id="fill-unknown" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--surface)" />
          <path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke="var(--rule-strong)" strokeWidth="1.1" />
        </pattern>
        <pattern id="map-open" width="12" height="12" patternUnits="userSpaceOnUse">
          <rect width="12" height="12" fill="var(--hue-1)" />
          <path d="M0 0L12 12M-2 10L2 14M10 -2L14 2" stroke="var(--surface)" strokeWidth="2.5" />
        </pattern>
        <pattern id="map-upcoming" width="12" height="12" patternUnits="userSpaceOnUse">
          <rect width="12" height="12" fill="var(--surface)" />
          <path d="M0 3H12M0 9H12" stroke="var(--hue-1)" strokeWidth="3" />
        </pattern>
        <pattern id="map-none" width="12" height="12" patternUnits="userSpaceOnUse">
          <rect width="12" height="12" fill="var(--sunken)" />
          <circle cx="3" cy="3" r="1.5" fill="var(--rule-strong)" />
          <circle cx="9" cy="9" r="1.5" fill="var(--rule-strong)" />
        </pattern>
        <pattern id="map-unknown" width="12" height="12" patternUnits="userSpaceOnUse">
          <rect width="12" height="12" fill="var(--surface)" />
          <path d="M0 12L12 0M-2 2L2 -2M10 14L14 10" stroke="var(--rule-strong)" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  );
}
