import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { statusAt } from "@/lib/domain/plan/status";
import { REGIONS } from "@/lib/domain/vocabulary/vocabulary";
import { COMPARE_ATTRIBUTES, type ComparedPlan } from "./compare";
import { diffGenerations, mayBeNone } from "./generation-difference";
import { likenessOf, readForLikeness } from "./likeness";
import { suggestPeers } from "./peers";
import { unansweredBy } from "./value-comparison";

/**
 * Comparisons worth opening, found in the catalogue: `changed` (two consecutive generations of one country that
 * changed in most respects), `twins` (the likest two plans in force of different regions), `opposites` (an outward
 * plan in force and the plan that holds most of what it lacks), `regions` (of each region the plan in force of which
 * most is known). Words: messages `compare.examples.<key>`.
 */
export type ExampleComparison = { key: "changed" | "twins" | "opposites" | "regions"; plans: readonly string[] };

/** The examples that the catalogue gives on that day, in a fixed order; fewer where it holds too little. */
export function findExamples(view: CatalogueView, asOf: IsoDate): ExampleComparison[] {
  const inForce = view.catalogue.plans
    .map((plan): ComparedPlan => ({ plan, context: view.contextOf(plan, asOf) }))
    .filter(({ plan, context: { siblings } }) => statusAt(plan, siblings, asOf) === "in_force");

  const found: [ExampleComparison["key"], readonly string[]][] = [
    ["changed", mostChanged(view, asOf)],
    ["twins", likestAcrossRegions(inForce)],
    ["opposites", mostComplementary(view, inForce, asOf)],
    ["regions", bestKnownByRegion(inForce)],
  ];
  return found.filter(([, plans]) => plans.length > 1).map(([key, plans]) => ({ key, plans }));
}

/** The first with the highest positive number; undefined if there is none. */
function highest<T>(items: readonly T[], of: (item: T) => number): T | undefined {
  let best: { item: T; value: number } | undefined;
  for (const item of items) {
    const value = of(item);
    if (value > (best?.value ?? 0)) best = { item, value };
  }
  return best?.item;
}

function mostChanged(view: CatalogueView, asOf: IsoDate): string[] {
  const pairs = view.catalogue.countries.flatMap(({ iso3 }) => {
    const plans = view.plansOf(iso3);
    return plans.slice(1).flatMap((after, index) => {
      const before = plans[index];
      return before ? [{ before, after }] : [];
    });
  });
  const best = highest(
    pairs,
    ({ before, after }) =>
      diffGenerations(view, before, after, asOf).filter(
        (change) => change.change !== "kept" && change.change !== "not_comparable" && !mayBeNone(change),
      ).length,
  );
  return best ? [best.before.slug, best.after.slug] : [];
}

/** Every plan is read once, and a pair of which too little is known to win is not compared: there are millions of pairs. */
function likestAcrossRegions(inForce: readonly ComparedPlan[]): string[] {
  const read = inForce.map((column) => {
    const readings = readForLikeness(column);
    return { column, readings, known: readings.filter(({ reading }) => !unansweredBy(reading)).length };
  });
  let best: { pair: string[]; alike: number } = { pair: [], alike: 0 };
  read.forEach((a, index) => {
    if (a.known <= best.alike) return;
    for (const b of read.slice(index + 1)) {
      if (b.known <= best.alike || a.column.context.country.region === b.column.context.country.region) continue;
      const { share, n } = likenessOf(a.readings, b.readings);
      // A likeness over few attributes is cheap: what counts is how much is known to be alike.
      const alike = (share ?? 0) * n;
      if (alike > best.alike) best = { pair: [a.column.plan.slug, b.column.plan.slug], alike };
    }
  });
  return best.pair;
}

function mostComplementary(view: CatalogueView, inForce: readonly ComparedPlan[], asOf: IsoDate): string[] {
  const pairs = inForce
    .filter(({ plan }) => plan.orientation === "outward")
    .flatMap(({ plan }) => {
      const [peer] = suggestPeers(view, plan.slug, { asOf, purpose: "complementary", off: [], limit: 1 });
      return peer ? [{ plan, peer }] : [];
    });
  const best = highest(pairs, ({ peer }) => peer.score);
  return best ? [best.plan.slug, best.peer.plan.slug] : [];
}

function bestKnownByRegion(inForce: readonly ComparedPlan[]): string[] {
  const known = ({ plan, context }: ComparedPlan) =>
    COMPARE_ATTRIBUTES.filter(({ read }) => !unansweredBy(read(plan, context))).length;
  return REGIONS.flatMap((region) => {
    const best = highest(
      inForce.filter(({ context }) => context.country.region === region),
      known,
    );
    return best ? [best.plan.slug] : [];
  }).slice(0, 6);
}
