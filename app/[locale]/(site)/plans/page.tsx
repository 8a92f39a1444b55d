import type { Metadata } from "next";
import { AppliedFilters } from "@/components/browse/applied-filters";
import { AsOfNotice } from "@/components/browse/as-of-notice";
import { browseMetadata } from "@/components/browse/browse-metadata";
import type { BrowseView } from "@/components/browse/browse-view";
import { EmptyResult } from "@/components/browse/empty-result";
import { FILTER_FORM_ID, FilterForm } from "@/components/browse/filter-form";
import { filterSentence } from "@/components/browse/filter-sentence";
import { PageLinks } from "@/components/browse/page-links";
import { PlanCards } from "@/components/browse/plan-cards";
import { PlanTable } from "@/components/browse/plan-table";
import { PlanTimeline } from "@/components/browse/plan-timeline";
import { ResultBar } from "@/components/browse/result-bar";
import { BasketTick } from "@/components/compare/basket-tick";
import { BasketTray } from "@/components/compare/basket-tray";
import { findCarried } from "@/components/compare/carried-plans";
import { CompareGroupLink } from "@/components/compare/compare-group-link";
import { DownloadMenu } from "@/components/data/download-menu";
import { ReleaseNotice } from "@/components/data/release-notice";
import { FoundResultsList } from "@/components/results/found-results";
import { KnownCountries } from "@/components/search/known-countries";
import { Button } from "@/components/ui/button";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { facetCounts, filterPlans, findMatching, removalCounts } from "@/lib/domain/catalogue/filter";
import { headline, isOpenInForce } from "@/lib/domain/catalogue/headline";
import type { Plan } from "@/lib/domain/plan/plan";
import { adoptionKnown } from "@/lib/domain/plan/status";
import { countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { BASKET_PARAMETER } from "@/lib/schemas/basket";
import { parsePlanQuery, planQueryString } from "@/lib/schemas/plan-query";
import "@/components/browse/browse.css";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";

type Props = PageProps<"/[locale]/plans">;

async function readView({ params, searchParams }: Props) {
  const locale = parseLocale((await params).locale);
  const parameters = await searchParams;
  const { index, today: day, release } = await getEdition(parameters);
  const { query, ignored } = parsePlanQuery(parameters, day, index.view.countryByIso3, [BASKET_PARAMETER]);
  const results = filterPlans(index, query, { locale, nameOf: (country) => countryName(locale, country) });
  const carried = findCarried(locale, index.view, parameters[BASKET_PARAMETER]);
  const view: BrowseView = { locale, catalogue: index.view, query, today: day, results, carried };
  return { view, index, release, ignored };
}

export const generateMetadata = editionMetadata(async (props: Props): Promise<Metadata> => {
  return browseMetadata((await readView(props)).view);
});

const RESULTS = { table: PlanTable, cards: PlanCards, timeline: PlanTimeline };

export default editionPage(async function PlansPage(props: Props) {
  const { view, index, release, ignored } = await readView(props);
  const { locale, query, results, catalogue } = view;
  const t = translator(locale, "browse");
  const sentence = filterSentence(locale, query, results.total, catalogue.countryByIso3);
  const matching = findMatching(index, query);
  const Results = RESULTS[query.view];
  const tick = (plan: Plan) => (
    <BasketTick
      locale={locale}
      plan={plan}
      country={catalogue.countryOf(plan)}
      carried={view.carried.map(({ slug }) => slug)}
    />
  );

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <div className="group/browse grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)] lg:items-start lg:gap-10 xl:grid-cols-[17.5rem_minmax(0,1fr)]">
        <FilterForm view={view} counts={facetCounts(index, query)} />
        {/* A slow answer dims what is about to change; a quick one shows nothing. */}
        <section
          id="results"
          tabIndex={-1}
          aria-label={t("resultsLabel")}
          className="@container/results min-w-0 outline-none delay-200 duration-100 group-has-data-pending/browse:opacity-60 group-has-data-pending/browse:transition-opacity"
        >
          <p role="status" className="max-w-[68ch] font-serif text-lg">
            <data id="result-count" value={results.total}>
              {sentence.subject}
            </data>
            {sentence.rest}
          </p>
          <KnownCountries locale={locale} view={catalogue} text={query.q} found={results.total} asOf={query.asOf} />
          <AppliedFilters view={view} />
          <AsOfNotice
            view={view}
            maybeAdopted={headline(catalogue, query.asOf).maybeAdopted}
            undated={matching.filter((plan) => !adoptionKnown(plan)).length}
            openEnd={matching.filter((plan) => isOpenInForce(catalogue, plan, query.asOf)).length}
          />
          <Button popoverTarget={FILTER_FORM_ID} className="mt-3 w-full sm:w-auto lg:hidden print:hidden">
            {t("form.open", { count: Object.keys(query.chosen).length })}
          </Button>
          {results.total > 0 ? (
            <>
              <CompareGroupLink locale={locale} query={query} today={view.today} />
              <DownloadMenu
                locale={locale}
                query={planQueryString({ ...query, page: 1 }, view.today)}
                count={results.total}
              />
              <ResultBar view={view} />
              <FoundResultsList view={view} index={index} />
              <Results view={view} rowStart={tick} />
              <PageLinks view={view} />
            </>
          ) : (
            <EmptyResult view={view} removals={removalCounts(index, query)} />
          )}
        </section>
      </div>
      <BasketTray locale={locale} carried={view.carried} />
    </>
  );
});
