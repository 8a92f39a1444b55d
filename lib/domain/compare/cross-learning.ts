import { lookUp, type Mention } from "@/lib/domain/attributes/standing";
import type { Orientation } from "@/lib/domain/vocabulary/vocabulary";
import type { ComparedPlan } from "./compare";
import { HOLDINGS, type Holding } from "./holdings";

/** Columns are named by their position. */
export type Offer = {
  holding: Holding;
  /** The columns that hold it, ascending. */
  holders: readonly number[];
  /** The columns known to lack it. */
  lacking: readonly number[];
  /** The columns whose open list does not mention it: they may hold it all the same. */
  unmentioned: readonly number[];
  /** The columns of which nothing is known here. */
  unknown: readonly number[];
};

/**
 * What one plan has that no other of the compared ones is known to have.
 * `apart`: at least one other is known to lack it, or does not mention it. `unsure`: nothing is known of any other.
 */
export type PlanOffers = { column: number; apart: readonly Offer[]; unsure: readonly Offer[] };

/** For each column, in order, what it alone is known to have. Offers in registry order. */
export function findOffers(columns: readonly ComparedPlan[]): PlanOffers[] {
  const alone = holdings(columns).filter(({ holders }) => holders.length === 1);
  return columns.map((_, column) => {
    const own = alone.filter(({ holders }) => holders[0] === column);
    return {
      column,
      apart: own.filter(({ lacking, unmentioned }) => lacking.length + unmentioned.length > 0),
      unsure: own.filter(
        ({ lacking, unmentioned, unknown }) => lacking.length + unmentioned.length === 0 && unknown.length > 0,
      ),
    };
  });
}

/** Offers of one attribute that the same plans lack or do not mention; at least one. */
export type OffersTogether = [Offer, ...Offer[]];

/** Neighbouring offers of one attribute to which the other plans stand alike, so that a row tells them at once. */
export function alikeTogether(offers: readonly Offer[]): OffersTogether[] {
  const rows: OffersTogether[] = [];
  for (const offer of offers) {
    const row = rows.at(-1);
    const same =
      row?.[0].holding.attribute === offer.holding.attribute &&
      row[0].lacking.join() === offer.lacking.join() &&
      row[0].unmentioned.join() === offer.unmentioned.join() &&
      row[0].unknown.join() === offer.unknown.join();
    if (row && same) row.push(offer);
    else rows.push([offer]);
  }
  return rows;
}

/** Which way learning goes: to the outward-looking plans from the others, or to the inward-looking. */
const LEARNERS = ["outward", "inward"] as const;
type Learner = (typeof LEARNERS)[number];

/**
 * What plans of one orientation could take from those that look the other way or both ways:
 * held by at least one of these, and lacking in at least one of those, or not mentioned for it.
 */
export type Transfer = { to: Learner; from: readonly number[]; learners: readonly number[]; offers: readonly Offer[] };

/** Both directions; one is left out where the compared plans have nobody to learn or to learn from. */
export function findTransfers(columns: readonly ComparedPlan[]): Transfer[] {
  return LEARNERS.flatMap((to): Transfer[] => {
    const learners = positions(columns, (orientation) => orientation === to);
    const from = positions(columns, (orientation) => orientation !== null && orientation !== to);
    if (learners.length === 0 || from.length === 0) return [];

    const offers = holdings(columns)
      .map((offer) => ({
        ...offer,
        holders: offer.holders.filter((column) => from.includes(column)),
        lacking: offer.lacking.filter((column) => learners.includes(column)),
        unmentioned: offer.unmentioned.filter((column) => learners.includes(column)),
        unknown: offer.unknown.filter((column) => learners.includes(column)),
      }))
      .filter(({ holders, lacking, unmentioned }) => holders.length > 0 && lacking.length + unmentioned.length > 0);
    return [{ to, from, learners, offers }];
  });
}

/**
 * The three questions that focal points discuss over a comparison, and the keys of the attributes
 * that bear on each. Words: messages `compare.questions.<key>`.
 */
export const GUIDING_QUESTIONS = [
  { key: "borders", attributes: ["issue", "focus", "disarmament"] },
  {
    key: "domestic",
    attributes: [
      "orientation",
      "lead",
      "approach",
      "pillar",
      "budget",
      "monitoring",
      "civil_society_design",
      "civil_society_implementation",
      "civil_society_monitoring",
    ],
  },
  { key: "cooperation", attributes: ["orientation", "focus", "lead", "trend", "compact_financial"] },
] as const;

function positions(columns: readonly ComparedPlan[], wanted: (orientation: Orientation | null) => boolean): number[] {
  return columns.flatMap(({ plan }, column) => (wanted(plan.orientation) ? [column] : []));
}

function holdings(columns: readonly ComparedPlan[]): Offer[] {
  return HOLDINGS.map((holding) => {
    const mentions = columns.map((column) => lookUp(column, holding.attribute)(holding.code));
    const where = (wanted: Mention) => mentions.flatMap((mention, column) => (mention === wanted ? [column] : []));
    return {
      holding,
      holders: where("holds"),
      lacking: where("lacks"),
      unmentioned: where("unmentioned"),
      unknown: where("unknown"),
    };
  });
}
