import { type IsoDate, yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { statusAt } from "@/lib/domain/plan/status";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The axis of every strip, so that strips under one another can be read as one picture. */
export const STRIP_FROM = 2000;
export const STRIP_TO = 2035;

export type StripPlan = Pick<Plan, "slug" | "generation" | "adopted" | "startYear" | "endYear">;

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

/** How far before its end a plan is drawn whose beginning is not known, in years. */
const OPEN_YEARS = 4;

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

/** Where a plan's bar lies, in years with the end included. An end that is not certain stands in for an unknown one. */
export type StripSpan = { from: number; to: number; startCertain: boolean; endCertain: boolean };

/** A bar in units of the strip's drawing; it begins a little late, and ends where its span does. */
export function stripBar({ from, to }: Pick<StripSpan, "from" | "to">): { x: number; width: number } {
  const right = (to - STRIP_FROM) * UNITS_PER_YEAR;
  const x = Math.min((from - STRIP_FROM) * UNITS_PER_YEAR + GAP, right - 2);
  return { x: Math.max(x, 0), width: right - Math.max(x, 0) };
}

/** A day as a moment on the axis: the beginning of its month. */
export function stripMoment(day: IsoDate): number {
  return yearOf(day) + (Number(day.slice(5, 7)) - 1) / 12;
}

/**
 * Where a plan's bar lies as of a day; null if no year is known. Without an end year, a plan in force reaches the day
 * itself, a superseded one the start of the generation that follows; one that is yet to come has one year.
 *
 * @param siblings all generations of its country.
 */
export function stripSpan(plan: StripPlan, siblings: readonly StripPlan[], asOf: IsoDate): StripSpan | null {
  const from = startOf(plan);
  if (from === null && plan.endYear === null) return null;
  const start = from ?? (plan.endYear ?? 0) - OPEN_YEARS;
  const end = plan.endYear === null ? openEnd(plan, start, siblings, asOf) : plan.endYear + 1;
  return {
    from: Math.max(start, STRIP_FROM),
    to: Math.min(end, STRIP_TO),
    startCertain: plan.startYear !== null,
    endCertain: plan.endYear !== null,
  };
}

const startOf = ({ startYear, adopted }: StripPlan) => startYear ?? (adopted ? yearOf(adopted) : null);

function openEnd(plan: StripPlan, start: number, siblings: readonly StripPlan[], asOf: IsoDate): number {
  const status = statusAt(plan, siblings, asOf);
  if (status === "in_force") return Math.max(stripMoment(asOf), start + 0.5);
  if (status !== "superseded") return start + 1;
  const later = siblings
    .filter(({ generation }) => generation > plan.generation)
    .flatMap((next) => startOf(next) ?? []);
  return Math.max(Math.min(...later, stripMoment(asOf)), start + 0.5);
}

/** The strip in words: "Namibia: plan 1, 2019–2024; as of 25 November 2026". */
export function stripSentence(locale: Locale, name: string, plans: readonly StripPlan[], asOf: string): string {
  const t = translator(locale, "common");
  const parts = plans.map((plan) =>
    t("strip.plan", { generation: plan.generation, period: periodWords(locale, plan) }),
  );
  return `${t("strip.sentence", { country: name, plans: parts.join("; ") })}; ${t("strip.asOf", { date: formatDate(locale, asOf) })}`;
}

function periodWords(locale: Locale, { startYear, endYear }: StripPlan): string {
  const t = translator(locale, "common");
  if (startYear !== null && endYear !== null) return `${startYear}–${endYear}`;
  if (startYear !== null) return t("strip.openFrom", { year: String(startYear) });
  if (endYear !== null) return t("strip.openTo", { year: String(endYear) });
  return t("strip.noPeriod");
}
