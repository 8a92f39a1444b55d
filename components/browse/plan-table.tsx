import Link from "next/link";
import type { ReactNode } from "react";
import { generationName } from "@/components/plans/plan-name";
import { NothingMark } from "@/components/ui/nothing-mark";
import { OrientationArrow } from "@/components/ui/orientation-arrow";
import { PlanStrip } from "@/components/ui/plan-strip";
import { StatusWord } from "@/components/ui/status-word";
import { hasSix, SixLegend, TheSix } from "@/components/ui/the-six";
import { elementsNeverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import type { Plan } from "@/lib/domain/plan/plan";
import { STRIP_FROM, STRIP_TO } from "@/lib/domain/plan/strip";
import { formatDate, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, attributeShortLabel, countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type BrowseView, carriedQuery } from "./browse-view";

export type ResultsProps = {
  view: BrowseView;
  /** What stands at the start of each row, such as the tick that picks a plan for comparison. */
  rowStart?: (plan: Plan) => ReactNode;
};

/** The results as a table; a row is one target that leads to its plan. */
export function PlanTable({ view, rowStart }: ResultsProps) {
  const { locale, query, results } = view;
  const t = translator(locale, "browse");
  // Sorted by a date, the table shows that date.
  const dated = query.sort === "adopted";
  const never = elementsNeverCoded(view.catalogue);

  return (
    <>
      <SixLegend locale={locale} never={never} className="mb-2 @max-[48rem]/results:hidden" />
      <table className="plan-table">
        <caption className="sr-only">{t("column.caption", { page: results.page, pages: results.pageCount })}</caption>
        <thead>
          <tr>
            {rowStart && <td />}
            <th scope="col">{attributeLabel(locale, "country")}</th>
            <th scope="col">{t("column.strip", { from: String(STRIP_FROM), to: String(STRIP_TO) })}</th>
            <th scope="col" className="at-narrow">
              {attributeShortLabel(locale, "generation")}
            </th>
            <th scope="col" className="at-narrow">
              {dated ? attributeLabel(locale, "adopted") : t("column.period")}
            </th>
            <th scope="col" className="at-wide">
              {attributeLabel(locale, "lead")}
            </th>
            <th scope="col" className="at-middle">
              {t("column.orientation")}
            </th>
            <th scope="col">{attributeLabel(locale, "status")}</th>
            {hasSix(never) && (
              <th scope="col" className="at-six">
                {t("column.six")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {results.plans.map((plan) => (
            <Row key={plan.slug} view={view} plan={plan} dated={dated} six={hasSix(never)} start={rowStart?.(plan)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

type RowProps = { view: BrowseView; plan: Plan; dated: boolean; six: boolean; start: ReactNode };

function Row({ view, plan, dated, six, start }: RowProps) {
  const { locale, catalogue, query, carried } = view;
  const siblings = catalogue.plansOf(plan.country);
  const name = countryName(locale, catalogue.countryOf(plan));

  return (
    <tr>
      {start && <td>{start}</td>}
      <th scope="row">
        <Link href={href(locale, `/plans/${plan.slug}`, carriedQuery(carried))} prefetch={false} className="row-link">
          {name} <small>{generationName(locale, plan.generation)}</small>
        </Link>
      </th>
      <td>
        <PlanStrip locale={locale} name={name} plans={siblings} asOf={query.asOf} current={plan.slug} />
      </td>
      <td className="at-narrow">{plan.generation}</td>
      <td className="at-narrow whitespace-nowrap">
        {dated ? (
          <Valued
            locale={locale}
            plan={plan}
            attributeKey="adopted"
            words={plan.adopted && formatDate(locale, plan.adopted)}
          />
        ) : (
          <Valued locale={locale} plan={plan} attributeKey="start" words={formatPeriod(plan)} />
        )}
      </td>
      <td className="at-wide">
        <Valued
          locale={locale}
          plan={plan}
          attributeKey="lead"
          words={plan.leadAgency && label(locale, "lead", plan.leadAgency.type)}
        />
      </td>
      <td className="at-middle">
        <Valued
          locale={locale}
          plan={plan}
          attributeKey="orientation"
          words={plan.orientation && <OrientationArrow locale={locale} orientation={plan.orientation} />}
        />
      </td>
      <td>
        <StatusWord locale={locale} plan={plan} siblings={siblings} asOf={query.asOf} />
      </td>
      {six && (
        <td className="at-six">
          <TheSix locale={locale} plan={plan} />
        </td>
      )}
    </tr>
  );
}

type ValuedProps = { locale: Locale; plan: Plan; attributeKey: string; words: ReactNode };

/** A value, or which of the four nothings stands in its place. */
export function Valued({ locale, plan, attributeKey, words }: ValuedProps) {
  return words || <NothingMark locale={locale} nothing={plan.nothings[attributeKey] ?? "not_coded"} />;
}
