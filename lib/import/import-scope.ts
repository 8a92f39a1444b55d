import type { Country, LeadAgency, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { CountryNames } from "./country-names";
import { NameIndex } from "./name-index";

/** A plan as the database has it: what a row is compared with. */
export type StoredState = { plan: Plan; version: number; archived: boolean };

/** What rows are read against: the countries, their plans, the agencies that lead them and the sources that they cite. */
export type ImportScope = {
  countries: CountryNames;
  stored: ReadonlyMap<string, StoredState>;
  /** By country code: the agencies that its plans name, each by its names in every language. */
  agencies: ReadonlyMap<string, NameIndex<LeadAgency>>;
  sources: readonly SourceRecord[];
};

export function importScope(
  countries: readonly Country[],
  stored: readonly StoredState[],
  sources: readonly SourceRecord[] = [],
): ImportScope {
  const agencies = new Map<string, Map<string, LeadAgency>>();
  for (const { plan } of stored) {
    if (!plan.leadAgency) continue;
    const known = agencies.get(plan.country) ?? new Map<string, LeadAgency>();
    // A ministry whose type was coded anew goes by its latest.
    known.set(plan.leadAgency.name, plan.leadAgency);
    agencies.set(plan.country, known);
  }
  return {
    countries: new CountryNames(countries),
    stored: new Map(stored.map((state) => [state.plan.slug, state])),
    sources,
    agencies: new Map(
      [...agencies].map(([country, known]) => [
        country,
        new NameIndex(
          [...known.values()].map((item) => ({ item, names: item.nameEn ? [item.name, item.nameEn] : [item.name] })),
        ),
      ]),
    ),
  };
}
