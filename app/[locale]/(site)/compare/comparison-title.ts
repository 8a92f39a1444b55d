import { groupShortWords, nameColumns, namesAt } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReadComparison } from "./read-comparison";

/** What is compared, in words; the page's own name where nothing is yet. */
export function comparisonTitle(locale: Locale, { columns, groups }: ReadComparison): string {
  const t = translator(locale, "compare");
  if (columns.length > 0) {
    const named = nameColumns(locale, columns);
    const positions = named.map((_, position) => position);
    return t("title.plans", { plans: namesAt(locale, named, positions), count: named.length });
  }
  if (groups.length === 0) return t("title.start");
  return t("title.groups", {
    groups: groups.map(({ query, countries }) => groupShortWords(locale, query, countries)).join(" · "),
  });
}
