import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { ChartControls } from "@/components/charts/chart-controls";
import { ChartFigure } from "@/components/charts/chart-figure";
import { markersOf, pointsOf } from "@/components/charts/chart-parts";
import { chartName, chartTitle } from "@/components/charts/chart-words";
import { embedCode, embedHeight } from "@/components/charts/embed-code";
import { PlanLines } from "@/components/charts/plan-lines";
import { PublishedTable } from "@/components/charts/published-table";
import { RenewalJumps, RenewalLists } from "@/components/charts/renewal-lists";
import { TakeAway } from "@/components/charts/take-away";
import { UnknownChart } from "@/components/charts/unknown-chart";
import { ReleaseNotice } from "@/components/data/release-notice";
import { notFoundMetadata } from "@/components/layout/not-found-page";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Notice } from "@/components/ui/notice";
import { getChart, getChartQuery } from "@/lib/catalogue/charts";
import { AGENDA_TEXTS } from "@/lib/catalogue/reference";
import { viewId } from "@/lib/citation/citation";
import { type ChartName, findChart } from "@/lib/domain/trends/charts";
import { expiredWithoutSuccessor } from "@/lib/domain/trends/duration";
import { versionWords } from "@/lib/export/about-export";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl, pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { withChosen } from "@/lib/schemas/plan-query";
import { type TrendQuery, trendQueryString } from "@/lib/schemas/trend-query";

type Props = PageProps<"/[locale]/trends/[chart]">;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const { locale: segment, chart: name } = await params;
  const locale = parseLocale(segment);
  const chart = findChart(name);
  if (!chart) return notFoundMetadata(locale);

  const { query, today } = await getChartQuery(chart, await searchParams);
  const text = trendQueryString(chart, query, today);
  return pageMetadata({
    locale,
    path: `/trends/${chart.name}`,
    title: chartName(locale, chart.name),
    description: translator(locale, "trends")(`charts.${chart.name}.question`),
    unlisted: text !== "",
  });
});

/** Where the map shows the same facts. */
const ON_THE_MAP: Partial<Record<ChartName, string>> = {
  adopters: "first_year",
  models: "orientation",
  "lead-by-region": "lead",
  renewals: "status",
};

export default editionPage(async function ChartPage({ params, searchParams }: Props) {
  const { locale: segment, chart: name } = await params;
  const locale = parseLocale(segment);
  const chart = findChart(name);
  if (!chart) return <UnknownChart locale={locale} />;

  const t = translator(locale, "trends");
  const { index, release, query, ignored, view, gaps, today } = await getChart(chart, await searchParams);
  const path = `/trends/${chart.name}`;
  const addressOf = (changed: Partial<TrendQuery>) =>
    href(locale, path, trendQueryString(chart, { ...query, ...changed }, today));
  const fileAddress = (file: string) => href(locale, `${path}/${file}`, trendQueryString(chart, query, today));
  const mapBy = ON_THE_MAP[chart.name];
  const title = chartTitle(locale, view);
  const isRenewals = chart.name === "renewals";

  return (
    <>
      <nav aria-label={t("crumbs")} className="mb-2 text-xs print:hidden">
        <Link href={href(locale, "/trends")} prefetch={false} className="inline-block py-1 text-accent hover:underline">
          {t("title")}
        </Link>{" "}
        <span className="text-ink-soft">/ {chartName(locale, chart.name)}</span>
      </nav>
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      {view.empty ? (
        <>
          <h1 className="text-xl sm:text-2xl">{t(`charts.${chart.name}.question`)}</h1>
          {isRenewals && <RenewalJumps {...{ locale, view }} />}
          <ChartControls {...{ locale, chart, query, index, today }} />
          <Notice tone="warn" title={t("empty.title")}>
            <p>{view.population.plans.length === 0 ? t("empty.text") : t("empty.range")}</p>
            <Link href={href(locale, path)} className="link">
              {t("empty.back")}
            </Link>
          </Notice>
        </>
      ) : (
        <ChartFigure
          {...{ locale, view, query }}
          markers={markersOf(locale, view, query, AGENDA_TEXTS)}
          points={pointsOf(view, gaps)}
          tabs={[
            { label: t("tabs.chart"), address: addressOf({ tab: "chart" }), current: query.tab === "chart" },
            { label: t("tabs.table"), address: addressOf({ tab: "table" }), current: query.tab === "table" },
            ...(mapBy
              ? [
                  {
                    label: t("tabs.map"),
                    address: href(locale, "/map", { by: mapBy === "status" ? null : mapBy }),
                    current: false,
                  },
                ]
              : []),
          ]}
        >
          {isRenewals && <RenewalJumps {...{ locale, view }} />}
          <ChartControls {...{ locale, chart, query, index, today }} />
        </ChartFigure>
      )}
      {gaps.length > 0 && <PublishedTable locale={locale} gaps={gaps} />}
      {isRenewals && (
        <RenewalLists
          {...{ locale, view }}
          calendarOf={(region) =>
            region === null
              ? fileAddress("calendar.ics")
              : href(
                  locale,
                  `${path}/calendar.ics`,
                  trendQueryString(chart, { ...query, plans: withChosen(query.plans, "region", [region]) }, today),
                )
          }
        />
      )}
      {chart.name === "duration" && !view.empty && (
        <section className="mt-8">
          <h2 className="text-lg">{t("expired.title")}</h2>
          <PlanLines
            locale={locale}
            view={index.view}
            plans={expiredWithoutSuccessor(view.population)}
            when={({ endYear }) => t("renewals.endedIn", { year: String(endYear) })}
            empty={t("renewals.overdue.none", { date: formatDate(locale, view.population.asOf) })}
          />
        </section>
      )}
      {!view.empty && (
        <TakeAway
          locale={locale}
          files={{
            svg: fileAddress("picture.svg"),
            shown: fileAddress("shown.csv"),
            all: href(locale, `${path}/all.csv`),
            metadata: fileAddress("metadata.json"),
            ...(isRenewals && { calendar: fileAddress("calendar.ics") }),
          }}
          fileName={`nap-atlas-${chart.name}-v${index.view.catalogue.version}`}
          work={{
            id: viewId(`nap-atlas-${chart.name}`, `${baseUrl()}${addressOf({})}`),
            title,
            version: versionWords({ locale, view: index.view, release }),
            issued: index.view.catalogue.publishedAt.slice(0, 10),
            accessed: today,
            url: `${baseUrl()}${addressOf({})}`,
            language: locale,
          }}
          embed={embedCode({
            base: baseUrl(),
            address: href(locale, `/embed${path}`, trendQueryString(chart, query, today)),
            title,
            height: embedHeight(view),
          })}
        />
      )}
    </>
  );
});
