import type { Cell } from "@/lib/domain/trends/picture";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import type { WordedPanel } from "./worded-panel";

/** What stands where there is nothing to share. */
const NOTHING = "–";

/** What is drawn, in words: 12, 38%, or a dash where there is nothing to share. A smoothed count keeps one decimal. */
export function valueWords(locale: Locale, { measure }: Pick<WordedPanel, "measure">, { value }: Cell): string {
  if (value === null) return NOTHING;
  return measure === "shares" ? formatPercent(locale, value) : formatNumber(locale, value, 1);
}

/** Count and what it is out of: "5/13". */
export function partWords({ denominator }: Pick<WordedPanel, "denominator">, { count, known, total }: Cell): string {
  return `${count}/${denominator === "known" ? known : total}`;
}
