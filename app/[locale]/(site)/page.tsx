import Link from "next/link";
import { ReleaseNotice } from "@/components/data/release-notice";
import { AdoptionCurve } from "@/components/home/adoption-curve";
import { Doors } from "@/components/home/doors";
import { PlanLines } from "@/components/home/plan-lines";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { getEdition } from "@/lib/catalogue/edition";
import { AGENDA_TEXTS, PUBLISHED_FIGURES } from "@/lib/catalogue/reference";
import { headline } from "@/lib/domain/catalogue/headline";
import { adoptionCurve, latestAdopted } from "@/lib/domain/trends/adoption-curve";
import { figureGaps } from "@/lib/domain/trends/published-figures";
import { RENEWAL_MONTHS, renewalLists } from "@/lib/domain/trends/renewals";
import { formatDate, formatNumber } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { headlineList, type ListedFigure } from "@/lib/schemas/headline-lists";
import { editionMetadata, editionPage } from "./edition-page";

const LINES = 8;

export const generateMetadata = editionMetadata(async ({ params }: PageProps<"/[locale]">) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "common");
  return pageMetadata({ locale, path: "/", title: t("site.tagline"), description: t("site.description") });
});

export default editionPage(async function HomePage({ params, searchParams }: PageProps<"/[locale]">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "home");
  const { view, release, today: asOf, ignored } = await getEdition(await searchParams, []);
  const figures = headline(view, asOf);
  const curve = adoptionCurve(view, asOf);
  const population = { view, plans: view.catalogue.plans, countries: view.catalogue.countries, asOf };
  const { overdue, ending } = renewalLists(population, RENEWAL_MONTHS);
  const figure = (id: string, listed: ListedFigure, value: number) => () => {
    const { path, query } = headlineList(listed, asOf);
    return (
      <Link href={href(locale, path, query)} prefetch={false} className="link">
        <data id={id} value={value}>
          {formatNumber(locale, value)}
        </data>
      </Link>
    );
  };

  return (
    <>
      <IgnoredNotice locale={locale} ignored={ignored} />
      <ReleaseNotice locale={locale} release={release} />
      <header className="mb-10 grid items-end gap-x-16 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <h1 className="max-w-[32ch] text-xl sm:text-2xl">
          {t.rich("headline", {
            adopters: figure("adopters", "adopters", figures.adopters.total),
            inForce: figure("in-force", "inForce", figures.inForce),
          })}
        </h1>
        <p className="max-w-[68ch] text-base text-ink-soft xl:text-sm">
          {t.rich("lead", {
            plans: figure("plans", "plans", figures.plans),
            members: figures.adopters.unMembers,
            others: figures.adopters.others,
            date: () => <strong className="font-semibold text-mark">{formatDate(locale, asOf)}</strong>,
            version: view.catalogue.version,
          })}{" "}
          {figures.maybeAdopted > 0 && t("precision", { count: figures.maybeAdopted })}{" "}
          {figures.inForceOpen > 0 &&
            t.rich("openEnd", {
              count: figures.inForceOpen,
              open: figure("in-force-open", "inForceOpen", figures.inForceOpen),
            })}{" "}
          {figures.undatedPlans > 0 &&
            t("undatedPlans", {
              count: figures.undatedPlans,
              plans: figures.plans,
              all: view.catalogue.plans.length,
            })}{" "}
          {figures.undatedCountries > 0 &&
            t("undated", { count: figures.undatedCountries, adopters: figures.adopters.total })}
        </p>
      </header>
      {curve && (
        <section aria-labelledby="curve-title" className="mb-14">
          <h2 id="curve-title" className="mb-2 font-sans text-sm font-semibold">
            {t("curve.title")}
          </h2>
          <AdoptionCurve
            locale={locale}
            curve={curve}
            firstCountry={countryName(locale, view.countryOf(curve.first.plan))}
            figures={figureGaps(population, PUBLISHED_FIGURES)}
            texts={AGENDA_TEXTS}
          />
        </section>
      )}
      <Doors {...{ locale, view, asOf }} />
      <div className="mt-14 grid gap-x-12 gap-y-10 md:grid-cols-2 xl:grid-cols-3">
        <PlanLines
          locale={locale}
          title={t("latest.title")}
          empty={t("latest.empty")}
          lines={latestAdopted(view, asOf, LINES).map((plan) => ({
            plan,
            country: view.countryOf(plan),
            when: plan.adopted && formatDate(locale, plan.adopted),
          }))}
          more={{ address: href(locale, "/plans", { sort: "adopted", order: "desc" }), label: t("latest.more") }}
        />
        <PlanLines
          locale={locale}
          title={t("ending.title", { count: ending.length })}
          empty={t("ending.empty")}
          lines={ending.slice(0, LINES).map((plan) => ({
            plan,
            country: view.countryOf(plan),
            when: t("ending.when", { year: String(plan.endYear) }),
          }))}
          more={{ address: `${href(locale, "/trends/renewals")}#ending`, label: t("ending.more") }}
        />
        <PlanLines
          locale={locale}
          title={t("overdue.title", { count: overdue.length })}
          empty={t("overdue.empty")}
          lines={overdue.slice(0, LINES).map((plan) => ({
            plan,
            country: view.countryOf(plan),
            when: t("overdue.when", { year: String(plan.endYear) }),
          }))}
          more={{ address: `${href(locale, "/trends/renewals")}#overdue`, label: t("overdue.more") }}
        />
      </div>
    </>
  );
});
