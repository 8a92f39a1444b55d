import Form from "next/form";
import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { CountryList } from "@/components/countries/country-list";
import { ReleaseField } from "@/components/data/release-field";
import { ReleaseNotice } from "@/components/data/release-notice";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { findCountries } from "@/lib/domain/catalogue/country-finder";
import { isSearchable } from "@/lib/domain/catalogue/search-text";
import { regionPicture } from "@/lib/domain/compare/region-picture";
import { adoptedBy } from "@/lib/domain/plan/status";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate, nameOrder } from "@/lib/format";
import { href, hrefNow } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { parseCountryQuery } from "@/lib/schemas/country-query";

type Props = PageProps<"/[locale]/countries">;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "country");
  const { catalogue } = (await getEdition(await searchParams)).view;
  const { q, region, adopted } = parseCountryQuery(await searchParams);
  const title = region ? `${t("list.title")}: ${label(locale, "region", region)}` : t("list.title");
  return pageMetadata({
    locale,
    path: "/countries",
    query: region ? `region=${region}` : "",
    title,
    description: t("list.description", { count: catalogue.countries.length }),
    unlisted: q !== "" || adopted,
  });
});

export default editionPage(async function CountriesPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "country");
  const common = translator(locale, "common");
  const { view, release, today: asOf } = await getEdition(await searchParams);
  const { q, region, adopted, ignored } = parseCountryQuery(await searchParams);
  const inOrder = nameOrder(locale);
  const named = [...view.catalogue.countries].sort((a, b) => inOrder(countryName(locale, a), countryName(locale, b)));
  const adopters = named.filter(({ iso3 }) => view.plansOf(iso3).some((plan) => adoptedBy(plan, asOf)));
  const offered = adopted ? adopters : named;
  const listed = offered.filter((country) => region === null || country.region === region);
  const { found, near } = findCountries(offered, q);
  const regions = REGIONS.filter((candidate) => region === null || candidate === region);
  const pictures = REGIONS.map((candidate) => regionPicture(view, candidate, asOf));
  const total = (key: "adopters" | "inForce") => pictures.reduce((sum, picture) => sum + picture[key], 0);

  return (
    <>
      <PageHeader
        title={region ? `${t("list.title")}: ${label(locale, "region", region)}` : t("list.title")}
        lead={t("list.lead", {
          adopters: total("adopters"),
          inForce: total("inForce"),
          count: named.length,
          date: formatDate(locale, asOf),
        })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <Form
        action={hrefNow(locale, "/countries")}
        scroll={false}
        role="search"
        className="mb-8 flex max-w-xl items-end gap-2"
      >
        <ReleaseField />
        {adopted && <input type="hidden" name="adopted" value="yes" />}
        <div className="grow">
          <TextField type="search" name="q" label={t("list.find")} hint={t("list.findHint")} value={q} key={q} />
        </div>
        <Button type="submit" look="primary">
          {common("search")}
        </Button>
      </Form>
      <p role="status" className={q ? "mb-4 text-base" : "sr-only"}>
        {q && t("list.found", { count: found.length, q })}
      </p>
      {adopted && !q && (
        <p className="mb-6 text-base">
          <data id="result-count" value={listed.length}>
            {t("list.adopted", { count: listed.length, date: formatDate(locale, asOf) })}
          </data>
        </p>
      )}
      {q && found.length === 0 && (
        <p className="mb-4 text-base">
          {!isSearchable(q) ? common("unsearchable") : near.length > 0 ? t("list.near") : t("list.none")}
        </p>
      )}
      {q ? (
        <CountryList {...{ locale, view, asOf, countries: found.length > 0 ? found : near }} />
      ) : (
        regions.map((candidate) => {
          const picture = pictures.find((one) => one.region === candidate);
          return (
            <section key={candidate} id={candidate} aria-labelledby={`${candidate}-title`} className="mb-12">
              <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule-strong pb-1">
                <h2 id={`${candidate}-title`} className="text-lg">
                  {label(locale, "region", candidate)}
                </h2>
                <p className="text-xs text-ink-soft">
                  {t("list.regionCount", { adopters: picture?.adopters ?? 0, count: picture?.countries ?? 0 })}
                </p>
              </div>
              <CountryList
                {...{ locale, view, asOf, countries: listed.filter((country) => country.region === candidate) }}
              />
            </section>
          );
        })
      )}
      {(q || region || adopted) && (
        <p className="mt-6">
          <Link href={href(locale, "/countries")} prefetch={false} className="link inline-block py-1">
            {t("list.all")}
          </Link>
        </p>
      )}
    </>
  );
});
