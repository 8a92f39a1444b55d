import { changeRole, disable, enable, giveLink } from "@/app/[locale]/(admin)/admin/people/actions";
import { dutyFields } from "@/components/admin/duty-fields";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getAccount } from "@/lib/db/queries/people";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/people/[id]">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.people") };
}

export default async function PersonPage({ params }: PageProps<"/[locale]/admin/people/[id]">) {
  const { locale: segment, id } = await params;
  const locale = parseLocale(segment);
  await requirePerson(locale, `/admin/people/${id}`, "people.manage");
  const t = translator(locale, "admin");
  const account = await getAccount(id);
  if (!account) return <NotFoundPage locale={locale} />;
  const { catalogue } = await getCatalogue();
  const isDisabled = account.state === "disabled";

  return (
    <>
      <PageHeader
        title={account.name}
        crumbs={[{ label: t("nav.people"), address: href(locale, "/admin/people") }]}
        crumbsLabel={t("nav.place")}
        lead={t("people.about", {
          email: account.email,
          state: t(`state.${account.state}`),
          date: formatDate(locale, account.createdAt),
        })}
      />
      <div className="space-y-12">
        <section aria-labelledby="role">
          <h2 id="role" className="mb-4 text-lg">
            {t("people.roleTitle")}
          </h2>
          <ActionForm
            id="duty"
            action={changeRole}
            locale={locale}
            hidden={{ id }}
            fields={dutyFields(locale, catalogue.countries, account)}
            submit={t("people.changeRole")}
            errorTitle={t("error.title")}
          />
        </section>
        {!isDisabled && (
          <section aria-labelledby="link">
            <h2 id="link" className="text-lg">
              {t("people.linkTitle")}
            </h2>
            <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">{t("people.linkText")}</p>
            <ActionForm
              id="give-link"
              action={giveLink}
              locale={locale}
              hidden={{ id }}
              fields={[]}
              submit={t("people.giveLink")}
              look="quiet"
              errorTitle={t("error.title")}
            />
          </section>
        )}
        <section aria-labelledby="door">
          <h2 id="door" className="text-lg">
            {isDisabled ? t("people.enableTitle") : t("people.disableTitle")}
          </h2>
          <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">
            {isDisabled ? t("people.enableText") : t("people.disableText")}
          </p>
          <ActionForm
            id="open"
            action={isDisabled ? enable : disable}
            locale={locale}
            hidden={{ id }}
            fields={[]}
            submit={isDisabled ? t("people.enable") : t("people.disable")}
            look={isDisabled ? "quiet" : "danger"}
            errorTitle={t("error.title")}
          />
        </section>
      </div>
    </>
  );
}
