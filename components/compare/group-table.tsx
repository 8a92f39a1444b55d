import { BarMark } from "@/components/ui/bar-mark";
import { hue } from "@/components/ui/category-colours";
import type { GroupComparison, GroupRow, GroupShare } from "@/lib/domain/compare/groups";
import { formatShare } from "@/lib/format";
import { groupValueWords, groupWords, pointsWords } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CompareGroup } from "@/lib/schemas/compare-groups";

/** On a phone the groups stand two abreast, below the name of the value. */
const ROW = "max-md:grid max-md:grid-cols-2";

type Props = { locale: Locale; groups: readonly CompareGroup[]; comparison: GroupComparison };

/** Shares of every value in each group, with their counts and denominators, and the distance to the first group. */
export function GroupTable({ locale, groups, comparison }: Props) {
  const t = translator(locale, "compare");
  const letters = groups.map(({ letter }) => letter.toUpperCase());
  return (
    <table className="w-full table-fixed border-collapse max-md:block">
      <caption className="sr-only">{t("groups.caption")}</caption>
      <thead className="sticky top-0 z-10 bg-paper max-md:block print:static">
        <tr className={`${ROW} border-b-2 border-ink`}>
          <th
            scope="col"
            className="w-56 pb-2 text-start align-bottom text-xs font-normal text-ink-soft max-md:sr-only"
          >
            {t("groups.value")}
          </th>
          {groups.map(({ letter, query, countries }) => (
            <th key={letter} scope="col" className="px-3 py-2 text-start align-bottom font-semibold max-md:ps-0">
              <span className="font-serif text-lg font-[560]">{letter.toUpperCase()}</span>
              <span className="block text-xs font-normal text-ink-soft">{groupWords(locale, query, countries)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {comparison.rows.map((row) => (
        <Values key={row.attribute.key} locale={locale} row={row} sizes={comparison.sizes} letters={letters} />
      ))}
    </table>
  );
}

type ValuesProps = { locale: Locale; row: GroupRow; sizes: readonly number[]; letters: readonly string[] };

function Values({ locale, row, sizes, letters }: ValuesProps) {
  const t = translator(locale, "compare");
  const { key, kind } = row.attribute;
  const known = row.values[0]?.shares.map((share) => share.known) ?? [];
  // Of a trend it is known for other plans than of the next; each share says of how many.
  const isOfOne = row.values.every(({ shares }) => shares.every((share, group) => share.known === known[group]));

  return (
    <tbody data-attribute={key} className="max-md:block">
      <tr className={`${ROW} border-b border-rule-strong`}>
        <th scope="rowgroup" className="pt-5 pb-1 text-start font-serif text-base font-[560] max-md:col-span-full">
          {attributeLabel(locale, key)}
          {kind === "many" && (
            <span className="ms-2 font-sans text-xs font-normal text-ink-soft">{t("groups.several")}</span>
          )}
        </th>
        {known.map((count, group) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name here, and the order is fixed
          <td key={group} className="px-3 pt-5 pb-1 align-bottom text-xs text-ink-soft max-md:ps-0 max-md:pt-0">
            {isOfOne && t("groups.known", { known: count, total: sizes[group] ?? 0 })}
          </td>
        ))}
      </tr>
      {row.values.map(({ value, shares }) => (
        <tr key={value} data-value={value} className={`${ROW} border-b border-rule`}>
          <th scope="row" className="py-1.5 pe-3 text-start font-normal max-md:col-span-full max-md:pb-0">
            {groupValueWords(locale, key, value)}
          </th>
          {shares.map((share, group) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name here, and the order is fixed
            <td key={group} className="px-3 py-1.5 align-top max-md:ps-0">
              <Share locale={locale} share={share} group={group} letter={letters[group] ?? ""} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

type ShareProps = { locale: Locale; share: GroupShare; group: number; letter: string };

function Share({ locale, share, group, letter }: ShareProps) {
  const t = translator(locale, "compare");
  if (share.sharePercent === null) return <span className="text-ink-soft">{t("groups.nothingKnown")}</span>;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-xs text-ink-soft md:hidden" aria-hidden="true">
          {letter}
        </span>
        <span className="font-semibold">{formatShare(locale, share)}</span>
        <span className="text-xs text-ink-soft">{t("groups.count", { count: share.count, known: share.known })}</span>
        {group > 0 && share.pointsFromFirst !== null && (
          <span className="ms-auto text-xs">{pointsWords(locale, share.pointsFromFirst)}</span>
        )}
      </span>
      <BarMark share={share.sharePercent / 100} colour={hue(group)} />
    </>
  );
}
