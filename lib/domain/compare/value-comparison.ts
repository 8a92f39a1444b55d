import type { Reading } from "@/lib/domain/attributes/attributes";
import type { AttributeKind } from "@/lib/domain/vocabulary/coded-attributes";
import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";

/** How two or more readings of one attribute relate. Source: design section 4, "Comparing two values". */
export type Outcome = "same" | "partly" | "differ" | "not_comparable";

/** The nothings that say nothing about the plan. `none` and `not_applicable` are answers, and compare. */
export type Unanswered = Extract<Nothing, "not_coded" | "not_found">;

export type Comparison = {
  outcome: Outcome;
  /** Readings left out because nobody knows them, by their place in the list. */
  unanswered: readonly { index: number; nothing: Unanswered }[];
  /** Values that every answered reading holds, in registry order; empty if not comparable. */
  shared: readonly (string | number)[];
  /** The answered readings by equal value, as places in the list: each group ascending, groups by their first place. */
  groups: readonly (readonly number[])[];
  /** True if one of the answered readings is an open list: it may hold more, and the outcome could be another. */
  open: boolean;
};

/** What the reading fails to tell, or null if it is an answer. */
export function unansweredBy(reading: Reading): Unanswered | null {
  if (reading.known) return null;
  return reading.nothing === "not_coded" || reading.nothing === "not_found" ? reading.nothing : null;
}

/** The values of a reading; none for any of the four nothings. */
export function valuesOf(reading: Reading): readonly (string | number)[] {
  return reading.known ? reading.values : [];
}

/**
 * Two readings of an attribute of that kind. Only sets (`many`) can be partly the same; everything else,
 * a date of lesser precision too, is compared as recorded: `2019` and `2019-03` differ.
 * Two plain answers of nothing are the same if they are the same nothing.
 */
export function compareTwo(kind: AttributeKind, a: Reading, b: Reading): Outcome {
  if (unansweredBy(a) || unansweredBy(b)) return "not_comparable";
  if (!a.known || !b.known) return !a.known && !b.known && a.nothing === b.nothing ? "same" : "differ";

  const held = new Set(b.values);
  const common = a.values.filter((value) => held.has(value)).length;
  if (common === a.values.length && common === b.values.length) return "same";
  return kind === "many" && common > 0 ? "partly" : "differ";
}

/**
 * Any number of readings: the same if all answered pairs are, differing if all pairs do, else partly.
 * Not comparable with fewer than two answers. The order of the readings does not matter.
 *
 * @param open which of the readings are open lists, where they are lists; by default none.
 */
export function compareReadings(
  kind: AttributeKind,
  readings: readonly Reading[],
  open: readonly boolean[] = [],
): Comparison {
  const unanswered = readings.flatMap((reading, index) => {
    const nothing = unansweredBy(reading);
    return nothing ? [{ index, nothing }] : [];
  });
  const answered = readings.flatMap((reading, index) => (unansweredBy(reading) ? [] : [{ reading, index }]));
  const [first, ...others] = answered;
  if (!first || others.length === 0)
    return { outcome: "not_comparable", unanswered, shared: [], groups: [], open: false };

  const pairs = answered.flatMap((a, place) =>
    answered.slice(place + 1).map((b) => compareTwo(kind, a.reading, b.reading)),
  );
  const groups: { reading: Reading; places: number[] }[] = [];
  for (const { reading, index } of answered) {
    const equal = groups.find((group) => compareTwo(kind, group.reading, reading) === "same");
    if (equal) equal.places.push(index);
    else groups.push({ reading, places: [index] });
  }
  return {
    outcome: pairs.every((outcome) => outcome === pairs[0]) ? (pairs[0] ?? "not_comparable") : "partly",
    unanswered,
    shared: valuesOf(first.reading).filter((value) => others.every(({ reading }) => valuesOf(reading).includes(value))),
    groups: groups.map(({ places }) => places),
    open: kind === "many" && answered.some(({ reading, index }) => reading.known && open[index] === true),
  };
}
