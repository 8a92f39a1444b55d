import { permanentRedirect } from "next/navigation";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { BasketTray } from "@/components/compare/basket-tray";
import { findCarried } from "@/components/compare/carried-plans";
import { ChangeLog } from "@/components/data/change-log";
import { Cite } from "@/components/data/cite";
import { ReleaseNotice } from "@/components/data/release-notice";
import { NotFoundPage, notFoundMetadata } from "@/components/layout/not-found-page";
import { PlanContents } from "@/components/plans/plan-contents";
import { PlanFacts } from "@/components/plans/plan-facts";
import { PlanMasthead } from "@/components/plans/plan-masthead";
import { planName } from "@/components/plans/plan-name";
import { PlanRail } from "@/components/plans/plan-rail";
import { ReportLink } from "@/components/plans/report-link";
import { ReportMistake } from "@/components/plans/report-mistake";
import { SourceList } from "@/components/plans/source-list";
import { PlanResults } from "@/components/results/plan-results";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { getEdition } from "@/lib/catalogue/edition";
import type { CitedWork } from "@/lib/citation/citation";
import { readReleases } from "@/lib/db/queries/releases";
import { neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import { changesOf } from "@/lib/domain/catalogue/release";
import { suggestPeers } from "@/lib/domain/compare/peers";
import { resultNames } from "@/lib/domain/results/drawing";
import { resultTree } from "@/lib/domain/results/results";
import { countryRenewals } from "@/lib/domain/trends/renewals";
import { env } from "@/lib/env";
import { versionWords } from "@/lib/export/about-export";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { baseUrl, pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { BASKET_PARAMETER, basketQuery } from "@/lib/schemas/basket";
import { BRANCH_PARAMETER, parseBranch } from "@/lib/schemas/result-branch";
import { citedDocument } from "./cited-document";

type Props = PageProps<"/[locale]/plans/[slug]">;

const NEIGHBOURS = 5;

export const generateMetadata = editionMetadata(async ({ params, searchParams }: Props) => {
  const { locale: segment, slug } = await params;
  const locale = parseLocale(segment);
  const { view } = await getEdition(await searchParams);
  const plan = view.planBySlug.get(slug);
  if (!plan) return notFoundMetadata(locale);
  const name = planName(locale, view.countryOf(plan), plan);
  return pageMetadata({
    locale,
    path: `/plans/${slug}`,
    title: name,
    description: translator(locale, "plan")("description", { name, period: formatPeriod(plan) || "–" }),
  });
});

export default editionPage(async function PlanPage({ params, searchParams }: Props) {
  const { locale: segment, slug } = await params;
  const locale = parseLocale(segment);
  const t = translator(locale, "plan");
  const edition = await getEdition(await searchParams, [BASKET_PARAMETER, BRANCH_PARAMETER]);
  const { view, release, today: asOf } = edition;
  const plan = view.planBySlug.get(slug);
  if (!plan) {
    const known = slug.toLowerCase();
    if (known !== slug && view.planBySlug.has(known)) permanentRedirect(href(locale, `/plans/${known}`));
    return <NotFoundPage locale={locale} />;
  }

  const context = view.contextOf(plan, asOf);
  const never = neverCoded(view).map(({ key }) => key);
  const parameters = await searchParams;
  const carried = findCarried(locale, view, parameters[BASKET_PARAMETER]);
  const tree = resultTree(plan.results);
  const names = resultNames(tree);
  const branch = parseBranch(parameters, names);
  const basket = basketQuery(carried.map(({ slug: picked }) => picked));
  const alike = suggestPeers(view, slug, { asOf, purpose: "alike", off: [], limit: NEIGHBOURS });

  const log = changesOf(await readReleases(), slug, release);
  const work: CitedWork = {
    id: `nap-atlas-${slug}`,
    title: planName(locale, view.countryOf(plan), plan),
    version: versionWords({ locale, view, release }),
    issued: view.catalogue.publishedAt.slice(0, 10),
    accessed: asOf,
    url: `${baseUrl()}${href(locale, `/plans/${slug}`, { release: release?.number })}`,
    language: locale,
  };

  return (
    <article>
      <IgnoredNotice locale={locale} ignored={[...edition.ignored, ...branch.ignored]} />
      <ReleaseNotice locale={locale} release={release} />
      <PlanMasthead
        {...{ locale, plan, context, carried, basket, never }}
        renewals={countryRenewals(view, view.countryOf(plan), asOf)}
      />
      <div className="grid gap-x-12 lg:grid-cols-[10rem_minmax(0,1fr)] xl:grid-cols-[10rem_minmax(0,1fr)_17rem]">
        <PlanContents locale={locale} never={never} />
        <div className="min-w-0">
          {plan.note && (
            <section aria-labelledby="note-title" className="mb-10 border-s-4 border-rule ps-4">
              <h2 id="note-title" className="font-sans text-sm font-semibold">
                {t("note")}
              </h2>
              <p className="max-w-[68ch] text-ink-soft">{plan.note}</p>
            </section>
          )}
          <PlanFacts {...{ locale, plan, context, never }} />
          <PlanResults {...{ locale, plan, tree, names }} branch={branch.id} />
          <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title" className="border-b border-rule-strong pb-1 text-lg">
              {t("sources")}
            </h2>
            <SourceList locale={locale} plan={plan} />
          </section>
          <ChangeLog locale={locale} log={log} />
          <Cite work={citedDocument(locale, plan, view.countryOf(plan), asOf)} title={t("citeDocument")} />
          <Cite work={work} title={t("citePage")} />
          <p className="mt-8 flex flex-wrap gap-x-6 print:hidden">
            <ReportLink locale={locale} slug={slug} />
            {env.NAP_CONTACT && (
              <ReportMistake
                locale={locale}
                contact={env.NAP_CONTACT}
                subject={t("reportSubject", { slug })}
                address={`${baseUrl()}${href(locale, `/plans/${slug}`)}`}
              />
            )}
          </p>
        </div>
        <PlanRail
          {...{ locale, plan, context, basket }}
          neighbours={alike.map(({ plan: other, context: { country } }) => ({ plan: other, country }))}
        />
      </div>
      <BasketTray locale={locale} carried={carried} />
    </article>
  );
});
