import Link from "next/link";
import { PlanStrip } from "@/components/ui/plan-strip";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { Country } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; view: CatalogueView; countries: readonly Country[]; asOf: string };

/** Countries one a line: name, strip of its plans, how many. Those without a plan say whether anybody looked. */
export function CountryList({ locale, view, countries, asOf }: Props) {
  const t = translator(locale, "country");
  const common = translator(locale, "common");

  return (
    <ul className="gap-x-12 md:columns-2 2xl:columns-3">
      {countries.map((country) => {
        const plans = view.plansOf(country.iso3);
        const name = countryName(locale, country);
        return (
          <li
            key={country.iso3}
            className="flex min-h-11 min-w-0 break-inside-avoid items-center justify-between gap-3 border-b border-rule sm:min-h-9"
          >
            <Link
              href={href(locale, `/countries/${country.iso3.toLowerCase()}`)}
              prefetch={false}
              className={`py-1.5 hover:underline ${plans.length > 0 ? "text-accent" : "text-ink-soft"}`}
            >
              {name}
            </Link>
            {plans.length > 0 ? (
              <span className="flex shrink-0 items-center gap-3 max-[22rem]:shrink">
                <PlanStrip locale={locale} name={name} plans={plans} asOf={asOf} />
                <span className="w-14 text-end text-xs text-ink-soft">{t("list.plans", { count: plans.length })}</span>
              </span>
            ) : (
              <span className="shrink-0 text-end text-xs text-ink-soft">
                {country.hasPlan === false
                  ? common("noPlan")
                  : t(country.searchedOn === null ? "list.notLooked" : "list.searched")}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
