import { ScrollRegion } from "@/components/ui/scroll-region";
import type { AuditEvent } from "@/lib/domain/people";
import { formatInstant } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { personName } from "./person-name";

type Line = {
  id: number;
  event: AuditEvent;
  actorId: string | null;
  subjectId: string | null;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  at: string;
};

type Props = { locale: Locale; lines: readonly Line[]; names: ReadonlyMap<string, string> };

const HEAD = "py-2 pe-6 text-start font-semibold";
const CELL = "py-1.5 pe-6 align-top";

/** What was done, latest first. */
export function AuditTable({ locale, lines, names }: Props) {
  const t = translator(locale, "admin");
  if (lines.length === 0) return <p>{t("audit.empty")}</p>;

  return (
    <ScrollRegion label={t("nav.audit")}>
      <table className="w-full min-w-[48rem] border-y border-rule">
        <thead>
          <tr className="border-b border-rule-strong">
            <th scope="col" className={HEAD}>
              {t("audit.when")}
            </th>
            <th scope="col" className={HEAD}>
              {t("audit.what")}
            </th>
            <th scope="col" className={HEAD}>
              {t("audit.who")}
            </th>
            <th scope="col" className={HEAD}>
              {t("audit.whom")}
            </th>
            <th scope="col" className={HEAD}>
              {t("audit.detail")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {lines.map(({ id, event, actorId, subjectId, detail, at }) => (
            <tr key={id}>
              <td className={CELL}>
                <time dateTime={at}>{formatInstant(locale, at)}</time>
              </td>
              <td className={CELL}>{t(`event.${event}`)}</td>
              <td className={CELL}>{personName(locale, names, actorId)}</td>
              <td className={CELL}>{subjectId === null ? "" : personName(locale, names, subjectId)}</td>
              <td className={CELL}>{detailInWords(locale, detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const ROLE_KEYS = ["from", "role"];

/** The detail's codes: roles by their label, the rest as they are, since they are codes of the address or the table. */
function detailInWords(locale: Locale, detail: Line["detail"]): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${ROLE_KEYS.includes(key) ? label(locale, "role", String(value)) : value}`)
    .join(", ");
}
