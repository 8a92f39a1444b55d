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

const LINE =
  "max-sm:col-span-2 max-sm:col-start-2 max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 sm:pe-4";

/** The head of a column where there are no columns. */
function Head({ words }: { words: string }) {
  return (
    <span aria-hidden="true" className="w-28 text-xs text-ink-soft sm:hidden">
      {words}
    </span>
  );
}

/** A country's generations, one a row; on a phone each in lines of its own. */
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
        <table className="w-full border-collapse max-sm:block sm:min-w-[44rem]">
          <caption className="sr-only">{t("generations")}</caption>
          <thead className="max-sm:sr-only">
            <tr className="border-b border-rule-strong text-xs text-ink-soft">
              <td className="w-10" />
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1.5 pe-4 text-start font-semibold">
                  {headWords(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {plans.map((plan) => (
              <tr
                key={plan.slug}
                className="border-b border-rule max-sm:grid max-sm:grid-cols-[2.75rem_minmax(0,1fr)_auto] max-sm:gap-y-0.5 max-sm:py-2 sm:h-10"
              >
                <td className="max-sm:row-span-5">
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
                <td className="max-sm:py-1.5 max-sm:text-end sm:pe-4">
                  <StatusWord locale={locale} plan={plan} siblings={plans} asOf={asOf} />
                </td>
                <td className={LINE}>
                  <Head words={headWords("adopted")} />
                  {plan.adopted ? (
                    formatDate(locale, plan.adopted)
                  ) : (
                    <NothingMark locale={locale} nothing={plan.nothings.adopted ?? "not_coded"} />
                  )}
                </td>
                <td className={LINE}>
                  <Head words={headWords("period")} />
                  {formatPeriod(plan)}
                </td>
                <td className={LINE}>
                  <Head words={headWords("lead")} />
                  {plan.leadAgency ? (
                    label(locale, "lead", plan.leadAgency.type)
                  ) : (
                    <NothingMark locale={locale} nothing={plan.nothings.lead ?? "not_coded"} />
                  )}
                </td>
                <td className={LINE}>
                  <Head words={headWords("orientation")} />
                  {plan.orientation ? (
                    <OrientationArrow locale={locale} orientation={plan.orientation} linked />
                  ) : (
                    <NothingMark locale={locale} nothing={plan.nothings.orientation ?? "not_coded"} />
                  )}
                </td>
                {hasSix(never) && (
                  <td className={LINE}>
                    <Head words={headWords("six")} />
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
