import { connection } from "next/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { markersOf, pointsOf } from "@/components/charts/chart-parts";
import { chartName } from "@/components/charts/chart-words";
import { FrameHeight } from "@/components/charts/frame-height";
import { UnknownChart } from "@/components/charts/unknown-chart";
import { MissingRelease } from "@/components/data/missing-release";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Notice } from "@/components/ui/notice";
import { getChart } from "@/lib/catalogue/charts";
import { AGENDA_TEXTS } from "@/lib/catalogue/reference";
import { findChart } from "@/lib/domain/trends/charts";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { trendQueryString } from "@/lib/schemas/trend-query";

type Props = PageProps<"/[locale]/embed/trends/[chart]">;

export async function generateMetadata({ params }: Props) {
  const { locale, chart: name } = await params;
  const chart = findChart(name);
  return { title: chart && chartName(parseLocale(locale), chart.name), robots: { index: false } };
}

export default async function EmbeddedChart({ params, searchParams }: Props) {
  await connection();
  const { locale: segment, chart: name } = await params;
  const locale = parseLocale(segment);
  const chart = findChart(name);
  if (!chart) {
    return (
      <main className="p-4">
        <UnknownChart locale={locale} />
      </main>
    );
  }

  const t = translator(locale, "trends");
  const { missing, query, view, gaps, today, ignored } = await getChart(chart, await searchParams);
  if (missing !== null) {
    return (
      <main className="p-4">
        <MissingRelease locale={locale} asked={missing} params={await searchParams} />
      </main>
    );
  }

  return (
    <main className="p-4">
      <FrameHeight />
      <IgnoredNotice locale={locale} ignored={ignored} />
      {view.empty ? (
        <>
          <h1 className="text-xl">{t(`charts.${chart.name}.question`)}</h1>
          <Notice tone="warn" title={t("empty.title")} />
        </>
      ) : (
        <ChartFigure
          {...{ locale, view, query }}
          markers={markersOf(locale, view, query, AGENDA_TEXTS)}
          points={pointsOf(view, gaps)}
          picture={href(locale, `/trends/${chart.name}/picture.svg`, trendQueryString(chart, query, today))}
        />
      )}
      <p className="mt-3 text-sm">
        <a
          href={href(locale, `/trends/${chart.name}`, trendQueryString(chart, query, today))}
          target="_blank"
          rel="noreferrer"
          className="link"
        >
          {t("gallery.open")}
        </a>
      </p>
    </main>
  );
}
