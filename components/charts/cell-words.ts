import type { Cell } from "@/lib/domain/trends/picture";
import { formatNumber, formatShare } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import type { WordedPanel } from "./worded-panel";

/** What stands where there is nothing to share. */
const NOTHING = "–";

/**
 * What is drawn, in words: 12, 38%, or a dash where nothing is known. A share that is a lower bound says so: ≥ 38%. A
 * smoothed count keeps one decimal.
 */
export function valueWords(
  locale: Locale,
  { measure }: Pick<WordedPanel, "measure">,
  { value, count, lacking, of }: Cell,
): string {
  if (value === null) return NOTHING;
  return measure === "shares" ? formatShare(locale, { count, lacking, known: of }) : formatNumber(locale, value, 1);
}

/** Count and what it is out of: "5/13". */
export function partWords({ count, of }: Pick<Cell, "count" | "of">): string {
  return `${count}/${of}`;
}
