import { FACETS } from "@/lib/domain/catalogue/plan-index";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { REGIONS, UN_MEMBERSHIP } from "@/lib/domain/vocabulary/vocabulary";
import { attributeDefinition } from "@/lib/i18n/labels";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { MAX_PER_PAGE, matchParameter, PLAN_PARAMETERS, RELEASE_PARAMETER } from "@/lib/schemas/plan-query";
import { TREND_PARAMETERS } from "@/lib/schemas/trend-query";
import { MOST_FOUND } from "@/lib/search/site-search";
import { COMPARE_PARAMETERS } from "./comparison";
import { PLAN_FIELDS } from "./records";
import type { AnswerName } from "./schemas";

export type Endpoint = {
  /** Names it in messages and as `operationId`. */
  id: string;
  /** Below /api/v1, with `{name}` for each part that varies. */
  path: string;
  /** Values of the varying part, where they are a list. */
  pathValues?: readonly string[];
  parameters: readonly string[];
  answer: AnswerName;
  /** An address that works on the real facts, below /api/v1. Tests run it, and the page shows it. */
  example: string;
};

/** Every address of the API that answers JSON, in the order in which the page shows them. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: "plans",
    path: "/plans",
    parameters: [...PLAN_PARAMETERS, "fields"],
    answer: "PlanList",
    example: "/plans?region=africa&lead=gender_social&status=in_force&fields=slug,country,title&per_page=5",
  },
  {
    id: "plan",
    path: "/plans/{slug}",
    parameters: ["fields", "as_of", RELEASE_PARAMETER],
    answer: "PlanAnswer",
    example: "/plans/nam-1",
  },
  {
    id: "countries",
    path: "/countries",
    parameters: ["region", "un", "has_plan", RELEASE_PARAMETER],
    answer: "CountryList",
    example: "/countries?region=oceania",
  },
  {
    id: "country",
    path: "/countries/{iso3}",
    parameters: ["as_of", RELEASE_PARAMETER],
    answer: "CountryAnswer",
    example: "/countries/nam",
  },
  {
    id: "facets",
    path: "/facets",
    parameters: PLAN_PARAMETERS,
    answer: "Facets",
    example: "/facets?region=africa",
  },
  { id: "trends", path: "/trends", parameters: [RELEASE_PARAMETER], answer: "Charts", example: "/trends" },
  {
    id: "trend",
    path: "/trends/{chart}",
    pathValues: CHART_NAMES,
    parameters: [...PLAN_PARAMETERS, ...TREND_PARAMETERS],
    answer: "Trend",
    example: "/trends/adopters?from=2015&to=2025",
  },
  {
    id: "compare",
    path: "/compare",
    parameters: [...COMPARE_PARAMETERS, RELEASE_PARAMETER],
    answer: "Comparison",
    example: "/compare?plans=nam-1,zaf-1",
  },
  {
    id: "search",
    path: "/search",
    parameters: ["q", "lang", "limit", RELEASE_PARAMETER],
    answer: "Search",
    example: "/search?q=namibya",
  },
  {
    id: "changes",
    path: "/changes",
    parameters: ["since", "page", "per_page"],
    answer: "Changes",
    example: "/changes?since=0&per_page=1",
  },
  { id: "releases", path: "/releases", parameters: [], answer: "ReleaseList", example: "/releases" },
  { id: "release", path: "/releases/{number}", parameters: [], answer: "ReleaseAnswer", example: "/releases/1" },
];

type JsonSchema = Readonly<Record<string, unknown>>;

const WHOLE: JsonSchema = { type: "integer", minimum: 1 };
const TEXT: JsonSchema = { type: "string" };
const DAY: JsonSchema = { type: "string", format: "date" };
const one = (codes: readonly string[]): JsonSchema => ({ type: "string", enum: codes });

const OWN_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  as_of: DAY,
  release: WHOLE,
  page: WHOLE,
  per_page: { ...WHOLE, maximum: MAX_PER_PAGE },
  since: { type: "integer", minimum: 0 },
  limit: { ...WHOLE, maximum: MOST_FOUND },
  lang: one(LOCALES),
  sort: one(["country", "adopted", "end", "generation"]),
  order: one(["asc", "desc"]),
  view: one(["table", "cards", "timeline"]),
  un: one(UN_MEMBERSHIP),
  has_plan: one(["yes", "no", "unknown"]),
};

/** The schema of a query parameter of an endpoint, and whether it takes several values parted by commas. */
export function parameterSchema({ id }: Endpoint, name: string): { schema: JsonSchema; several: boolean } {
  if (id === "countries" && name === "region") return { schema: one(REGIONS), several: false };
  const facet = FACETS.find(({ key }) => key === name);
  if (facet) {
    const codes = facet.codes && [...facet.codes, "unknown"];
    return { schema: { type: "array", items: codes ? one(codes) : TEXT }, several: true };
  }
  if (FACETS.some(({ key }) => matchParameter(key) === name)) return { schema: one(["any", "all"]), several: false };
  if (name === "fields") return { schema: { type: "array", items: one(PLAN_FIELDS) }, several: true };
  return { schema: OWN_SCHEMAS[name] ?? TEXT, several: false };
}

/** What a query parameter means, in words: a facet's is its definition. */
export function parameterWords(locale: Locale, name: string): string {
  const t = translator(locale, "data");
  if (FACETS.some(({ key }) => key === name)) return attributeDefinition(locale, name);
  if (FACETS.some(({ key }) => matchParameter(key) === name)) return t("api.match");
  return t(`api.parameters.${name}`);
}

/** What an endpoint answers, in words. */
export function endpointWords(locale: Locale, { id }: Endpoint): string {
  return translator(locale, "data")(`api.endpoints.${id}`);
}
