import { SecondFactorSetupForm } from "@/components/admin/second-factor-setup-form";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { changeOwnPassword, deleteOwn, endSecondFactor, setUpSecondFactor } from "./actions";

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
      {done === "second-factor" && <Notice title={t("account.secondFactorOn")} tone="good" />}
      {done === "no-second-factor" && <Notice title={t("account.secondFactorOff")} tone="warn" />}
      <div className="space-y-12">
        <section aria-labelledby="password">
          <h2 id="password" className="mb-4 text-lg">
            {t("account.passwordTitle")}
          </h2>
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
        </section>

        <section aria-labelledby="second-factor">
          <h2 id="second-factor" className="text-lg">
            {t("account.secondFactorTitle")}
          </h2>
          <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">
            {person.secondFactor ? t("account.secondFactorIsOn") : t("account.secondFactorText")}
          </p>
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
                secretTitle: t("account.secretTitle"),
                open: t("account.openApp"),
                codesTitle: t("account.backupCodesTitle"),
                code: t("field.code"),
                finish: t("account.finishSecondFactor"),
                errorTitle: t("error.title"),
              }}
            />
          )}
        </section>

        <section aria-labelledby="own">
          <h2 id="own" className="text-lg">
            {t("account.dataTitle")}
          </h2>
          <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">{t("account.dataText")}</p>
          <form action="/api/admin/account" method="post">
            <Button type="submit">{t("account.export")}</Button>
          </form>
        </section>

        <section aria-labelledby="end">
          <h2 id="end" className="text-lg">
            {t("account.deleteTitle")}
          </h2>
          <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">{t("account.deleteText")}</p>
          <ActionForm
            id="delete"
            action={deleteOwn}
            locale={locale}
            fields={[password]}
            submit={t("account.delete")}
            look="danger"
            errorTitle={t("error.title")}
          />
        </section>
      </div>
    </>
  );
}
