import type { Picked } from "@/components/compare/basket-store";
import { ComparePlanLinks } from "@/components/compare/compare-plan-links";
import { OrientationArrow } from "@/components/ui/orientation-arrow";
import { PageHeader } from "@/components/ui/page-header";
import { PlanStrip } from "@/components/ui/plan-strip";
import { StatusWord } from "@/components/ui/status-word";
import { StripAxis } from "@/components/ui/strip-axis";
import { hasSix, SixLegend, TheSix } from "@/components/ui/the-six";
import type { ReadContext } from "@/lib/domain/attributes/attributes";
import type { Plan } from "@/lib/domain/plan/plan";
import type { RenewalLists } from "@/lib/domain/trends/renewals";
import { formatDate, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { planName } from "./plan-name";
import { RenewalLines } from "./renewal-lines";

type Props = {
  locale: Locale;
  plan: Plan;
  context: ReadContext;
  /** What asks for the country's next plan; null: a draft, which is in no list yet. */
  renewals: RenewalLists | null;
  /** Plans picked for comparison that the address carries, and the query that carries them on. */
  carried: readonly Picked[];
  basket: string;
  /** Keys of attributes that no plan is coded for. */
  never: readonly string[];
};

/** Country, generation, period, status and the strip of all generations: what this plan is, as of when. */
export function PlanMasthead({
  locale,
  plan,
  context: { country, siblings, asOf },
  renewals,
  carried,
  basket,
  never,
}: Props) {
  const t = translator(locale, "plan");
  const common = translator(locale, "common");
  const name = countryName(locale, country);

  return (
    <PageHeader
      title={planName(locale, country, plan)}
      crumbsLabel={t("place")}
      crumbs={[
        { label: common("nav.plans"), address: href(locale, "/plans", basket) },
        { label: name, address: href(locale, `/countries/${country.iso3.toLowerCase()}`, basket) },
      ]}
    >
      {plan.title && (
        <p lang={plan.language ?? undefined} dir="auto" className="mt-2 max-w-[68ch] font-serif text-lg text-ink-soft">
          {plan.title}
        </p>
      )}
      <ul className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <li>
          <StatusWord locale={locale} plan={plan} siblings={siblings} asOf={asOf} />{" "}
          <span className="text-ink-soft">{common("strip.asOf", { date: formatDate(locale, asOf) })}</span>
        </li>
        <li>{formatPeriod(plan) || t("periodUnknown")}</li>
        {plan.orientation && (
          <li>
            <OrientationArrow locale={locale} orientation={plan.orientation} linked />
          </li>
        )}
        {plan.leadAgency && <li>{t("ledBy", { lead: label(locale, "lead", plan.leadAgency.type) })}</li>}
        {hasSix(never) && (
          <li>
            <TheSix locale={locale} plan={plan} />
          </li>
        )}
      </ul>
      <SixLegend locale={locale} never={never} className="mt-2" />
      {renewals && <RenewalLines {...{ locale, country }} lists={renewals} slug={plan.slug} />}
      <ComparePlanLinks {...{ locale, plan, country, siblings, carried }} />
      <div className="mt-6">
        <PlanStrip locale={locale} name={name} plans={siblings} asOf={asOf} current={plan.slug} size="large" />
        <StripAxis />
      </div>
    </PageHeader>
  );
}
