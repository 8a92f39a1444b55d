import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { canMail } from "@/lib/mail/mail";
import { askForReset } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/forgot">) {
  return { title: translator(parseLocale((await params).locale), "admin")("forgot.title") };
}

export default async function ForgotPage({ params }: PageProps<"/[locale]/admin/forgot">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "admin");

  return (
    <>
      <PageHeader title={t("forgot.title")} lead={canMail() ? t("forgot.lead") : t("forgot.noMail")} />
      {canMail() && (
        <ActionForm
          id="forgot"
          action={askForReset}
          locale={locale}
          fields={[{ kind: "email", name: "email", label: t("field.email"), autoComplete: "username" }]}
          submit={t("forgot.submit")}
          errorTitle={t("error.title")}
        />
      )}
      <p className="mt-6">
        <Link href={href(locale, "/admin/sign-in")} prefetch={false} className="link inline-block py-1.5">
          {t("forgot.back")}
        </Link>
      </p>
    </>
  );
}
