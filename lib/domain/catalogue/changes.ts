import { ATTRIBUTES, type Reading } from "@/lib/domain/attributes/attributes";
import { yearOf } from "@/lib/domain/plan/dates";
import type { Catalogue, Country, Plan } from "@/lib/domain/plan/plan";
import { withoutSources } from "@/lib/domain/plan/sources";
import { type CatalogueView, viewCatalogue } from "./view";

/** An attribute that reads otherwise in the later catalogue. */
type ValueChange = { attribute: string; before: Reading; after: Reading };

/** `added`: new, or public again. `withdrawn`: no longer public. */
export type PlanChange =
  | { slug: string; change: "added" | "withdrawn" }
  | {
      slug: string;
      change: "changed";
      /** In registry order; empty if only what follows changed. */
      values: readonly ValueChange[];
      /** Sources came, went or back the value otherwise; what is known of a source itself is not the plan's. */
      sources: boolean;
      /** The note or the results framework changed. */
      others: boolean;
    };

type CountryChange = { iso3: string; fields: readonly string[] };

/** Differences of one catalogue to an earlier one: plans and countries by their code. */
export type CatalogueChanges = { plans: readonly PlanChange[]; countries: readonly CountryChange[] };

/** Status and place among generations follow from other values, and from the day. */
const COMPARED = ATTRIBUTES.filter(({ origin }) => origin !== "context");

/** What became of each plan and country; empty lists if nothing changed. `before` null: everything is new. */
export function catalogueChanges(before: Catalogue | null, after: Catalogue): CatalogueChanges {
  const [old, now] = [before && viewCatalogue(before), viewCatalogue(after)];
  const slugs = new Set([...(old?.planBySlug.keys() ?? []), ...now.planBySlug.keys()]);
  return {
    plans: [...slugs].sort().flatMap((slug) => planChange(slug, old, now) ?? []),
    countries: old === null ? [] : countryChanges(old, now),
  };
}

/** Did nothing change? */
export function isEmpty({ plans, countries }: CatalogueChanges): boolean {
  return plans.length === 0 && countries.length === 0;
}

function planChange(slug: string, old: CatalogueView | null, now: CatalogueView): PlanChange | null {
  const [was, is] = [old?.planBySlug.get(slug), now.planBySlug.get(slug)];
  if (!is) return { slug, change: "withdrawn" };
  if (!was || !old) return { slug, change: "added" };

  const [from, to] = [old.contextOf(was, anyDay(was)), now.contextOf(is, anyDay(was))];
  const values = COMPARED.flatMap((attribute): ValueChange[] => {
    const [read, readNow] = [attribute.read(was, from), attribute.read(is, to)];
    return same(read, readNow) ? [] : [{ attribute: attribute.key, before: read, after: readNow }];
  });
  const [cited, citedNow] = [withoutSources(was).evidence, withoutSources(is).evidence];
  const sources = !same(cited, citedNow) || was.confidence !== is.confidence;
  const others = was.note !== is.note || !same(was.results, is.results);
  return values.length > 0 || sources || others ? { slug, change: "changed", values, sources, others } : null;
}

/** No compared attribute depends on the day; the context wants one. */
const anyDay = ({ adopted }: Plan) => `${adopted === null ? 2000 : yearOf(adopted)}-12-31`;

function countryChanges(old: CatalogueView, now: CatalogueView): CountryChange[] {
  return now.catalogue.countries
    .flatMap((country): CountryChange[] => {
      const was = old.countryByIso3.get(country.iso3);
      const fields = (Object.keys(country) as (keyof Country)[]).filter((field) => !same(was?.[field], country[field]));
      return fields.length > 0 ? [{ iso3: country.iso3, fields }] : [];
    })
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** JSON with the keys of objects in order: what is read back from a database may have them in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, held) =>
    held !== null && typeof held === "object" && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
