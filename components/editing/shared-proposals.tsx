import { Notice } from "@/components/ui/notice";
import type { LeadAgency, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { sourceProposals } from "@/lib/domain/plan/sources";
import { sourceFaults } from "@/lib/domain/work/source-faults";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { faultInWords } from "./issue-words";

type Props = {
  locale: Locale;
  plan: Plan;
  /** As published; null: it never was. */
  before: Plan | null;
  sources: readonly SourceRecord[];
  agencies: readonly LeadAgency[];
};

/**
 * What a draft calls otherwise than the records that it shares with other plans, as publishing it leaves those alone;
 * and what is wrong with its sources: what must be mended before it is published, and what the published plan has already.
 */
export function SharedProposals({ locale, plan, before, sources, agencies }: Props) {
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
  const faults = sourceFaults(plan, before, sources);
  const said = (blocks: boolean) =>
    faults.filter((fault) => fault.blocks === blocks).map((fault) => faultInWords(locale, plan, fault));
  return (
    <>
      <Lines title={t("shared.title")} lines={lines} />
      <Lines title={t("shared.faults")} lines={said(true)} />
      <Lines title={t("shared.oldFaults")} lines={said(false)} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Notice title={title}>
      <ul className="space-y-1 [overflow-wrap:anywhere]">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
