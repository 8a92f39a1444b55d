import Link from "next/link";
import { findCountries } from "@/lib/domain/catalogue/country-finder";
import { isSearchable } from "@/lib/domain/catalogue/search-text";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { NearCountries } from "./near-countries";

type Props = {
  locale: Locale;
  view: CatalogueView;
  text: string;
  /** How many plans were found for the text. */
  found: number;
  /** Day that the status of plans is told for. */
  asOf: IsoDate;
};

/** More countries than these are no answer to a text. */
const MOST_NAMED = 3;

/**
 * What a search for plans says besides its results: that the country is known and has no plan; where nothing was found,
 * what was probably meant; and that a text of signs finds nothing.
 */
export function KnownCountries({ locale, view, text, found, asOf }: Props) {
  const t = translator(locale, "search");
  if (text === "") return null;
  if (!isSearchable(text)) {
    return (
      <p data-unsearchable="" className="mt-3 text-base">
        {translator(locale, "common")("unsearchable")}
      </p>
    );
  }
  const countries = findCountries(view.catalogue.countries, text);
  const without = countries.found.filter(({ iso3 }) => view.plansOf(iso3).length === 0);
  const isAnswer = countries.found.length <= MOST_NAMED || found === 0;

  return (
    <>
      {isAnswer &&
        without.slice(0, MOST_NAMED).map((country) => (
          <p key={country.iso3} data-without-plan={country.iso3} className="mt-3 text-base">
            {t.rich(country.hasPlan === false ? "noPlan" : "notLooked", {
              country: countryName(locale, country),
              link: (words) => (
                <Link
                  href={href(locale, `/countries/${country.iso3.toLowerCase()}`)}
                  prefetch={false}
                  className="link font-semibold"
                >
                  {words}
                </Link>
              ),
            })}
          </p>
        ))}
      {found === 0 && <NearCountries locale={locale} view={view} countries={countries.near} asOf={asOf} />}
    </>
  );
}
