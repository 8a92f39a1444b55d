import Form from "next/form";
import Link from "next/link";
import { PageLinks } from "@/components/admin/page-links";
import { agencyName } from "@/components/agencies/agency-words";
import { countryOptions } from "@/components/places/country-options";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { RecordTable } from "@/components/ui/record-table";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findAgencies, findAllAgencies, findLedPlans } from "@/lib/db/queries/agencies";
import { searchWords } from "@/lib/domain/catalogue/search-text";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parsePlacesQuery } from "@/lib/schemas/admin-query";

const PER_PAGE = 100;

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/agencies">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.agencies") };
}

export default async function AgenciesPage({ params, searchParams }: PageProps<"/[locale]/admin/agencies">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/agencies", "agencies.write");
  const t = translator(locale, "agencies");
  const { catalogue, countryByIso3 } = await getCatalogue();
  const { q, page, country: asked, ignored } = parsePlacesQuery(await searchParams, countryByIso3);
  const limit = countryLimit(person);
  const country = limit ?? asked;
  const agencies = country === null ? await findAllAgencies() : await findAgencies(country);
  const led = await findLedPlans(country);
  const words = searchWords(q);
  const found = agencies.filter(({ name, nameEn }) => {
    const own = searchWords(`${name} ${nameEn ?? ""}`);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const shown = countryByIso3.get(country ?? "");

  return (
    <>
      <PageHeader
        title={translator(locale, "admin")("nav.agencies")}
        lead={t("list.lead", { count: agencies.length, country: shown ? countryName(locale, shown) : "none" })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Form
          action={href(locale, "/admin/agencies")}
          role="search"
          className="flex grow flex-wrap items-end gap-2 sm:max-w-3xl"
        >
          <div className="min-w-48 grow">
            <TextField type="search" name="q" label={t("list.find")} value={q} key={q} />
          </div>
          {limit === null && (
            <div className="min-w-48 grow">
              <SelectField
                name="country"
                label={translator(locale, "admin")("field.country")}
                value={country ?? ""}
                options={[{ value: "", label: t("list.all") }, ...countryOptions(locale, catalogue.countries)]}
              />
            </div>
          )}
          <Button type="submit">{translator(locale, "common")("search")}</Button>
        </Form>
        <ButtonLink href={href(locale, "/admin/agencies/new", { country })}>{t("add")}</ButtonLink>
      </div>
      <p role="status" className={q ? "mb-4" : "sr-only"}>
        {q && t("list.found", { count: found.length, q })}
      </p>
      {found.length > 0 && (
        <RecordTable
          label={translator(locale, "admin")("nav.agencies")}
          rows={found.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
          keyOf={({ id }) => id}
          columns={[
            {
              head: t("field.name"),
              cell: (agency) => (
                <>
                  <Link
                    href={href(locale, `/admin/agencies/${agency.id}`)}
                    prefetch={false}
                    className="link inline-block max-w-[34rem] py-0.5"
                  >
                    {agencyName(locale, agency, agencies)}
                  </Link>
                  {agency.nameEn && <p className="text-ink-soft">{agency.nameEn}</p>}
                </>
              ),
            },
            {
              head: translator(locale, "admin")("field.country"),
              cell: ({ country: iso3 }) => {
                const of = countryByIso3.get(iso3);
                return of ? countryName(locale, of) : iso3;
              },
            },
            { head: t("field.type"), cell: ({ type }) => label(locale, "lead", type) },
            { head: t("list.plans"), cell: ({ id }) => led.get(id)?.length ?? 0 },
          ]}
        />
      )}
      <PageLinks
        locale={locale}
        path="/admin/agencies"
        query={{ q: q || null, country }}
        page={page}
        pages={Math.ceil(found.length / PER_PAGE)}
      />
    </>
  );
}
