import { RecordTable } from "@/components/ui/record-table";
import type { AuditLine } from "@/lib/domain/work/people";
import { formatInstant } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { personName } from "./person-name";

type Props = { locale: Locale; lines: readonly AuditLine[]; names: ReadonlyMap<string, string> };

/** What was done, latest first. */
export function AuditTable({ locale, lines, names }: Props) {
  const t = translator(locale, "admin");
  if (lines.length === 0) return <p>{t("audit.empty")}</p>;

  return (
    <RecordTable
      label={t("nav.audit")}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { head: t("audit.when"), cell: ({ at }) => <time dateTime={at}>{formatInstant(locale, at)}</time> },
        { head: t("audit.what"), cell: ({ event }) => t(`event.${event}`) },
        { head: t("audit.who"), cell: ({ actorId }) => personName(locale, names, actorId) },
        {
          head: t("audit.whom"),
          cell: ({ subjectId }) => (subjectId === null ? "" : personName(locale, names, subjectId)),
        },
        { head: t("audit.detail"), cell: ({ detail }) => detailInWords(locale, detail) },
      ]}
    />
  );
}

const ROLE_KEYS = ["from", "role"];

/** The detail in words: roles by their label, other codes by theirs, slugs and numbers as they are. */
function detailInWords(locale: Locale, detail: AuditLine["detail"]): string {
  const t = translator(locale, "admin");
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => {
      const code = String(value);
      // Says itself which of two things happened.
      if (key === "archived") return t("auditDetail.archived", { value: code });
      const named = t.has(`auditValue.${code}`) ? t(`auditValue.${code}`) : code;
      const words = ROLE_KEYS.includes(key) ? label(locale, "role", code) : named;
      return t.has(`auditDetail.${key}`) ? t(`auditDetail.${key}`, { value: words }) : `${key}: ${words}`;
    })
    .join(", ");
}
