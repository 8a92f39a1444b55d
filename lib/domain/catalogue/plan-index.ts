import { LRUCache } from "lru-cache";
import { ATTRIBUTES, type Attribute, attribute, type ReadContext } from "@/lib/domain/attributes/attributes";
import { earliestDay, type IsoDate, latestDay } from "@/lib/domain/plan/dates";
import type { Plan, ResultNode } from "@/lib/domain/plan/plan";
import { inTreeOrder, resultText } from "@/lib/domain/results/results";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { addSet, noBits, type PlanBits, type PlanSet, planSet } from "./plan-set";
import { searchWords } from "./search-text";
import type { CatalogueView } from "./view";

/** Attributes that browse offers as facets, in registry order. */
export const FACETS: readonly Attribute[] = ATTRIBUTES.filter(({ facet }) => facet);

/** True for a facet whose codes are numbers, and sort as such. */
export function isNumeric({ kind }: Pick<Attribute, "kind">): boolean {
  return kind === "number" || kind === "year";
}

/** The one facet whose reading depends on the day. */
const STATUS = "status";

/**
 * Code -> the plans that hold it: every code of a closed list in registry order, those that occur of an open
 * one ascending; last `unknown`, the plans with nothing coded.
 */
export type FacetSets = ReadonlyMap<string, PlanSet>;

/** A catalogue prepared for filtering and counting; of fixed content, though it fills its caches as it is asked. */
export type PlanIndex = {
  view: CatalogueView;
  /** Every set and order below tells plans by their position here. */
  plans: readonly Plan[];
  /** Facet key -> its sets, for all facets but status. */
  facets: ReadonlyMap<string, FacetSets>;
  statuses: LRUCache<IsoDate, FacetSets>;
  /** First and last day of adoption as `dayNumber`; of a plan without a date 0 and the largest number. */
  earliestDays: Int32Array;
  latestDays: Int32Array;
  /** All words that can be searched for, ascending by code unit, and the plans that have each. */
  words: readonly string[];
  wordPlans: readonly PlanSet[];
  /** Slug -> the words of each node of its results framework, in tree order; without the plans that have none. */
  resultWords: ReadonlyMap<string, readonly { node: ResultNode; words: readonly string[] }[]>;
  /** The words that a plan is found by, but for those of its results framework. */
  ownWords(plan: Plan): readonly string[];
  searches: LRUCache<string, PlanBits>;
  orders: LRUCache<string, Uint32Array>;
};

const NO_DAY = { earliest: 0, latest: 0x7fffffff };

/** Days as numbers that sort alike: 2019-03-14 is 20190314. */
export function dayNumber(day: IsoDate): number {
  return Number(day.replaceAll("-", ""));
}

/** Prepares a catalogue for filtering. Once per version: it reads every attribute of every plan. */
export function indexPlans(view: CatalogueView): PlanIndex {
  const { plans } = view.catalogue;
  // Any day will do for the facets that don't depend on it.
  const contexts = plans.map((plan) => view.contextOf(plan, "2000-01-01"));
  const facets = new Map(
    FACETS.filter(({ key }) => key !== STATUS).map((facet) => [facet.key, setsOf(facet, plans, contexts)]),
  );
  const { words, wordPlans, resultWords, ownWords } = indexWords(view);

  return {
    view,
    plans,
    facets,
    statuses: new LRUCache({ max: 16, memoMethod: (day) => statusSets(view, day) }),
    earliestDays: Int32Array.from(plans, ({ adopted }) =>
      adopted === null ? NO_DAY.earliest : dayNumber(earliestDay(adopted)),
    ),
    latestDays: Int32Array.from(plans, ({ adopted }) =>
      adopted === null ? NO_DAY.latest : dayNumber(latestDay(adopted)),
    ),
    words,
    wordPlans,
    resultWords,
    ownWords,
    searches: new LRUCache({ max: 128, memoMethod: (word) => plansWithPrefix({ plans, words, wordPlans }, word) }),
    orders: new LRUCache({ max: 64 }),
  };
}

/**
 * The sets of one facet as of a day.
 *
 * @throws {RangeError} if no facet has that key.
 */
export function facetSets(index: PlanIndex, key: string, asOf: IsoDate): FacetSets {
  if (key === STATUS) return index.statuses.memo(asOf);
  const sets = index.facets.get(key);
  if (!sets) throw new RangeError(`No facet has the key "${key}"`);
  return sets;
}

/**
 * The plans in which each word of the text begins some word of: the country's names (English, French, aliases)
 * and ISO codes, the title, the lead agency in either language, the results framework. Accents and case don't matter.
 */
export function searchPlans(index: PlanIndex, text: string): PlanBits[] {
  return searchWords(text).map((word) => index.searches.memo(word));
}

function plansWithPrefix(
  { plans, words, wordPlans }: Pick<PlanIndex, "plans" | "words" | "wordPlans">,
  prefix: string,
): PlanBits {
  const bits = noBits(plans.length);
  for (let at = firstNotBefore(words, prefix); words[at]?.startsWith(prefix); at++) {
    addSet(bits, wordPlans[at] as PlanSet);
  }
  return bits;
}

/** Position of the first word that does not sort before the given one. */
function firstNotBefore(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function statusSets(view: CatalogueView, asOf: IsoDate): FacetSets {
  const { plans } = view.catalogue;
  return setsOf(
    attribute(STATUS),
    plans,
    plans.map((plan) => view.contextOf(plan, asOf)),
  );
}

function setsOf(facet: Attribute, plans: readonly Plan[], contexts: readonly ReadContext[]): FacetSets {
  const positions = new Map<string, number[]>((facet.codes ?? []).map((code) => [code, []]));
  const unknown: number[] = [];

  plans.forEach((plan, position) => {
    const reading = facet.read(plan, contexts[position] as ReadContext);
    if (!reading.known) unknown.push(position);
    else for (const value of reading.values) hold(positions, String(value), position);
  });

  const codes = [...positions.keys()];
  if (!facet.codes) codes.sort(isNumeric(facet) ? (a, b) => Number(a) - Number(b) : undefined);
  const sets = new Map(codes.map((code) => [code, planSet(positions.get(code) ?? [], plans.length)]));
  return sets.set(UNKNOWN, planSet(unknown, plans.length));
}

function indexWords(view: CatalogueView): Pick<PlanIndex, "words" | "wordPlans" | "resultWords" | "ownWords"> {
  const { countries, plans } = view.catalogue;
  const countryWords = new Map(
    countries.map(({ iso3, iso2, name, nameFr, aliases }) => [
      iso3,
      searchWords([iso3, iso2, name, nameFr, ...aliases].join(" ")),
    ]),
  );
  const ownWords = ({ country, title, leadAgency }: Plan) => [
    ...(countryWords.get(country) ?? []),
    ...searchWords([title, leadAgency?.name, leadAgency?.nameEn].join(" ")),
  ];
  const resultWords = new Map(
    plans
      .filter(({ results }) => results.length > 0)
      .map(({ slug, results }) => [
        slug,
        inTreeOrder(results).map((node) => ({ node, words: searchWords(resultText(node)) })),
      ]),
  );

  const positions = new Map<string, number[]>();
  plans.forEach((plan, position) => {
    const words = new Set(ownWords(plan));
    for (const node of resultWords.get(plan.slug) ?? []) for (const word of node.words) words.add(word);
    for (const word of words) hold(positions, word, position);
  });

  const words = [...positions.keys()].sort();
  const wordPlans = words.map((word) => planSet(positions.get(word) ?? [], plans.length));
  return { words, wordPlans, resultWords, ownWords };
}

function hold(positions: Map<string, number[]>, code: string, position: number): void {
  const held = positions.get(code);
  if (held) held.push(position);
  else positions.set(code, [position]);
}
