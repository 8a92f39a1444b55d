import type { GroupDifference } from "@/lib/domain/compare/groups";
import { differenceWords, pointsWords } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CompareGroup } from "@/lib/schemas/compare-groups";

type Props = { locale: Locale; groups: readonly CompareGroup[]; differences: readonly GroupDifference[] };

/** Where the groups stand furthest apart, as sentences with their counts. */
export function GroupDifferences({ locale, groups, differences }: Props) {
  const t = translator(locale, "compare");
  if (differences.length === 0) return <p className="max-w-[68ch] text-base">{t("groups.noDifferences")}</p>;

  return (
    <>
      <h2 className="text-lg">{t("groups.differences")}</h2>
      <ul className="mt-2 max-w-4xl border-t border-rule">
        {differences.map(({ attribute, value, group, first, share }) => (
          <li
            key={`${attribute.key}-${value}-${group}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-b border-rule py-1.5"
          >
            <span>{differenceWords(locale, groups, { attribute, value, group, first, share })}</span>
            <span className="font-semibold">{pointsWords(locale, share.pointsFromFirst ?? 0)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
