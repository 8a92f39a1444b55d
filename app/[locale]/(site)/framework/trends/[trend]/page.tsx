import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { EditionNotices } from "@/components/data/edition-notices";
import { EvidencedPlans } from "@/components/framework/evidenced-plans";
import { groupAddress, groupWords } from "@/components/framework/group-words";
import { ShareTable } from "@/components/framework/share-table";
import { trendLine } from "@/components/framework/trend-line";
import { NotFoundPage, notFoundMetadata } from "@/components/layout/not-found-page";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds, countOpenLists } from "@/lib/domain/attributes/standing";
import { type Grouping, groupPlans } from "@/lib/domain/compare/plan-groups";
import { deriveTrends, plansShowing, trendEvidence, trendRule } from "@/lib/domain/framework/global-trends";
import { latestFirst } from "@/lib/domain/guidance/element-shares";
import type { Plan } from "@/lib/domain/plan/plan";
import { GLOBAL_TRENDS } from "@/lib/domain/vocabulary/vocabulary";
import { formatList } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { openListsWords } from "@/lib/i18n/open-list-words";
import { translator } from "@/lib/i18n/translator";

type Props = PageProps<"/[locale]/framework/trends/[trend]">;

const GROUPINGS: readonly Grouping[] = ["period", "region"];

/** Plans listed here; browse has them all. */
const LISTED = 30;

async function findTrend(params: Props["params"]) {
  const { locale: segment, trend: given } = await params;
  return { locale: parseLocale(segment), trend: GLOBAL_TRENDS.find((trend) => trend === given) };
}

export const generateMetadata = editionMetadata(async ({ params }: Props) => {
  const { locale, trend } = await findTrend(params);
  if (!trend) return notFoundMetadata(locale);
  const t = translator(locale, "framework");
  return pageMetadata({
    locale,
    path: `/framework/trends/${trend}`,
    title: t("trendPage.title", { trend: label(locale, "trend", trend) }),
    description: t(`trends.${trend}.definition`),
  });
});

export default editionPage(async function TrendPage({ params, searchParams }: Props) {
  const { locale, trend } = await findTrend(params);
  if (!trend) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "framework");
  const edition = await getEdition(await searchParams, []);
  const { view } = edition;
  const { plans } = view.catalogue;
  const showing = latestFirst(plansShowing(plans, trend));
  const rule = trendRule(trend);
  const countOf = (members: readonly Plan[]) =>
    countHolds(
      members.map((plan) => ({ plan, context: view.contextOf(plan, edition.today) })),
      attribute("trend"),
      trend,
    );
  const counts = countOf(plans);
  const lists = rule ? rule.from.map(attribute).filter(({ kind }) => kind === "many") : [attribute("trend")];
  const open = lists
    .map((list) =>
      countOpenLists(
        plans.map((plan) => ({ plan, context: view.contextOf(plan, edition.today) })),
        list,
      ),
    )
    .filter((each) => each.open > 0);
  const sections = GROUPINGS.map((grouping) => ({
    key: grouping,
    title: t(`shares.by.${grouping}`),
    rows: groupPlans(view, plans, grouping).map(({ group, plans: members }) => {
      const own = countOf(members);
      return {
        key: group,
        name: groupWords(locale, grouping, group),
        address: groupAddress(locale, grouping, group, { trend }),
        counts: [own.count],
        ...own,
      };
    }),
  }));

  return (
    <article>
      <EditionNotices locale={locale} edition={edition} />
      <PageHeader
        title={label(locale, "trend", trend)}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: t("page.title"), address: href(locale, "/framework") }]}
        lead={t(`trends.${trend}.definition`)}
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <section aria-labelledby="rule">
          <h2 id="rule" className="text-lg">
            {t("trendPage.rule")}
          </h2>
          <p className="mt-1 max-w-[68ch] text-base">{t(`trendRules.${trend}`)}</p>
          {rule && (
            <p className="mt-1 text-xs text-ink-soft">
              {t("elementPage.from", {
                attributes: formatList(
                  locale,
                  rule.from.map((key) => attributeLabel(locale, key)),
                ),
              })}
            </p>
          )}
        </section>
        <section className="xl:border-s xl:border-rule xl:ps-12">
          <h2 id="shares" className="text-lg">
            {t("trendPage.shares")}
          </h2>
          <p className="mt-1 max-w-[68ch] text-ink-soft">
            {[
              trendLine(locale, trend, counts, plans.length),
              ...(showing.length > 0
                ? [t("trendPage.untagged"), ...open.map((each) => openListsWords(locale, each))]
                : []),
            ].join(" ")}
          </p>
        </section>
      </div>
      <div className="mt-10 grid gap-x-16 gap-y-10 xl:grid-cols-2">
        {showing.length > 0 && (
          <ShareTable
            locale={locale}
            label={t("trendPage.shares")}
            heads={{
              name: t("shares.group"),
              counts: [t("trendPage.showing")],
              share: t("trendPage.share"),
              known: t("shares.known"),
            }}
            sections={sections}
          />
        )}
        <section aria-labelledby="plans" className="min-w-0">
          <h2 id="plans" className="mb-3 text-lg">
            {t("trendPage.plans", { count: showing.length })}
          </h2>
          {showing.length === 0 ? (
            <p className="max-w-[68ch] text-ink-soft">
              {t(counts.known > 0 ? "trendPage.noneShows" : "trendPage.none")}
            </p>
          ) : (
            <EvidencedPlans
              locale={locale}
              attribute="trend"
              lines={showing.slice(0, LISTED).map((plan) => ({
                plan,
                country: view.countryOf(plan),
                evidence: deriveTrends(plan)
                  .filter((tag) => tag.trend === trend)
                  .flatMap((tag) => trendEvidence(plan, tag)),
              }))}
            />
          )}
          {showing.length > LISTED && (
            <p className="mt-3">
              <Link href={href(locale, "/plans", { trend })} prefetch={false} className="link inline-block py-1">
                {t("elementPage.all", { count: showing.length })}
              </Link>
            </p>
          )}
        </section>
      </div>
    </article>
  );
});
