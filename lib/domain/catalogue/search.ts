import { LRUCache } from "lru-cache";
import type { Country, Plan, ResultNode } from "@/lib/domain/plan/plan";
import { countryFinder, nearCountries } from "./country-finder";
import { NameFinder } from "./name-finder";
import { facetSets, type PlanIndex, searchPlans } from "./plan-index";
import { allBits, countWithin, hasPlan, keepCommon } from "./plan-set";
import { isSearchable, plainText, searchWords } from "./search-text";

/** The kinds of things that one search finds, in the order in which they are shown. */
export const SEARCH_KINDS = ["countries", "plans", "agencies", "values", "pages", "results"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One code of an attribute, with its names in all of our languages. */
export type NamedValue = { attribute: string; code: string; names: readonly string[] };
/** A page of the portal, with its names in all of our languages. */
export type NamedPage = { path: string; names: readonly string[] };

type FoundAgency = {
  /** Its name as published. */
  name: string;
  nameEn: string | null;
  country: Country;
  /** The plans that it leads, by generation. */
  plans: readonly Plan[];
};
type FoundValue = Pick<NamedValue, "attribute" | "code"> & {
  /** How many plans have it. */
  count: number;
};

/** What a search found, each kind with the likeliest first and how many there are in all. */
export type SearchAnswer = {
  /** false: the text holds no letter and no digit, so that nothing can be found. */
  searchable: boolean;
  countries: Found<Country>;
  plans: Found<Plan>;
  agencies: Found<FoundAgency>;
  values: Found<FoundValue>;
  pages: Found<NamedPage>;
  results: Found<{ plan: Plan; node: ResultNode }>;
  /** Where no country, agency, value or page is found: countries that are named nearly so, the nearest first. */
  near: readonly Country[];
};
type Found<T> = { items: readonly T[]; total: number };

/** A catalogue prepared for one search over everything; of fixed content, though it keeps answers. */
export type SearchIndex = {
  index: PlanIndex;
  agencies: NameFinder<FoundAgency>;
  values: NameFinder<FoundValue>;
  pages: NameFinder<NamedPage>;
  answers: LRUCache<string, SearchAnswer>;
};

/** Longest text that is searched for here: more words than anybody means. */
const MAX_TEXT = 100;

/** Words that every plan goes by, which tell none from another; left out where others stand beside them. */
const EVERY_PLAN = new Set(["nap", "pan", "plan", "plans", "action", "national"]);

/** Prepares the search. Once per version of the catalogue. */
export function indexSearch(index: PlanIndex, values: readonly NamedValue[], pages: readonly NamedPage[]): SearchIndex {
  const agencies = new Map<string, FoundAgency & { plans: Plan[] }>();
  for (const plan of index.plans) {
    const { leadAgency } = plan;
    if (!leadAgency?.name) continue;
    const key = `${plan.country} ${plainText(leadAgency.name)}`;
    const held = agencies.get(key);
    if (held) held.plans.push(plan);
    else {
      const country = index.view.countryOf(plan);
      agencies.set(key, { name: leadAgency.name, nameEn: leadAgency.nameEn ?? null, country, plans: [plan] });
    }
  }
  return {
    index,
    agencies: new NameFinder(
      [...agencies.values()].map((agency) => ({
        item: agency,
        names: [agency.name, ...(agency.nameEn ? [agency.nameEn] : [])],
      })),
    ),
    values: new NameFinder(
      values.map(({ attribute, code, names }) => ({
        item: { attribute, code, count: countOf(index, attribute, code) },
        names,
      })),
    ),
    pages: new NameFinder(pages.map((page) => ({ item: page, names: page.names }))),
    answers: new LRUCache({ max: 200 }),
  };
}

/**
 * Everything that a text may mean.
 *
 * @param limit most of each kind.
 */
export function searchCatalogue(search: SearchIndex, text: string, limit: number): SearchAnswer {
  const asked = plainText(text.slice(0, MAX_TEXT)).replace(/\s+/g, " ").trim();
  const key = `${limit} ${asked}`;
  const answer = search.answers.get(key) ?? answerOf(search, asked, limit);
  search.answers.set(key, answer);
  return answer;
}

function answerOf({ index, agencies, values, pages }: SearchIndex, text: string, limit: number): SearchAnswer {
  const finder = countryFinder(index.view.catalogue.countries);
  const countries = finder.find(text);
  const found = {
    countries: first(countries, limit),
    plans: first(findPlans(index, text), limit),
    agencies: first(agencies.find(text), limit),
    values: first(values.find(text), limit),
    pages: first(pages.find(text), limit),
    results: findResults(index, text, limit),
  };
  const isNamed = [countries, found.agencies.items, found.values.items, found.pages.items].some(
    (each) => each.length > 0,
  );
  return { searchable: isSearchable(text), ...found, near: isNamed ? [] : nearCountries(finder, text) };
}

const first = <T>(items: readonly T[], limit: number): Found<T> => ({
  items: items.slice(0, limit),
  total: items.length,
});

/**
 * Plans by words of their own and those of their country; a number is a generation. Those of a country that is meant by
 * its code or whole name come first.
 */
function findPlans(index: PlanIndex, text: string): Plan[] {
  const all = searchWords(text);
  const telling = all.filter((word) => !EVERY_PLAN.has(word));
  const words = telling.length > 0 ? telling : all;
  const generation = words.length > 1 ? words.find((word) => /^[1-9]$/.test(word)) : undefined;
  const wanted = words.filter((word) => word !== generation);
  if (wanted.length === 0) return [];

  const bits = allBits(index.plans.length);
  for (const having of searchPlans(index, wanted.join(" "))) keepCommon(bits, having);
  const named = new Set(
    countryFinder(index.view.catalogue.countries)
      .named(wanted.join(" "))
      .map(({ iso3 }) => iso3),
  );
  const found = index.plans.filter((plan, position) => {
    if (generation !== undefined && plan.generation !== Number(generation)) return false;
    if (named.has(plan.country)) return true;
    if (!hasPlan(bits, position)) return false;
    // Found in the results framework alone, it is told there.
    const own = index.ownWords(plan);
    return wanted.every((word) => own.some((held) => held.startsWith(word)));
  });
  return found.toSorted((a, b) => Number(named.has(b.country)) - Number(named.has(a.country)));
}

/** Results that hold every word, plans in catalogue order. */
function findResults(index: PlanIndex, text: string, limit: number): SearchAnswer["results"] {
  const wanted = searchWords(text);
  // One or two letters begin a word of every other result.
  if (wanted.join("").length < 3) return { items: [], total: 0 };
  const items: { plan: Plan; node: ResultNode }[] = [];
  let total = 0;
  for (const [slug, nodes] of index.resultWords) {
    const plan = index.view.planBySlug.get(slug);
    if (!plan) continue;
    for (const { node, words } of nodes) {
      if (!wanted.every((word) => words.some((held) => held.startsWith(word)))) continue;
      total += 1;
      if (items.length < limit) items.push({ plan, node });
    }
  }
  return { items, total };
}

/** Any day will do: no value of a status is among those that are searched. */
function countOf(index: PlanIndex, attribute: string, code: string): number {
  const set = facetSets(index, attribute, "2000-01-01").get(code);
  return set ? countWithin(set, allBits(index.plans.length)) : 0;
}
