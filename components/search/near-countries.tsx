import Link from "next/link";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { Country } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; view: CatalogueView; countries: readonly Country[] };

/** Countries that a misspelt name may mean, each a link, with whether it has a plan. */
export function NearCountries({ locale, view, countries }: Props) {
  if (countries.length === 0) return null;
  const t = translator(locale, "search");
  return (
    <div data-near="" className="mt-3 text-base">
      <p>{t("near")}</p>
      <ul>
        {countries.map((country) => (
          <li key={country.iso3}>
            <Link
              href={href(locale, `/countries/${country.iso3.toLowerCase()}`)}
              prefetch={false}
              className="link inline-flex min-h-8 items-center font-semibold"
            >
              {countryName(locale, country)}
            </Link>{" "}
            <span className="text-sm text-ink-soft">
              {t("note.plans", { count: view.plansOf(country.iso3).length })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
