import { restoreRevision } from "@/app/[locale]/(admin)/admin/plans/actions";
import { ChangeList } from "@/components/editing/change-list";
import { changesInWords } from "@/components/editing/part-words";
import { PlanRecord } from "@/components/editing/plan-record";
import { revisionAuthor } from "@/components/editing/revision-author";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { planName } from "@/components/plans/plan-name";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getPeopleNames } from "@/lib/db/queries/people";
import { findRevisionNumbers, getRevision, getStoredPlan } from "@/lib/db/queries/plan-history";
import { visibilityChange } from "@/lib/domain/work/revision-changes";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PRESENT, parseRevisionQuery, revisionNumber } from "@/lib/schemas/admin-query";

type Props = PageProps<"/[locale]/admin/plans/[slug]/revisions/[number]">;

export async function generateMetadata({ params }: Props) {
  const { locale, slug, number } = await params;
  return { title: translator(parseLocale(locale), "history")("revisionTitle", { slug, number }) };
}

export default async function RevisionPage({ params, searchParams }: Props) {
  const { locale: segment, slug, number: given } = await params;
  const locale = parseLocale(segment);
  const path = `/admin/plans/${encodeURIComponent(slug)}/revisions/${encodeURIComponent(given)}`;
  await requirePerson(locale, path, "drafts.read");
  const stored = await getStoredPlan(slug);
  const asked = revisionNumber.safeParse(given);
  const revision = stored && asked.success ? await getRevision(slug, asked.data) : null;
  if (!stored || !revision) return <NotFoundPage locale={locale} />;
  const person = await requirePerson(locale, path, "drafts.read", stored.plan.country);

  const t = translator(locale, "history");
  const { countryByIso3 } = await getCatalogue();
  const country = countryByIso3.get(stored.plan.country);
  const name = country ? planName(locale, country, stored.plan) : slug;
  const names = await getPeopleNames([revision.authorId]);
  const numbers = await findRevisionNumbers(slug);
  const { number } = revision;
  const isPresent = number === stored.version;

  const { with: against, ignored } = parseRevisionQuery(await searchParams);
  const other = against === null || against === PRESENT ? null : await getRevision(slug, against);
  const compared =
    against === PRESENT
      ? { plan: stored.plan, label: t("present"), isLater: true }
      : other && { plan: other.plan, label: t("revision", { number: other.number }), isLater: other.number > number };
  // The older side stands first, whichever was asked for.
  const label = t("revision", { number });
  const [from, to] =
    compared && !compared.isLater ? [compared, { ...revision, label }] : [{ ...revision, label }, compared];
  const differences = compared && from && to ? changesInWords(locale, from.plan, to.plan) : null;
  const visibility = visibilityChange(revision.changes);

  return (
    <>
      <PageHeader
        title={t("revisionOf", { number, plan: name })}
        crumbs={[
          { label: translator(locale, "admin")("nav.plans"), address: href(locale, "/admin/plans") },
          { label: name, address: href(locale, `/admin/plans/${slug}`) },
        ]}
        crumbsLabel={translator(locale, "admin")("nav.place")}
        lead={`${formatInstant(locale, revision.at)}, ${t("by", {
          name: revisionAuthor(locale, names, revision.authorId),
          origin: revision.origin,
        })}`}
      >
        {revision.note && (
          <blockquote className="mt-4 max-w-[68ch] border-s-4 border-rule-strong ps-4 whitespace-pre-line [overflow-wrap:anywhere]">
            {revision.note}
          </blockquote>
        )}
        {visibility && <p className="mt-2 font-semibold">{t(`visibility.${visibility}`)}</p>}
        {isPresent && <p className="mt-2 font-semibold">{t("isPresent")}</p>}
      </PageHeader>
      <IgnoredNotice locale={locale} ignored={ignored} />

      {numbers.length > 1 && (
        <form
          action={href(locale, `/admin/plans/${slug}/revisions/${number}`)}
          className="mb-8 flex max-w-[40rem] flex-wrap items-end gap-3"
        >
          <div className="min-w-64 grow">
            <SelectField
              name="with"
              label={t("compareWith")}
              value={String(against ?? "")}
              options={[
                { value: "", label: t("compareNothing") },
                ...(isPresent ? [] : [{ value: PRESENT, label: t("present") }]),
                ...numbers
                  .filter((one) => one.number !== number)
                  .map((one) => ({
                    value: String(one.number),
                    label: t("revisionOption", { number: one.number, date: formatInstant(locale, one.at) }),
                  })),
              ]}
            />
          </div>
          <Button type="submit">{t("compare")}</Button>
        </form>
      )}

      {differences && from && to && (
        <section aria-labelledby="differences-title" className="mb-12">
          <h2 id="differences-title" className="mb-3 text-lg">
            {t("differences", { count: differences.length })}
          </h2>
          {differences.length > 0 && (
            <ChangeList locale={locale} changes={differences} sides={{ before: from.label, after: to.label }} />
          )}
        </section>
      )}

      {!isPresent && isAllowed(person, "revisions.restore", stored.plan.country) && (
        <section aria-labelledby="restore-title" className="mb-12">
          <h2 id="restore-title" className="text-lg">
            {t("restoreTitle")}
          </h2>
          <p className="mt-1 mb-3 max-w-[68ch] text-ink-soft">{t("restoreText")}</p>
          <ActionForm
            id="restore"
            action={restoreRevision}
            locale={locale}
            hidden={{ slug, number: String(number) }}
            fields={[]}
            submit={t("restore")}
            errorTitle={t("error")}
          />
        </section>
      )}

      <section aria-labelledby="record-title">
        <h2 id="record-title" className="mb-4 text-lg">
          {t("record")}
        </h2>
        <PlanRecord locale={locale} plan={revision.plan} />
      </section>
    </>
  );
}
