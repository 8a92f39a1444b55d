import Link from "next/link";
import { dismiss, resolve } from "@/app/[locale]/(admin)/admin/corrections/actions";
import { personName } from "@/components/admin/person-name";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { planName } from "@/components/plans/plan-name";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { TitledSection } from "@/components/ui/titled-section";
import { requirePerson } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findRevisionsOfPlan, getCorrection } from "@/lib/db/queries/corrections";
import { getPeopleNames } from "@/lib/db/queries/people";
import { findAttribute } from "@/lib/domain/attributes/attributes";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, countryName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { correctionIdSchema } from "@/lib/schemas/correction";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/corrections/[id]">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.corrections") };
}

export default async function CorrectionPage({ params }: PageProps<"/[locale]/admin/corrections/[id]">) {
  const { locale: segment, id: given } = await params;
  const locale = parseLocale(segment);
  const id = correctionIdSchema.safeParse(given);
  const report = id.success ? await getCorrection(id.data) : null;
  const path = report ? `/admin/corrections/${report.id}` : "/admin/corrections";
  await requirePerson(locale, path, "corrections.read", report?.country ?? null);
  if (!report) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "corrections");
  const view = await getCatalogue();
  const country = view.countryByIso3.get(report.country);
  const revisions = report.plan ? await findRevisionsOfPlan(report.plan.slug) : [];
  const names = await getPeopleNames([report.resolvedById]);
  const attribute = report.attribute === null ? null : findAttribute(report.attribute);
  const about = country && (report.plan ? planName(locale, country, report.plan) : countryName(locale, country));

  return (
    <>
      <PageHeader
        title={[about, attribute && attributeLabel(locale, attribute.key)].filter(Boolean).join(", ")}
        crumbs={[
          { label: translator(locale, "admin")("nav.corrections"), address: href(locale, "/admin/corrections") },
        ]}
        crumbsLabel={t("place")}
        lead={t("queue.reported", { date: formatInstant(locale, report.createdAt) })}
      />
      <blockquote className="max-w-[68ch] border-s-4 border-rule-strong ps-4 text-base whitespace-pre-line [overflow-wrap:anywhere]">
        {report.text}
      </blockquote>
      {report.sourceUrl && (
        <p className="mt-4 max-w-[68ch]">
          {t("queue.source")}{" "}
          <a href={report.sourceUrl} rel="nofollow noopener noreferrer" className="link [overflow-wrap:anywhere]">
            {report.sourceUrl}
          </a>
        </p>
      )}
      {report.plan && (
        <p className="mt-4 flex flex-wrap gap-x-6">
          <Link href={href(locale, `/plans/${report.plan.slug}`)} prefetch={false} className="link inline-block py-1">
            {t("queue.plan")}
          </Link>
          <Link
            href={href(locale, `/admin/plans/${report.plan.slug}`)}
            prefetch={false}
            className="link inline-block py-1"
          >
            {t("queue.edit")}
          </Link>
        </p>
      )}
      {report.state === "open" ? (
        <div className="mt-10 space-y-12">
          {revisions.length > 0 && (
            <TitledSection id="resolve-title" title={t("queue.resolveTitle")}>
              <ActionForm
                id="resolve"
                action={resolve}
                locale={locale}
                hidden={{ id: String(report.id) }}
                fields={[
                  {
                    kind: "select",
                    name: "revision",
                    label: t("queue.revision"),
                    hint: t("queue.revisionHint"),
                    options: revisions.map(({ number, note, at }) => ({
                      value: String(number),
                      label: t("queue.revisionOption", { number, date: formatInstant(locale, at), note: note ?? "" }),
                    })),
                  },
                  { kind: "area", name: "reason", label: t("queue.note"), maxLength: 1000, rows: 3 },
                ]}
                submit={t("queue.resolve")}
                errorTitle={t("error.title")}
              />
            </TitledSection>
          )}
          <TitledSection id="dismiss-title" title={t("queue.dismissTitle")}>
            <ActionForm
              id="dismiss"
              action={dismiss}
              locale={locale}
              hidden={{ id: String(report.id) }}
              fields={[{ kind: "area", name: "reason", label: t("queue.reason"), maxLength: 1000, rows: 3 }]}
              submit={t("queue.dismiss")}
              look="quiet"
              errorTitle={t("error.title")}
            />
          </TitledSection>
        </div>
      ) : (
        <section className="mt-10 max-w-[68ch]" aria-labelledby="outcome">
          <h2 id="outcome" className="text-lg">
            {t(`queue.state.${report.state}`)}
          </h2>
          <p className="mt-1 text-ink-soft">
            {t("queue.closed", {
              name: personName(locale, names, report.resolvedById),
              date: formatInstant(locale, report.resolvedAt ?? report.createdAt),
            })}
            {report.revision !== null && report.plan && (
              <>
                {" "}
                <Link
                  href={href(locale, `/admin/plans/${report.plan.slug}/revisions/${report.revision}`)}
                  prefetch={false}
                  className="link inline-block py-0.5"
                >
                  {t("queue.byRevision", { number: report.revision })}
                </Link>
              </>
            )}
          </p>
          {report.resolution && <p className="mt-2 whitespace-pre-line">{report.resolution}</p>}
        </section>
      )}
    </>
  );
}
