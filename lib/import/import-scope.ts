import { type FormerAgency, isSameAgency, presentLead } from "@/lib/domain/plan/agency";
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
  /** Names of before a correction, each with what the body is called now. */
  former: readonly FormerAgency[];
  sources: readonly SourceRecord[];
};

export function importScope(
  countries: readonly Country[],
  stored: readonly StoredState[],
  sources: readonly SourceRecord[] = [],
  former: readonly FormerAgency[] = [],
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
    former,
    agencies: new Map(
      [...agencies].map(([country, known]) => [
        country,
        new NameIndex(
          [...known.values()].map((item) => ({
            item,
            names: [item.name, item.nameEn ?? item.name, ...formerNames(country, item, known, former)],
          })),
        ),
      ]),
    ),
  };
}

/** What a body was called before, but for names that another has now. */
function formerNames(
  country: string,
  agency: LeadAgency,
  known: ReadonlyMap<string, LeadAgency>,
  former: readonly FormerAgency[],
): string[] {
  return former
    .filter((one) => one.country === country && isSameAgency(one.now, agency) && !known.has(one.name))
    .map(({ name }) => name);
}

/** A plan with its lead as the body is called now. */
export function withPresentLead({ former }: ImportScope, plan: Plan): Plan {
  const { country, leadAgency } = plan;
  return leadAgency ? { ...plan, leadAgency: presentLead(country, leadAgency, [], former) } : plan;
}
