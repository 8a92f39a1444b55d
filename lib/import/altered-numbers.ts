import { LOCALES } from "@/lib/i18n/locales";

/** Languages in which spreadsheet programs write short months. */
const MONTH_LANGUAGES = [...LOCALES, "de", "es", "pt", "it", "nl"];

/** Short and long names of months, without dots and case, by number. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_LANGUAGES.flatMap((language) =>
    (["short", "long"] as const).flatMap((style) =>
      Array.from({ length: 12 }, (_, month) => {
        const names = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
        return [plainMonth(names.format(Date.UTC(2020, month, 1))), month + 1] as const;
      }),
    ),
  ),
  // As Excel and LibreOffice write it in German.
  ["mrz", 3],
]);

function plainMonth(name: string): string {
  return name.toLowerCase().replaceAll(".", "");
}

/** Days of months as spreadsheet programs write them: "01. Feb", "2-Jan", "Feb 01", "01.02.2025", "2025-02-01". */
function dayAndMonth(text: string): { day: number; month: number } | null {
  const iso = /^\d{4}-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return { day: Number(iso[2]), month: Number(iso[1]) };
  const figures = /^(\d{1,2})[./](\d{1,2})[./](?:\d\d){1,2}$/.exec(text);
  if (figures) return { day: Number(figures[1]), month: Number(figures[2]) };
  const words =
    /^(?<day>\d{1,2})\.?[\s-]?(?<month>\p{L}{3,}\.?)(?:[\s-](?:\d\d){1,2})?$/u.exec(text) ??
    /^(?<month>\p{L}{3,}\.?)[\s-](?<day>\d{1,2})$/u.exec(text);
  const month = MONTHS.get(plainMonth(words?.groups?.month ?? ""));
  return month === undefined ? null : { day: Number(words?.groups?.day), month };
}

/**
 * What a number such as 1.1 or 1.2 was, which a spreadsheet program has taken for a decimal ("1,1") or a day ("01. Feb").
 *
 * @param above the number in the row above: of two that a day may mean, that which goes on from it is meant.
 * @returns undefined: it is as it was typed, as far as one can see; null: altered, and what it was can't be told.
 */
export function alteredNumber(text: string, above: string): string | null | undefined {
  if (/^\d{1,3}(?:,\d{1,3})+$/.test(text)) return text.replaceAll(",", ".");
  const date = dayAndMonth(text);
  if (!date) return undefined;
  const { day, month } = date;
  const begun = above.split(".")[0];
  const meant = [`${day}.${month}`, `${month}.${day}`].filter((number) => number.split(".")[0] === begun);
  if (meant.length > 0) return meant[0] as string;
  // Written with dots it was a day before a month.
  return /^\d{1,2}\.\s?\p{L}|^\d{1,2}\.\d/u.test(text) ? `${day}.${month}` : null;
}

/** The slug that a spreadsheet program has taken for a day: mar-1 is 1 March to it. */
export function alteredSlug(text: string): string | null {
  const date = dayAndMonth(text) ?? dayAndMonth(text.replace(/^(\p{L}+)-(\d\d)$/u, "$1 $2"));
  return date?.month === 3 ? `mar-${date.day}` : null;
}
