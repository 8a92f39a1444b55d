import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { getSettings } from "@/lib/db/queries/settings";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { changeSettings } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/settings">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.settings") };
}

export default async function SettingsPage({ params }: PageProps<"/[locale]/admin/settings">) {
  const locale = parseLocale((await params).locale);
  await requirePerson(locale, "/admin/settings", "settings.change");
  const t = translator(locale, "admin");
  const { ownPublish } = await getSettings();

  return (
    <>
      <PageHeader title={t("nav.settings")} lead={t("settings.lead")} />
      <ActionForm
        id="settings"
        action={changeSettings}
        locale={locale}
        fields={[
          { kind: "check", name: "ownPublish", label: t("settings.ownPublish"), value: ownPublish ? "yes" : "" },
        ]}
        submit={t("settings.submit")}
        errorTitle={t("error.title")}
      />
    </>
  );
}
