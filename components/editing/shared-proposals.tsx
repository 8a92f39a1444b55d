import { Notice } from "@/components/ui/notice";
import type { LeadAgency, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { sourceProposals } from "@/lib/domain/plan/sources";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; plan: Plan; sources: readonly SourceRecord[]; agencies: readonly LeadAgency[] };

/**
 * What a draft calls otherwise than the records that it shares with other plans, as publishing it leaves those alone;
 * and the sources that nobody has named yet, to be named before it is published.
 */
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
  return (
    <>
      <Lines title={t("shared.title")} lines={lines} />
      <Lines title={t("shared.unnamed")} lines={unnamedSources(plan, sources)} />
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

/** Addresses of which neither the record nor the draft says what is there and who published it. */
function unnamedSources({ evidence }: Plan, sources: readonly SourceRecord[]): string[] {
  const byUrl = new Map(sources.map((source) => [source.url, source]));
  const isNamed = (url: string, field: "title" | "publisher") =>
    Boolean(byUrl.get(url)?.[field]) || evidence.some((row) => row.url === url && row[field] !== null);
  return [...new Set(evidence.map(({ url }) => url))].filter(
    (url) => !isNamed(url, "title") || !isNamed(url, "publisher"),
  );
}
