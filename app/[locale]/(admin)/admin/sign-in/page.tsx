import Link from "next/link";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getPerson } from "@/lib/auth/access";
import { parseReturnTo } from "@/lib/auth/return-to";
import { hasPeople } from "@/lib/db/queries/people";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { startSession } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/sign-in">) {
  return { title: translator(parseLocale((await params).locale), "admin")("signIn.title") };
}

export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/admin/sign-in">) {
  const locale = parseLocale((await params).locale);
  const { next, done } = await searchParams;
  const returnTo = parseReturnTo(typeof next === "string" ? next : null);
  if (await getPerson()) redirect(href(locale, returnTo));
  const t = translator(locale, "admin");

  return (
    <>
      <PageHeader title={t("signIn.title")} lead={t("signIn.lead")} />
      {done === "password" && <Notice title={t("signIn.passwordSet")} tone="good" />}
      {done === "again" && <Notice title={t("signIn.again")} tone="warn" />}
      {done === "everywhere" && <Notice title={t("signIn.signedOutEverywhere")} tone="good" />}
      {done === "role" && <Notice title={t("signIn.roleChanged")} tone="warn" />}
      {done === "disabled" && <Notice title={t("signIn.disabled")} tone="warn" />}
      {done === "out" && <Notice title={t("signIn.signedOut")} tone="good" />}
      {done === "deleted" && <Notice title={t("signIn.deleted")} tone="good" />}
      {!(await hasPeople()) && <Notice title={t("signIn.nobody")}>{t("signIn.nobodyText")}</Notice>}
      <ActionForm
        id="sign-in"
        action={startSession}
        locale={locale}
        hidden={{ next: returnTo }}
        fields={[
          { kind: "email", name: "email", label: t("field.email"), autoComplete: "username" },
          { kind: "password", name: "password", label: t("field.password"), autoComplete: "current-password" },
        ]}
        submit={t("signIn.submit")}
        errorTitle={t("error.title")}
      />
      <p className="mt-6">
        <Link href={href(locale, "/admin/forgot")} prefetch={false} className="link inline-block py-1.5">
          {t("signIn.forgot")}
        </Link>
      </p>
    </>
  );
}
