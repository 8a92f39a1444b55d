import {
  changeRole,
  disable,
  enable,
  giveLink,
  takeSecondFactorOff,
} from "@/app/[locale]/(admin)/admin/people/actions";
import { dutyFields } from "@/components/admin/duty-fields";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { TitledSection } from "@/components/ui/titled-section";
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
  const admin = await requirePerson(locale, `/admin/people/${id}`, "people.manage");
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
        <TitledSection id="role" title={t("people.roleTitle")}>
          <ActionForm
            id="duty"
            action={changeRole}
            locale={locale}
            hidden={{ id }}
            fields={dutyFields(locale, catalogue.countries, account)}
            submit={t("people.changeRole")}
            errorTitle={t("error.title")}
          />
        </TitledSection>
        {!isDisabled && (
          <TitledSection id="link" title={t("people.linkTitle")} text={t("people.linkText")}>
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
          </TitledSection>
        )}
        {account.secondFactor && account.id !== admin.id && (
          <TitledSection id="factor" title={t("people.secondFactor")} text={t("people.secondFactorText")}>
            <ActionForm
              id="reset-factor"
              action={takeSecondFactorOff}
              locale={locale}
              hidden={{ id }}
              fields={[]}
              submit={t("people.resetSecondFactor")}
              look="danger"
              errorTitle={t("error.title")}
            />
          </TitledSection>
        )}
        <TitledSection
          id="door"
          title={isDisabled ? t("people.enableTitle") : t("people.disableTitle")}
          text={isDisabled ? t("people.enableText") : t("people.disableText")}
        >
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
        </TitledSection>
      </div>
    </>
  );
}
