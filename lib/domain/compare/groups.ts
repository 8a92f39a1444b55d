import type { Attribute } from "@/lib/domain/attributes/attributes";
import {
  type Bound,
  boundOf,
  countMentions,
  type HoldCounts,
  lookUp,
  type Mention,
} from "@/lib/domain/attributes/standing";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { ELEMENT_RULES } from "@/lib/domain/framework/elements";
import { TREND_RULES } from "@/lib/domain/framework/global-trends";
import { yearOf } from "@/lib/domain/plan/dates";
import { NONE } from "@/lib/domain/vocabulary/vocabulary";
import { COMPARE_ATTRIBUTES, type ComparedPlan } from "./compare";

/** A comparison of groups holds at least and at most this many. */
export const GROUPS_MINIMUM = 2;
export const GROUPS_MAXIMUM = 4;

/** A group of fewer plans is flagged: one plan more or less moves its shares by 20 points or more. */
export const SMALL_GROUP = 5;

/** Years of adoption are told in spans of this many years, from a multiple of it. */
export const GROUP_SPAN_YEARS = 5;

/** `count`: plans of the group with the value. `known`: those with the attribute coded, the denominator. */
export type GroupShare = HoldCounts & {
  /** `at_least`: some lists are open, so that the share is a lower bound. */
  bound: Bound;
  /** 0 to 100; null where nothing is known. */
  sharePercent: number | null;
  /**
   * Percentage points above (below: negative) the first group, as the difference of the two shares as they are shown,
   * in whole percent. null where either has no share or is a lower bound: nobody knows the difference then.
   */
  pointsFromFirst: number | null;
};

type GroupValue = {
  /** A code, a number, `none` (the plan says it has none) or a span of years: `2015-2019`. */
  value: string | number;
  /** One per group, in order. */
  shares: readonly GroupShare[];
};

export type GroupRow = {
  attribute: Attribute;
  /** Values that at least one plan of any group has, in the order of the code list, else ascending. */
  values: readonly GroupValue[];
};

type GroupOverlap = { first: number; second: number; count: number };

export type GroupComparison = {
  /** Plans per group. */
  sizes: readonly number[];
  /** Which groups have fewer than `SMALL_GROUP` plans. */
  small: readonly boolean[];
  /** Every pair of groups once, also those that share no plan. */
  overlaps: readonly GroupOverlap[];
  /** Attributes that are known of at least one plan, in registry order. */
  rows: readonly GroupRow[];
};

/**
 * Start and end follow the year of adoption; a row each would say the same three times. Amounts of different plans are
 * in different currencies and cover different things: there is nothing to count.
 */
const GROUP_ATTRIBUTES = COMPARE_ATTRIBUTES.filter(
  ({ key, kind }) => key !== "start" && key !== "end" && kind !== "amount",
);

/** Shares of every attribute value in each group, with counts, denominators and differences to the first group. */
export function compareGroups(groups: readonly (readonly ComparedPlan[])[]): GroupComparison {
  return {
    sizes: groups.map((plans) => plans.length),
    small: groups.map((plans) => plans.length < SMALL_GROUP),
    overlaps: overlaps(groups),
    rows: GROUP_ATTRIBUTES.map((attribute) => groupRow(attribute, groups)).filter(({ values }) => values.length > 0),
  };
}

/** A value in which a group stands apart from the first. */
export type GroupDifference = {
  attribute: Attribute;
  value: string | number;
  /** Position of the group. */
  group: number;
  first: GroupShare;
  share: GroupShare;
};

/**
 * The values in which groups stand furthest apart from the first, the furthest first (ties in registry order). Only
 * where at least `SMALL_GROUP` plans are known on either side and both shares are exact; derived attributes, which
 * restate coded ones, are left out. Of two values that exclude each other and are all there is, only the first is told:
 * the other is its mirror.
 *
 * @param except keys of attributes that groups were chosen by: that they differ there is no finding.
 */
export function largestDifferences(
  { rows }: GroupComparison,
  except: readonly string[],
  limit: number,
): GroupDifference[] {
  return rows
    .filter(({ attribute: { key, origin } }) => origin !== "derived" && !except.includes(key))
    .flatMap(({ attribute, values }) =>
      (attribute.kind !== "many" && values.length === 2 ? values.slice(0, 1) : values).flatMap(
        ({ value, shares: [first, ...others] }) =>
          others.flatMap((share, index): GroupDifference[] =>
            first && first.known >= SMALL_GROUP && share.known >= SMALL_GROUP && share.pointsFromFirst
              ? [{ attribute, value, group: index + 1, first, share }]
              : [],
          ),
      ),
    )
    .sort(byDistance)
    .slice(0, limit);
}

/** The further apart first. Compared as whole numbers: shares as fractions of the machine are not equal when they are. */
function byDistance(a: GroupDifference, b: GroupDifference): number {
  const distance = ({ first, share }: GroupDifference) => ({
    over: Math.abs(share.count * first.known - first.count * share.known),
    under: share.known * first.known,
  });
  const [one, other] = [distance(a), distance(b)];
  return other.over * one.under - one.over * other.under;
}

/** Facet -> attributes that say the same in other words. */
const RESTATED: Readonly<Record<string, readonly string[]>> = {
  model: ["orientation", "focus"],
  country: ["region"],
  status: ["adopted"],
  trend: TREND_RULES.flatMap(({ from }) => from),
  ...Object.fromEntries(ELEMENT_RULES.map(({ element, from }) => [element, from])),
};

/** Keys of the attributes that a group was chosen by, also in other words. */
export function chosenBy(query: Pick<PlanQuery, "chosen" | "adoptedFrom" | "adoptedTo">): string[] {
  const facets = Object.keys(query.chosen).filter((key) => (query.chosen[key]?.length ?? 0) > 0);
  const dated = query.adoptedFrom !== null || query.adoptedTo !== null;
  return [...facets.flatMap((key) => [key, ...(RESTATED[key] ?? [])]), ...(dated ? ["adopted"] : [])];
}

function overlaps(groups: readonly (readonly ComparedPlan[])[]): GroupOverlap[] {
  const slugs = groups.map((plans) => new Set(plans.map(({ plan }) => plan.slug)));
  return slugs.flatMap((mine, first) =>
    slugs.slice(first + 1).map((other, offset) => ({
      first,
      second: first + 1 + offset,
      count: [...mine].filter((slug) => other.has(slug)).length,
    })),
  );
}

function groupRow(attribute: Attribute, groups: readonly (readonly ComparedPlan[])[]): GroupRow {
  const found = new Set(groups.flat().flatMap((column) => valuesOf(attribute, column)));
  const lookUps = groups.map((plans) => plans.map((column) => mentionsOf(attribute, column)));

  return {
    attribute,
    values: inOrder(attribute, [...found]).map((value) => {
      const shares = lookUps.map((group) => {
        const counts = countMentions(group.map((mention) => mention(String(value))));
        return {
          ...counts,
          bound: boundOf(counts),
          sharePercent: counts.known === 0 ? null : (100 * counts.count) / counts.known,
        };
      });
      const [first] = shares;
      return {
        value,
        shares: shares.map((share) => ({ ...share, pointsFromFirst: pointsBetween(first, share) })),
      };
    }),
  };
}

type Shown = Pick<GroupShare, "bound" | "sharePercent">;

function pointsBetween(first: Shown | undefined, share: Shown): number | null {
  if (!first || first.sharePercent === null || share.sharePercent === null) return null;
  if (first.bound === "at_least" || share.bound === "at_least") return null;
  return Math.round(share.sharePercent) - Math.round(first.sharePercent);
}

/** The values that a plan brings to a row: its own, or that it says it has none. */
function valuesOf({ kind, read }: Attribute, { plan, context }: ComparedPlan): readonly (string | number)[] {
  const reading = read(plan, context);
  if (!reading.known) return reading.nothing === NONE ? [NONE] : [];
  return kind === "date" ? reading.values.map((date) => span(yearOf(String(date)))) : reading.values;
}

/** How a plan stands to the values of a row; a date stands in its span of years. */
function mentionsOf(attribute: Attribute, column: ComparedPlan): (value: string) => Mention {
  if (attribute.kind !== "date") return lookUp(column, attribute);
  const values = valuesOf(attribute, column);
  return (value) => (values.length === 0 ? "unknown" : values.includes(value) ? "holds" : "lacks");
}

function span(year: number): string {
  const from = Math.floor(year / GROUP_SPAN_YEARS) * GROUP_SPAN_YEARS;
  return `${from}-${from + GROUP_SPAN_YEARS - 1}`;
}

function inOrder({ codes }: Attribute, found: readonly (string | number)[]): (string | number)[] {
  const place = (value: string | number) => (codes?.includes(String(value)) ? codes.indexOf(String(value)) : Infinity);
  return [...found].sort((a, b) => (place(a) === place(b) ? (a < b ? -1 : 1) : place(a) - place(b)));
}
