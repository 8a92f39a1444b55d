import type { HoldCounts } from "@/lib/domain/attributes/standing";
import { trendRule } from "@/lib/domain/framework/global-trends";
import type { GlobalTrend } from "@/lib/domain/vocabulary/vocabulary";
import { formatShare } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * How many plans show a trend, in a sentence with the plans that the share is of: those where what the rule reads is
 * coded, or, where only a coder can tell, those that a coder has tagged with any trend.
 */
export function trendLine(locale: Locale, trend: GlobalTrend, counts: HoldCounts, total: number): string {
  const t = translator(locale, "framework");
  const { count, known } = counts;
  if (known === 0) return t("shares.nothing", { total });
  return t(trendRule(trend) ? "trendPage.count" : "trendPage.tagged", {
    count,
    known,
    share: formatShare(locale, counts),
    unknown: total - known,
  });
}
