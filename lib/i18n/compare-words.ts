import { attribute } from "@/lib/domain/attributes/attributes";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { isSearchable } from "@/lib/domain/catalogue/search-text";
import type { ComparedPlan, CompareRow } from "@/lib/domain/compare/compare";
import type { Offer, OffersTogether } from "@/lib/domain/compare/cross-learning";
import type { GroupDifference } from "@/lib/domain/compare/groups";
import type { Holding } from "@/lib/domain/compare/holdings";
import type { Country } from "@/lib/domain/plan/plan";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { formatDate, formatList, formatNumber, formatShare } from "@/lib/format";
import { attributeLabel, codeLabel, countryName, nothingLabel, planShortName } from "./labels";
import type { Locale } from "./locales";
import { valueWords } from "./reading-words";
import { translator } from "./translator";

/** A column with the name it goes by on the page: "Namibia 1". */
export type CompareColumn = ComparedPlan & { name: string };

export function nameColumns(locale: Locale, columns: readonly ComparedPlan[]): CompareColumn[] {
  return columns.map((column) => ({ ...column, name: planShortName(locale, column.context.country, column.plan) }));
}

/** The names of the columns at these positions, as a list in words. */
export function namesAt(locale: Locale, columns: readonly CompareColumn[], positions: readonly number[]): string {
  return formatList(
    locale,
    positions.flatMap((position) => columns[position]?.name ?? []),
  );
}

/**
 * How a row's plans relate: "Differs", "Partly the same"; of three or more plans how many different values there are
 * and who stands alone.
 */
export function outcomeWords(
  locale: Locale,
  { outcome, groups }: Pick<CompareRow, "outcome" | "groups">,
  columns: readonly CompareColumn[],
): string {
  const t = translator(locale, "compare");
  const answered = groups.reduce((sum, group) => sum + group.length, 0);
  if (answered < 3 || outcome === "same" || outcome === "not_comparable") return t(`outcome.${outcome}`);
  if (groups.length === answered) return t(outcome === "differ" ? "outcome.allDiffer" : "outcome.allDifferPartly");
  const alone = groups.flatMap((group) => (group.length === 1 ? group : []));
  const counted = { groups: groups.length, count: alone.length };
  if (alone.length === 0) return t("outcome.groups", counted);
  return t("outcome.groupsAlone", { ...counted, plans: namesAt(locale, columns, alone) });
}

/** Which plans a row leaves out and why: "not coded in Namibia 1; not found in Sweden 3". Empty if none. */
export function unansweredWords(
  locale: Locale,
  { unanswered }: Pick<CompareRow, "unanswered">,
  columns: readonly CompareColumn[],
): string {
  const t = translator(locale, "compare");
  return (["not_coded", "not_found"] as const)
    .flatMap((nothing) => {
      const positions = unanswered.filter((one) => one.nothing === nothing).map(({ index }) => index);
      if (positions.length === 0) return [];
      if (positions.length === columns.length) return t("nothingInAny", { nothing: nothingLabel(locale, nothing) });
      return t("nothingIn", { nothing: nothingLabel(locale, nothing), plans: namesAt(locale, columns, positions) });
    })
    .join("; ");
}

/** Holdings of one attribute in words: "Issues: Cyber security, Youth". */
export function holdingWords(locale: Locale, holdings: readonly [Holding, ...Holding[]]): string {
  return translator(locale, "compare")("learning.holding", {
    attribute: attributeLabel(locale, holdings[0].attribute.key),
    value: holdings.map(({ attribute, code }) => codeLabel(locale, attribute, code)).join(", "),
  });
}

/** Offers of one attribute in words. */
export function offersWords(locale: Locale, [first, ...others]: OffersTogether): string {
  return holdingWords(locale, [first.holding, ...others.map(({ holding }) => holding)]);
}

/** How the others stand to it: "lacking in Namibia 1; not mentioned for Mali 3; not known of Sweden 3". */
export function lackingWords(
  locale: Locale,
  columns: readonly CompareColumn[],
  { lacking, unmentioned, unknown }: Offer,
): string {
  const t = translator(locale, "compare");
  const told = [
    ["lackingIn", lacking],
    ["unmentionedFor", unmentioned],
    ["unknownOf", unknown],
  ] as const;
  return told
    .filter(([, positions]) => positions.length > 0)
    .map(([key, positions]) => t(`learning.${key}`, { plans: namesAt(locale, columns, positions) }))
    .reduce((before, others) => t("learning.heldBy", { holders: before, others }));
}

type Countries = ReadonlyMap<string, Pick<Country, "name" | "nameFr">>;

/** Attributes whose values say by themselves what they are of. */
const SELF_EXPLAINING: readonly string[] = [
  "region",
  "country",
  "model",
  "orientation",
  "focus",
  "pillar",
  "issue",
  "status",
];

/** A group's filter in few words, for titles: "Africa; Led by: Defence or Other". */
export function groupShortWords(locale: Locale, query: PlanQuery, countries: Countries): string {
  return groupWords(locale, query, countries, SELF_EXPLAINING);
}

/**
 * A group's filter in words: "Region: Africa; Led by: Defence or Other"; "All plans" without a filter.
 *
 * @param bare keys of attributes whose values go without their name.
 */
export function groupWords(
  locale: Locale,
  query: PlanQuery,
  countries: Countries,
  bare: readonly string[] = [],
): string {
  const t = translator(locale, "compare");
  const parts = [
    ...FACETS.flatMap(({ key }) => {
      const codes = query.chosen[key] ?? [];
      if (codes.length === 0) return [];
      const values = codes.map((code) => {
        const country = key === "country" ? countries.get(code) : undefined;
        return country ? countryName(locale, country) : codeLabel(locale, attribute(key), code);
      });
      const type = query.match[key] === "all" ? "conjunction" : "disjunction";
      const list = formatList(locale, values, type);
      // "Not known" says nothing without what is not known.
      return bare.includes(key) && !codes.includes(UNKNOWN)
        ? list
        : t("groups.limit", { attribute: attributeLabel(locale, key), values: list });
    }),
    ...(query.adoptedFrom ? [t("groups.adoptedFrom", { date: formatDate(locale, query.adoptedFrom) })] : []),
    ...(query.adoptedTo ? [t("groups.adoptedTo", { date: formatDate(locale, query.adoptedTo) })] : []),
    ...(query.q ? [t(isSearchable(query.q) ? "groups.text" : "groups.textOfSigns", { text: query.q })] : []),
  ];
  return parts.length === 0 ? t("groups.allPlans") : parts.join("; ");
}

/** A value of a group's row in words: a code's label, "None" where plans say they have none, a span of years. */
export function groupValueWords(locale: Locale, key: string, value: string | number): string {
  const wanted = attribute(key);
  if (wanted.kind === "date") return String(value).replace("-", "–");
  if (value === "none" && !wanted.codes?.includes("none")) return translator(locale, "compare")("groups.none");
  return valueWords(locale, wanted, value);
}

/** A difference in percentage points with its sign: "+12 points", "−3 points", "0 points". A half is rounded away from 0. */
export function pointsWords(locale: Locale, points: number): string {
  const rounded = Math.sign(points) * Math.round(Math.abs(points));
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  return translator(locale, "compare")("groups.points", {
    points: `${sign}${formatNumber(locale, Math.abs(rounded))}`,
    count: Math.abs(rounded),
  });
}

/** "Budget: Allocated: 31% of A (12 of 39), 54% of B (20 of 37)". */
export function differenceWords(
  locale: Locale,
  groups: readonly { letter: string }[],
  { attribute, value, group, first, share }: GroupDifference,
): string {
  const percent = (given: GroupDifference["share"]) => formatShare(locale, given);
  return translator(locale, "compare")("groups.difference", {
    attribute: attributeLabel(locale, attribute.key),
    value: groupValueWords(locale, attribute.key, value),
    firstLetter: groups[0]?.letter.toUpperCase() ?? "",
    first: percent(first),
    firstCount: first.count,
    firstKnown: first.known,
    letter: groups[group]?.letter.toUpperCase() ?? "",
    share: percent(share),
    count: share.count,
    known: share.known,
  });
}
