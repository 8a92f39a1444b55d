import type { Attribute } from "@/lib/domain/attributes/attributes";
import { FACETS, isNumeric } from "@/lib/domain/catalogue/plan-index";
import { type Match, type PlanQuery, SORTS, VIEWS } from "@/lib/domain/catalogue/query";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { type AddressParams, type Countries, type Ignored, readAddress, writeQuery } from "./address";

export const MAX_PER_PAGE = 200;
export const DEFAULT_PER_PAGE = 50;

/** The parameter that asks a numbered release instead of the catalogue as it is now, on every page and in the API. */
export const RELEASE_PARAMETER = "release";
const MAX_RELEASE = 9999;
const MAX_PAGE = 999_999_999;

export type ParsedPlanQuery = {
  query: PlanQuery;
  /** In the order of the address's parameters as we write them; at most `MAX_IGNORED`. */
  ignored: Ignored[];
};

const MATCHES = ["any", "all"] as const satisfies readonly Match[];
const ORDERS = ["asc", "desc"] as const satisfies readonly PlanQuery["order"][];

/** The number of the release that an address asks for; null: none, or no number. Which there are, the caller knows. */
export function parseRelease(params: AddressParams): number | null {
  const [value = ""] = readAddress(params).values(RELEASE_PARAMETER);
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}

/** The query of an address without parameters: all plans, by country, as of today. */
export function defaultPlanQuery(today: IsoDate): PlanQuery {
  return {
    q: "",
    chosen: {},
    match: {},
    adoptedFrom: null,
    adoptedTo: null,
    asOf: today,
    release: null,
    sort: "country",
    order: "asc",
    view: "table",
    page: 1,
    perPage: DEFAULT_PER_PAGE,
  };
}

/** Name of the parameter that says whether any or all codes of a facet are wanted. */
export function matchParameter(facetKey: string): string {
  return `${facetKey}_match`;
}

/**
 * Reads a plan query from an address. Never throws: what it can't use it leaves out and lists, for a page to
 * show and for the API to refuse. Codes may come in any case, comma-separated or as repeated keys; empty
 * parameters, which forms send, count as absent.
 *
 * @param today what `as_of` defaults to.
 * @param countries the known codes, upper-case (`CatalogueView.countryByIso3` will do).
 * @param others parameters that the caller reads itself.
 */
export function parsePlanQuery(
  params: AddressParams,
  today: IsoDate,
  countries: Countries,
  others: readonly string[] = [],
): ParsedPlanQuery {
  const address = readAddress(params);
  const q = address.text("q");

  const chosen: Record<string, readonly string[]> = {};
  const match: Record<string, Match> = {};
  for (const facet of FACETS) {
    const codes = facetCodes(facet, countries);
    const found = new Set<string>();
    for (const value of address.list(facet.key)) {
      const code = codes.read(value);
      if (code === null) address.ignore(facet.key, value, "unknown_value", codes.allowed);
      else found.add(code);
    }
    const wanted = facet.matchAll ? address.choice(matchParameter(facet.key), MATCHES, "any") : "any";
    if (found.size === 0) continue;
    chosen[facet.key] = [...found].sort(codes.compare);
    if (wanted === "all") match[facet.key] = "all";
  }

  const query: PlanQuery = {
    q,
    chosen,
    match,
    adoptedFrom: address.partialDate("adopted_from", today),
    adoptedTo: address.partialDate("adopted_to", today),
    asOf: address.day("as_of", today) ?? today,
    release: address.whole(RELEASE_PARAMETER, { from: 1, to: MAX_RELEASE }, 0) || null,
    sort: address.choice("sort", SORTS, "country"),
    order: address.choice("order", ORDERS, "asc"),
    view: address.choice("view", VIEWS, "table"),
    page: address.whole("page", { from: 1, to: MAX_PAGE }, 1),
    perPage: address.whole("per_page", { from: 1, to: MAX_PER_PAGE }, DEFAULT_PER_PAGE),
  };
  address.onlyKnows([...PLAN_PARAMETERS, ...others]);
  return { query, ignored: address.ignored };
}

/** Every parameter of a plan query, in the order in which addresses are written. */
export const PLAN_PARAMETERS: readonly string[] = [
  "q",
  ...FACETS.flatMap(({ key, matchAll }) => (matchAll ? [key, matchParameter(key)] : [key])),
  "adopted_from",
  "adopted_to",
  "as_of",
  RELEASE_PARAMETER,
  "sort",
  "order",
  "view",
  "page",
  "per_page",
];

/** The parameters of a query, defaults left out, in the order of `PLAN_PARAMETERS`: what a form needs as hidden fields. */
export function planQueryEntries(query: PlanQuery, today: IsoDate): [parameter: string, value: string][] {
  const defaults = defaultPlanQuery(today);
  const values: Record<string, string | null> = {
    q: query.q,
    adopted_from: query.adoptedFrom,
    adopted_to: query.adoptedTo,
    as_of: query.asOf === defaults.asOf ? null : query.asOf,
    release: query.release === null ? null : String(query.release),
    sort: query.sort === defaults.sort ? null : query.sort,
    order: query.order === defaults.order ? null : query.order,
    view: query.view === defaults.view ? null : query.view,
    page: query.page === defaults.page ? null : String(query.page),
    per_page: query.perPage === defaults.perPage ? null : String(query.perPage),
  };
  for (const { key } of FACETS) {
    values[key] = query.chosen[key]?.join(",") ?? null;
    values[matchParameter(key)] = query.match[key] === "all" ? "all" : null;
  }

  return PLAN_PARAMETERS.flatMap((parameter): [string, string][] => {
    const value = values[parameter];
    return value ? [[parameter, value]] : [];
  });
}

/** Writes a query as the part of an address after `?`, one view one address; empty for the default query. */
export function planQueryString(query: PlanQuery, today: IsoDate): string {
  return writeQuery(planQueryEntries(query, today));
}

/**
 * The query with exactly these codes chosen for a facet, none to leave it free; from the first page.
 *
 * @throws {RangeError} if no facet has that key.
 */
export function withChosen(query: PlanQuery, facetKey: string, codes: readonly string[]): PlanQuery {
  const facet = FACETS.find(({ key }) => key === facetKey);
  if (!facet) throw new RangeError(`No facet has the key "${facetKey}"`);
  if (codes.length > 0) {
    return { ...query, chosen: { ...query.chosen, [facetKey]: [...new Set(codes)].sort(codeOrder(facet)) }, page: 1 };
  }
  const { [facetKey]: _codes, ...chosen } = query.chosen;
  const { [facetKey]: _match, ...match } = query.match;
  return { ...query, chosen, match, page: 1 };
}

/** The query with one code fewer chosen for a facet. */
export function withoutValue(query: PlanQuery, facetKey: string, code: string): PlanQuery {
  return withChosen(
    query,
    facetKey,
    (query.chosen[facetKey] ?? []).filter((each) => each !== code),
  );
}

/** The query without one limit: a facet's key, `q`, `adopted_from` or `adopted_to`, as `removalCounts` names them. */
export function withoutLimit(query: PlanQuery, parameter: string): PlanQuery {
  if (parameter === "q") return { ...query, q: "", page: 1 };
  if (parameter === "adopted_from") return { ...query, adoptedFrom: null, page: 1 };
  if (parameter === "adopted_to") return { ...query, adoptedTo: null, page: 1 };
  return withChosen(query, parameter, []);
}

/** The query with no limit at all; the day, sort and view stay. */
export function withoutLimits(query: PlanQuery): PlanQuery {
  return { ...query, q: "", chosen: {}, match: {}, adoptedFrom: null, adoptedTo: null, page: 1 };
}

/** The query at another page. */
export function withPage(query: PlanQuery, page: number): PlanQuery {
  return { ...query, page };
}

/** The query sorted otherwise, from the first page. */
export function withSort(query: PlanQuery, sort: PlanQuery["sort"], order: PlanQuery["order"]): PlanQuery {
  return { ...query, sort, order, page: 1 };
}

/** The query in another view. */
export function withView(query: PlanQuery, view: PlanQuery["view"]): PlanQuery {
  return { ...query, view };
}

type FacetCodes = {
  /** The code that a text means, or null. */
  read(text: string): string | null;
  compare(a: string, b: string): number;
  /** Absent where any code of the right form will do. */
  allowed?: readonly string[];
};

/** What each facet with an open list takes, besides `unknown`. */
function facetCodes(facet: Attribute, countries: Countries): FacetCodes {
  const compare = codeOrder(facet);
  const orUnknown = (text: string, read: (text: string) => string | null) =>
    text.toLowerCase() === UNKNOWN ? UNKNOWN : read(text);

  if (facet.codes) {
    const codes: readonly string[] = facet.codes;
    return {
      read: (text) => orUnknown(text, () => codes.find((code) => code === text.toLowerCase()) ?? null),
      compare,
      allowed: [...codes, UNKNOWN],
    };
  }
  if (facet.key === "country") {
    return {
      read: (text) => orUnknown(text, () => (countries.has(text.toUpperCase()) ? text.toUpperCase() : null)),
      compare,
      allowed: [...countries.keys()].sort(),
    };
  }
  const form = facet.kind === "year" ? /^\d{4}$/ : facet.kind === "number" ? /^[1-9]\d?$/ : /^[a-z]{2,3}$/;
  return {
    read: (text) => orUnknown(text, () => (form.test(text.toLowerCase()) ? text.toLowerCase() : null)),
    compare,
  };
}

/** Codes of a closed list as the registry has them, of an open one ascending; `unknown` last. */
function codeOrder(facet: Attribute): (a: string, b: string) => number {
  const compareKnown = (a: string, b: string): number => {
    if (facet.codes) return facet.codes.indexOf(a) - facet.codes.indexOf(b);
    if (isNumeric(facet)) return Number(a) - Number(b);
    return a < b ? -1 : 1;
  };
  return (a, b) =>
    a === UNKNOWN || b === UNKNOWN ? Number(a === UNKNOWN) - Number(b === UNKNOWN) : compareKnown(a, b);
}
