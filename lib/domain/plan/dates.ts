/** `YYYY-MM-DD`, a real day. */
export type IsoDate = string;

/** A date whose precision is kept: `2019`, `2019-03` or `2019-03-14`. */
export type PartialDate = string;

export type DatePrecision = "year" | "month" | "day";

const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The day of resolution 1325, before which there is nothing to ask about. */
export const FIRST_DAY: IsoDate = "2000-10-31";

/** How many years ahead can be asked about: longer plans than that are not known. */
const YEARS_AHEAD = 10;

/**
 * The days that a question may be about: from the first resolution to the end of a year some years ahead. A day costs
 * what its years do, and every other day is another page to keep.
 */
export function askableDays(today: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: FIRST_DAY, to: `${yearOf(today) + YEARS_AHEAD}-12-31` };
}

/** True for a real calendar date of any precision (2023-02-29 is not one). */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL.test(text)) return false;
  const [year, month = "01", day = "01"] = text.split("-") as [string, string?, string?];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** True for `YYYY-MM-DD` that is a real day. */
export function isIsoDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** How precise a partial date is. */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The first day the recorded precision allows. */
export function earliestDay(date: PartialDate): IsoDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day the recorded precision allows: 2020 -> 2020-12-31, 2020-02 -> 2020-02-29. */
export function latestDay(date: PartialDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${daysInMonth(year, month)}`;
}

/** How many days a month has; `month` from 1, months before and after the year's counting on. */
export function daysInMonth(year: number, month: number): number {
  return utcDate(year, month + 1, 0).getUTCDate();
}

/** The instant at which a day begins; `month` from 1. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
export function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Orders dates of any precision, the earlier first, by the last day each allows: from then on it surely has come. */
export function dateOrder(a: PartialDate, b: PartialDate): number {
  const [left, right] = [latestDay(a), latestDay(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * Orders what is adopted, the earlier first, as `dateOrder`. What has no known date comes before all, so that it is
 * last where the arguments are swapped: the latest first.
 */
export function adoptedOrder(a: { adopted: PartialDate | null }, b: { adopted: PartialDate | null }): number {
  if (a.adopted === null || b.adopted === null) return Number(a.adopted !== null) - Number(b.adopted !== null);
  return dateOrder(a.adopted, b.adopted);
}
