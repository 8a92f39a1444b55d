import Link from "next/link";
import { dutyFields } from "@/components/admin/duty-fields";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { ScrollRegion } from "@/components/ui/scroll-region";
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

const HEAD = "py-2 pe-6 text-start font-semibold";
const CELL = "py-2 pe-6 align-top";

export default async function PeoplePage({ params }: PageProps<"/[locale]/admin/people">) {
  const locale = parseLocale((await params).locale);
  await requirePerson(locale, "/admin/people", "people.manage");
  const t = translator(locale, "admin");
  const accounts = await findAccounts();
  const { catalogue, countryByIso3 } = await getCatalogue();

  return (
    <>
      <PageHeader title={t("nav.people")} lead={t("people.lead", { count: accounts.length })} />
      <ScrollRegion label={t("people.table")}>
        <table className="w-full min-w-[40rem] border-y border-rule">
          <thead>
            <tr className="border-b border-rule-strong">
              <th scope="col" className={HEAD}>
                {t("field.name")}
              </th>
              <th scope="col" className={HEAD}>
                {t("field.email")}
              </th>
              <th scope="col" className={HEAD}>
                {t("field.role")}
              </th>
              <th scope="col" className={HEAD}>
                {t("people.state")}
              </th>
              <th scope="col" className={HEAD}>
                {t("people.secondFactor")}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-rule">
            {accounts.map((account) => {
              const country = account.country && countryByIso3.get(account.country);
              return (
                <tr key={account.id}>
                  <th scope="row" className={`${CELL} text-start font-normal`}>
                    <Link
                      href={href(locale, `/admin/people/${account.id}`)}
                      prefetch={false}
                      className="link inline-block py-0.5"
                    >
                      {account.name}
                    </Link>
                  </th>
                  <td className={CELL}>{account.email}</td>
                  <td className={CELL}>
                    {label(locale, "role", account.role)}
                    {country && ` (${countryName(locale, country)})`}
                  </td>
                  <td className={CELL}>{t(`state.${account.state}`)}</td>
                  <td className={CELL}>{account.secondFactor ? t("people.yes") : t("people.no")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>

      <section className="mt-12" aria-labelledby="invite">
        <h2 id="invite" className="mb-4 text-lg">
          {t("people.inviteTitle")}
        </h2>
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
      </section>
    </>
  );
}
