import Form from "next/form";
import Link from "next/link";
import { hasPlanWords } from "@/components/places/country-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { RecordTable } from "@/components/ui/record-table";
import { requirePerson } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findCountries } from "@/lib/domain/catalogue/country-finder";
import { nameOrder } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parsePlacesQuery } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/countries">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.countries") };
}

export default async function CountriesPage({ params, searchParams }: PageProps<"/[locale]/admin/countries">) {
  const locale = parseLocale((await params).locale);
  await requirePerson(locale, "/admin/countries", "countries.write");
  const t = translator(locale, "places");
  const { catalogue, plansOf, countryByIso3 } = await getCatalogue();
  const { q, ignored } = parsePlacesQuery(await searchParams, countryByIso3);
  const inOrder = nameOrder(locale);
  const named = [...catalogue.countries].sort((a, b) => inOrder(countryName(locale, a), countryName(locale, b)));
  const { found } = findCountries(named, q);

  return (
    <>
      <PageHeader
        title={translator(locale, "admin")("nav.countries")}
        lead={t("list.countries", { count: named.length, version: catalogue.version })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Form action={href(locale, "/admin/countries")} role="search" className="flex grow items-end gap-2 sm:max-w-xl">
          <div className="grow">
            <TextField type="search" name="q" label={t("list.findCountry")} value={q} key={q} />
          </div>
          <Button type="submit">{translator(locale, "common")("search")}</Button>
        </Form>
        <ButtonLink href={href(locale, "/admin/countries/new")}>{t("country.add")}</ButtonLink>
      </div>
      <p role="status" className={q ? "mb-4" : "sr-only"}>
        {q && t("list.found", { count: found.length, q })}
      </p>
      {found.length > 0 && (
        <RecordTable
          label={translator(locale, "admin")("nav.countries")}
          rows={found}
          keyOf={({ iso3 }) => iso3}
          columns={[
            {
              head: t("field.name"),
              cell: (country) => (
                <Link
                  href={href(locale, `/admin/countries/${country.iso3.toLowerCase()}`)}
                  prefetch={false}
                  className="link inline-block py-0.5"
                >
                  {countryName(locale, country)}
                </Link>
              ),
            },
            { head: t("list.code"), cell: ({ iso3 }) => iso3 },
            { head: t("field.region"), cell: ({ region }) => label(locale, "region", region) },
            { head: t("field.un"), cell: ({ un }) => label(locale, "un", un) },
            { head: t("field.hasPlan"), cell: ({ hasPlan }) => hasPlanWords(locale, hasPlan) },
            { head: t("list.plans"), cell: ({ iso3 }) => plansOf(iso3).length },
          ]}
        />
      )}
    </>
  );
}
