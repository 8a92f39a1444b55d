import { addAgency } from "@/app/[locale]/(admin)/admin/agencies/actions";
import { agencyFormFields } from "@/components/agencies/agency-fields";
import { countryOptions } from "@/components/places/country-options";
import { ActionForm } from "@/components/ui/action-form";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findAgencies } from "@/lib/db/queries/agencies";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parsePlacesQuery } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/agencies/new">) {
  return { title: translator(parseLocale((await params).locale), "agencies")("add") };
}

export default async function NewAgencyPage({ params, searchParams }: PageProps<"/[locale]/admin/agencies/new">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/agencies/new", "agencies.write");
  const t = translator(locale, "agencies");
  const admin = translator(locale, "admin");
  const limit = countryLimit(person);
  const { catalogue, countryByIso3 } = await getCatalogue();
  const { country: asked, ignored } = parsePlacesQuery(await searchParams, countryByIso3);
  const country = limit ?? asked;
  const choices = catalogue.countries.filter(({ iso3 }) => limit === null || iso3 === limit);

  return (
    <>
      <PageHeader
        title={t("add")}
        crumbs={[{ label: admin("nav.agencies"), address: href(locale, "/admin/agencies", { country }) }]}
        crumbsLabel={admin("nav.place")}
        lead={t("addLead")}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ActionForm
        id="agency"
        action={addAgency}
        locale={locale}
        fields={[
          {
            kind: "select",
            name: "country",
            label: admin("field.country"),
            value: country ?? "",
            options: [
              ...(limit === null ? [{ value: "", label: t("choose") }] : []),
              ...countryOptions(locale, choices),
            ],
          },
          // Who took over is one of the country's: it can be named once the country is chosen.
          ...agencyFormFields(locale, {}, null, country === null ? [] : await findAgencies(country)),
        ]}
        submit={t("addSubmit")}
        errorTitle={admin("error.title")}
      />
    </>
  );
}
