import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { AgendaLine } from "@/components/agenda/agenda-line";
import { AgendaMatrix } from "@/components/agenda/agenda-matrix";
import { FocalPointQuestions } from "@/components/agenda/focal-point-questions";
import { LearningSource } from "@/components/agenda/learning-source";
import { EditionNotices } from "@/components/data/edition-notices";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { AGENDA_TEXTS, ORGANISATIONS, REGIONAL_PLANS } from "@/lib/catalogue/reference";
import { type AgendaEvent, agendaEvents, byDate, countAround, eventAddress } from "@/lib/domain/agenda/agenda";
import { COMPACT_ADDRESS } from "@/lib/domain/agenda/learning-series";
import { groupPlans } from "@/lib/domain/compare/plan-groups";
import { COMPACT_COMMITMENTS, type ISSUES } from "@/lib/domain/vocabulary/vocabulary";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

export const generateMetadata = editionMetadata(async ({ params }: PageProps<"/[locale]/agenda">) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "agenda");
  return pageMetadata({ locale, path: "/agenda", title: t("title"), description: t("lead") });
});

const ARTICLES = ["article26", "article27"] as const;
/** What the resolution names as changing peace and security. Source: the learning series. */
const RESOLUTION_2242_ISSUES = [
  "violent_extremism",
  "terrorism",
  "displacement",
  "climate_change",
  "health_pandemics",
] as const satisfies readonly (typeof ISSUES)[number][];

const GOALS = ["goal5", "goal16"] as const;

export default editionPage(async function AgendaPage({ params, searchParams }: PageProps<"/[locale]/agenda">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "agenda");
  const edition = await getEdition(await searchParams, []);
  const { view } = edition;
  const { plans } = view.catalogue;
  const events = agendaEvents(AGENDA_TEXTS, REGIONAL_PLANS, ORGANISATIONS);
  const recommendation = events.find(({ id }) => id === "gr30");
  const regions = groupPlans(view, plans, "region");
  const rowsOf = (kind: AgendaEvent["kind"]) =>
    byDate(events.filter((event) => event.kind === kind)).map(({ date, events: own }) => ({
      date,
      events: own,
      whole: countAround(plans, date),
      byRegion: regions.map(({ group, plans: held }) => ({ region: group, ...countAround(held, date) })),
    }));
  const undated = plans.filter(({ adopted }) => adopted === null).length;

  return (
    <article>
      <EditionNotices locale={locale} edition={edition} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: translator(locale, "framework")("page.title"), address: href(locale, "/framework") }]}
      />
      <section aria-labelledby="line">
        <h2 id="line" className="text-lg">
          {t("line.title")}
        </h2>
        <p className="mt-1 max-w-[68ch] text-ink-soft">{t("line.note", { count: plans.length, undated })}</p>
        <AgendaLine locale={locale} events={events} plans={plans} />
      </section>

      <section className="mt-12">
        <h2 id="regions" className="text-lg">
          {t("matrix.title")}
        </h2>
        <p className="mt-1 max-w-[68ch] text-ink-soft">{t("matrix.note")}</p>
        <AgendaMatrix
          locale={locale}
          rows={{ text: rowsOf("text"), regional: rowsOf("regional") }}
          regions={regions.map(({ group }) => group)}
        />
      </section>

      <div className="mt-12 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <section aria-labelledby="cedaw">
          <h2 id="cedaw" className="text-lg">
            {t("cedaw.title")}
          </h2>
          <p className="mt-2 text-base">{t("cedaw.text")}</p>
          <dl className="mt-2 space-y-2">
            {ARTICLES.map((article) => (
              <div key={article}>
                <dt className="font-semibold">{t(`cedaw.${article}.title`)}</dt>
                <dd>{t(`cedaw.${article}.text`)}</dd>
              </div>
            ))}
          </dl>
          {recommendation && (
            <p className="mt-2 text-ink-soft">
              {t.rich("cedaw.source", {
                a: (chunks) => (
                  <a href={eventAddress(recommendation)} rel="noreferrer" className="link">
                    {chunks}
                  </a>
                ),
              })}
            </p>
          )}
          <LearningSource locale={locale} />
        </section>
        <section aria-labelledby="council">
          <h2 id="council" className="text-lg">
            {t("council.title")}
          </h2>
          <p className="mt-2 text-base">{t("council.text")}</p>
          <p className="mt-2">{t("council.plans")}</p>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {RESOLUTION_2242_ISSUES.map((issue) => (
              <li key={issue}>
                <Chip address={href(locale, "/plans", { issue })}>{label(locale, "issue", issue)}</Chip>
              </li>
            ))}
          </ul>
          <LearningSource locale={locale} />
        </section>
        <section aria-labelledby="goals">
          <h2 id="goals" className="text-lg">
            {t("goals.title")}
          </h2>
          <dl className="mt-2 space-y-2">
            {GOALS.map((goal) => (
              <div key={goal}>
                <dt className="font-semibold">{t(`goals.${goal}.title`)}</dt>
                <dd>{t(`goals.${goal}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="compact">
          <h2 id="compact" className="text-lg">
            {t("compact.title")}
          </h2>
          <p className="mt-2 text-base">
            {t.rich("compact.text", {
              a: (chunks) => (
                <a href={COMPACT_ADDRESS} rel="noreferrer" className="link">
                  {chunks}
                </a>
              ),
            })}
          </p>
          <dl className="mt-2 space-y-2">
            {COMPACT_COMMITMENTS.map((commitment) => {
              const key = `compact_${commitment}`;
              const coded = plans.filter(({ compact }) => compact[commitment] !== undefined).length;
              return (
                <div key={commitment}>
                  <dt className="font-semibold">{attributeLabel(locale, key)}</dt>
                  <dd>
                    {t(`compact.${commitment}`)}{" "}
                    {coded > 0 ? (
                      <Link
                        href={href(locale, "/plans", { [key]: "yes,no" })}
                        prefetch={false}
                        className="link inline-block py-1"
                      >
                        {t("compact.coded", { coded, total: plans.length })}
                      </Link>
                    ) : (
                      <span className="text-ink-soft">{t("compact.coded", { coded, total: plans.length })}</span>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
          <LearningSource locale={locale} />
        </section>
      </div>

      <FocalPointQuestions locale={locale} headingClass="text-lg" />
    </article>
  );
});
