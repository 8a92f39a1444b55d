import Link from "next/link";
import { archivePlan, editPlan } from "@/app/[locale]/(admin)/admin/plans/actions";
import { PageLinks } from "@/components/admin/page-links";
import { revisionAuthor } from "@/components/editing/revision-author";
import { RevisionList } from "@/components/editing/revision-list";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { planName } from "@/components/plans/plan-name";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findDrafts } from "@/lib/db/queries/drafts";
import { getPeopleNames } from "@/lib/db/queries/people";
import { findRevisions, getStoredPlan, REVISIONS_PER_PAGE } from "@/lib/db/queries/plan-history";
import { OPEN_DRAFT_STATES } from "@/lib/domain/work/draft";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parsePageQuery } from "@/lib/schemas/admin-query";

const DONE = ["published", "archived", "restored"];

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/plans/[slug]">) {
  const { locale, slug } = await params;
  return { title: translator(parseLocale(locale), "history")("plan.title", { slug }) };
}

export default async function EditedPlanPage({ params, searchParams }: PageProps<"/[locale]/admin/plans/[slug]">) {
  const { locale: segment, slug } = await params;
  const locale = parseLocale(segment);
  const path = `/admin/plans/${encodeURIComponent(slug)}`;
  await requirePerson(locale, path, "drafts.read");
  const stored = await getStoredPlan(slug);
  if (!stored) return <NotFoundPage locale={locale} />;
  const { country: iso3 } = stored.plan;
  const person = await requirePerson(locale, path, "drafts.read", iso3);

  const t = translator(locale, "history");
  const given = await searchParams;
  const { page, ignored } = parsePageQuery(given);
  const { countryByIso3 } = await getCatalogue();
  const country = countryByIso3.get(iso3);
  const { revisions, total } = await findRevisions(slug, page);
  const { drafts } = await findDrafts({ states: OPEN_DRAFT_STATES, country: null, slug });
  const names = await getPeopleNames([
    ...revisions.map(({ authorId }) => authorId),
    ...drafts.map(({ authorId }) => authorId),
  ]);
  const [opened] = drafts.filter(({ state }) => state !== "in_review");
  const done = DONE.find((one) => one === given.done);

  return (
    <>
      <PageHeader
        title={country ? planName(locale, country, stored.plan) : slug}
        crumbs={[{ label: translator(locale, "admin")("nav.plans"), address: href(locale, "/admin/plans") }]}
        crumbsLabel={translator(locale, "admin")("nav.place")}
        lead={t(stored.archived ? "plan.archivedLead" : "plan.publicLead", { count: total })}
      />
      <IgnoredNotice locale={locale} ignored={ignored} />
      {done && <Notice title={t(`plan.done.${done}`)} tone="good" />}
      {drafts.length > 0 && (
        <section aria-labelledby="drafts-title" className="mb-6">
          <h2 id="drafts-title" className="text-lg">
            {t("plan.drafts")}
          </h2>
          <ul className="mt-2">
            {drafts.map(({ id, state, authorId, updatedAt }) => (
              <li key={id} className="py-0.5">
                <Link href={href(locale, `/admin/drafts/${id}`)} prefetch={false} className="link inline-block py-0.5">
                  {t("plan.draft", { id, state })}
                </Link>{" "}
                <span className="text-ink-soft">
                  {t("plan.draftBy", {
                    name: revisionAuthor(locale, names, authorId),
                    date: formatInstant(locale, updatedAt),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {isAllowed(person, "drafts.write", iso3) && (
          <ActionForm
            id="edit"
            action={editPlan}
            locale={locale}
            hidden={{ slug }}
            fields={[]}
            submit={t(opened ? "plan.goOn" : "plan.edit")}
            errorTitle={t("error")}
          />
        )}
        {!stored.archived && (
          <ButtonLink href={href(locale, `/plans/${slug}`)} look="quiet">
            {t("plan.public")}
          </ButtonLink>
        )}
      </div>

      <section aria-labelledby="history-title" className="mt-12">
        <h2 id="history-title" className="mb-3 text-lg">
          {t("plan.history")}
        </h2>
        <RevisionList locale={locale} plan={stored.plan} revisions={revisions} names={names} />
        <PageLinks
          locale={locale}
          path={`/admin/plans/${slug}`}
          query={{}}
          page={page}
          pages={Math.ceil(total / REVISIONS_PER_PAGE)}
        />
      </section>

      {isAllowed(person, stored.archived ? "plans.restore" : "plans.withdraw", iso3) && (
        <section aria-labelledby="archive-title" className="mt-12">
          <h2 id="archive-title" className="text-lg">
            {t(stored.archived ? "plan.restoreTitle" : "plan.archiveTitle")}
          </h2>
          <p className="mt-1 mb-4 max-w-[68ch] text-ink-soft">
            {t(stored.archived ? "plan.restoreText" : "plan.archiveText")}
          </p>
          <ActionForm
            // Fresh once it is done: what was typed was for the other act.
            key={stored.version}
            id="archive"
            action={archivePlan}
            locale={locale}
            hidden={{ slug, version: String(stored.version), archived: stored.archived ? "no" : "yes" }}
            fields={[
              { kind: "area", name: "note", label: t("plan.why"), hint: t("plan.whyHint"), maxLength: 4000, rows: 3 },
            ]}
            submit={t(stored.archived ? "plan.restore" : "plan.archive")}
            look={stored.archived ? "quiet" : "danger"}
            errorTitle={t("error")}
          />
        </section>
      )}
    </>
  );
}
