import { PageHeader } from "@/components/ui/page-header";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "common");
  return pageMetadata({ locale, path: "/", title: t("site.tagline"), description: t("site.description") });
}

export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const t = translator(parseLocale((await params).locale), "common");
  return <PageHeader title={t("site.tagline")} lead={t("site.description")} />;
}
