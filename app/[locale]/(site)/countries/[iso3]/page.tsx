import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { RegionalPlans } from "@/components/agenda/regional-plans";
import { BasketTray } from "@/components/compare/basket-tray";
import { findCarried } from "@/components/compare/carried-plans";
import { CompareGenerationsLink } from "@/components/compare/compare-plan-links";
import { Developments, SourceLines } from "@/components/countries/developments";
import { GenerationChanges } from "@/components/countries/generation-changes";
import { GenerationTable } from "@/components/countries/generation-table";
import { RegionBeside } from "@/components/countries/region-beside";
import { ReleaseNotice } from "@/components/data/release-notice";
import { NotFoundPage, notFoundMetadata } from "@/components/layout/not-found-page";
import { RenewalLines } from "@/components/plans/renewal-lines";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { PlanStrip } from "@/components/ui/plan-strip";
import { StripAxis } from "@/components/ui/strip-axis";
import { getEdition } from "@/lib/catalogue/edition";
import { ORGANISATIONS, REGIONAL_PLANS } from "@/lib/catalogue/reference";
import { regionalPlansOf } from "@/lib/domain/agenda/agenda";
import { elementsNeverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import { diffGenerations } from "@/lib/domain/compare/generation-difference";
import { gapsBetween, regionPicture } from "@/lib/domain/compare/region-picture";
import type { Country } from "@/lib/domain/plan/plan";
import { countryRenewals } from "@/lib/domain/trends/renewals";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { BASKET_PARAMETER } from "@/lib/schemas/basket";

type Props = PageProps<"/[locale]/countries/[iso3]">;

async function findCountry({ params, searchParams }: Props) {
  const { locale: segment, iso3 } = await params;
  const edition = await getEdition(await searchParams, [BASKET_PARAMETER]);
  return { locale: parseLocale(segment), ...edition, country: edition.view.countryByIso3.get(iso3.toUpperCase()) };
}

export const generateMetadata = editionMetadata(async (props: Props) => {
  const { locale, view, country } = await findCountry(props);
  if (!country) return notFoundMetadata(locale);
  const t = translator(locale, "country");
  const name = countryName(locale, country);
  return pageMetadata({
    locale,
    path: `/countries/${country.iso3.toLowerCase()}`,
    title: t("title", { name }),
    description: t("description", { name, count: view.plansOf(country.iso3).length }),
  });
});

export default editionPage(async function CountryPage(props: Props) {
  const { locale, view, country, release, today: asOf, ignored } = await findCountry(props);
  if (!country) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "country");
  const plans = view.plansOf(country.iso3);
  const name = countryName(locale, country);
  const noPlan = noPlanWords(locale, country);
  const carried = findCarried(locale, view, (await props.searchParams)[BASKET_PARAMETER]);
  const pairs = plans.slice(1).map((after, place) => ({ before: plans[place] as (typeof plans)[number], after }));

  return (
    <article>
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <PageHeader
        title={name}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[
          { label: translator(locale, "common")("nav.countries"), address: href(locale, "/countries") },
          {
            label: label(locale, "region", country.region),
            address: href(locale, "/countries", `region=${country.region}`),
          },
        ]}
        lead={plans.length > 0 ? t("lead", { count: plans.length }) : undefined}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          {plans.length === 0 ? (
            <section className="border-s-4 border-rule-strong ps-4">
              <h2 className="text-lg">{noPlan.title}</h2>
              <p className="mt-2 max-w-[68ch] text-base">{noPlan.text}</p>
              {country.note && <p className="mt-2 max-w-[68ch] text-ink-soft">{country.note}</p>}
              {country.noPlanSource && <SourceLines locale={locale} sources={[country.noPlanSource]} />}
            </section>
          ) : (
            <>
              <section>
                <h2 id="generations" className="text-lg">
                  {t("generations")}
                </h2>
                <div className="mt-3">
                  <PlanStrip locale={locale} name={name} plans={plans} asOf={asOf} size="large" />
                  <StripAxis />
                </div>
                <ul className="mt-1 text-xs text-ink-soft">
                  {gapsBetween(plans).map(({ afterGeneration, from, to }) => (
                    <li key={afterGeneration}>
                      {t("gap", { count: to - from + 1, from: String(from), to: String(to) })}
                    </li>
                  ))}
                </ul>
                <RenewalLines {...{ locale, country }} lists={countryRenewals(view, country, asOf)} />
                <GenerationTable {...{ locale, country, plans, asOf, carried }} never={elementsNeverCoded(view)} />
                {plans.length > 1 && (
                  <p className="mt-2">
                    <CompareGenerationsLink locale={locale} plans={plans} />
                  </p>
                )}
                {country.note && <p className="mt-3 max-w-[68ch] text-ink-soft">{country.note}</p>}
              </section>
              {pairs.length > 0 && (
                <section aria-labelledby="changes" className="mt-12">
                  <h2 id="changes" className="mb-4 text-lg">
                    {t("changes.heading")}
                  </h2>
                  {pairs.map(({ before, after }) => (
                    <GenerationChanges
                      key={after.slug}
                      {...{ locale, before, after, changes: diffGenerations(view, before, after, asOf) }}
                    />
                  ))}
                </section>
              )}
            </>
          )}
          <Developments locale={locale} developments={country.developments} />
        </div>
        <aside aria-label={t("region.title", { region: label(locale, "region", country.region) })}>
          <RegionBeside locale={locale} picture={regionPicture(view, country.region, asOf)} asOf={asOf} />
          <p className="mt-4">
            <Link
              href={href(locale, "/plans", { region: country.region })}
              prefetch={false}
              className="link inline-block py-1"
            >
              {t("region.browse")}
            </Link>
          </p>
          <RegionalPlans
            locale={locale}
            uncoded={ORGANISATIONS.filter(({ members }) => members.length === 0)}
            plans={regionalPlansOf(country.iso3, ORGANISATIONS, REGIONAL_PLANS)}
          />
        </aside>
      </div>
      {plans.length > 0 && <BasketTray locale={locale} carried={carried} />}
    </article>
  );
});

/** What is said where a country has no plan on record: none found, searched without an answer, or nobody has looked. */
function noPlanWords(locale: Locale, { hasPlan, searchedOn }: Country): { title: string; text: string } {
  const t = translator(locale, "country");
  if (hasPlan === false) return { title: translator(locale, "common")("noPlan"), text: t("noPlan.text") };
  if (searchedOn !== null)
    return { title: t("searched.title"), text: t("searched.text", { date: formatDate(locale, searchedOn) }) };
  return { title: t("notLooked.title"), text: t("notLooked.text") };
}
