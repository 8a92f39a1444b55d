import { type Attribute, findAttribute } from "@/lib/domain/attributes/attributes";
import { isPartialDate } from "@/lib/domain/plan/dates";
import { amountOf } from "@/lib/domain/vocabulary/amount";
import { BASES, CONFIDENCES, NOTHINGS, type Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { codeLabel, label } from "@/lib/i18n/labels";
import { LOCALES } from "@/lib/i18n/locales";
import { NameIndex } from "./name-index";

/**
 * What a cell says: a value as the schema of plans takes it, which nothing stands there instead, and, where the text
 * is neither, what may be meant. What can't be understood stays text, for the schema to judge.
 */
export type CellValue = { value: unknown; nothing: Nothing | null; suggestion: string | null };

const found = (value: unknown): CellValue => ({ value, nothing: null, suggestion: null });
const unclear = (value: unknown, suggestion: string | null | undefined): CellValue => ({
  value,
  nothing: null,
  suggestion: suggestion ?? null,
});

/** Reads the text of a cell of an attribute's column; it is trimmed and not empty. */
export function readCell(column: string, text: string): CellValue {
  const attribute = findAttribute(column);
  if (column === "confidence" || column === "source_confidence")
    return oneCode(codesOf("confidence", CONFIDENCES), text);
  if (column === "basis") return oneCode(codesOf("basis", BASES), text);
  if (!attribute) return found(text);

  const value = attributeValue(attribute, text);
  // A code of the attribute comes first: the budget "none" is a value.
  if (attribute.codes && value.suggestion === null && value.value !== text) return value;
  const nothing = attribute.codes?.includes(text) ? undefined : nothings().find(text);
  return nothing ? { value: attribute.kind === "many" ? [] : null, nothing, suggestion: null } : value;
}

function attributeValue(attribute: Attribute, text: string): CellValue {
  switch (attribute.kind) {
    case "many":
      return manyCodes(attributeCodes(attribute), text);
    case "yes_no": {
      const code = yesNo().find(text);
      return code ? found(code === "yes") : unclear(text, yesNo().nearest(text));
    }
    case "one":
      return oneCode(attribute.key === "language" ? languages() : attributeCodes(attribute), text);
    case "year":
    case "number":
      if (/^\d{1,6}(?:[.,]0+)?$/.test(text)) return found(Number.parseInt(text, 10));
      return unclear(text, /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0]);
    case "amount":
      return found(amountOf(text) ?? text);
    case "date":
      return isPartialDate(text) ? found(text) : unclear(text, dateMeant(text));
    default:
      return found(text);
  }
}

function oneCode(codes: NameIndex<string>, text: string): CellValue {
  const code = codes.find(text);
  return code === undefined ? unclear(text, codes.nearest(text)) : found(code);
}

/** Codes stand apart by semicolons, bars or new lines; by commas where the whole is no code or label of its own. */
function manyCodes(codes: NameIndex<string>, text: string): CellValue {
  const parts = splitBy(text, /[;|\n]/).flatMap((part) => (codes.find(part) ? [part] : splitBy(part, /,/)));
  const read = parts.map((part) => oneCode(codes, part));
  const value = [...new Set(read.map((part) => part.value))];
  if (read.every(({ suggestion, value: code }) => suggestion === null && codes.find(String(code)))) return found(value);
  const meant = read.map(({ value: code, suggestion }) => suggestion ?? String(code));
  return unclear(value, read.some(({ suggestion }) => suggestion !== null) ? meant.join("; ") : null);
}

export function splitBy(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A date in another writing, where it can mean one day, month or year only. */
function dateMeant(text: string): string | null {
  const serial = dayOfSerial(text);
  if (serial) return serial;
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
  if (!year) return null;
  const numbers = /^(\d{1,2})[./\s-](\d{1,2})[./\s-]\d{4}$/.exec(text);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    // 3/4/2019 is March or April: only the year is sure.
    const [day, month] = second > 12 ? [second, first] : [first, second];
    const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
    return (first > 12 || second > 12 || first === second) && isPartialDate(date) ? date : year;
  }
  const slashes = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/.exec(text);
  if (slashes) {
    const date = [year, ...slashes.slice(2).filter(Boolean).map(twoDigits)].join("-");
    return isPartialDate(date) ? date : year;
  }
  const word = /\p{L}{3,}/u.exec(text)?.[0];
  const month = word === undefined ? undefined : months().find(word);
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1];
  const date = [year, ...(month ? [month, ...(day ? [twoDigits(day)] : [])] : [])].join("-");
  return isPartialDate(date) ? date : year;
}

/** Days since the last of 1899: how spreadsheet programs keep a date, and show it where a cell is formatted as a number. */
function dayOfSerial(text: string): string | null {
  if (!/^\d{5}(?:[.,]0+)?$/.test(text)) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Number.parseInt(text, 10) * 86_400_000).toISOString().slice(0, 10);
  return day >= "2000" && day < "2060" ? day : null;
}

const twoDigits = (number: number | string) => String(number).padStart(2, "0");

/** Every list of codes is indexed once, when it is first needed. */
const kept = new Map<string, NameIndex<string>>();

function keep(name: string, make: () => NameIndex<string>): NameIndex<string> {
  const index = kept.get(name) ?? make();
  kept.set(name, index);
  return index;
}

function codesOf(list: string, codes: readonly string[]): NameIndex<string> {
  return keep(
    list,
    () =>
      new NameIndex(codes.map((item) => ({ item, names: [item, ...LOCALES.map((each) => label(each, list, item))] }))),
  );
}

function attributeCodes(attribute: Attribute): NameIndex<string> {
  return keep(
    attribute.key,
    () =>
      new NameIndex(
        (attribute.codes ?? []).map((item) => ({
          item,
          names: [item, ...LOCALES.map((locale) => codeLabel(locale, attribute, item))],
        })),
      ),
  );
}

function nothings(): NameIndex<Nothing> {
  return codesOf("nothing", NOTHINGS) as NameIndex<Nothing>;
}

function yesNo(): NameIndex<string> {
  const more = { yes: ["y", "true", "1", "o", "vrai"], no: ["n", "false", "0", "faux"] };
  return keep(
    "yes_no",
    () =>
      new NameIndex(
        (["yes", "no"] as const).map((item) => ({
          item,
          names: [item, ...more[item], ...LOCALES.map((locale) => label(locale, "yes_no", item))],
        })),
      ),
  );
}

/** Every language with a two-letter code, by the names that the platform knows. */
function languages(): NameIndex<string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  const names = LOCALES.map((locale) => new Intl.DisplayNames(locale, { type: "language", fallback: "none" }));
  return keep(
    "language",
    () =>
      new NameIndex(
        letters
          .flatMap((first) => letters.map((second) => first + second))
          .map((item) => ({ item, names: names.flatMap((known) => known.of(item) ?? []) }))
          .filter((entry) => entry.names.length > 0)
          .map(({ item, names: known }) => ({ item, names: [item, ...known] })),
      ),
  );
}

/** Month names, long and short, as two digits. */
function months(): NameIndex<string> {
  return keep(
    "months",
    () =>
      new NameIndex(
        Array.from({ length: 12 }, (_, month) => ({
          item: twoDigits(month + 1),
          names: LOCALES.flatMap((locale) =>
            (["long", "short"] as const).map((style) =>
              new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" }).format(
                new Date(Date.UTC(2020, month, 1)),
              ),
            ),
          ),
        })),
      ),
  );
}
