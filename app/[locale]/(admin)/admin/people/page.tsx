import Link from "next/link";
import { dutyFields } from "@/components/admin/duty-fields";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { RecordTable } from "@/components/ui/record-table";
import { TitledSection } from "@/components/ui/titled-section";
import { requirePerson } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findAccounts } from "@/lib/db/queries/people";
import { href } from "@/lib/i18n/href";
import { countryName, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { invite } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/people">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.people") };
}

export default async function PeoplePage({ params }: PageProps<"/[locale]/admin/people">) {
  const locale = parseLocale((await params).locale);
  await requirePerson(locale, "/admin/people", "people.manage");
  const t = translator(locale, "admin");
  const accounts = await findAccounts();
  const { catalogue, countryByIso3 } = await getCatalogue();

  return (
    <>
      <PageHeader title={t("nav.people")} lead={t("people.lead", { count: accounts.length })} />
      <RecordTable
        label={t("people.table")}
        rows={accounts}
        keyOf={({ id }) => id}
        columns={[
          {
            head: t("field.name"),
            cell: ({ id, name }) => (
              <Link href={href(locale, `/admin/people/${id}`)} prefetch={false} className="link inline-block py-0.5">
                {name}
              </Link>
            ),
          },
          { head: t("field.email"), cell: ({ email }) => email },
          {
            head: t("field.role"),
            cell: ({ role, country: iso3 }) => {
              const country = iso3 && countryByIso3.get(iso3);
              return label(locale, "role", role) + (country ? ` (${countryName(locale, country)})` : "");
            },
          },
          { head: t("people.state"), cell: ({ state }) => t(`state.${state}`) },
          {
            head: t("people.secondFactor"),
            cell: ({ secondFactor }) => (secondFactor ? t("people.yes") : t("people.no")),
          },
        ]}
      />

      <div className="mt-12">
        <TitledSection id="invite" title={t("people.inviteTitle")}>
          <ActionForm
            id="new"
            action={invite}
            locale={locale}
            fields={[
              { kind: "text", name: "name", label: t("field.name"), maxLength: 120 },
              { kind: "email", name: "email", label: t("field.email") },
              ...dutyFields(locale, catalogue.countries, { role: "editor", country: null }),
            ]}
            submit={t("people.invite")}
            errorTitle={t("error.title")}
          />
        </TitledSection>
      </div>
    </>
  );
}
