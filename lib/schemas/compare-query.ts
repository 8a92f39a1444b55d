import { COMPARE_MAXIMUM, COMPARE_VIEWS, type CompareView } from "@/lib/domain/compare/compare";
import { PEER_RULES, PURPOSES, type Purpose } from "@/lib/domain/compare/peers";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { ATTRIBUTE_GROUPS, type AttributeGroup } from "@/lib/domain/vocabulary/coded-attributes";
import { type AddressParams, type AddressReader, type Ignored, readAddress, writeQuery } from "./address";
import { isPlanSlug } from "./basket";
import { RELEASE_PARAMETER } from "./plan-query";

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
  | ({ problem: "value" } & Ignored)
  | { problem: "groups_beside_plans" };

/** How a group of all plans is written. */
const ALL_PLANS = "all";

/** The parameters of a comparison but those of its groups' forms, which are `a.region`, `a.lead` and so on. */
const COMPARISON_PARAMETERS: readonly string[] = [
  "plans",
  "add",
  ...GROUP_LETTERS,
  "view",
  "fold",
  "for",
  "purpose",
  "off",
  "at",
  "find",
  "replace",
  "as_of",
  RELEASE_PARAMETER,
];

const GROUP_FIELD = /^([a-d])\.([a-z_]{1,40})$/;
const LONGEST_FIND = 100;

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
  params: AddressParams,
  today: IsoDate,
): { query: CompareQuery; ignored: readonly CompareIgnored[]; canonical: boolean } {
  const address = readAddress(params);
  const problems: CompareIgnored[] = [];

  const asked = [...address.list("plans"), ...address.list("add")].map((slug) => slug.toLowerCase());
  const plans = unique(asked);
  const repeated = unique(asked.filter((slug, index) => asked.indexOf(slug) !== index));
  if (repeated.length > 0) problems.push({ problem: "repeated", plans: repeated });
  if (plans.length > COMPARE_MAXIMUM) problems.push({ problem: "beyond_six", plans: plans.slice(COMPARE_MAXIMUM) });

  const groups = GROUP_LETTERS.flatMap((letter): GroupFilter[] => {
    const filter = parseGroup(address, letter);
    return filter === null ? [] : [{ letter, parameters: filter }];
  });
  if (plans.length > 0 && groups.length > 0) problems.push({ problem: "groups_beside_plans" });

  const purpose = address.choice("purpose", PURPOSES, "alike");
  const slug = (name: string) => {
    const value = address.single(name)?.toLowerCase() ?? null;
    if (value === null || isPlanSlug(value)) return value;
    address.ignore(name, value, "unknown_value");
    return null;
  };

  const query: CompareQuery = {
    plans: plans.slice(0, COMPARE_MAXIMUM),
    groups: plans.length > 0 ? [] : groups,
    view: address.choice("view", COMPARE_VIEWS, "all"),
    folded: address.choices("fold", ATTRIBUTE_GROUPS),
    peersFor: slug("for"),
    purpose,
    off: address.choices(
      "off",
      PEER_RULES[purpose].map(({ key }) => key),
    ),
    at: address.whole("at", { from: 0, to: COMPARE_MAXIMUM - 1 }, 0),
    find: address.text("find", LONGEST_FIND),
    replace: slug("replace"),
    asOf: address.day("as_of", today) ?? today,
  };
  const fields = address.parameters.filter((name) => GROUP_FIELD.test(name));
  address.onlyKnows(COMPARISON_PARAMETERS, fields);

  const fromForm = address.values("add").length > 0 || address.values("plans").length > 1 || fields.length > 0;
  return {
    query,
    ignored: [...problems, ...address.ignored.map((part) => ({ problem: "value" as const, ...part }))],
    // A detour would forget what did not fit, and so could not say it.
    canonical: !fromForm || plans.length > COMPARE_MAXIMUM,
  };
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
  return writeQuery(pairs.filter(([, value]) => value !== ""));
}

/** A group's filter as its parameter's value; the inverse of reading it. Without a filter: `all`. */
export function groupText(parameters: Readonly<Record<string, string>>): string {
  const parts = Object.entries(parameters).map(([name, value]) => `${name}:${value}`);
  return parts.length === 0 ? ALL_PLANS : parts.join(";");
}

/** null: nothing of the letter is in the address, or only empty fields. An empty filter is a group of all plans. */
function parseGroup(address: AddressReader, letter: GroupLetter): Record<string, string> | null {
  const texts = address.values(letter);
  const fields = address.parameters.filter((name) => GROUP_FIELD.exec(name)?.[1] === letter);
  if (texts.length === 0 && fields.length === 0) return null;

  // Without a prototype: `constructor` is a name like any other.
  const filter: Record<string, string> = Object.create(null);
  const put = (name: string, value: string) => {
    filter[name] = Object.hasOwn(filter, name) ? `${filter[name]},${value}` : value;
  };
  for (const part of texts.join(";").split(";")) {
    if (part.trim() === "" || part.trim() === ALL_PLANS) continue;
    const [, name, value] = /^\s*([a-z_]+)\s*:\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) address.ignore(letter, part.trim(), "unknown_value");
    else put(name, value);
  }
  for (const field of fields) {
    for (const chosen of address.values(field)) {
      const plain = chosen.replaceAll(";", " ").trim();
      if (plain !== "") put(field.slice(2), plain);
    }
  }
  return filter;
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];
