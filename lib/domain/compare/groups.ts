import type { Attribute, Reading } from "@/lib/domain/attributes/attributes";
import { yearOf } from "@/lib/domain/plan/dates";
import { COMPARE_ATTRIBUTES, type ComparedPlan } from "./compare";

/** A comparison of groups holds at least and at most this many. */
export const GROUPS_MINIMUM = 2;
export const GROUPS_MAXIMUM = 4;

/** A group of fewer plans is flagged: one plan more or less moves its shares by 20 points or more. */
export const SMALL_GROUP = 5;

/** Years of adoption are told in spans of this many years, from a multiple of it. */
export const GROUP_SPAN_YEARS = 5;

export type GroupShare = {
  /** Plans of the group with the value. */
  count: number;
  /** Plans of the group whose value is known: the denominator. */
  known: number;
  /** 0 to 100; null where nothing is known. */
  sharePercent: number | null;
  /** Percentage points above (below: negative) the first group; null where either has no share. */
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
 * The values in which groups stand furthest apart from the first, in points, the furthest first (ties in registry
 * order). Only where at least `SMALL_GROUP` plans are known on either side; derived attributes, which restate coded
 * ones, are left out.
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
      values.flatMap(({ value, shares: [first, ...others] }) =>
        others.flatMap((share, index): GroupDifference[] =>
          first && first.known >= SMALL_GROUP && share.known >= SMALL_GROUP && share.pointsFromFirst
            ? [{ attribute, value, group: index + 1, first, share }]
            : [],
        ),
      ),
    )
    .sort((a, b) => Math.abs(b.share.pointsFromFirst ?? 0) - Math.abs(a.share.pointsFromFirst ?? 0))
    .slice(0, limit);
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
  const tallies = groups.map((plans) => tally(attribute, plans));
  const found = new Set(tallies.flatMap(({ counts }) => [...counts.keys()]));

  return {
    attribute,
    values: inOrder(attribute, [...found]).map((value) => {
      const shares = tallies.map(({ counts, known }) => {
        const count = counts.get(value) ?? 0;
        return { count, known, sharePercent: known === 0 ? null : (100 * count) / known };
      });
      const first = shares[0]?.sharePercent ?? null;
      return {
        value,
        shares: shares.map((share) => ({
          ...share,
          pointsFromFirst: first === null || share.sharePercent === null ? null : share.sharePercent - first,
        })),
      };
    }),
  };
}

function tally(attribute: Attribute, plans: readonly ComparedPlan[]) {
  const counts = new Map<string | number, number>();
  let known = 0;
  for (const { plan, context } of plans) {
    const values = valuesOf(attribute, attribute.read(plan, context));
    if (values === null) continue;
    known += 1;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { counts, known };
}

/** null: not in the denominator (nobody knows, or the question does not arise). */
function valuesOf({ kind }: Attribute, reading: Reading): readonly (string | number)[] | null {
  if (!reading.known) return reading.nothing === "none" ? ["none"] : null;
  return kind === "date" ? reading.values.map((date) => span(yearOf(String(date)))) : reading.values;
}

function span(year: number): string {
  const from = Math.floor(year / GROUP_SPAN_YEARS) * GROUP_SPAN_YEARS;
  return `${from}-${from + GROUP_SPAN_YEARS - 1}`;
}

function inOrder({ codes }: Attribute, found: readonly (string | number)[]): (string | number)[] {
  const place = (value: string | number) => (codes?.includes(String(value)) ? codes.indexOf(String(value)) : Infinity);
  return [...found].sort((a, b) => (place(a) === place(b) ? (a < b ? -1 : 1) : place(a) - place(b)));
}
