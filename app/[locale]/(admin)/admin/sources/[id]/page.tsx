import Link from "next/link";
import { joinSources, saveSource } from "@/app/[locale]/(admin)/admin/sources/actions";
import { ChangeHistory } from "@/components/admin/change-history";
import { MergeSection } from "@/components/admin/merge-section";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { planName } from "@/components/plans/plan-name";
import { sourceChanges } from "@/components/sources/source-change-words";
import { sourceFormFields } from "@/components/sources/source-form-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SourceLine } from "@/components/ui/source-line";
import { TitledSection } from "@/components/ui/titled-section";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getPeopleNames } from "@/lib/db/queries/people";
import { findSourceRevisions, getSource } from "@/lib/db/queries/sources";
import { archivedCopyOf } from "@/lib/domain/plan/archived-copy";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sourceIdSchema, typedSource } from "@/lib/schemas/source-form";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/sources/[id]">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.sources") };
}

export default async function SourcePage({ params, searchParams }: PageProps<"/[locale]/admin/sources/[id]">) {
  const { locale: segment, id: given } = await params;
  const locale = parseLocale(segment);
  const person = await requirePerson(locale, "/admin/sources", "sources.write");
  const id = sourceIdSchema.safeParse(given);
  const stored = id.success ? await getSource(id.data) : null;
  if (!stored) return <NotFoundPage locale={locale} />;

  const { source, plans } = stored;
  const { done, archive } = await searchParams;
  const t = translator(locale, "sources");
  const admin = translator(locale, "admin");
  const { planBySlug, countryOf } = await getCatalogue();
  const nameOf = (slug: string) => {
    const plan = planBySlug.get(slug);
    // A plan that was withdrawn is in no catalogue.
    return plan ? planName(locale, countryOf(plan), plan) : slug;
  };
  const revisions = await findSourceRevisions(source.id);
  const names = await getPeopleNames(revisions.map(({ authorId }) => authorId));
  const sent = { id: String(source.id), version: String(source.version) };
  const { link } = source;
  const proposed = archivedCopyOf(source.url, source.checkedOn);
  const typed = typedSource(source);

  return (
    <>
      <PageHeader
        title={source.title ?? source.url}
        crumbs={[{ label: admin("nav.sources"), address: href(locale, "/admin/sources") }]}
        crumbsLabel={admin("nav.place")}
        lead={t("lead", { count: plans.length })}
      />
      {(done === "saved" || done === "merged") && <Notice title={t(`done.${done}`)} tone="good" />}
      <div className="space-y-12">
        <TitledSection id="shown" title={t("shown.title")}>
          <p className="max-w-[68ch] [overflow-wrap:anywhere]">
            <SourceLine locale={locale} source={source} />
          </p>
          <p className="mt-1 max-w-[68ch] text-sm text-ink-soft [overflow-wrap:anywhere]">{source.url}</p>
          <p className="mt-1 text-sm">
            {link
              ? t("shown.link", {
                  state: label(locale, "link_state", link.state),
                  date: formatInstant(locale, link.checkedAt),
                })
              : t("shown.unasked")}
          </p>
          {link?.movedTo && (
            <p className="mt-1 max-w-[68ch] text-sm [overflow-wrap:anywhere]">
              {t("shown.moved")}{" "}
              <a href={link.movedTo} rel="noreferrer" className="link">
                {link.movedTo}
              </a>
            </p>
          )}
          {source.archivedUrl === null && (
            <p className="mt-1 text-sm">
              <Link
                href={href(locale, `/admin/sources/${source.id}`, { archive: "1" })}
                className="link inline-block py-1"
              >
                {t("shown.proposeArchive")}
              </Link>
            </p>
          )}
          <p className="mt-2 flex flex-wrap gap-x-3 text-sm">
            {plans.map((slug) => (
              <Link key={slug} href={href(locale, `/admin/plans/${slug}`)} prefetch={false} className="link py-0.5">
                {nameOf(slug)}
              </Link>
            ))}
          </p>
        </TitledSection>
        <TitledSection id="edit" title={t("edit.title")} text={t("edit.text", { count: plans.length })}>
          {archive === "1" && source.archivedUrl === null && <Notice title={t("shown.archiveProposed")} />}
          <ActionForm
            // A form that was saved starts anew from what it saved.
            key={`${source.version} ${archive}`}
            id="source"
            action={saveSource}
            locale={locale}
            hidden={sent}
            fields={sourceFormFields(
              locale,
              archive === "1" && source.archivedUrl === null ? { ...typed, archivedUrl: proposed } : typed,
            )}
            submit={t("submit")}
            errorTitle={admin("error.title")}
          />
        </TitledSection>
        {isAllowed(person, "plans.publish") && (
          <MergeSection
            locale={locale}
            version={source.version}
            action={joinSources}
            hidden={sent}
            words={{
              title: t("merge.title"),
              text: t("merge.text"),
              why: t("field.why"),
              submit: t("merge.submit"),
            }}
            fields={[{ kind: "url", name: "duplicate", label: t("merge.duplicate"), hint: t("merge.hint") }]}
          />
        )}
        <TitledSection id="history" title={t("history")}>
          <ChangeHistory
            locale={locale}
            names={names}
            revisions={revisions}
            words={(changes) => sourceChanges(locale, changes)}
          />
        </TitledSection>
      </div>
    </>
  );
}
