import { redirect } from "next/navigation";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { CompareNotices } from "@/components/compare/compare-notices";
import { CompareStart } from "@/components/compare/compare-start";
import { GroupForm } from "@/components/compare/group-form";
import { ReleaseNotice } from "@/components/data/release-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getExamples } from "@/lib/catalogue/examples";
import { formatDate } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { compareQueryString } from "@/lib/schemas/compare-query";
import { comparisonTitle } from "./comparison-title";
import { GroupComparisonView } from "./group-comparison";
import { PickPlan } from "./pick-plan";
import { PlanComparisonView } from "./plan-comparison";
import { readComparison } from "./read-comparison";

type Props = PageProps<"/[locale]/compare">;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const locale = parseLocale((await params).locale);
  const read = await readComparison(await searchParams);
  const { query, today } = read;
  // One address for all views of one comparison.
  const { plans, groups } = query;
  const bare = compareQueryString(
    {
      ...query,
      plans,
      groups,
      view: "all",
      folded: [],
      peersFor: null,
      purpose: "alike",
      off: [],
      at: 0,
      find: "",
      replace: null,
      asOf: today,
    },
    today,
  );
  return pageMetadata({
    locale,
    path: "/compare",
    query: bare,
    title: comparisonTitle(locale, read),
    description: translator(locale, "compare")("description"),
  });
});

export default editionPage(async function ComparePage({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "compare");
  const read = await readComparison(await searchParams);
  const { index, query, columns, groups, ignored, unknown } = read;
  if (!read.canonical) redirect(href(locale, "/compare", read.address));

  const nothingPicked = columns.length === 0 && groups.length === 0;
  return (
    <>
      <PageHeader
        title={comparisonTitle(locale, read)}
        lead={
          nothingPicked
            ? t("lead.start")
            : t("lead.asOf", { date: formatDate(locale, query.asOf), version: index.view.catalogue.version })
        }
      />
      <ReleaseNotice locale={locale} release={read.release} />
      <CompareNotices {...{ locale, ignored, unknown, groups }} />
      {columns.length > 0 && <PlanComparisonView locale={locale} read={read} />}
      {groups.length > 0 && <GroupComparisonView locale={locale} read={read} />}
      {nothingPicked && (
        <>
          <section aria-labelledby="pick-title" className="mb-12">
            <h2 id="pick-title" className="mb-3 border-b border-ink pb-1 text-lg">
              {t("picker.title")}
            </h2>
            <PickPlan locale={locale} read={read} />
          </section>
          <CompareStart locale={locale} view={index.view} examples={getExamples(index, query.asOf)} asOf={query.asOf} />
          <section aria-labelledby="groups-title" className="mt-12">
            <h2 id="groups-title" className="mb-3 border-b border-ink pb-1 text-lg">
              {t("groups.title")}
            </h2>
            <GroupForm locale={locale} view={index.view} groups={[]} open={2} />
          </section>
        </>
      )}
    </>
  );
});
