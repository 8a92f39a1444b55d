import { yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
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
  asOf: string;
  /** The one that the row or page is about; the others are drawn paler. */
  current?: string;
  /** `row` for table cells, `wide` as broad as there is room, `large` for the head of a page. */
  size?: "row" | "wide" | "large";
};

const SIZES = { row: "h-4 w-[8.75rem] max-w-full", wide: "h-4 w-full", large: "h-10 w-full" } as const;

const UNITS_PER_YEAR = 4;
const WIDTH = (STRIP_TO - STRIP_FROM) * UNITS_PER_YEAR;

/** How long a plan whose end is not known is drawn, fading out, in years. */
const OPEN_YEARS = 4;

/**
 * A country's generations as bars on one axis, 2000 to 2035; dashed where a year is open or not known, with the
 * as-of day in amber. Read out as one sentence.
 */
export function PlanStrip({ locale, name, plans, asOf, current, size = "row" }: Props) {
  const height = size === "large" ? 40 : 16;
  const asOfX = (Number(asOf.slice(0, 4)) + (Number(asOf.slice(5, 7)) - 1) / 12 - STRIP_FROM) * UNITS_PER_YEAR;

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
        <Bar key={plan.slug} plan={plan} height={height} faded={current !== undefined && plan.slug !== current} />
      ))}
      <path d={`M${asOfX} 0V${height}`} stroke="var(--mark)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function Bar({ plan, height, faded }: { plan: StripPlan; height: number; faded: boolean }) {
  const span = stripSpan(plan);
  if (!span) return null;
  const x = (span.from - STRIP_FROM) * UNITS_PER_YEAR;
  const width = Math.max((span.to - span.from) * UNITS_PER_YEAR - 1, 2);
  return (
    <rect
      x={x}
      y={height * 0.22}
      width={width}
      height={height * 0.56}
      fillOpacity={faded ? 0.4 : undefined}
      className={span.certain ? "strip-bar" : "strip-bar strip-open"}
    />
  );
}

/** Where a plan's bar lies, in years with the end included; null if no year is known. `certain` is false where a year stands in for an unknown one. */
export function stripSpan(plan: StripPlan): { from: number; to: number; certain: boolean } | null {
  const from = plan.startYear ?? (plan.adopted ? yearOf(plan.adopted) : null);
  if (from === null && plan.endYear === null) return null;
  const start = from ?? (plan.endYear ?? 0) - OPEN_YEARS;
  const end = plan.endYear === null ? start + OPEN_YEARS : plan.endYear + 1;
  return {
    from: Math.max(start, STRIP_FROM),
    to: Math.min(Math.max(end, start + 1), STRIP_TO),
    certain: plan.startYear !== null && plan.endYear !== null,
  };
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
