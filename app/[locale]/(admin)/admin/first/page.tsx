import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hashOfLink } from "@/lib/auth/one-time-links";
import { getLinkOwner, hasPeople } from "@/lib/db/queries/people";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkKeySchema } from "@/lib/schemas/people";
import { becomeFirstAdmin } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/first">) {
  return { title: translator(parseLocale((await params).locale), "admin")("first.title") };
}

export default async function FirstAdminPage({ params, searchParams }: PageProps<"/[locale]/admin/first">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "admin");
  const key = linkKeySchema.safeParse((await searchParams).key);

  if (!key.success || !(await getLinkOwner(hashOfLink(key.data))) || (await hasPeople())) {
    return (
      <>
        <PageHeader title={t("first.title")} />
        <Notice title={t("error.link")} tone="bad">
          {t("first.another")}
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("first.title")} lead={t("first.lead")} />
      <ActionForm
        id="first"
        action={becomeFirstAdmin}
        locale={locale}
        hidden={{ key: key.data }}
        fields={[
          { kind: "text", name: "name", label: t("field.name"), autoComplete: "name" },
          { kind: "email", name: "email", label: t("field.email"), autoComplete: "username" },
          {
            kind: "password",
            name: "newPassword",
            label: t("field.newPassword"),
            hint: t("hint.newPassword"),
            autoComplete: "new-password",
          },
        ]}
        submit={t("first.submit")}
        errorTitle={t("error.title")}
      />
    </>
  );
}
