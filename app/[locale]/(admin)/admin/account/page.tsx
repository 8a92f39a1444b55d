import { SecondFactorSetupForm } from "@/components/admin/second-factor-setup-form";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TitledSection } from "@/components/ui/titled-section";
import { getSessionId, requirePerson } from "@/lib/auth/access";
import { findSessions } from "@/lib/db/queries/people";
import { label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { changeOwnPassword, deleteOwn, endAllSessions, endSecondFactor, setUpSecondFactor } from "./actions";
import { SessionList } from "./session-list";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/account">) {
  return { title: translator(parseLocale((await params).locale), "admin")("account.title") };
}

export default async function AccountPage({ params, searchParams }: PageProps<"/[locale]/admin/account">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/account", "account.own");
  const { done } = await searchParams;
  const t = translator(locale, "admin");
  const password = {
    kind: "password",
    name: "password",
    label: t("field.ownPassword"),
    autoComplete: "current-password",
  } as const;

  return (
    <>
      <PageHeader
        title={t("account.title")}
        lead={t("account.lead", { name: person.name, email: person.email, role: label(locale, "role", person.role) })}
      />
      {done === "password" && <Notice title={t("account.passwordChanged")} tone="good" />}
      {done === "second-factor" && <Notice title={t("account.secondFactorOn")} tone="good" />}
      {done === "no-second-factor" && <Notice title={t("account.secondFactorOff")} tone="warn" />}
      {done === "session" && <Notice title={t("account.sessionEnded")} tone="good" />}
      <div className="space-y-12">
        <TitledSection id="password" title={t("account.passwordTitle")}>
          <ActionForm
            id="change"
            action={changeOwnPassword}
            locale={locale}
            fields={[
              password,
              {
                kind: "password",
                name: "newPassword",
                label: t("field.newPassword"),
                hint: t("hint.newPassword"),
                autoComplete: "new-password",
              },
            ]}
            submit={t("account.changePassword")}
            errorTitle={t("error.title")}
          />
        </TitledSection>

        <TitledSection
          id="second-factor"
          title={t("account.secondFactorTitle")}
          text={person.secondFactor ? t("account.secondFactorIsOn") : t("account.secondFactorText")}
        >
          {person.secondFactor ? (
            <ActionForm
              id="factor"
              action={endSecondFactor}
              locale={locale}
              fields={[password]}
              submit={t("account.stopSecondFactor")}
              look="danger"
              errorTitle={t("error.title")}
            />
          ) : (
            <SecondFactorSetupForm
              action={setUpSecondFactor}
              locale={locale}
              words={{
                password: t("field.ownPassword"),
                start: t("account.startSecondFactor"),
                scanTitle: t("account.scanTitle"),
                scan: t("account.scan"),
                secretTitle: t("account.secretTitle"),
                open: t("account.openApp"),
                codesTitle: t("account.backupCodesTitle"),
                code: t("field.code"),
                finish: t("account.finishSecondFactor"),
                errorTitle: t("error.title"),
              }}
            />
          )}
        </TitledSection>

        <TitledSection id="sessions" title={t("account.sessionsTitle")} text={t("account.sessionsText")}>
          <SessionList locale={locale} sessions={await findSessions(person.id)} current={await getSessionId()} />
          <form action={endAllSessions} className="mt-4">
            <input type="hidden" name="locale" value={locale} />
            <Button type="submit">{t("account.signOutEverywhere")}</Button>
          </form>
        </TitledSection>

        <TitledSection id="own" title={t("account.dataTitle")} text={t("account.dataText")}>
          <form action="/api/admin/account" method="post">
            <Button type="submit">{t("account.export")}</Button>
          </form>
        </TitledSection>

        <TitledSection id="end" title={t("account.deleteTitle")} text={t("account.deleteText")}>
          <ActionForm
            id="delete"
            action={deleteOwn}
            locale={locale}
            fields={[password]}
            submit={t("account.delete")}
            look="danger"
            errorTitle={t("error.title")}
          />
        </TitledSection>
      </div>
    </>
  );
}
