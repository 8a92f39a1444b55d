import { ATTRIBUTES, type Attribute, type Reading } from "@/lib/domain/attributes/attributes";
import { yearOf } from "@/lib/domain/plan/dates";
import { isComplete } from "@/lib/domain/plan/open-lists";
import type { ComparedPlan } from "./compare";
import { compareTwo } from "./value-comparison";

/** Below this many comparable attributes a likeness is not told: too little is known of the pair. */
export const LIKENESS_MINIMUM = 8;

/** Dates and years this far apart, or further, have nothing in common; nearer ones in proportion. */
export const LIKENESS_SPAN_YEARS = 10;

/** Numbers (the generation) this far apart, or further, have nothing in common; nearer ones in proportion. */
export const LIKENESS_SPAN_STEPS = 3;

/**
 * What likeness is taken over: every compared attribute except the derived ones, which restate
 * coded ones and would count them twice, and amounts, which no two plans share.
 */
export const LIKENESS_ATTRIBUTES: readonly Attribute[] = ATTRIBUTES.filter(
  ({ compare, origin, kind }) => compare && origin !== "derived" && kind !== "amount",
);

/** How alike two plans are: the mean over the attributes that are known of both. */
export type Likeness = {
  /** 0 (nothing in common) to 1; null where fewer than `LIKENESS_MINIMUM` attributes are comparable. */
  share: number | null;
  /** Attributes that are comparable. */
  n: number;
};

const proportion = (distance: number, span: number) => Math.max(0, 1 - Math.abs(distance) / span);

/**
 * How alike two values of one attribute are, 0 to 1; null if they can't be compared.
 *
 * One value and yes/no: 1 if the same, else 0. Many values: shared over all held (Jaccard), of lists that are complete:
 * what an open list does not mention is neither a difference nor, where both don't, a likeness.
 * Dates and years: in proportion to the years between them. Numbers: in proportion to the steps.
 * Symmetric; 1 for equal values.
 *
 * @param open at least one of the two is an open list, where they are lists.
 */
export function valueLikeness(attribute: Attribute, a: Reading, b: Reading, open = false): number | null {
  const outcome = compareTwo(attribute.kind, a, b);
  if (outcome === "not_comparable") return null;
  if (attribute.kind === "many" && a.known && b.known && open) return null;
  if (outcome === "same") return 1;
  if (!a.known || !b.known) return 0;

  switch (attribute.kind) {
    case "many": {
      const shared = a.values.filter((value) => b.values.includes(value)).length;
      return shared / new Set([...a.values, ...b.values]).size;
    }
    case "date":
      return proportion(yearOf(String(a.values[0])) - yearOf(String(b.values[0])), LIKENESS_SPAN_YEARS);
    case "year":
      return proportion(Number(a.values[0]) - Number(b.values[0]), LIKENESS_SPAN_YEARS);
    case "number":
      return proportion(Number(a.values[0]) - Number(b.values[0]), LIKENESS_SPAN_STEPS);
    default:
      return 0;
  }
}

/** What a plan says on each of `LIKENESS_ATTRIBUTES`, in their order. */
export type LikenessReadings = readonly { reading: Reading; open: boolean }[];

/** Reads a plan once for any number of likenesses. */
export function readForLikeness({ plan, context }: ComparedPlan): LikenessReadings {
  return LIKENESS_ATTRIBUTES.map(({ key, read }) => ({ reading: read(plan, context), open: !isComplete(plan, key) }));
}

/** How alike two plans are. Symmetric; a plan is wholly like itself (where enough is known). */
export function likenessOf(a: LikenessReadings, b: LikenessReadings): Likeness {
  let sum = 0;
  let n = 0;
  LIKENESS_ATTRIBUTES.forEach((attribute, place) => {
    const [one, other] = [a[place], b[place]];
    if (!one || !other) return;
    const value = valueLikeness(attribute, one.reading, other.reading, one.open || other.open);
    if (value === null) return;
    sum += value;
    n += 1;
  });
  return { share: n < LIKENESS_MINIMUM ? null : sum / n, n };
}

export type LikenessPair = { first: number; second: number; likeness: Likeness };

/** Every pair of columns once, in column order: (0,1), (0,2), ... */
export function likenessPairs(columns: readonly ComparedPlan[]): LikenessPair[] {
  const read = columns.map(readForLikeness);
  return read.flatMap((a, first) =>
    read.slice(first + 1).map((b, offset) => ({ first, second: first + 1 + offset, likeness: likenessOf(a, b) })),
  );
}

/**
 * The pairs most and least alike among those with a likeness; the earlier pair where several tie.
 * null unless at least two pairs have one and they are not all the same: there is no "most" otherwise.
 */
export function likenessExtremes(pairs: readonly LikenessPair[]): { alike: LikenessPair; apart: LikenessPair } | null {
  const told = pairs.filter(({ likeness: { share } }) => share !== null);
  const [first] = told;
  if (first === undefined) return null;
  let alike = first;
  let apart = first;
  for (const pair of told) {
    if (Number(pair.likeness.share) > Number(alike.likeness.share)) alike = pair;
    if (Number(pair.likeness.share) < Number(apart.likeness.share)) apart = pair;
  }
  return alike.likeness.share === apart.likeness.share ? null : { alike, apart };
}
