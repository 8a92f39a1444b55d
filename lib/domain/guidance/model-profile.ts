import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { SMALL_GROUP } from "@/lib/domain/compare/groups";
import { HOLDINGS, type Holding, holdOf } from "@/lib/domain/compare/holdings";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { FOCUSES, type Focus, type Model } from "@/lib/domain/vocabulary/vocabulary";

/** Whether a plan is of a model; null: nothing is coded that says. */
export function isOfModel(plan: Plan, model: Model): boolean | null {
  if (isFocus(model))
    return plan.focuses.length > 0 ? plan.focuses.includes(model) : plan.nothings.focus === "none" ? false : null;
  return plan.orientation === null ? null : plan.orientation === model;
}

/** True for a focus, false for an orientation. */
function isFocus(model: Model): model is Focus {
  return FOCUSES.some((focus) => focus === model);
}

/** A share of plans with a value, among those of which it is known. */
export type Share = { count: number; known: number };

/** What plans of a model hold more often than the others. */
export type ModelTrait = { holding: Holding; within: Share; others: Share };

/** A trait is told from this difference in shares on: ten percentage points. */
export const TRAIT_DIFFERENCE = 0.1;
const MOST_TRAITS = 8;

/**
 * What plans of a model hold more often than plans known to be of another, the largest difference first, at most eight.
 * Silent where fewer than five plans of either side are known, or fewer than five hold it.
 */
export function modelTraits(view: CatalogueView, model: Model, asOf: IsoDate): ModelTrait[] {
  const side = (held: boolean) =>
    view.catalogue.plans
      .filter((plan) => isOfModel(plan, model) === held)
      .map((plan) => ({ plan, context: view.contextOf(plan, asOf) }));
  const [own, other] = [side(true), side(false)];
  const share = (columns: typeof own, holding: Holding): Share => {
    const holds = columns.map((column) => holdOf(column, holding));
    return {
      count: holds.filter((hold) => hold === "holds").length,
      known: holds.filter((hold) => hold !== "unknown").length,
    };
  };
  const difference = ({ within, others }: ModelTrait) => within.count / within.known - others.count / others.known;

  return HOLDINGS.filter(({ attribute, code }) => attribute.key !== "focus" || (!isFocus(model) && code !== model))
    .map((holding) => ({ holding, within: share(own, holding), others: share(other, holding) }))
    .filter(
      (trait) =>
        trait.within.count >= SMALL_GROUP &&
        Math.min(trait.within.known, trait.others.known) >= SMALL_GROUP &&
        difference(trait) >= TRAIT_DIFFERENCE,
    )
    .sort((a, b) => difference(b) - difference(a))
    .slice(0, MOST_TRAITS);
}

/** What the literature names as examples: countries by code, or a group of islands by subregion. */
type Named = { countries: readonly string[] } | { subregions: readonly string[] };

/** Source: the learning deck that this portal comes from (issue 7). Models that it names no example for are absent. */
const LITERATURE: Readonly<Partial<Record<Model, Named>>> = {
  mixed: { countries: ["BGD", "NAM", "ZAF"] },
  donor: { countries: ["CAN", "DNK", "SWE"] },
  post_conflict: { countries: ["BIH", "GTM", "NPL", "UGA"] },
  emerging_issues: { subregions: ["Melanesia", "Micronesia", "Polynesia"] },
};

/** How our coding answers an example: of all its plans, of some, of none, or nothing is coded. */
type ExampleVerdict = "agrees" | "partly" | "disagrees" | "not_coded" | "no_plan";

export type ModelExample = {
  country: Country;
  plans: readonly { plan: Plan; holds: boolean | null }[];
  verdict: ExampleVerdict;
};

/** Examples that the literature names for a model, by country name, held against our own coding. Islands without a plan are left out. */
export function modelExamples(view: CatalogueView, model: Model): ModelExample[] {
  const named = LITERATURE[model];
  if (!named) return [];
  return view.catalogue.countries
    .filter(({ iso3, subregion }) =>
      "countries" in named
        ? named.countries.includes(iso3)
        : named.subregions.includes(subregion) && view.plansOf(iso3).length > 0,
    )
    .map((country) => {
      const plans = view.plansOf(country.iso3).map((plan) => ({ plan, holds: isOfModel(plan, model) }));
      return { country, plans, verdict: verdictOf(plans.map(({ holds }) => holds)) };
    });
}

function verdictOf(holds: readonly (boolean | null)[]): ExampleVerdict {
  if (holds.length === 0) return "no_plan";
  const known = holds.filter((hold) => hold !== null);
  if (known.length === 0) return "not_coded";
  if (known.every(Boolean)) return "agrees";
  return known.some(Boolean) ? "partly" : "disagrees";
}
