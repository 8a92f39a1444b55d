import { Notice } from "@/components/ui/notice";
import type { LeadAgency, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { sourceProposals } from "@/lib/domain/plan/sources";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; plan: Plan; sources: readonly SourceRecord[]; agencies: readonly LeadAgency[] };

/** What a draft calls otherwise than the records that it shares with other plans: publishing it leaves those alone. */
export function SharedProposals({ locale, plan, sources, agencies }: Props) {
  const t = translator(locale, "editing");
  const lead = plan.leadAgency;
  const agency = agencies.find(({ name, type }) => name === lead?.name && type === lead.type);
  const isRenamed = agency !== undefined && lead !== null && agency.nameEn !== lead.nameEn;
  const lines = [
    ...sourceProposals(plan, sources).map(({ url, field, recorded, proposed }) =>
      t("shared.source", { field: t(`evidence.${field}`), url, recorded, proposed }),
    ),
    ...(isRenamed
      ? [
          t("shared.agency", {
            name: agency.name,
            recorded: agency.nameEn ?? agency.name,
            proposed: lead.nameEn ?? lead.name,
          }),
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice title={t("shared.title")}>
      <ul className="space-y-1 [overflow-wrap:anywhere]">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
