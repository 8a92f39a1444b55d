import { boundOf, type HoldCounts, shareRange } from "@/lib/domain/attributes/standing";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";

/** British order and spelling for English; numbers and dates are the language's own. */
const TAGS: Readonly<Record<Locale, string>> = { en: "en-GB", fr: "fr-FR" };

const kept = new Map<string, unknown>();

/** Intl formatters are costly to make and cheap to keep. */
function keep<T>(key: string, make: () => T): T {
  const ready = kept.get(key) as T | undefined;
  if (ready) return ready;
  const made = make();
  kept.set(key, made);
  return made;
}

/** 1,234 or 1 234; at most `decimals` digits after the point. */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
  return keep(
    `n/${locale}/${decimals}`,
    () => new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: decimals }),
  ).format(value);
}

/** A sum of money by the code of its currency, which no two share: EUR 17,000,000 or 17 000 000 EUR. */
export function formatMoney(locale: Locale, amount: number, currency: string): string {
  return keep(
    `m/${locale}/${currency}`,
    () =>
      new Intl.NumberFormat(TAGS[locale], {
        style: "currency",
        currency,
        currencyDisplay: "code",
        maximumFractionDigits: 0,
      }),
  ).format(amount);
}

/** A share of 0 to 1 as a percentage: 38% or 38 %. */
export function formatPercent(locale: Locale, share: number, decimals = 0): string {
  return keep(
    `p/${locale}/${decimals}`,
    () => new Intl.NumberFormat(TAGS[locale], { style: "percent", maximumFractionDigits: decimals }),
  ).format(share);
}

/**
 * A share over lists that may be open: 38% where it is exact, ≥ 38% where it is a lower bound, 17–60% where some lists
 * are complete enough to bound it above. A dash where nothing is known.
 */
export function formatShare(locale: Locale, counts: HoldCounts): string {
  const range = shareRange(counts);
  if (range === null) return "–";
  if (boundOf(counts) === "exact") return formatPercent(locale, range.least);
  const least = formatPercent(locale, range.least);
  const most = formatPercent(locale, range.most);
  // A range up to all of them says no more than its lower end.
  if (counts.lacking === 0 || least === most) return `≥\u00a0${least}`;
  return keep(
    `r/${locale}`,
    () => new Intl.NumberFormat(TAGS[locale], { style: "percent", maximumFractionDigits: 0 }),
  ).formatRange(range.least, range.most);
}

/** A date in words, no more precise than it is known: 2019, March 2019, 14 March 2019. */
export function formatDate(locale: Locale, date: string): string {
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions =
    date.length === 7
      ? { year: "numeric", month: "long", timeZone: "UTC" }
      : { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
  const whole = date.length === 7 ? `${date}-01` : date.slice(0, 10);
  return keep(`d/${locale}/${date.length === 7}`, () => new Intl.DateTimeFormat(TAGS[locale], options)).format(
    new Date(`${whole}T00:00:00Z`),
  );
}

/** A month in figures, where there is room for little: 11/2026; a year where no more is known. */
export function formatMonth(date: string): string {
  return date.length === 4 ? date : `${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** "a, b and c". */
export function formatList(
  locale: Locale,
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return keep(`l/${locale}/${type}`, () => new Intl.ListFormat(TAGS[locale], { type })).format(items);
}

/** The years of a plan: 2019–2024, 2019– (open or end not known), –2024, or "" if neither is known. */
export function formatPeriod(plan: Pick<Plan, "startYear" | "endYear">): string {
  if (plan.startYear === null && plan.endYear === null) return "";
  return `${plan.startYear ?? ""}–${plan.endYear ?? ""}`;
}

/** Compares names as a reader of that language would look them up. */
export function nameOrder(locale: Locale): (a: string, b: string) => number {
  return keep(`c/${locale}`, () => new Intl.Collator(TAGS[locale], { sensitivity: "base", numeric: true })).compare;
}

/** An instant to the minute, in UTC: 25 November 2026 at 04:13. */
export function formatInstant(locale: Locale, instant: string): string {
  return keep(
    `i/${locale}`,
    () => new Intl.DateTimeFormat(TAGS[locale], { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }),
  ).format(new Date(instant));
}

/** The time of day of an instant, in UTC: 10:42. */
export function formatTime(locale: Locale, instant: string): string {
  return keep(
    `t/${locale}`,
    () => new Intl.DateTimeFormat(TAGS[locale], { timeStyle: "short", timeZone: "UTC" }),
  ).format(new Date(instant));
}
