import { ReleaseSection } from "@/components/data/release-section";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { readReleases } from "@/lib/db/queries/releases";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { ignoredBeside } from "@/lib/schemas/address";

type Props = PageProps<"/[locale]/data/releases">;

export async function generateMetadata({ params }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  return pageMetadata({ locale, path: "/data/releases", title: t("releases.title"), description: t("releases.lead") });
}

export default async function ReleasesPage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "data");
  const [view, releases] = await Promise.all([getCatalogue(), readReleases()]);

  return (
    <>
      <PageHeader
        title={t("releases.title")}
        crumbs={[{ label: t("title"), address: href(locale, "/data") }]}
        crumbsLabel={t("place")}
        lead={t("releases.lead")}
      />
      <IgnoredNotice locale={locale} ignored={ignoredBeside(await searchParams, [])} />
      {releases.length === 0 && <p className="max-w-[68ch] text-base">{t("releases.none")}</p>}
      {releases.map((release) => (
        <ReleaseSection key={release.number} {...{ locale, view, release }} />
      ))}
    </>
  );
}
