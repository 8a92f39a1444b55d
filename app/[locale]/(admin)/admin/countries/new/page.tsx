import { addCountry } from "@/app/[locale]/(admin)/admin/countries/actions";
import { countryFormFields } from "@/components/places/country-words";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/countries/new">) {
  return { title: translator(parseLocale((await params).locale), "places")("country.add") };
}

export default async function NewCountryPage({ params }: PageProps<"/[locale]/admin/countries/new">) {
  const locale = parseLocale((await params).locale);
  await requirePerson(locale, "/admin/countries/new", "countries.write");
  const t = translator(locale, "places");
  const admin = translator(locale, "admin");

  return (
    <>
      <PageHeader
        title={t("country.add")}
        crumbs={[{ label: admin("nav.countries"), address: href(locale, "/admin/countries") }]}
        crumbsLabel={admin("nav.place")}
        lead={t("country.addLead")}
      />
      <ActionForm
        id="country"
        action={addCountry}
        locale={locale}
        fields={[
          ...countryFormFields(locale, {}, true),
          { kind: "area", name: "why", label: t("field.why"), hint: t("hint.why"), rows: 2, maxLength: 1000 },
        ]}
        submit={t("country.addSubmit")}
        errorTitle={admin("error.title")}
      />
    </>
  );
}
