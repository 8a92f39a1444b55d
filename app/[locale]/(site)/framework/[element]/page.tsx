import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { EditionNotices } from "@/components/data/edition-notices";
import { EvidencedPlans } from "@/components/framework/evidenced-plans";
import { groupAddress, groupWords } from "@/components/framework/group-words";
import { originWords } from "@/components/framework/origin-words";
import { ShareTable } from "@/components/framework/share-table";
import { StandingLine } from "@/components/framework/standing-line";
import { NotFoundPage, notFoundMetadata } from "@/components/layout/not-found-page";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import type { Grouping } from "@/lib/domain/compare/plan-groups";
import { assessElement, readByRule } from "@/lib/domain/framework/elements";
import {
  assessmentEvidence,
  assessmentsBy,
  countAssessments,
  meetingCounts,
  plansMeeting,
} from "@/lib/domain/guidance/element-shares";
import { ASSESSMENTS, ELEMENTS } from "@/lib/domain/vocabulary/vocabulary";
import { formatList } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

type Props = PageProps<"/[locale]/framework/[element]">;

const GROUPINGS: readonly Grouping[] = ["generation", "region", "orientation", "focus", "period"];

/** Plans listed here; browse has them all. */
const LISTED = 30;

async function findElement(params: Props["params"]) {
  const { locale: segment, element: given } = await params;
  return { locale: parseLocale(segment), element: ELEMENTS.find((element) => element === given) };
}

export const generateMetadata = editionMetadata(async ({ params }: Props) => {
  const { locale, element } = await findElement(params);
  if (!element) return notFoundMetadata(locale);
  const t = translator(locale, "framework");
  return pageMetadata({
    locale,
    path: `/framework/${element}`,
    title: t("elementPage.title", { element: label(locale, "element", element) }),
    description: t(`elements.${element}.definition`),
  });
});

export default editionPage(async function ElementPage({ params, searchParams }: Props) {
  const { locale, element } = await findElement(params);
  if (!element) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "framework");
  const edition = await getEdition(await searchParams, []);
  const { view } = edition;
  const meeting = plansMeeting(view, element);
  const counts = countAssessments(view.catalogue.plans, element);
  const from = readByRule(element);
  const sections = GROUPINGS.map((grouping) => ({
    key: grouping,
    title: t(`shares.by.${grouping}`),
    rows: assessmentsBy(view, element, grouping).map(({ group, counts: own }) => ({
      key: group,
      name: groupWords(locale, grouping, group),
      address: groupAddress(locale, grouping, group, { [element]: "met" }),
      counts: ASSESSMENTS.map((assessment) => own[assessment]),
      ...meetingCounts(own),
    })),
  }));

  return (
    <article>
      <EditionNotices locale={locale} edition={edition} />
      <PageHeader
        title={label(locale, "element", element)}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: t("page.title"), address: href(locale, "/framework") }]}
        lead={t(`elements.${element}.definition`)}
      />
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-2">
        <p className="max-w-[68ch] text-base">{t(`elements.${element}.why`)}</p>
        <section aria-labelledby="rule" className="xl:border-s xl:border-rule xl:ps-12">
          <h2 id="rule" className="text-lg">
            {t("elementPage.rule")}
          </h2>
          <p className="mt-1 max-w-[68ch] text-base">{t(`rules.${element}`)}</p>
          {from.length > 0 && (
            <p className="mt-1 text-xs text-ink-soft">
              {t("elementPage.from", {
                attributes: formatList(
                  locale,
                  from.map((key) => attributeLabel(locale, key)),
                ),
              })}
            </p>
          )}
          <p className="mt-1 max-w-[68ch] text-xs text-ink-soft">{t("elementPage.own")}</p>
        </section>
      </div>
      <div className="mt-10 grid gap-x-16 gap-y-10 xl:grid-cols-2">
        <section className="min-w-0">
          <h2 id="shares" className="text-lg">
            {t("elementPage.shares")}
          </h2>
          <StandingLine locale={locale} counts={counts} />
          {counts.known > 0 && (
            <ShareTable
              locale={locale}
              label={t("elementPage.shares")}
              heads={{
                name: t("shares.group"),
                counts: ASSESSMENTS.map((assessment) => label(locale, "assessment", assessment)),
                share: t("shares.share"),
                known: t("shares.known"),
              }}
              sections={sections}
            />
          )}
        </section>
        <section aria-labelledby="plans" className="min-w-0">
          <h2 id="plans" className="mb-3 text-lg">
            {t("elementPage.plans", { count: meeting.length })}
          </h2>
          {meeting.length === 0 ? (
            <p className="max-w-[68ch] text-ink-soft">
              {t(counts.known > 0 ? "elementPage.noneMet" : "elementPage.none")}
            </p>
          ) : (
            <EvidencedPlans
              locale={locale}
              attribute={element}
              lines={meeting.slice(0, LISTED).map((plan) => {
                const assessment = assessElement(plan, element);
                return {
                  plan,
                  country: view.countryOf(plan),
                  evidence: assessmentEvidence(plan, element),
                  note: assessment.own && originWords(locale, assessment),
                };
              })}
            />
          )}
          {meeting.length > LISTED && (
            <p className="mt-3">
              <Link
                href={href(locale, "/plans", { [element]: "met" })}
                prefetch={false}
                className="link inline-block py-1"
              >
                {t("elementPage.all", { count: meeting.length })}
              </Link>
            </p>
          )}
        </section>
      </div>
    </article>
  );
});
