import { attribute } from "@/lib/domain/attributes/attributes";
import { dateOrder, yearOf } from "@/lib/domain/plan/dates";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { adoptedBy, endKnown } from "@/lib/domain/plan/status";
import type { Nothing, Status } from "@/lib/domain/vocabulary/vocabulary";
import { codesIn, type Population, statusOn } from "./population";

/** What the map can be coloured by. The middle three are attributes of the plan in force. */
export const MAP_ATTRIBUTES = ["status", "orientation", "lead", "generation", "first_year"] as const;
export type MapAttribute = (typeof MAP_ATTRIBUTES)[number];

/**
 * How a country stands on a day. `in_force_open`: its plan counts as in force because no source says when it ends.
 * `ended`: had a plan, none runs. `none`: searched, no plan found. `unknown`: nobody has looked, or a plan of which
 * neither date nor period is known may run.
 */
const STANDINGS = ["in_force", "in_force_open", "upcoming", "ended", "none", "unknown"] as const;
export type Standing = (typeof STANDINGS)[number];

/** True for a country with a plan in force, whether or not its end is known. */
export function hasPlanInForce(standing: Standing): boolean {
  return standing === "in_force" || standing === "in_force_open";
}

/** Classes of the year of the first plan, as "from-to". */
export const FIRST_YEARS = ["2005-2009", "2010-2014", "2015-2019", "2020-2024", "2025-2029"] as const;

/** A generation this high or higher is one class. */
export const LAST_GENERATION = 4;
export const GENERATIONS = ["1", "2", "3", "4"] as const;

/** A country's place on the map. */
export type MapEntry = {
  country: Country;
  standing: Standing;
  /** The plan in force, the latest generation of several; null if none is. */
  plan: Plan | null;
  /** The plan that its card tells of: the one in force, else the latest that has been adopted; null without any. */
  told: Plan | null;
  /** The class that colours it: a code of `mapCodes`; null: it has none, see `nothing`. */
  code: string | null;
  /** Why `code` is null: no plan in force, so the question does not arise; or not coded or found. */
  nothing: Nothing | null;
};

/** The classes of an attribute in legend order. */
export function mapCodes(by: MapAttribute): readonly string[] {
  if (by === "status") return STANDINGS;
  if (by === "first_year") return FIRST_YEARS;
  if (by === "generation") return GENERATIONS;
  return attribute(by).codes ?? [];
}

/** How a country stands on the population's day, by its plans among the population's. */
function standingOf(population: Population, country: Country, plans: readonly Plan[]): Standing {
  const statuses = plans.map((plan) => statusOn(population, plan, population.asOf));
  const inForce = plans.filter((_, place) => statuses[place] === "in_force");
  if (inForce.length > 0) return inForce.some(endKnown) ? "in_force" : "in_force_open";
  if (statuses.includes("upcoming")) return "upcoming";
  // A plan that nothing is known of in time may run today, whatever became of those before it.
  if (statuses.includes(null)) return "unknown";
  if (statuses.some((status) => status === "expired" || status === "superseded")) return "ended";
  // A country that is known to have a plan, though none is listed (it was withdrawn), is not one without.
  return plans.length === 0 && country.hasPlan !== false ? "unknown" : "none";
}

/** Statuses of plans that are none yet, or of which nothing is known in time. */
const NOT_YET: ReadonlySet<Status | null> = new Set([null, "not_adopted"]);

/** Every country of the population with its class as of the day, in the population's order. */
export function mapEntries(population: Population, by: MapAttribute): MapEntry[] {
  const plansOf = new Map<string, Plan[]>();
  for (const plan of population.plans) {
    const plans = plansOf.get(plan.country);
    if (plans) plans.push(plan);
    else plansOf.set(plan.country, [plan]);
  }

  return population.countries.map((country) => {
    const plans = plansOf.get(country.iso3) ?? [];
    const standing = standingOf(population, country, plans);
    const plan = plans.findLast((each) => statusOn(population, each, population.asOf) === "in_force") ?? null;
    const adopted = plans.findLast((each) => !NOT_YET.has(statusOn(population, each, population.asOf)));
    return {
      country,
      standing,
      plan,
      told: plan ?? adopted ?? null,
      ...classOf(population, by, standing, plan, plans),
    };
  });
}

function classOf(
  population: Population,
  by: MapAttribute,
  standing: Standing,
  plan: Plan | null,
  plans: readonly Plan[],
): Pick<MapEntry, "code" | "nothing"> {
  if (by === "status") return { code: standing, nothing: null };
  if (by === "first_year") return firstYearClass(population, standing, plans);

  const absent = standing === "unknown" ? "not_coded" : "not_applicable";
  if (!plan) return { code: null, nothing: absent };
  if (by === "generation") return { code: String(Math.min(plan.generation, LAST_GENERATION)), nothing: null };

  const code = codesIn(population, plan, attribute(by))?.[0];
  return code === undefined ? { code: null, nothing: plan.nothings[by] ?? "not_coded" } : { code, nothing: null };
}

function firstYearClass(
  population: Population,
  standing: Standing,
  plans: readonly Plan[],
): Pick<MapEntry, "code" | "nothing"> {
  const dates = plans.flatMap(({ adopted }) =>
    adopted !== null && adoptedBy({ adopted }, population.asOf) ? [adopted] : [],
  );
  const first = dates.toSorted(dateOrder)[0];
  if (!first) return { code: null, nothing: standing === "unknown" ? "not_coded" : "not_applicable" };
  const code = FIRST_YEARS.find((span) => yearOf(first) <= Number(span.slice(-4))) ?? FIRST_YEARS.at(-1) ?? null;
  return { code, nothing: null };
}

/** How many entries each class has, and each nothing, in legend order; classes that nobody has included. */
export function mapLegend(entries: readonly MapEntry[], by: MapAttribute): { code: string; count: number }[] {
  const keys = [
    ...mapCodes(by),
    ...(by === "status" ? [] : (["not_coded", "not_found", "none", "not_applicable"] as const)),
  ];
  return keys.map((code) => ({ code, count: entries.filter((entry) => legendKey(entry) === code).length }));
}

/** The legend entry that a country belongs to: its class, or which nothing it is. */
export function legendKey({ code, nothing }: Pick<MapEntry, "code" | "nothing">): string {
  return code ?? nothing ?? "not_coded";
}
