import type { ReactNode } from "react";
import { CompareLedger } from "@/components/compare/compare-ledger";
import { CompareSummary, CompareViews } from "@/components/compare/compare-summary";
import { ComparedPlans } from "@/components/compare/compared-plans";
import { ComparedResults } from "@/components/compare/compared-results";
import { ComparedSources } from "@/components/compare/compared-sources";
import { CrossLearning } from "@/components/compare/cross-learning";
import { GuidingQuestions } from "@/components/compare/guiding-questions";
import { LikenessTable } from "@/components/compare/likeness-table";
import { PeerSuggestions } from "@/components/compare/peer-suggestions";
import { RememberBasket } from "@/components/compare/remember-basket";
import { TakeAway } from "@/components/compare/take-away";
import { GenerationChanges } from "@/components/countries/generation-changes";
import { NeverCoded } from "@/components/ui/never-coded";
import { Notice } from "@/components/ui/notice";
import { neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import { COMPARE_ATTRIBUTES, comparedIn, comparePlans, consecutive, rowsInView } from "@/lib/domain/compare/compare";
import { findOffers, findTransfers } from "@/lib/domain/compare/cross-learning";
import { diffGenerations } from "@/lib/domain/compare/generation-difference";
import { likenessPairs } from "@/lib/domain/compare/likeness";
import { suggestPeers } from "@/lib/domain/compare/peers";
import { nameColumns } from "@/lib/i18n/compare-words";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { compareQueryString } from "@/lib/schemas/compare-query";
import { CiteComparison } from "./cite-comparison";
import { addressesFrom } from "./compare-address";
import { PickPlan, replacingName } from "./pick-plan";
import type { ReadComparison } from "./read-comparison";

/** Peers that are suggested at a time. */
const PEERS = 8;

/** Two to six plans side by side; with one, what to add to it. */
export function PlanComparisonView({ locale, read }: { locale: Locale; read: ReadComparison }) {
  const t = translator(locale, "compare");
  const { index, query, today } = read;
  const columns = nameColumns(locale, read.columns);
  const to = addressesFrom(locale, read);
  const several = columns.length > 1;
  const comparison = comparePlans(columns, comparedIn(index.view));
  const never = neverCoded(index.view, COMPARE_ATTRIBUTES);
  const shown = rowsInView(comparison, query.view);
  const pairs = likenessPairs(columns);
  const subject = columns.find(({ plan }) => plan.slug === query.peersFor) ?? columns[0];
  const peers = subject
    ? suggestPeers(index.view, subject.plan.slug, {
        asOf: query.asOf,
        purpose: query.purpose,
        off: query.off,
        limit: PEERS + columns.length,
      }).filter(({ plan }) => !query.plans.includes(plan.slug))
    : [];
  const address = compareQueryString(query, today);
  const generations = consecutive(columns).map(({ before, after }) => ({
    before: before.plan,
    after: after.plan,
    name: countryName(locale, after.context.country),
  }));

  return (
    <>
      <RememberBasket plans={columns.map(({ plan: { slug }, name }) => ({ slug, name }))} />
      <ComparedPlans {...{ locale, columns, query, to }} />
      <details open={!several || query.find !== "" || query.replace !== null} className="mt-2 print:hidden">
        <summary className="inline-flex min-h-11 items-center text-accent hover:underline sm:min-h-9">
          {t(query.replace === null ? "picker.addTitle" : "picker.replaceTitle")}
        </summary>
        <div className="mt-2 mb-6">
          <PickPlan locale={locale} read={read} />
        </div>
      </details>
      {several ? (
        <>
          <div className="mt-6">
            <CompareSummary {...{ locale, columns, pairs }} counts={comparison.summary} />
          </div>
          <SectionLinks locale={locale} />
          <div className="mt-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
            <CompareViews {...{ locale, query, to }} counts={comparison.summary} />
            <TakeAway locale={locale} query={address} withNotes />
          </div>
          <section id="ledger" aria-label={t("ledger.title")} className="mt-2">
            <CompareLedger {...{ locale, columns, query, to }} comparison={shown} />
            <NeverCoded locale={locale} keys={never.map(({ key }) => key)} />
            {shown.groups.length === 0 && <p className="py-6 text-base">{t(`ledger.empty.${query.view}`)}</p>}
          </section>
          <Section id="likeness" title={t("likeness.title")}>
            <LikenessTable {...{ locale, columns, pairs }} />
          </Section>
          <Section id="results" title={translator(locale, "results")("title")}>
            <ComparedResults {...{ locale, columns }} />
          </Section>
          {generations.length > 0 && (
            <Section id="generations" title={t("generations.title")}>
              {generations.map(({ before, after, name }) => (
                <div key={after.slug}>
                  <p className="font-semibold">{name}</p>
                  <GenerationChanges
                    {...{ locale, before, after }}
                    changes={diffGenerations(index.view, before, after, query.asOf)}
                  />
                </div>
              ))}
            </Section>
          )}
          <Section id="learning" title={t("learning.title")}>
            <CrossLearning {...{ locale, columns }} offers={findOffers(columns)} transfers={findTransfers(columns)} />
          </Section>
          <Section id="questions" title={t("questions.title")}>
            <GuidingQuestions {...{ locale, columns }} never={never.map(({ key }) => key)} />
          </Section>
        </>
      ) : (
        <Notice title={t("onePlan")} />
      )}
      {subject && (
        <div className="print:hidden">
          <Section id="peers" title={t("peers.title")}>
            <PeerSuggestions
              {...{ locale, columns, subject, query, to }}
              peers={peers.slice(0, PEERS)}
              replacing={replacingName(locale, read)}
            />
          </Section>
        </div>
      )}
      <Section id="sources" title={t("sources.title")}>
        <ComparedSources {...{ locale, columns }} />
        <CiteComparison locale={locale} read={read} />
      </Section>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-16 print:mt-8">
      <h2 id={`${id}-title`} className="mb-4 border-b border-ink pb-1 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Where else to go on this long page. */
function SectionLinks({ locale }: { locale: Locale }) {
  const t = translator(locale, "compare");
  const sections = [
    { id: "likeness", title: t("likeness.title") },
    { id: "results", title: translator(locale, "results")("title") },
    ...(["learning", "questions", "peers", "sources"] as const).map((id) => ({ id, title: t(`${id}.title`) })),
  ];
  return (
    <nav aria-label={t("sections")} className="mt-4 print:hidden">
      <ul className="flex flex-wrap gap-x-5 text-xs">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="link inline-flex min-h-6 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
