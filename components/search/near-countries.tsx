import Link from "next/link";
import { generationName } from "@/components/plans/plan-name";
import { StatusWord } from "@/components/ui/status-word";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Country } from "@/lib/domain/plan/plan";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  view: CatalogueView;
  countries: readonly Country[];
  /** Day that the status of their plans is told for. */
  asOf: IsoDate;
};

/** Countries that a misspelt name may mean, each with the plans that it has: whoever meant it is there. */
export function NearCountries({ locale, view, countries, asOf }: Props) {
  if (countries.length === 0) return null;
  const t = translator(locale, "search");
  return (
    <div data-near="" className="mt-4 max-w-[52rem]">
      <p className="text-base">{t("near")}</p>
      <ul className="mt-1 border-t border-rule-strong">
        {countries.map((country) => {
          const plans = view.plansOf(country.iso3);
          return (
            <li
              key={country.iso3}
              className="grid gap-x-6 border-b border-rule py-1.5 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]"
            >
              <div>
                <Link
                  href={href(locale, `/countries/${country.iso3.toLowerCase()}`)}
                  prefetch={false}
                  className="link inline-flex min-h-8 items-center text-base font-semibold"
                >
                  {countryName(locale, country)}
                </Link>
                <p className="text-xs text-ink-soft">
                  {t("note.country", { region: label(locale, "region", country.region), count: plans.length })}
                </p>
              </div>
              <ul>
                {plans.map((plan) => (
                  <li key={plan.slug} className="flex flex-wrap items-baseline gap-x-3">
                    <Link
                      href={href(locale, `/plans/${plan.slug}`)}
                      prefetch={false}
                      className="link inline-flex min-h-8 items-center"
                    >
                      {generationName(locale, plan.generation)}
                    </Link>
                    {formatPeriod(plan)} <StatusWord locale={locale} plan={plan} siblings={plans} asOf={asOf} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
