import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { FocalPointQuestions } from "@/components/agenda/focal-point-questions";
import { EditionNotices } from "@/components/data/edition-notices";
import { ENDS, FrameworkPicture, IMPACTS } from "@/components/framework/framework-picture";
import { StandingLine } from "@/components/framework/standing-line";
import { trendLine } from "@/components/framework/trend-line";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds } from "@/lib/domain/attributes/standing";
import { countAssessments } from "@/lib/domain/guidance/element-shares";
import { ELEMENTS, GLOBAL_TRENDS } from "@/lib/domain/vocabulary/vocabulary";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

export const generateMetadata = editionMetadata(async ({ params }: PageProps<"/[locale]/framework">) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "framework");
  return pageMetadata({ locale, path: "/framework", title: t("page.title"), description: t("page.lead") });
});

export default editionPage(async function FrameworkPage({ params, searchParams }: PageProps<"/[locale]/framework">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "framework");
  const edition = await getEdition(await searchParams, []);
  const { plans } = edition.view.catalogue;
  const columns = plans.map((plan) => ({ plan, context: edition.view.contextOf(plan, edition.today) }));

  return (
    <article>
      <EditionNotices locale={locale} edition={edition} />
      <PageHeader title={t("page.title")} lead={t("page.lead")}>
        <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
          <ButtonLink href={href(locale, "/framework/check")} look="primary">
            {t("page.toCheck")}
          </ButtonLink>
          <Link href={href(locale, "/agenda")} prefetch={false} className="link inline-block py-1">
            {t("page.toAgenda")}
          </Link>
          <Link href={href(locale, "/models")} prefetch={false} className="link inline-block py-1">
            {t("page.toModels")}
          </Link>
        </p>
      </PageHeader>
      <FrameworkPicture locale={locale} />

      <section aria-labelledby="elements" className="mt-12">
        <h2 id="elements" className="text-xl">
          {t("process.title")}
        </h2>
        <p className="mt-2 max-w-[68ch] text-base text-ink-soft">{t("process.text")}</p>
        <div className="mt-4 grid gap-x-12 md:grid-cols-2">
          {ELEMENTS.map((element) => (
            <section key={element} className="border-t border-rule-strong py-4">
              <h3 className="text-lg">
                <Link
                  href={href(locale, `/framework/${element}`)}
                  prefetch={false}
                  className="text-accent hover:underline"
                >
                  {label(locale, "element", element)}
                </Link>
              </h3>
              <p className="mt-1 max-w-[60ch] text-base">{t(`elements.${element}.definition`)}</p>
              <StandingLine locale={locale} counts={countAssessments(plans, element)} />
            </section>
          ))}
        </div>
        <dl className="mt-4 grid gap-x-12 gap-y-4 border-t border-rule-strong pt-4 md:grid-cols-3">
          {ENDS.map((end) => (
            <div key={end}>
              <dt className="font-semibold">{t(`process.${end}.title`)}</dt>
              <dd className="mt-1 max-w-[52ch] text-ink-soft">{t(`process.${end}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="impact" className="mt-12">
        <h2 id="impact" className="text-xl">
          {t("impact.title")}
        </h2>
        <p className="mt-2 max-w-[68ch] text-base text-ink-soft">{t("impact.text")}</p>
        <dl className="mt-4 grid gap-x-12 gap-y-4 border-t border-rule-strong pt-4 sm:grid-cols-2 lg:grid-cols-4">
          {IMPACTS.map((impact) => (
            <div key={impact}>
              <dt className="font-semibold">{t(`impact.${impact}.title`)}</dt>
              <dd className="mt-1 max-w-[52ch] text-ink-soft">{t(`impact.${impact}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="trends" className="mt-12">
        <h2 id="trends" className="text-xl">
          {t("page.trends")}
        </h2>
        <p className="mt-2 max-w-[68ch] text-base text-ink-soft">{t("page.trendsText")}</p>
        <ul className="mt-4 grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
          {GLOBAL_TRENDS.map((trend) => (
            <li key={trend} className="border-t border-rule py-3">
              <Link
                href={href(locale, `/framework/trends/${trend}`)}
                prefetch={false}
                className="link inline-block py-1 font-semibold"
              >
                {label(locale, "trend", trend)}
              </Link>
              <p className="max-w-[52ch]">{t(`trends.${trend}.definition`)}</p>
              <p className="mt-1 text-xs text-ink-soft">
                {trendLine(locale, trend, countHolds(columns, attribute("trend"), trend), plans.length)}
              </p>
            </li>
          ))}
        </ul>
      </section>

      <FocalPointQuestions locale={locale} headingClass="text-xl" />
    </article>
  );
});
