import Link from "next/link";
import { PageLinks } from "@/components/admin/page-links";
import { revisionAuthor } from "@/components/editing/revision-author";
import { planName } from "@/components/plans/plan-name";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getPeopleNames } from "@/lib/db/queries/people";
import { findListedPlans, LISTED_PLANS_PER_PAGE, type ListedPlan } from "@/lib/db/queries/plan-list";
import { findCountries } from "@/lib/domain/catalogue/country-finder";
import { PLAN_LISTS } from "@/lib/domain/work/draft";
import { formatInstant, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parsePlansQuery } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/plans">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.plans") };
}

export default async function EditedPlansPage({ params, searchParams }: PageProps<"/[locale]/admin/plans">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin/plans", "drafts.read");
  const t = translator(locale, "history");
  const { q, list, page, ignored } = parsePlansQuery(await searchParams);
  const { catalogue, countryByIso3 } = await getCatalogue();
  const { plans, total } = await findListedPlans(
    {
      list,
      words: q.split(/\s+/).filter(Boolean),
      named: q ? findCountries(catalogue.countries, q).found.map(({ iso3 }) => iso3) : [],
      country: countryLimit(person),
    },
    page,
  );
  const names = await getPeopleNames(plans.map(({ changed }) => changed.authorId));
  const nameOf = (plan: ListedPlan) => {
    const country = countryByIso3.get(plan.country);
    return country ? planName(locale, country, plan) : plan.slug;
  };

  return (
    <>
      <PageHeader title={translator(locale, "admin")("nav.plans")} lead={t("list.lead", { count: total })} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <form
        action={href(locale, "/admin/plans")}
        className="mb-6 grid max-w-[48rem] items-end gap-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]"
      >
        <TextField name="q" type="search" label={t("list.search")} value={q} maxLength={100} />
        <SelectField
          name="list"
          label={t("list.show")}
          value={list}
          options={PLAN_LISTS.map((code) => ({ value: code, label: t(`list.${code}`) }))}
        />
        <Button type="submit">{t("list.find")}</Button>
      </form>
      {plans.length === 0 ? (
        <p>{t("list.empty")}</p>
      ) : (
        <ol className="divide-y divide-rule border-y border-rule">
          {plans.map((plan) => (
            <li key={plan.slug} className="grid gap-x-8 py-2.5 lg:grid-cols-[minmax(0,1fr)_22rem]">
              <div className="min-w-0">
                <Link
                  href={href(locale, `/admin/plans/${plan.slug}`)}
                  prefetch={false}
                  className="link inline-block py-0.5 font-semibold"
                >
                  {nameOf(plan)}
                </Link>{" "}
                <span className="text-ink-soft tabular-nums">{formatPeriod(plan)}</span>
                {plan.title && (
                  <p
                    lang={plan.language ?? undefined}
                    dir="auto"
                    className="line-clamp-1 [overflow-wrap:anywhere] text-ink-soft"
                  >
                    {plan.title}
                  </p>
                )}
              </div>
              <div>
                <p>
                  <span className={plan.archived ? "text-warn" : "text-good"}>
                    {t(plan.archived ? "state.archived" : "state.public")}
                  </span>
                  {plan.drafts.map(({ id, state }) => (
                    <span key={id}>
                      {", "}
                      <Link
                        href={href(locale, `/admin/drafts/${id}`)}
                        prefetch={false}
                        className="link inline-block py-0.5"
                        aria-label={t("list.draftOf", { state, plan: nameOf(plan) })}
                      >
                        {t("list.draft", { state })}
                      </Link>
                    </span>
                  ))}
                </p>
                <p className="text-xs text-ink-soft">{lastChange(locale, names, plan)}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <PageLinks
        locale={locale}
        path="/admin/plans"
        query={{ q, list: list === "all" ? null : list }}
        page={page}
        pages={Math.ceil(total / LISTED_PLANS_PER_PAGE)}
      />
    </>
  );
}

function lastChange(locale: Locale, names: ReadonlyMap<string, string>, { revisions, changed }: ListedPlan): string {
  return translator(locale, "history")("list.changed", {
    count: revisions,
    date: formatInstant(locale, changed.at),
    name: revisionAuthor(locale, names, changed.authorId),
  });
}
