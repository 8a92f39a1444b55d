import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds, type HoldCounts, lookUp, type Mention } from "@/lib/domain/attributes/standing";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { SMALL_GROUP } from "@/lib/domain/compare/groups";
import { HOLDINGS, type Holding, holdOf } from "@/lib/domain/compare/holdings";
import { valueConfidence } from "@/lib/domain/plan/confidence";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Country, Evidence, Plan } from "@/lib/domain/plan/plan";
import { statusAt } from "@/lib/domain/plan/status";
import {
  CONFIDENCES,
  type Confidence,
  FOCUSES,
  type Focus,
  MODELS,
  type Model,
} from "@/lib/domain/vocabulary/vocabulary";

/** True for a focus, false for an orientation. */
export function isFocus(model: Model): model is Focus {
  return FOCUSES.some((focus) => focus === model);
}

/**
 * What plans of a model hold more often. `within`: plans of the model. `others`: plans whose orientation (or focus) is
 * coded and that are not known to be of it; an open list of focuses may miss it.
 */
export type ModelTrait = { holding: Holding; within: HoldCounts; others: HoldCounts };

/** A trait is told from this difference in shares on, in percentage points. */
export const TRAIT_POINTS = 10;
const MOST_TRAITS = 8;

/**
 * What plans of a model hold more often than others, the largest difference first, at most eight. Told only where the
 * least that these can hold is ten points above the most that those can: a share over open lists is a lower bound.
 * Silent where of fewer than five plans of either side it is known whether they hold it, or fewer than five hold it.
 */
export function modelTraits(view: CatalogueView, model: Model, asOf: IsoDate): ModelTrait[] {
  const columns = view.catalogue.plans.map((plan) => ({ plan, context: view.contextOf(plan, asOf) }));
  const side = (wanted: readonly Mention[]) =>
    columns.filter((column) => wanted.includes(lookUp(column, attribute("model"))(model)));
  const [own, other] = [side(["holds"]), side(["lacks", "unmentioned"])];

  return HOLDINGS.filter(({ attribute: { key }, code }) => key !== "focus" || (!isFocus(model) && code !== model))
    .map((holding) => ({
      holding,
      within: countHolds(own, holding.attribute, holding.code),
      others: countHolds(other, holding.attribute, holding.code),
    }))
    .filter(
      (trait) =>
        trait.within.count >= SMALL_GROUP &&
        Math.min(decided(trait.within), decided(trait.others)) >= SMALL_GROUP &&
        isAtLeast(distance(trait), TRAIT_POINTS),
    )
    .sort((a, b) => {
      const [one, two] = [distance(a), distance(b)];
      return two.over * one.under - one.over * two.under;
    })
    .slice(0, MOST_TRAITS);
}

/**
 * From the most that the others can hold up to the least that these do, as a fraction of whole numbers: 6 of 10 less
 * 5 of 10 is a tenth, which it is not as a fraction of the machine.
 */
function distance({ within, others }: ModelTrait): { over: number; under: number } {
  const most = others.known - others.lacking;
  return { over: within.count * others.known - most * within.known, under: within.known * others.known };
}

/** Plans of which it is known whether they hold it: an open list that does not mention it decides nothing. */
const decided = ({ count, lacking }: HoldCounts) => count + lacking;

const isAtLeast = ({ over, under }: { over: number; under: number }, points: number) => over * 100 >= points * under;

/** What the literature names as examples: countries by code, or a group of islands by subregion. */
type Named = { countries: readonly string[] } | { subregions: readonly string[] };

/** Source: the learning deck that this portal comes from (issue 7). Models that it names no example for are absent. */
const LITERATURE: Readonly<Partial<Record<Model, Named>>> = {
  mixed: { countries: ["BGD", "NAM", "ZAF"] },
  donor: { countries: ["CAN", "DNK", "SWE"] },
  post_conflict: { countries: ["BIH", "GTM", "NPL", "UGA"] },
  emerging_issues: { subregions: ["Melanesia", "Micronesia", "Polynesia"] },
};

/**
 * How our coding answers an example: all its plans are of the model, some are, none is (as far as their lists go), all
 * are known not to be, or nothing is coded.
 */
type ExampleVerdict = "agrees" | "partly" | "unmentioned" | "disagrees" | "not_coded" | "no_plan";

export type ModelExample = {
  country: Country;
  plans: readonly { plan: Plan; mention: Mention }[];
  verdict: ExampleVerdict;
};

/** Examples that the literature names for a model, by country name, held against our own coding. Islands without a plan are left out. */
export function modelExamples(view: CatalogueView, model: Model, asOf: IsoDate): ModelExample[] {
  const named = LITERATURE[model];
  if (!named) return [];
  return view.catalogue.countries
    .filter(({ iso3, subregion }) =>
      "countries" in named
        ? named.countries.includes(iso3)
        : named.subregions.includes(subregion) && view.plansOf(iso3).length > 0,
    )
    .map((country) => {
      const plans = view.plansOf(country.iso3).map((plan) => ({
        plan,
        mention: lookUp({ plan, context: view.contextOf(plan, asOf) }, attribute("model"))(model),
      }));
      return { country, plans, verdict: verdictOf(plans.map(({ mention }) => mention)) };
    });
}

function verdictOf(mentions: readonly Mention[]): ExampleVerdict {
  if (mentions.length === 0) return "no_plan";
  const known = mentions.filter((mention) => mention !== "unknown");
  if (known.length === 0) return "not_coded";
  if (known.every((mention) => mention === "holds")) return "agrees";
  if (known.includes("holds")) return "partly";
  return known.includes("unmentioned") ? "unmentioned" : "disagrees";
}

/** One plan of a model to look at, and what makes it one. */
export type ModelExemplar = {
  plan: Plan;
  /** What backs its orientation or its focuses. */
  evidence: readonly Evidence[];
  confidence: Confidence;
  /** What it holds of that which plans of the model hold more often. */
  holdings: readonly Holding[];
};

/**
 * A plan of each model to begin with, no plan for two and no value that a source disputes: one in force
 * until a known year before others; of those the one whose coding is best backed, then the one that holds most of what
 * plans of the model hold more often, then the latest. A model without such a plan is absent.
 */
export function modelExemplars(view: CatalogueView, asOf: IsoDate): ReadonlyMap<Model, ModelExemplar> {
  const chosen = new Map<Model, ModelExemplar>();
  for (const model of MODELS) {
    const key = isFocus(model) ? "focus" : "orientation";
    const traits = modelTraits(view, model, asOf).map(({ holding }) => holding);
    const taken = new Set([...chosen.values()].map(({ plan }) => plan));
    const [best] = view.catalogue.plans
      .flatMap((plan) => {
        const column = { plan, context: view.contextOf(plan, asOf) };
        if (taken.has(plan) || lookUp(column, attribute("model"))(model) !== "holds") return [];
        const evidence = plan.evidence.filter((row) => row.attribute === key);
        const confidence = valueConfidence(evidence);
        if (confidence === null || evidence.some(({ statedValue }) => statedValue !== null)) return [];
        const holdings = traits.filter((holding) => holdOf(column, holding) === "holds");
        const inForce = plan.endYear !== null && statusAt(plan, column.context.siblings, asOf) === "in_force";
        const order = [inForce ? 0 : 1, CONFIDENCES.indexOf(confidence), -holdings.length];
        return [{ plan, evidence, confidence, holdings, order }];
      })
      .sort((a, b) => firstDifference(a.order, b.order) || latestFirst(a.plan, b.plan));
    if (best) {
      const { order: _order, ...exemplar } = best;
      chosen.set(model, exemplar);
    }
  }
  return chosen;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, place) => value - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Order never depends on chance: ties break on the slug. */
function latestFirst(a: Plan, b: Plan): number {
  return (b.startYear ?? 0) - (a.startYear ?? 0) || (a.slug < b.slug ? -1 : 1);
}
