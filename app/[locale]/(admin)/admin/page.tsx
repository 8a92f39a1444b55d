import Link from "next/link";
import { ADMIN_NAV } from "@/components/admin/nav-entries";
import { RecentRevisions } from "@/components/admin/recent-revisions";
import { Waiting } from "@/components/admin/waiting";
import { WorkCounts } from "@/components/admin/work-counts";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { countryLimit, isAllowed } from "@/lib/auth/policy";
import { getWork } from "@/lib/catalogue/work";
import { countOpenCorrections } from "@/lib/db/queries/corrections";
import { getPeopleNames } from "@/lib/db/queries/people";
import { getSettings } from "@/lib/db/queries/settings";
import { findOwnDrafts, findPublishable, findRecentRevisions } from "@/lib/db/queries/waiting";
import type { Person } from "@/lib/domain/work/people";
import { href } from "@/lib/i18n/href";
import { type Locale, parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin">) {
  return { title: translator(parseLocale((await params).locale), "admin")("home.title") };
}

export default async function AdminHomePage({ params, searchParams }: PageProps<"/[locale]/admin">) {
  const locale = parseLocale((await params).locale);
  const person = await requirePerson(locale, "/admin", "admin.enter");
  const t = translator(locale, "admin");
  const entries = ADMIN_NAV.filter(({ path, action }) => path !== "/admin" && isAllowed(person, action));

  return (
    <>
      <PageHeader title={t("home.title")} lead={t(`home.${person.role}`)} />
      {(await searchParams).done === "password" && <Notice title={t("home.passwordSet")} tone="good" />}
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        {isAllowed(person, "drafts.read") && <Tasks locale={locale} person={person} />}
        <section aria-labelledby="parts-title">
          <h2 id="parts-title" className="mb-3 text-lg">
            {t("home.parts")}
          </h2>
          <ul className="divide-y divide-rule border-y border-rule">
            {entries.map(({ path, key }) => (
              <li key={path} className="py-2">
                <Link href={href(locale, path)} prefetch={false} className="link inline-block py-1 font-semibold">
                  {t(`nav.${key}`)}
                </Link>
                <p className="text-ink-soft">{t(`about.${key}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

/** What there is to do, for whoever writes or reviews plans. */
async function Tasks({ locale, person }: { locale: Locale; person: Person }) {
  const t = translator(locale, "admin");
  const country = countryLimit(person);
  const { view, work } = await getWork(country);
  const { ownPublish } = await getSettings();
  const own = await findOwnDrafts(person.id);
  const toReview = isAllowed(person, "plans.publish") ? await findPublishable(person.id, ownPublish) : null;
  const corrections = await countOpenCorrections(country);
  const revisions = await findRecentRevisions(country);
  const authors = [...(toReview?.drafts ?? []), ...revisions].map(({ authorId }) => authorId);
  const names = await getPeopleNames(authors);

  return (
    <>
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title" className="mb-3 text-lg">
          {t("home.waiting")}
        </h2>
        <Waiting {...{ locale, view, names, own, toReview, corrections }} />
      </section>
      <section aria-labelledby="work-title">
        <h2 id="work-title" className="mb-3 text-lg">
          {t("nav.work")}
        </h2>
        <WorkCounts locale={locale} work={work} />
      </section>
      <section aria-labelledby="recent-title">
        <h2 id="recent-title" className="mb-3 text-lg">
          {t("home.recent")}
        </h2>
        <RecentRevisions {...{ locale, view, names, revisions }} />
      </section>
    </>
  );
}
