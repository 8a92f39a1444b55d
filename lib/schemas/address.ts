import { nearestCode } from "@/lib/domain/catalogue/spelling";
import { askableDays, earliestDay, type IsoDate, isIsoDate, isPartialDate, latestDay } from "@/lib/domain/plan/dates";

/** Parameters as Next, a form or a URL gives them. */
export type AddressParams = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** Longest free text that is searched for, in UTF-16 units; the rest is cut off. */
const MAX_TEXT_LENGTH = 200;

/**
 * Why a part of an address was left out. `unknown_parameter`: no such parameter. `unknown_value`: not among those
 * allowed. `not_a_date`: neither a real day nor, where that will do, a year or month. `out_of_range`: no number or day
 * from the first to the second of `allowed`. `too_long`: cut to what is searched for. `repeated`: the parameter takes
 * one value, and an earlier one was read.
 */
type IgnoredReason = "unknown_parameter" | "unknown_value" | "not_a_date" | "out_of_range" | "too_long" | "repeated";

export type Ignored = {
  parameter: string;
  /** As given, cut to 100 characters. */
  value: string;
  reason: IgnoredReason;
  /** What could stand there, where that is a list; of `out_of_range` the first and the last. */
  allowed?: readonly string[];
  /** The value, or of an unknown parameter the name, that was most likely meant. */
  nearest?: string;
  /** The whole query, without `?`, with the nearest in its place. */
  mended?: string;
};

/** More than these help nobody, and an address may hold thousands. */
export const MAX_IGNORED = 50;

/** What an address gives, read one parameter at a time; what can't be used is listed. Nothing here ever throws. */
export type AddressReader = {
  /** In the order in which they were met; at most `MAX_IGNORED`. */
  readonly ignored: Ignored[];
  /** The names of all parameters with a value. */
  readonly parameters: readonly string[];
  ignore(parameter: string, value: string, reason: IgnoredReason, allowed?: readonly string[]): void;
  /** All values of a parameter, trimmed, without empty ones. */
  values(parameter: string): readonly string[];
  /** All values, parted at commas too. */
  list(parameter: string): string[];
  /** The one value, or null. */
  single(parameter: string): string | null;
  /** Free text on one line; what is beyond the limit is cut and told. "" for none. */
  text(parameter: string, limit?: number): string;
  choice<T extends string, F extends string | null>(parameter: string, allowed: readonly T[], fallback: F): T | F;
  /** The codes of a list that are allowed, in its order. */
  choices<T extends string>(parameter: string, allowed: readonly T[]): T[];
  /** A real day within what may be asked, or null. */
  day(parameter: string, today: IsoDate): IsoDate | null;
  /** A real day, month or year within what may be asked, or null. */
  partialDate(parameter: string, today: IsoDate): string | null;
  whole(parameter: string, limits: { from: number; to: number }, fallback: number): number;
  /** A known code, upper-case, or null. */
  country(parameter: string, countries: Countries): string | null;
  /** Lists all parameters but these. The names of `hidden` are known and not offered. */
  onlyKnows(parameters: readonly string[], hidden?: readonly string[]): void;
};

/** The known codes, upper-case; `CatalogueView.countryByIso3` will do. */
export type Countries = ReadonlyMap<string, unknown> | ReadonlySet<string>;

/**
 * Opens an address for reading. This is the one place that takes apart what comes from outside: no name that it holds
 * is ever looked up on a plain object, where `constructor` and `toString` would be found.
 */
export function readAddress(params: AddressParams): AddressReader {
  const entries = entriesOf(params);
  const given = new Map<string, string[]>();
  for (const [parameter, raw] of entries) {
    const value = raw.trim();
    if (value === "") continue;
    const values = given.get(parameter);
    if (values) values.push(value);
    else given.set(parameter, [value]);
  }
  const ignored: Ignored[] = [];

  const ignore: AddressReader["ignore"] = (parameter, value, reason, allowed) => {
    if (ignored.length >= MAX_IGNORED) return;
    const isName = reason === "unknown_parameter";
    const nearest =
      isName || reason === "unknown_value" ? nearestCode(isName ? parameter : value, allowed ?? []) : null;
    ignored.push({
      parameter: parameter.slice(0, 100),
      value: value.slice(0, 100),
      reason,
      // The names of all parameters would drown what is wrong; who refuses an address lists them by itself.
      ...(allowed && !isName && { allowed }),
      ...(nearest && {
        nearest,
        mended: writeQuery(
          entries.map(([name, text]): [string, string] => {
            if (name !== parameter) return [name, text];
            if (isName) return [nearest, text];
            return [
              name,
              text
                .split(",")
                .map((part) => (part.trim() === value ? nearest : part))
                .join(","),
            ];
          }),
        ),
      }),
    });
  };
  const values = (parameter: string): readonly string[] => given.get(parameter) ?? [];
  const list = (parameter: string): string[] =>
    values(parameter)
      .flatMap((value) => value.split(","))
      .map((value) => value.trim())
      .filter((value) => value !== "");
  const single = (parameter: string): string | null => {
    const [first, ...further] = values(parameter);
    for (const value of further) if (value !== first) ignore(parameter, value, "repeated");
    return first ?? null;
  };
  const dateWithin = (parameter: string, today: IsoDate, isDate: (text: string) => boolean): string | null => {
    const value = single(parameter);
    if (value === null) return null;
    if (!isDate(value)) {
      ignore(parameter, value, "not_a_date");
      return null;
    }
    const { from, to } = askableDays(today);
    if (latestDay(value) >= from && earliestDay(value) <= to) return value;
    ignore(parameter, value, "out_of_range", [from, to]);
    return null;
  };

  return {
    ignored,
    parameters: [...given.keys()],
    ignore,
    values,
    list,
    single,
    text(parameter, limit = MAX_TEXT_LENGTH) {
      const value = single(parameter) ?? "";
      if (value.length > limit) ignore(parameter, value, "too_long", [String(limit)]);
      return cutText(value, limit);
    },
    choice(parameter, allowed, fallback) {
      const value = single(parameter);
      if (value === null) return fallback;
      const found = allowed.find((code) => code === value.toLowerCase());
      if (found === undefined) ignore(parameter, value, "unknown_value", allowed);
      return found ?? fallback;
    },
    choices(parameter, allowed) {
      const wanted = list(parameter);
      for (const value of wanted) {
        if (!allowed.some((code) => code === value.toLowerCase())) ignore(parameter, value, "unknown_value", allowed);
      }
      return allowed.filter((code) => wanted.some((value) => value.toLowerCase() === code));
    },
    day: (parameter, today) => dateWithin(parameter, today, isIsoDate),
    partialDate: (parameter, today) => dateWithin(parameter, today, isPartialDate),
    whole(parameter, { from, to }, fallback) {
      const value = single(parameter);
      if (value === null) return fallback;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= from && number <= to) return number;
      ignore(parameter, value, "out_of_range", [String(from), String(to)]);
      return fallback;
    },
    country(parameter, countries) {
      const value = single(parameter);
      if (value === null) return null;
      const code = value.toUpperCase();
      if (countries.has(code)) return code;
      ignore(parameter, value, "unknown_value", [...countries.keys()]);
      return null;
    },
    onlyKnows(parameters, hidden = []) {
      const known = new Set([...parameters, ...hidden]);
      for (const [parameter, [value = ""]] of given) {
        if (!known.has(parameter)) ignore(parameter, value, "unknown_parameter", parameters);
      }
    },
  };
}

/** What the address of a page that takes no other parameters than these (and reads them by itself) says in vain. */
export function ignoredBeside(params: AddressParams, known: readonly string[]): readonly Ignored[] {
  const address = readAddress(params);
  address.onlyKnows(known);
  return address.ignored;
}

/** Entries as the part of an address after `?`. Commas, colons and semicolons stay readable: all readers take them so. */
export function writeQuery(entries: readonly (readonly [string, string])[]): string {
  return entries
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(cutSurrogates(value)).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%3B/g, ";")}`,
    )
    .join("&");
}

/** The query of an address without one of its parameters. */
export function queryWithout(params: AddressParams, parameter: string): string {
  return writeQuery(entriesOf(params).filter(([name]) => name !== parameter));
}

function entriesOf(params: AddressParams): (readonly [string, string])[] {
  if (params instanceof URLSearchParams) return [...params];
  return Object.entries(params).flatMap(([parameter, value]) =>
    [value ?? []]
      .flat()
      // Next hands "?constructor=1" over with Object's own constructor before the value.
      .flatMap((each) => (typeof each === "string" ? [[parameter, each] as const] : [])),
  );
}

/** Halves of surrogate pairs go: they can't be written in an address. */
function cutSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}

function cutText(text: string, limit: number): string {
  return cutSurrogates(text.slice(0, limit)).replace(/\s+/gu, " ").trim();
}
