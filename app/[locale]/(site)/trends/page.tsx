import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { chartName, chartTitle } from "@/components/charts/chart-words";
import { FillPatterns } from "@/components/charts/fill-patterns";
import { Thumbnail } from "@/components/charts/thumbnail";
import { EditionNotices } from "@/components/data/edition-notices";
import { WorldThumbnail } from "@/components/map/world-thumbnail";
import { PageHeader } from "@/components/ui/page-header";
import { getChart } from "@/lib/catalogue/charts";
import { getEdition } from "@/lib/catalogue/edition";
import { getMap } from "@/lib/catalogue/world";
import { CHARTS } from "@/lib/domain/trends/charts";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { RELEASE_PARAMETER } from "@/lib/schemas/plan-query";

export const generateMetadata = editionMetadata(async ({ params }: PageProps<"/[locale]/trends">) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "trends");
  return pageMetadata({ locale, path: "/trends", title: t("title"), description: t("description") });
});

export default editionPage(async function TrendsPage({ params, searchParams }: PageProps<"/[locale]/trends">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "trends");
  const edition = { [RELEASE_PARAMETER]: (await searchParams)[RELEASE_PARAMETER] };
  const charts = await Promise.all(CHARTS.map((chart) => getChart(chart, edition)));
  const map = await getMap(edition);
  const { release, ignored } = await getEdition(await searchParams, []);
  const version = charts[0]?.index.view.catalogue.version ?? 0;

  return (
    <>
      <FillPatterns />
      <EditionNotices locale={locale} edition={{ release, ignored }} />
      <PageHeader title={t("title")} lead={t("lead")}>
        {charts[0] && (
          <p className="mt-2 text-xs text-ink-soft">
            {t("asOf", { version: String(version), date: formatDate(locale, charts[0].today) })}
          </p>
        )}
      </PageHeader>
      <ul className="grid gap-x-10 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
        {charts.map(({ view }) => (
          <li key={view.chart.name} className="border-t border-rule-strong pt-3">
            <Link
              href={href(locale, `/trends/${view.chart.name}`)}
              prefetch={false}
              className="group block text-ink no-underline"
            >
              <p className="text-xs text-ink-soft">{chartName(locale, view.chart.name)}</p>
              <h2 className="min-h-14 text-lg group-hover:text-accent">{chartTitle(locale, view)}</h2>
              <Thumbnail locale={locale} view={view} />
            </Link>
          </li>
        ))}
        <li className="border-t border-rule-strong pt-3">
          <Link href={href(locale, "/map")} prefetch={false} className="group block text-ink no-underline">
            <p className="text-xs text-ink-soft">{t("gallery.map")}</p>
            <h2 className="min-h-14 text-lg group-hover:text-accent">{t("gallery.mapText")}</h2>
            <WorldThumbnail entries={map.entries} />
          </Link>
        </li>
      </ul>
    </>
  );
});
