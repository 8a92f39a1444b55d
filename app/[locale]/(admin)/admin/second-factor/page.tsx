import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { parseReturnTo } from "@/lib/auth/return-to";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { giveCode } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/second-factor">) {
  return { title: translator(parseLocale((await params).locale), "admin")("secondFactor.title") };
}

export default async function SecondFactorPage({ params, searchParams }: PageProps<"/[locale]/admin/second-factor">) {
  const locale = parseLocale((await params).locale);
  const { next, done } = await searchParams;
  const t = translator(locale, "admin");

  return (
    <>
      <PageHeader title={t("secondFactor.title")} lead={t("secondFactor.lead")} />
      {done === "password" && <Notice title={t("secondFactor.passwordSet")} tone="good" />}
      <ActionForm
        id="second-factor"
        action={giveCode}
        locale={locale}
        hidden={{ next: parseReturnTo(typeof next === "string" ? next : null) }}
        fields={[{ kind: "code", name: "code", label: t("field.code") }]}
        submit={t("secondFactor.submit")}
        errorTitle={t("error.title")}
      />
      <p className="mt-6">
        <Link href={href(locale, "/admin/sign-in")} prefetch={false} className="link inline-block py-1.5">
          {t("secondFactor.again")}
        </Link>
      </p>
    </>
  );
}
