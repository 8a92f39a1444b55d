import type { ReadContext } from "@/lib/domain/attributes/attributes";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Catalogue, Country, Plan } from "@/lib/domain/plan/plan";

/** A catalogue with its look-ups. Built once per version. */
export type CatalogueView = {
  catalogue: Catalogue;
  planBySlug: ReadonlyMap<string, Plan>;
  countryByIso3: ReadonlyMap<string, Country>;
  /** A country's plans, by generation ascending; empty if it has none or is not known. */
  plansOf(iso3: string): readonly Plan[];
  /** @throws {RangeError} if the catalogue lacks the plan's country. */
  countryOf(plan: Plan): Country;
  /**
   * What `Attribute.read` needs besides the plan.
   *
   * @throws {RangeError} if the catalogue lacks the plan's country.
   */
  contextOf(plan: Plan, asOf: IsoDate): ReadContext;
};

/**
 * Indexes a catalogue by slug and country.
 *
 * @throws {RangeError} if a plan's country is not in the catalogue.
 */
export function viewCatalogue(catalogue: Catalogue): CatalogueView {
  const planBySlug = new Map(catalogue.plans.map((plan) => [plan.slug, plan]));
  const countryByIso3 = new Map(catalogue.countries.map((country) => [country.iso3, country]));
  const plansByCountry = new Map<string, Plan[]>();

  const countryOf = (plan: Plan): Country => {
    const country = countryByIso3.get(plan.country);
    if (!country) throw new RangeError(`Plan ${plan.slug} names the country ${plan.country}, which is not listed`);
    return country;
  };

  for (const plan of catalogue.plans) {
    const { iso3 } = countryOf(plan);
    const plans = plansByCountry.get(iso3);
    if (plans) plans.push(plan);
    else plansByCountry.set(iso3, [plan]);
  }
  for (const plans of plansByCountry.values()) plans.sort((a, b) => a.generation - b.generation);

  const plansOf = (iso3: string): readonly Plan[] => plansByCountry.get(iso3) ?? [];
  return {
    catalogue,
    planBySlug,
    countryByIso3,
    plansOf,
    countryOf,
    contextOf: (plan, asOf) => ({ asOf, country: countryOf(plan), siblings: plansOf(plan.country) }),
  };
}
