import { ButtonLink } from "@/components/ui/button";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { parseReportedValue } from "@/lib/schemas/correction";

type Props = PageProps<"/[locale]/corrections/received">;

export async function generateMetadata({ params }: Props) {
  const locale = parseLocale((await params).locale);
  const title = translator(locale, "corrections")("received.title");
  return pageMetadata({ locale, path: "/corrections/received", title, unlisted: true });
}

export default async function ReceivedPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "corrections");
  const { planBySlug } = await getCatalogue();
  const { plan: slug, ignored } = parseReportedValue(await searchParams, [...planBySlug.keys()]);

  return (
    <>
      <PageHeader title={t("received.title")} lead={t("received.text")} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ButtonLink href={href(locale, slug ? `/plans/${slug}` : "/plans")}>
        {slug ? t("received.plan") : t("received.plans")}
      </ButtonLink>
    </>
  );
}
