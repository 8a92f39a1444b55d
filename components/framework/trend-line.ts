import { type TrendCounts, trendRule } from "@/lib/domain/framework/global-trends";
import type { GlobalTrend } from "@/lib/domain/vocabulary/vocabulary";
import { formatPercent } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * How many plans show a trend, in a sentence: with the share of those where it is known if a rule can tell, else only
 * how many are tagged.
 */
export function trendLine(locale: Locale, trend: GlobalTrend, { count, known, total }: TrendCounts): string {
  const t = translator(locale, "framework");
  if (known === 0) return t("shares.nothing", { total });
  if (!trendRule(trend)) return t("trendPage.tagged", { count, total });
  return t("trendPage.count", { count, known, share: formatPercent(locale, count / known), unknown: total - known });
}
