import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

type Props = PageProps<"/[locale]/corrections/received">;

export async function generateMetadata({ params }: Props) {
  const locale = parseLocale((await params).locale);
  const title = translator(locale, "corrections")("received.title");
  return pageMetadata({ locale, path: "/corrections/received", title, unlisted: true });
}

export default async function ReceivedPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "corrections");
  const { plan } = await searchParams;
  const slug = typeof plan === "string" && /^[a-z]{3}-\d{1,3}$/.test(plan) ? plan : null;

  return (
    <>
      <PageHeader title={t("received.title")} lead={t("received.text")} />
      <ButtonLink href={href(locale, slug ? `/plans/${slug}` : "/plans")}>
        {slug ? t("received.plan") : t("received.plans")}
      </ButtonLink>
    </>
  );
}
