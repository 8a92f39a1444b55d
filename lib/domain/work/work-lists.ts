import type { PublishedFigure } from "@/lib/domain/agenda/reference";
import { ATTRIBUTES, type Reading } from "@/lib/domain/attributes/attributes";
import { codedAttributes, EVIDENCE_KEYS, readOfPlan } from "@/lib/domain/attributes/evidence";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { evidenceGrade } from "@/lib/domain/plan/confidence";
import { earliestDay, type IsoDate, latestDay, type PartialDate } from "@/lib/domain/plan/dates";
import type { Country, Evidence, Plan } from "@/lib/domain/plan/plan";
import { statusAt, successorUnknown } from "@/lib/domain/plan/status";
import { type FigureGap, figureGaps } from "@/lib/domain/trends/published-figures";

/** Lists of what editors should look at, in the order in which they are shown. */
export const WORK_LISTS = [
  "missing_evidence",
  "source_conflicts",
  "uncoded",
  "ending_soon",
  "superseded",
  "lapsed",
  "unchecked_sources",
  "published_figures",
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** Values that nothing backs, or only sources of low confidence. */
export type EvidenceGap = { plan: Plan; unsourced: readonly string[]; weak: readonly string[] };

/** Values that at least one source tells otherwise. */
export type SourceConflict = {
  plan: Plan;
  attribute: string;
  reading: Reading;
  /** Sources that say something else than is coded. */
  against: readonly Evidence[];
};

/** What nobody has looked at, over all plans of a country. */
export type UncodedCountry = {
  country: Country;
  /** Plans with the keys of their uncoded attributes; those that have none are left out. */
  plans: readonly { plan: Plan; attributes: readonly string[] }[];
  /** Attributes of all plans together. */
  count: number;
  /** How many there are to code. */
  of: number;
};

/** A plan in force that ends within the year, and that no later plan follows yet. */
export type EndingPlan = { plan: Plan; endYear: number };

/** A plan that is in force by its dates although its country has adopted a later one. */
export type SupersededCandidate = { plan: Plan; later: Plan };

/** A plan that has ended without a later one: is there one that nobody has entered? */
export type LapsedPlan = { plan: Plan; endYear: number };

/** A source that nobody has looked at for a year, and the plans that rest on it. */
export type UncheckedSource = {
  url: string;
  title: string | null;
  /** null: nobody is known to have looked at it. */
  checkedOn: PartialDate | null;
  plans: readonly Plan[];
};

/** Keys of the attributes that are coded by people: what follows from others is not theirs to fill. */
const CODED_KEYS = ATTRIBUTES.filter(({ key, origin }) => origin === "coded" && EVIDENCE_KEYS.includes(key)).map(
  ({ key }) => key,
);

/** What work lists are made from. */
export type WorkScope = {
  view: CatalogueView;
  /** ISO3 of the only country to look at; null: all. */
  country: string | null;
  /** What others have published, to hold our counts against. */
  figures: readonly PublishedFigure[];
  /** The day that "soon" and "a year ago" are told from. */
  day: IsoDate;
};

/** Every list with its rows. */
export type Work = {
  missing_evidence: EvidenceGap[];
  source_conflicts: SourceConflict[];
  uncoded: UncodedCountry[];
  ending_soon: EndingPlan[];
  superseded: SupersededCandidate[];
  lapsed: LapsedPlan[];
  unchecked_sources: UncheckedSource[];
  /** Counts of countries with a plan that differ from ours; none for one country alone. */
  published_figures: FigureGap[];
};

/** All work lists of the published plans; those of one country if the scope is. */
export function findWork({ view, country, figures, day }: WorkScope): Work {
  const plans = country === null ? view.catalogue.plans : view.plansOf(country);
  const population = { view, plans, countries: view.catalogue.countries, asOf: day };
  return {
    missing_evidence: evidenceGaps(plans),
    source_conflicts: sourceConflicts(plans),
    uncoded: uncodedByCountry(view, country),
    ending_soon: endingSoon(view, plans, day),
    superseded: supersededCandidates(view, plans, day),
    lapsed: lapsedPlans(view, plans, day),
    unchecked_sources: uncheckedSources(plans, day),
    published_figures: country === null ? figureGaps(population, figures).filter(({ gap }) => gap !== 0) : [],
  };
}

/** Plans with a value that has no source, or none but such of low confidence; in the order given. */
export function evidenceGaps(plans: readonly Plan[]): EvidenceGap[] {
  return plans
    .map((plan) => {
      const backing = new Map<string, Evidence[]>();
      for (const row of plan.evidence) backing.set(row.attribute, [...(backing.get(row.attribute) ?? []), row]);
      const coded = codedAttributes(plan);
      return {
        plan,
        unsourced: coded.filter((key) => !backing.has(key)),
        weak: coded.filter((key) => isWeak(backing.get(key) ?? [])),
      };
    })
    .filter(({ unsourced, weak }) => unsourced.length + weak.length > 0);
}

/** Backed by nothing that the coder trusts, or by nothing but copies, news, scraped pages and the like. */
function isWeak(rows: readonly Evidence[]): boolean {
  if (rows.length === 0) return false;
  const isKnown = rows.every(({ source }) => source !== undefined);
  return rows.every(({ confidence }) => confidence === "low") || (isKnown && evidenceGrade(rows) === "weak");
}

/** Values about which sources disagree: by plan in the order given, then in the order of the registry. */
export function sourceConflicts(plans: readonly Plan[]): SourceConflict[] {
  return plans.flatMap((plan) => {
    const against = plan.evidence.filter(({ statedValue }) => statedValue !== null);
    return EVIDENCE_KEYS.map((attribute) => ({
      plan,
      attribute,
      reading: readOfPlan(plan, attribute),
      against: against.filter((row) => row.attribute === attribute),
    })).filter((conflict) => conflict.against.length > 0);
  });
}

/** Countries with attributes that nobody has looked at, the most first, then in the order of the catalogue. */
export function uncodedByCountry(view: CatalogueView, country: string | null): UncodedCountry[] {
  return view.catalogue.countries
    .filter(({ iso3 }) => country === null || iso3 === country)
    .map((one) => {
      const all = view.plansOf(one.iso3);
      const plans = all
        .map((plan) => ({ plan, attributes: uncodedAttributes(plan) }))
        .filter(({ attributes }) => attributes.length > 0);
      const count = plans.reduce((sum, { attributes }) => sum + attributes.length, 0);
      return { country: one, plans, count, of: all.length * CODED_KEYS.length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Keys of the attributes that have neither a value nor a word on why not, in the order of the registry. */
export function uncodedAttributes(plan: Plan): string[] {
  const coded = new Set(codedAttributes(plan));
  return CODED_KEYS.filter((key) => !coded.has(key) && !Object.hasOwn(plan.nothings, key));
}

/** Plans that end within twelve months of the day and have no adopted successor; the first to end first. */
export function endingSoon(view: CatalogueView, plans: readonly Plan[], day: IsoDate): EndingPlan[] {
  const until = yearLater(day, 1);
  return plans
    .flatMap((plan) => {
      const { endYear } = plan;
      if (endYear === null || statusAt(plan, view.plansOf(plan.country), day) !== "in_force") return [];
      if (latestDay(String(endYear)) > until || laterPlan(view, plan, day)) return [];
      return [{ plan, endYear }];
    })
    .sort((a, b) => a.endYear - b.endYear);
}

/** Plans in force by their own dates beside a later plan that was adopted by the day; in the order given. */
export function supersededCandidates(view: CatalogueView, plans: readonly Plan[], day: IsoDate): SupersededCandidate[] {
  return plans.flatMap((plan) => {
    const later = laterPlan(view, plan, day);
    return later && statusAt(plan, view.plansOf(plan.country), day) === "in_force" ? [{ plan, later }] : [];
  });
}

/** Plans that have ended and that no adopted plan follows, as far as dates tell; the last to have ended first. */
export function lapsedPlans(view: CatalogueView, plans: readonly Plan[], day: IsoDate): LapsedPlan[] {
  return plans
    .flatMap((plan) => {
      const { endYear } = plan;
      const siblings = view.plansOf(plan.country);
      return endYear !== null && statusAt(plan, siblings, day) === "expired" && !successorUnknown(plan, siblings)
        ? [{ plan, endYear }]
        : [];
    })
    .sort((a, b) => b.endYear - a.endYear);
}

/** Sources that were last looked at more than a year before the day, or never; the longest ago first. */
export function uncheckedSources(plans: readonly Plan[], day: IsoDate): UncheckedSource[] {
  const limit = yearLater(day, -1);
  const sources = new Map<string, Omit<UncheckedSource, "plans"> & { plans: Set<Plan> }>();
  for (const plan of plans) {
    for (const { url, title, checkedOn } of plan.evidence) {
      const source = sources.get(url) ?? { url, title, checkedOn, plans: new Set<Plan>() };
      // The latest look counts, whichever plan it was for.
      if (checkedOn !== null && (source.checkedOn === null || latestDay(checkedOn) > latestDay(source.checkedOn)))
        source.checkedOn = checkedOn;
      source.plans.add(plan);
      sources.set(url, source);
    }
  }
  const since = ({ checkedOn }: Pick<UncheckedSource, "checkedOn">) =>
    checkedOn === null ? "" : earliestDay(checkedOn);
  return [...sources.values()]
    .filter(({ checkedOn }) => checkedOn === null || latestDay(checkedOn) < limit)
    .sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : a.url < b.url ? -1 : 1))
    .map((source) => ({ ...source, plans: [...source.plans] }));
}

/** The country's latest plan of a later generation that was adopted by the day, or by its period should have been. */
function laterPlan(view: CatalogueView, plan: Plan, day: IsoDate): Plan | undefined {
  const siblings = view.plansOf(plan.country);
  return siblings.findLast((other) => {
    const status = statusAt(other, siblings, day);
    return other.generation > plan.generation && status !== null && status !== "not_adopted";
  });
}

/** The same day in another year; of 29 February, 28 February. */
function yearLater(day: IsoDate, years: number): IsoDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0");
  const moved = `${year}${day.slice(4)}`;
  return moved.endsWith("-02-29") && latestDay(`${year}-02`) !== moved ? `${year}-02-28` : moved;
}
