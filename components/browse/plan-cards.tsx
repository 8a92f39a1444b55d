import Link from "next/link";
import type { ReactNode } from "react";
import { generationName } from "@/components/plans/plan-name";
import { OrientationArrow } from "@/components/ui/orientation-arrow";
import { PlanStrip } from "@/components/ui/plan-strip";
import { StatusWord } from "@/components/ui/status-word";
import { hasSix, SixLegend, TheSix } from "@/components/ui/the-six";
import { elementsNeverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, countryName, label } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import { type BrowseView, carriedQuery } from "./browse-view";
import { type ResultsProps, Valued } from "./plan-table";

/** The results as cards under rules: less per screen, but with titles, and all of it on a phone. */
export function PlanCards({ view, rowStart }: ResultsProps) {
  const never = elementsNeverCoded(view.catalogue);
  return (
    <>
      <SixLegend locale={view.locale} never={never} className="mb-2" />
      <ul className="plan-cards">
        {view.results.plans.map((plan) => (
          <Card key={plan.slug} view={view} plan={plan} six={hasSix(never)} start={rowStart?.(plan)} />
        ))}
      </ul>
    </>
  );
}

function Card({ view, plan, six, start }: { view: BrowseView; plan: Plan; six: boolean; start: ReactNode }) {
  const { locale, catalogue, query, carried } = view;
  const t = translator(locale, "browse");
  const siblings = catalogue.plansOf(plan.country);
  const name = countryName(locale, catalogue.countryOf(plan));
  const period = formatPeriod(plan);

  return (
    <li>
      {start && <div className="card-start">{start}</div>}
      <h2>
        <Link href={href(locale, `/plans/${plan.slug}`, carriedQuery(carried))} prefetch={false} className="row-link">
          {name}{" "}
          <small>
            {generationName(locale, plan.generation)}
            {period && `, ${period}`}
          </small>
        </Link>
      </h2>
      {plan.title && <p lang={plan.language ?? undefined}>{plan.title}</p>}
      <div>
        <PlanStrip locale={locale} name={name} plans={siblings} asOf={query.asOf} current={plan.slug} />
        <StatusWord locale={locale} plan={plan} siblings={siblings} asOf={query.asOf} />
      </div>
      <dl>
        <dt>{attributeLabel(locale, "lead")}</dt>
        <dd>
          <Valued
            locale={locale}
            plan={plan}
            attributeKey="lead"
            words={plan.leadAgency && label(locale, "lead", plan.leadAgency.type)}
          />
        </dd>
        <dt>{t("column.orientation")}</dt>
        <dd>
          <Valued
            locale={locale}
            plan={plan}
            attributeKey="orientation"
            words={plan.orientation && <OrientationArrow locale={locale} orientation={plan.orientation} />}
          />
        </dd>
        {six && (
          <>
            <dt>{t("column.six")}</dt>
            <dd>
              <TheSix locale={locale} plan={plan} />
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}
