import type { AdoptionCurve as Curve } from "@/lib/domain/trends/adoption-curve";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  curve: Curve;
  /** Name of the country that adopted first. */
  firstCountry: string;
};

const WIDTH = 1000;
const HEIGHT = 240;
const TOP = 24;

/** Countries with a plan over the years, as a step line across the page with three dated points called out in words. */
export function AdoptionCurve({ locale, curve: { points, first, busiest, last }, firstCountry }: Props) {
  const t = translator(locale, "home");
  const from = points[0]?.year ?? 0;
  const span = Math.max(last.year - from, 1);
  const most = Math.max(last.count, 1);
  const x = (year: number) => ((year - from) / span) * WIDTH;
  const y = (count: number) => HEIGHT - (count / most) * (HEIGHT - TOP);
  const line = points.map(({ year, count }) => `L${x(year).toFixed(1)} ${y(count).toFixed(1)}`).join("");
  const marks = [first, busiest, last];
  const words = [
    t("curve.first", { year: String(first.year), country: firstCountry }),
    t("curve.busiest", { year: String(busiest.year), plans: busiest.plans }),
    t("curve.last", { date: formatDate(locale, last.date), count: last.count }),
  ];

  return (
    <figure>
      <svg
        viewBox={`-8 0 ${WIDTH + 16} ${HEIGHT + 2}`}
        className="h-auto w-full"
        role="img"
        aria-label={`${t("curve.title")}. ${words.join(" ")}`}
      >
        <path d={`M0 ${HEIGHT}${line}L${WIDTH} ${HEIGHT}Z`} fill="var(--accent-soft)" />
        <path
          d={`M0 ${HEIGHT}${line}`}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2.5"
          vectorEffect="non-scaling-stroke"
        />
        <path d={`M0 ${HEIGHT}H${WIDTH}`} stroke="var(--rule-strong)" vectorEffect="non-scaling-stroke" />
        {marks.map(({ year, count }, place) => (
          <circle
            key={year}
            cx={x(year)}
            cy={y(count)}
            r="6"
            fill={place === 2 ? "var(--mark)" : "var(--accent)"}
            stroke="var(--paper)"
            strokeWidth="2"
          />
        ))}
      </svg>
      <figcaption>
        <ol className="mt-3 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-3">
          {words.map((sentence, place) => (
            <li key={sentence} className={`border-t-2 pt-2 ${place === 2 ? "border-mark" : "border-accent"}`}>
              {sentence}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
