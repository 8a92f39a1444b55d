import Link from "next/link";
import { saveCountry } from "@/app/[locale]/(admin)/admin/countries/actions";
import { ChangeHistory } from "@/components/admin/change-history";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { countryChanges, countryFormFields } from "@/components/places/country-words";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TitledSection } from "@/components/ui/titled-section";
import { requirePerson } from "@/lib/auth/access";
import { findCountryRevisions, getCountry } from "@/lib/db/queries/countries";
import { getPeopleNames } from "@/lib/db/queries/people";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { typedCountry } from "@/lib/schemas/country-form";
import { iso3 as iso3Schema } from "@/lib/schemas/plan-record";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/countries/[iso3]">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.countries") };
}

export default async function CountryPage({ params, searchParams }: PageProps<"/[locale]/admin/countries/[iso3]">) {
  const { locale: segment, iso3 } = await params;
  const locale = parseLocale(segment);
  await requirePerson(locale, "/admin/countries", "countries.write");
  const code = iso3Schema.safeParse(iso3.toUpperCase());
  const stored = code.success ? await getCountry(code.data) : null;
  if (!stored) return <NotFoundPage locale={locale} />;

  const { country, version } = stored;
  const t = translator(locale, "places");
  const admin = translator(locale, "admin");
  const { done } = await searchParams;
  const revisions = await findCountryRevisions(country.iso3);
  const names = await getPeopleNames(revisions.map(({ authorId }) => authorId));

  return (
    <>
      <PageHeader
        title={countryName(locale, country)}
        crumbs={[{ label: admin("nav.countries"), address: href(locale, "/admin/countries") }]}
        crumbsLabel={admin("nav.place")}
        lead={t("country.lead", { iso3: country.iso3 })}
      >
        <ul className="mt-2 flex flex-wrap gap-x-6">
          <li>
            <Link
              href={href(locale, `/countries/${iso3.toLowerCase()}`)}
              prefetch={false}
              className="link inline-block py-1"
            >
              {t("country.public")}
            </Link>
          </li>
          <li>
            <Link
              href={href(locale, "/admin/agencies", { country: country.iso3 })}
              prefetch={false}
              className="link inline-block py-1"
            >
              {t("country.agencies")}
            </Link>
          </li>
        </ul>
      </PageHeader>
      {(done === "saved" || done === "added") && <Notice title={t(`country.${done}`)} tone="good" />}
      <div className="space-y-12">
        <ActionForm
          // A form that was saved starts anew from what it saved.
          key={version}
          id="country"
          action={saveCountry}
          locale={locale}
          hidden={{ iso3: country.iso3, version: String(version) }}
          fields={[
            ...countryFormFields(locale, typedCountry(country), false),
            { kind: "area", name: "why", label: t("field.why"), hint: t("hint.why"), rows: 2, maxLength: 1000 },
          ]}
          submit={t("country.submit")}
          errorTitle={admin("error.title")}
        />
        <TitledSection id="history" title={t("history.title")} text={t("history.text")}>
          <ChangeHistory
            locale={locale}
            names={names}
            revisions={revisions}
            isFirst={({ changes }) => "iso3" in changes}
            words={(changes) => countryChanges(locale, changes)}
          />
        </TitledSection>
      </div>
    </>
  );
}
