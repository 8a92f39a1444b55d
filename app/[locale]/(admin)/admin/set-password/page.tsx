import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hashOfLink } from "@/lib/auth/one-time-links";
import { getLinkOwner } from "@/lib/db/queries/people";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkKeySchema } from "@/lib/schemas/people";
import { setPassword } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/set-password">) {
  return { title: translator(parseLocale((await params).locale), "admin")("setPassword.title") };
}

export default async function SetPasswordPage({ params, searchParams }: PageProps<"/[locale]/admin/set-password">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "admin");
  const key = linkKeySchema.safeParse((await searchParams).key);
  const owner = key.success ? await getLinkOwner(hashOfLink(key.data)) : null;

  if (!key.success || !owner?.email) {
    return (
      <>
        <PageHeader title={t("setPassword.title")} />
        <Notice title={t("error.link")} tone="bad">
          <Link href={href(locale, "/admin/forgot")} prefetch={false} className="link inline-block py-1.5">
            {t("signIn.forgot")}
          </Link>
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("setPassword.title")} lead={t("setPassword.lead", { email: owner.email })} />
      <ActionForm
        id="set-password"
        action={setPassword}
        locale={locale}
        hidden={{ key: key.data }}
        fields={[
          {
            kind: "password",
            name: "newPassword",
            label: t("field.newPassword"),
            hint: t("hint.newPassword"),
            autoComplete: "new-password",
          },
        ]}
        submit={t("setPassword.submit")}
        errorTitle={t("error.title")}
      />
    </>
  );
}
