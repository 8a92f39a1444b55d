import type { IsoDate } from "@/lib/domain/plan/dates";
import { STRIP_FROM, STRIP_TO, type StripPlan, type StripSpan, stripMoment, stripSpan } from "@/lib/domain/plan/strip";
import type { Locale } from "@/lib/i18n/locales";
import { stripSentence } from "@/lib/i18n/strip-words";

type Props = {
  locale: Locale;
  /** Name of the country, for the sentence that is read out. */
  name: string;
  /** Generations, ascending. */
  plans: readonly StripPlan[];
  /** All generations of the country, where `plans` are not: a later one ends a plan that has no end year. */
  siblings?: readonly StripPlan[];
  asOf: IsoDate;
  /** The one that the row or page is about; the others are drawn paler. */
  current?: string;
  /** `row` for table cells, `wide` as broad as there is room, `large` for the head of a page. */
  size?: "row" | "wide" | "large";
};

const SIZES = { row: "h-4 w-[8.75rem] max-w-full", wide: "h-4 w-full", large: "h-10 w-full" } as const;

const UNITS_PER_YEAR = 4;
const WIDTH = (STRIP_TO - STRIP_FROM) * UNITS_PER_YEAR;

/** Parts a bar from the one before it, at its start: at its end, the last months of a plan would be missing. */
const GAP = 1;

/**
 * A country's generations as bars on one axis, 2000 to 2035; dashed and open at the side where a year is not known,
 * with the as-of day in amber. Read out as one sentence.
 */
export function PlanStrip({ locale, name, plans, asOf, current, size = "row", siblings = plans }: Props) {
  const height = size === "large" ? 40 : 16;
  const asOfX = (stripMoment(asOf) - STRIP_FROM) * UNITS_PER_YEAR;

  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      className={SIZES[size]}
      role="img"
      aria-label={stripSentence(locale, name, plans, asOf)}
    >
      <path d={`M0 ${height - 0.5}H${WIDTH}`} stroke="var(--rule)" vectorEffect="non-scaling-stroke" />
      {size !== "row" &&
        [2005, 2010, 2015, 2020, 2025, 2030].map((year) => (
          <path
            key={year}
            d={`M${(year - STRIP_FROM) * UNITS_PER_YEAR} 0V${height}`}
            stroke="var(--rule)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      {plans.map((plan) => (
        <Bar
          key={plan.slug}
          span={stripSpan(plan, siblings, asOf)}
          height={height}
          faded={current !== undefined && plan.slug !== current}
        />
      ))}
      <path d={`M${asOfX} 0V${height}`} stroke="var(--mark)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function Bar({ span, height, faded }: { span: StripSpan | null; height: number; faded: boolean }) {
  if (!span) return null;
  const { x, width } = stripBar(span);
  const [top, bottom] = [height * 0.22, height * 0.78];
  const right = x + width;
  // What is not known has no edge: the fill shows how far the bar reaches, the missing line that it may go on.
  const edges = [
    `M${x} ${top}H${right}`,
    span.endCertain ? `V${bottom}` : `M${right} ${bottom}`,
    `H${x}`,
    span.startCertain ? `V${top}` : "",
  ].join("");
  const fillOpacity = faded ? 0.4 : undefined;
  const box = (
    <rect x={x} y={top} width={width} height={bottom - top} fillOpacity={fillOpacity} className="strip-bar" />
  );
  if (span.startCertain && span.endCertain) return box;
  return (
    <g className="strip-open">
      {box}
      <path d={edges} opacity={fillOpacity} />
    </g>
  );
}

/** A bar in units of the strip's drawing; it begins a little late, and ends where its span does. */
export function stripBar({ from, to }: Pick<StripSpan, "from" | "to">): { x: number; width: number } {
  const right = (to - STRIP_FROM) * UNITS_PER_YEAR;
  const x = Math.min((from - STRIP_FROM) * UNITS_PER_YEAR + GAP, right - 2);
  return { x: Math.max(x, 0), width: right - Math.max(x, 0) };
}
