import { COMPARE_MAXIMUM, COMPARE_VIEWS, type CompareView } from "@/lib/domain/compare/compare";
import { PEER_RULES, PURPOSES, type Purpose } from "@/lib/domain/compare/peers";
import { type IsoDate, isIsoDate } from "@/lib/domain/plan/dates";
import { ATTRIBUTE_GROUPS, type AttributeGroup } from "@/lib/domain/vocabulary/coded-attributes";
import { isPlanSlug } from "./basket";

/** The parameters that hold a group each. */
export const GROUP_LETTERS = ["a", "b", "c", "d"] as const;
export type GroupLetter = (typeof GROUP_LETTERS)[number];

/**
 * A group as its filter: the parameters of `/plans` and their values.
 * Written `region:africa;lead:gender_social,defence;adopted_from:2015`.
 */
export type GroupFilter = { letter: GroupLetter; parameters: Readonly<Record<string, string>> };

/** What `/compare` shows. Every list is free of repeats and in the order of the address. */
export type CompareQuery = {
  /** Slugs as asked for: they need not exist. At most `COMPARE_MAXIMUM`. */
  plans: readonly string[];
  groups: readonly GroupFilter[];
  view: CompareView;
  /** Groups of attributes whose rows are hidden. */
  folded: readonly AttributeGroup[];
  /** The plan that peers are suggested for; null: the first of `plans`. */
  peersFor: string | null;
  purpose: Purpose;
  /** Keys of the peer reasons that don't count. */
  off: readonly string[];
  /** Position of the first column shown where there is not room for all. */
  at: number;
  /** What the picker looks for. */
  find: string;
  /** The plan that the next pick takes the place of; null: it is added. */
  replace: string | null;
  asOf: IsoDate;
};

/** Something of the address that could not be used, for a visible notice. */
export type CompareIgnored =
  | { problem: "repeated" | "beyond_six"; plans: readonly string[] }
  | { problem: "value"; parameter: string; value: string }
  | { problem: "groups_beside_plans" };

/** What Next gives a page as `searchParams`. */
type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** How a group of all plans is written. */
const ALL_PLANS = "all";

const MOST_CHARACTERS = 400;

/**
 * Reads the address of `/compare`. Never throws: what can't be used is left out and named in `ignored`.
 *
 * Plans come as `plans=nam-1,zaf-1`, as repeated `plans` (the ticks of a form) and as `add`.
 * A group comes as `a=region:africa;lead:defence` or, from a form, as `a.region=africa&a.lead=defence`.
 *
 * @param today the day for status unless the address has `as_of`.
 * @returns `canonical`: false where `compareQueryString` writes the same view more plainly, so that
 *   the page can send a form's reader on to an address worth keeping.
 */
export function parseCompareQuery(
  parameters: Parameters,
  today: IsoDate,
): { query: CompareQuery; ignored: readonly CompareIgnored[]; canonical: boolean } {
  const ignored: CompareIgnored[] = [];
  const one = (name: string) => all(parameters[name])[0]?.trim().slice(0, MOST_CHARACTERS) ?? "";
  const list = (name: string) => split(all(parameters[name]).join(","));
  const drop = (parameter: string, value: string) => ignored.push({ problem: "value", parameter, value });

  function oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = one(name);
    const found = allowed.find((code) => code === value);
    if (value !== "" && found === undefined) drop(name, value);
    return found ?? fallback;
  }
  function someOf<T extends string>(name: string, allowed: readonly T[]): T[] {
    const values = list(name);
    for (const value of values) if (!allowed.some((code) => code === value)) drop(name, value);
    return allowed.filter((code) => values.includes(code));
  }

  const asked = [...list("plans"), ...list("add")].map((slug) => slug.toLowerCase());
  const plans = unique(asked);
  const repeated = unique(asked.filter((slug, index) => asked.indexOf(slug) !== index));
  if (repeated.length > 0) ignored.push({ problem: "repeated", plans: repeated });
  if (plans.length > COMPARE_MAXIMUM) ignored.push({ problem: "beyond_six", plans: plans.slice(COMPARE_MAXIMUM) });

  const groups = GROUP_LETTERS.flatMap((letter): GroupFilter[] => {
    const filter = parseGroup(parameters, letter, (part) => drop(letter, part));
    return filter === null ? [] : [{ letter, parameters: filter }];
  });
  if (plans.length > 0 && groups.length > 0) ignored.push({ problem: "groups_beside_plans" });

  const purpose = oneOf("purpose", PURPOSES, "alike");
  const slug = (name: string) => {
    const value = one(name).toLowerCase();
    if (value !== "" && !isPlanSlug(value)) drop(name, value);
    return isPlanSlug(value) ? value : null;
  };
  const asOf = one("as_of");
  if (asOf !== "" && !isIsoDate(asOf)) drop("as_of", asOf);
  const at = one("at");
  if (at !== "" && !/^[0-5]$/.test(at)) drop("at", at);

  const query: CompareQuery = {
    plans: plans.slice(0, COMPARE_MAXIMUM),
    groups: plans.length > 0 ? [] : groups,
    view: oneOf("view", COMPARE_VIEWS, "all"),
    folded: someOf("fold", ATTRIBUTE_GROUPS),
    peersFor: slug("for"),
    purpose,
    off: someOf(
      "off",
      PEER_RULES[purpose].map(({ key }) => key),
    ),
    at: /^[0-5]$/.test(at) ? Number(at) : 0,
    find: one("find").slice(0, 100),
    replace: slug("replace"),
    asOf: isIsoDate(asOf) ? asOf : today,
  };
  const fromForm =
    parameters.add !== undefined ||
    Array.isArray(parameters.plans) ||
    Object.keys(parameters).some((name) => /^[a-d]\./.test(name));
  // A detour would forget what did not fit, and so could not say it.
  return { query, ignored, canonical: !fromForm || plans.length > COMPARE_MAXIMUM };
}

/**
 * The address of a view, without `?`; defaults left out, so that one view has one address.
 * Commas, colons and semicolons stay readable: every reader of addresses takes them as they are.
 */
export function compareQueryString(query: CompareQuery, today: IsoDate): string {
  const pairs: [string, string][] = [
    ["plans", query.plans.join(",")],
    ...query.groups.map(({ letter, parameters }): [string, string] => [letter, groupText(parameters)]),
    ["view", query.view === "all" ? "" : query.view],
    ["fold", query.folded.join(",")],
    ["for", query.peersFor ?? ""],
    ["purpose", query.purpose === "alike" ? "" : query.purpose],
    ["off", query.off.join(",")],
    ["at", query.at === 0 ? "" : String(query.at)],
    ["find", query.find],
    ["replace", query.replace ?? ""],
    ["as_of", query.asOf === today ? "" : query.asOf],
  ];
  return pairs
    .filter(([, value]) => value !== "")
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%3B/g, ";")}`,
    )
    .join("&");
}

/** A group's filter as its parameter's value; the inverse of reading it. Without a filter: `all`. */
export function groupText(parameters: Readonly<Record<string, string>>): string {
  const parts = Object.entries(parameters).map(([name, value]) => `${name}:${value}`);
  return parts.length === 0 ? ALL_PLANS : parts.join(";");
}

/** null: nothing of the letter is in the address, or only empty fields. An empty filter is a group of all plans. */
function parseGroup(
  parameters: Parameters,
  letter: GroupLetter,
  drop: (part: string) => void,
): Record<string, string> | null {
  const text = all(parameters[letter]).join(";");
  const fields = Object.entries(parameters).filter(
    ([name, value]) => name.startsWith(`${letter}.`) && all(value).some((chosen) => chosen.trim() !== ""),
  );
  if (text.trim() === "" && fields.length === 0) return null;

  // Without a prototype: `constructor` is a name like any other.
  const filter: Record<string, string> = Object.create(null);
  const put = (name: string, value: string) => {
    filter[name] = name in filter ? `${filter[name]},${value}` : value;
  };
  for (const part of text.slice(0, MOST_CHARACTERS).split(";")) {
    if (part.trim() === "" || part.trim() === ALL_PLANS) continue;
    const [, name, value] = /^\s*([a-z_]+)\s*:\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) drop(part.trim());
    else put(name, value);
  }
  for (const [name, value] of fields) {
    for (const chosen of all(value)) {
      const plain = chosen.replaceAll(";", " ").trim();
      if (plain !== "") put(name.slice(2), plain);
    }
  }
  return filter;
}

const all = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const unique = <T>(values: readonly T[]) => [...new Set(values)];

const split = (text: string) =>
  text
    .slice(0, MOST_CHARACTERS)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
