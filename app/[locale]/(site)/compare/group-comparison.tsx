import { GroupDifferences } from "@/components/compare/group-differences";
import { GroupForm } from "@/components/compare/group-form";
import { GroupHeads } from "@/components/compare/group-heads";
import { GroupTable } from "@/components/compare/group-table";
import { TakeAway } from "@/components/compare/take-away";
import { Notice } from "@/components/ui/notice";
import {
  chosenBy,
  compareGroups,
  GROUPS_MINIMUM,
  type GroupRow,
  largestDifferences,
} from "@/lib/domain/compare/groups";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CiteComparison } from "./cite-comparison";
import { addressesFrom } from "./compare-address";
import type { ReadComparison } from "./read-comparison";

/** Differences told before the table. */
const DIFFERENCES = 6;

/** Two to four groups: shares of every value, with counts, denominators, distance to the first and overlap. */
export function GroupComparisonView({ locale, read }: { locale: Locale; read: ReadComparison }) {
  const t = translator(locale, "compare");
  const { groups, query, today } = read;
  const comparison = compareGroups(groups.map(({ plans }) => plans));
  const several = groups.length >= GROUPS_MINIMUM;

  return (
    <>
      <GroupHeads {...{ locale, groups, comparison, query, today }} to={addressesFrom(locale, read)} />
      {several ? (
        <>
          <div className="mt-8">
            <GroupDifferences
              {...{ locale, groups }}
              differences={largestDifferences(
                comparison,
                groups.flatMap((group) => chosenBy(group.query)),
                DIFFERENCES,
              )}
            />
          </div>
          <div className="mt-8 flex justify-end">
            <TakeAway locale={locale} query={read.address} withNotes={false} />
          </div>
          {comparison.rows.some(isOpen) && (
            <p className="mt-2 max-w-[68ch] text-xs text-ink-soft">{t("groups.open")}</p>
          )}
          <section aria-label={t("groups.tableLabel")} className="mt-4">
            <GroupTable {...{ locale, groups, comparison }} />
          </section>
          <CiteComparison locale={locale} read={read} />
        </>
      ) : (
        <Notice title={t("groups.oneGroup")} />
      )}
      <section aria-labelledby="groups-title" className="mt-14 print:hidden">
        <h2 id="groups-title" className="mb-3 border-b border-ink pb-1 text-lg">
          {t("groups.change")}
        </h2>
        <GroupForm locale={locale} view={read.index.view} groups={query.groups} open={GROUPS_MINIMUM} />
      </section>
    </>
  );
}

const isOpen = ({ values }: GroupRow) =>
  values.some(({ shares }) => shares.some(({ bound, known }) => bound === "at_least" && known > 0));
