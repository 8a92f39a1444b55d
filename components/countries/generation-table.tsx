import Link from "next/link";
import type { Picked } from "@/components/compare/basket-store";
import { BasketTick } from "@/components/compare/basket-tick";
import { generationName } from "@/components/plans/plan-name";
import { NothingMark } from "@/components/ui/nothing-mark";
import { OrientationArrow } from "@/components/ui/orientation-arrow";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { StatusWord } from "@/components/ui/status-word";
import { hasSix, SixLegend, TheSix } from "@/components/ui/the-six";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import type { Element } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeShortLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { basketQuery } from "@/lib/schemas/basket";

type Props = {
  locale: Locale;
  country: Country;
  /** Elements of the framework that no plan is assessed on. */
  never: readonly Element[];
  plans: readonly Plan[];
  asOf: string;
  /** Plans picked for comparison that the address carries. */
  carried: readonly Picked[];
};

/** A country's generations, one a row. */
export function GenerationTable({ locale, country, never, plans, asOf, carried }: Props) {
  const t = translator(locale, "country");
  const slugs = carried.map(({ slug }) => slug);
  const six = hasSix(never) ? (["six"] as const) : [];
  const heads = ["generation", "status", "adopted", "period", "lead", "orientation", ...six] as const;
  const headWords = (head: (typeof heads)[number]) =>
    head === "period" || head === "six" ? t(`table.${head}`) : attributeShortLabel(locale, head);

  return (
    <>
      <ScrollRegion label={t("generations")} className="mt-4">
        <table className="w-full min-w-[44rem] border-collapse">
          <caption className="sr-only">{t("generations")}</caption>
          <thead>
            <tr className="border-b border-rule-strong text-xs text-ink-soft">
              <td className="w-10" />
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1.5 pe-4 text-start font-semibold">
                  {headWords(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.slug} className="h-10 border-b border-rule">
                <td>
                  <BasketTick locale={locale} plan={plan} country={country} carried={slugs} />
                </td>
                <th scope="row" className="pe-4 text-start font-semibold">
                  <Link
                    href={href(locale, `/plans/${plan.slug}`, basketQuery(slugs))}
                    prefetch={false}
                    className="link inline-block py-1.5"
                  >
                    {generationName(locale, plan.generation)}
                  </Link>
                </th>
                <td className="pe-4">
                  <StatusWord locale={locale} plan={plan} siblings={plans} asOf={asOf} />
                </td>
                <td className="pe-4">
                  {plan.adopted ? (
                    formatDate(locale, plan.adopted)
                  ) : (
                    <NothingMark locale={locale} nothing={plan.nothings.adopted ?? "not_coded"} />
                  )}
                </td>
                <td className="pe-4">{formatPeriod(plan)}</td>
                <td className="pe-4">
                  {plan.leadAgency ? (
                    label(locale, "lead", plan.leadAgency.type)
                  ) : (
                    <NothingMark locale={locale} nothing={plan.nothings.lead ?? "not_coded"} />
                  )}
                </td>
                <td className="pe-4">
                  {plan.orientation ? (
                    <OrientationArrow locale={locale} orientation={plan.orientation} linked />
                  ) : (
                    <NothingMark locale={locale} nothing={plan.nothings.orientation ?? "not_coded"} />
                  )}
                </td>
                {hasSix(never) && (
                  <td>
                    <TheSix locale={locale} plan={plan} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <SixLegend locale={locale} never={never} className="mt-2" />
    </>
  );
}
