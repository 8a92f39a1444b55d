import { AuditTable } from "@/components/admin/audit-table";
import { PageLinks } from "@/components/admin/page-links";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/fields";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { AUDIT_LINES_PER_PAGE, findAuditLines } from "@/lib/db/queries/audit";
import { getPeopleNames } from "@/lib/db/queries/people";
import { AUDIT_EVENTS } from "@/lib/domain/work/people";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { parseAuditQuery } from "@/lib/schemas/admin-query";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/audit">) {
  return { title: translator(parseLocale((await params).locale), "admin")("nav.audit") };
}

export default async function AuditPage({ params, searchParams }: PageProps<"/[locale]/admin/audit">) {
  const locale = parseLocale((await params).locale);
  await requirePerson(locale, "/admin/audit", "audit.read");
  const t = translator(locale, "admin");
  const { event, page, ignored } = parseAuditQuery(await searchParams);
  const { lines, total } = await findAuditLines(event, page);
  const names = await getPeopleNames(lines.flatMap(({ actorId, subjectId }) => [actorId, subjectId]));

  return (
    <>
      <PageHeader title={t("nav.audit")} lead={t("audit.lead", { count: total })} />
      <IgnoredNotice locale={locale} ignored={ignored} />
      <form action={href(locale, "/admin/audit")} className="mb-6 flex max-w-[40rem] flex-wrap items-end gap-3">
        <div className="min-w-64 grow">
          <SelectField
            name="event"
            label={t("audit.filter")}
            value={event ?? ""}
            options={[
              { value: "", label: t("audit.all") },
              ...AUDIT_EVENTS.map((code) => ({ value: code, label: t(`event.${code}`) })),
            ]}
          />
        </div>
        <Button type="submit">{t("audit.show")}</Button>
      </form>
      <AuditTable locale={locale} lines={lines} names={names} />
      <PageLinks
        locale={locale}
        path="/admin/audit"
        query={{ event }}
        page={page}
        pages={Math.ceil(total / AUDIT_LINES_PER_PAGE)}
      />
    </>
  );
}
