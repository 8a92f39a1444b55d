import Link from "next/link";
import type { AgendaText } from "@/lib/domain/agenda/reference";
import { type IsoDate, latestDay } from "@/lib/domain/plan/dates";
import type { AdoptionCurve as Curve } from "@/lib/domain/trends/adoption-curve";
import type { FigureGap } from "@/lib/domain/trends/published-figures";
import { formatDate, formatNumber } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  curve: Curve;
  /** Name of the country that adopted first. */
  firstCountry: string;
  /** What others counted, each on the last day that its date allows. */
  figures: readonly FigureGap[];
  /** Texts of the agenda, of which the resolutions are marked on the line of time. */
  texts: readonly AgendaText[];
};

/** The first resolution is of this year. */
const FROM_YEAR = 2000;
const TICK_YEARS = 5;
const HEIGHT = 208;
const TICK_COUNT = 25;
/** The curve is drawn in these units and stretched to the page; words and points keep their size. */
const UNITS = 1000;

/** Countries with a plan over time, with axes, three points named where they stand, and others' counts as crosses. */
export function AdoptionCurve({ locale, curve: { steps, first, half, last }, firstCountry, figures, texts }: Props) {
  const t = translator(locale, "home");
  const toYear = Number(last.date.slice(0, 4)) + 1;
  const most = Math.ceil((Math.max(last.count, ...figures.map(({ figure }) => figure.value)) * 1.06) / 10) * 10;
  const x = (day: IsoDate) => (yearsSince(FROM_YEAR, day) / (toYear - FROM_YEAR)) * 100;
  const y = (count: number) => HEIGHT - (count / most) * HEIGHT;
  const at = (day: IsoDate) => `${x(day).toFixed(2)}%`;

  const corners = steps.map(({ date, count }) => `H${((x(date) / 100) * UNITS).toFixed(1)}V${y(count).toFixed(1)}`);
  const line = `M0 ${HEIGHT}${corners.join("")}H${((x(last.date) / 100) * UNITS).toFixed(1)}`;
  const resolutions = texts.filter(({ kind }) => kind === "resolution");
  const firstYear = first.date.slice(0, 4);
  const words = {
    first: t("curve.first", { country: firstCountry }),
    half: half && t("curve.half", { count: half.count }),
    last: t("curve.last", { count: last.count }),
  };

  return (
    <figure>
      <div className="ps-8 pe-2 pt-4">
        <svg
          width="100%"
          height={HEIGHT + 44}
          className="overflow-visible text-xs"
          role="img"
          aria-label={t("curve.read", {
            from: firstYear,
            country: firstCountry,
            date: formatDate(locale, last.date),
            count: last.count,
          })}
        >
          <g fill="var(--ink-soft)">
            {ticks(0, most, TICK_COUNT).map((count) => (
              <g key={count}>
                <line x1="0" x2="100%" y1={y(count)} y2={y(count)} stroke="var(--rule)" />
                <text x="-8" y={y(count) + 4} textAnchor="end">
                  {formatNumber(locale, count)}
                </text>
              </g>
            ))}
            {ticks(FROM_YEAR, toYear - 1, TICK_YEARS).map((year) => (
              <g key={year}>
                <line
                  x1={at(`${year}-01-01`)}
                  x2={at(`${year}-01-01`)}
                  y1={HEIGHT}
                  y2={HEIGHT + 6}
                  stroke="var(--rule-strong)"
                />
                <text x={at(`${year}-01-01`)} y={HEIGHT + 36} textAnchor={year === FROM_YEAR ? "start" : "middle"}>
                  {year}
                </text>
              </g>
            ))}
          </g>
          <svg
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 ${UNITS} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d={`${line}V${HEIGHT}Z`} fill="var(--accent-soft)" />
            <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
          </svg>
          <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} stroke="var(--rule-strong)" />
          {figures.map(({ figure }) => (
            <svg key={figure.id} x={at(latestDay(figure.asOf))} y={y(figure.value)} className="overflow-visible">
              <title>{`${figure.publisher}, ${formatDate(locale, figure.asOf)}: ${formatNumber(locale, figure.value)}`}</title>
              <path d="M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5" stroke="var(--ink)" strokeWidth="1.4" />
            </svg>
          ))}
          {resolutions.map(({ id, date, number }) => (
            <svg key={id} x={at(latestDay(date))} y={HEIGHT + 14} className="overflow-visible">
              <title>{t("curve.resolution", { number: String(number), date: formatDate(locale, date) })}</title>
              <path d="M0 -5L4.5 0L0 5L-4.5 0Z" fill="var(--ink-soft)" />
            </svg>
          ))}
          <Point
            at={at(first.date)}
            y={y(first.count)}
            anchor="start"
            over={first.plan.adopted ? formatDate(locale, first.plan.adopted) : firstYear}
            words={words.first}
          />
          {half && words.half && (
            <Point
              at={at(half.date)}
              y={y(half.count)}
              anchor="end"
              over={formatDate(locale, half.date)}
              words={words.half}
              isSpare
            />
          )}
          {/* On a phone the words of the middle have no room before the curve: they stand in the field below it. */}
          {half && words.half && (
            <g className="sm:hidden">
              <svg x={at(half.date)} y={y(half.count)} className="overflow-visible" aria-hidden="true">
                <path d="M0 6V26" stroke="var(--rule-strong)" />
              </svg>
              <svg x="100%" y={y(half.count) + 40} className="overflow-visible" aria-hidden="true">
                <text x="-6" textAnchor="end" fill="var(--ink-soft)">
                  {formatDate(locale, half.date)}
                </text>
                <text x="-6" y="15" textAnchor="end" fill="var(--ink)" fontWeight="600">
                  {words.half}
                </text>
              </svg>
            </g>
          )}
          <Point
            at={at(last.date)}
            y={y(last.count)}
            anchor="end"
            over={formatDate(locale, last.date)}
            words={words.last}
            isToday
          />
        </svg>
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-6 gap-y-1 ps-8 text-xs text-ink-soft">
        <span>
          <Key>
            <path d="M0 6H12" stroke="var(--accent)" strokeWidth="2.5" />
          </Key>
          {t("curve.key.ours")}
        </span>
        {figures.length > 0 && (
          <span>
            <Key>
              <path d="M2.5 2.5L9.5 9.5M2.5 9.5L9.5 2.5" stroke="var(--ink)" strokeWidth="1.4" />
            </Key>
            {t("curve.key.published")}
          </span>
        )}
        <span>
          <Key>
            <path d="M6 1L10.5 6L6 11L1.5 6Z" fill="var(--ink-soft)" />
          </Key>
          {t("curve.key.resolutions")}
        </span>
        <Link href={href(locale, "/trends/adopters")} prefetch={false} className="link">
          {t("curve.more")}
        </Link>
      </figcaption>
    </figure>
  );
}

type PointProps = {
  at: string;
  y: number;
  anchor: "start" | "end";
  over: string;
  words: string;
  isToday?: boolean;
  /** Its words stand elsewhere on a phone. */
  isSpare?: boolean;
};

/** A named point: what it is stands above it, on the side where the curve leaves room. */
function Point({ at, y, anchor, over, words, isToday = false, isSpare = false }: PointProps) {
  const aside = anchor === "start" ? 2 : -10;
  // The first stands high above its point: on a narrow page the curve rises where its words are.
  const lift = anchor === "start" ? 62 : 0;
  return (
    <svg x={at} y={y} className="overflow-visible" aria-hidden="true">
      {lift > 0 && <path d={`M0 -6V${-lift - 4}`} stroke="var(--rule-strong)" />}
      <circle r="4.5" fill={isToday ? "var(--mark)" : "var(--accent)"} stroke="var(--paper)" strokeWidth="2" />
      <g className={isSpare ? "max-sm:hidden" : undefined}>
        <text x={aside} y={-24 - lift} textAnchor={anchor} fill={isToday ? "var(--mark)" : "var(--ink-soft)"}>
          {over}
        </text>
        <text x={aside} y={-9 - lift} textAnchor={anchor} fill="var(--ink)" fontWeight="600">
          {words}
        </text>
      </g>
    </svg>
  );
}

function Key({ children }: { children: React.ReactNode }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="me-1.5 inline-block align-[-1px]">
      {children}
    </svg>
  );
}

const MS_A_DAY = 86_400_000;

/** Years and their parts from 1 January of a year to a day. */
function yearsSince(year: number, day: IsoDate): number {
  const own = Number(day.slice(0, 4));
  const begin = Date.UTC(own, 0, 1);
  const days = (Date.UTC(own, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) - begin) / MS_A_DAY;
  return own - year + days / ((Date.UTC(own + 1, 0, 1) - begin) / MS_A_DAY);
}

/** Multiples of `step` from `from` to `to`, both included. */
function ticks(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step);
}
