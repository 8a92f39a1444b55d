import Link from "next/link";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { STRIP_FROM, STRIP_TO, stripMoment, stripSpan } from "@/lib/domain/plan/strip";
import { formatDate, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import { carriedQuery } from "./browse-view";
import type { ResultsProps } from "./plan-table";

const YEARS = STRIP_TO - STRIP_FROM;
const TICKS = [2000, 2005, 2010, 2015, 2020, 2025, 2030, 2035];

/** Where a moment lies on the axis, as a percentage of its length with one decimal. */
const at = (year: number) => `${Math.round(((year - STRIP_FROM) / YEARS) * 1000) / 10}%`;

/** The results on one axis of years: a row a country, in the order of the results, a bar a plan. */
export function PlanTimeline({ view }: Pick<ResultsProps, "view">) {
  const { locale, catalogue, query, results, carried } = view;
  const t = translator(locale, "browse");
  const shown = new Set(results.plans);
  const countries = [...new Set(results.plans.map((plan) => catalogue.countryOf(plan)))];
  const axis = { from: String(STRIP_FROM), to: String(STRIP_TO) };

  return (
    <>
      <p className="mt-3 mb-2 max-w-[68ch] text-xs text-ink-soft">
        {t("timeline.note", { date: formatDate(locale, query.asOf) })}
      </p>
      <div className="timeline">
        <svg aria-hidden="true" width="100%" height="20" className="timeline-axis">
          {TICKS.map((year) => (
            <text
              key={year}
              x={at(year)}
              y="14"
              textAnchor={year === STRIP_FROM ? "start" : year === STRIP_TO ? "end" : "middle"}
            >
              {year}
            </text>
          ))}
        </svg>
        <ul aria-label={t("timeline.label", axis)}>
          {countries.map((country) => (
            <li key={country.iso3}>
              <Link
                href={href(locale, `/countries/${country.iso3.toLowerCase()}`, carriedQuery(carried))}
                prefetch={false}
                className="row-link"
              >
                {countryName(locale, country)}
              </Link>
              <Bars plans={catalogue.plansOf(country.iso3)} shown={shown} asOf={query.asOf} />
              <span>
                {catalogue
                  .plansOf(country.iso3)
                  .filter((plan) => shown.has(plan))
                  .map((plan) => (
                    <Link
                      key={plan.slug}
                      href={href(locale, `/plans/${plan.slug}`, carriedQuery(carried))}
                      prefetch={false}
                      aria-label={`${countryName(locale, country)}, ${t("timeline.plan", {
                        generation: plan.generation,
                        period: formatPeriod(plan) || t("timeline.noPeriod"),
                      })}`}
                    >
                      {plan.generation}
                    </Link>
                  ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The bars of one country; its links beside them say the same in words. */
function Bars({ plans, shown, asOf }: { plans: readonly Plan[]; shown: ReadonlySet<Plan>; asOf: IsoDate }) {
  const day = at(stripMoment(asOf));
  return (
    <svg aria-hidden="true" width="100%" height="28">
      {plans.map((plan) => {
        const span = stripSpan(plan, plans, asOf);
        if (!span) return null;
        const look = [span.startCertain && span.endCertain ? "" : "open", shown.has(plan) ? "" : "pale"]
          .filter(Boolean)
          .join(" ");
        return (
          <g key={plan.slug} className={look || undefined}>
            <rect x={at(span.from)} y="5" width={at(STRIP_FROM + span.to - span.from)} height="18" />
            <text x={at(span.from)} dx="5" y="18">
              {plan.generation}
            </text>
          </g>
        );
      })}
      <line x1={day} x2={day} y1="0" y2="28" />
    </svg>
  );
}
