import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

export type PageKind = {
  /** Names the kind in test titles, picture files and `npm run look -- <name>`: kebab-case, unique. */
  name: string;
  /** An address of this kind on the real facts, without the language prefix. */
  path: string;
  /**
   * Which weight budget holds: a chart page may also load the chart library, and a self-check with answers what judges
   * them in the browser, so that they don't leave it.
   */
  weight: "bare" | "browse" | "check" | "chart";
  /** The status it answers with, where that is not 200. */
  status?: number;
};

/**
 * One page of every kind. Whoever adds a kind of page adds it here, and the accessibility, no-script and weight checks
 * and `npm run look` cover it from then on.
 */
export const PAGES: readonly PageKind[] = [
  { name: "overview", path: "/", weight: "bare" },
  { name: "plans", path: "/plans", weight: "browse" },
  { name: "plans-cards", path: "/plans?view=cards", weight: "browse" },
  { name: "plans-timeline", path: "/plans?view=timeline", weight: "browse" },
  { name: "plans-filtered", path: "/plans?region=africa&lead=gender_social&as_of=2020-06-30", weight: "browse" },
  { name: "plans-empty", path: "/plans?q=zzzz&region=africa", weight: "browse" },
  { name: "plans-bad-input", path: "/plans?region=atlantis&page=-1", weight: "browse" },
  { name: "plan", path: "/plans/nam-1", weight: "bare" },
  { name: "plan-results", path: "/plans/jor-1?branch=2.1", weight: "bare" },
  { name: "plans-found-in-results", path: "/plans?q=extremism", weight: "browse" },
  { name: "compare-results", path: "/compare?plans=jor-1,nam-1", weight: "bare" },
  { name: "plans-known-without", path: "/plans?q=Turkey", weight: "browse" },
  { name: "plans-unsearchable", path: "/plans?q=%F0%9F%98%80", weight: "browse" },
  { name: "plans-release-missing", path: "/plans?region=africa&release=99", weight: "bare", status: 404 },
  { name: "search", path: "/search?q=defence", weight: "bare" },
  { name: "search-start", path: "/search", weight: "bare" },
  { name: "search-misspelt", path: "/search?q=Namibya", weight: "bare" },
  { name: "countries", path: "/countries", weight: "bare" },
  { name: "country", path: "/countries/nam", weight: "bare" },
  { name: "country-without-plan", path: "/countries/bhs", weight: "bare" },
  { name: "compare-start", path: "/compare", weight: "bare" },
  { name: "compare", path: "/compare?plans=nam-1,swe-3", weight: "bare" },
  { name: "compare-six", path: "/compare?plans=nam-1,zaf-1,swe-3,jor-2,can-3,fin-3&view=differences", weight: "bare" },
  { name: "compare-generations", path: "/compare?plans=swe-1,swe-2,swe-3&purpose=complementary", weight: "bare" },
  { name: "compare-one", path: "/compare?plans=nam-1&find=cote", weight: "bare" },
  { name: "compare-groups", path: "/compare?a=region:africa&b=region:europe;lead:foreign_affairs", weight: "bare" },
  { name: "compare-bad-input", path: "/compare?plans=nam-1,nam-1,zzz-9,swe-3&view=x", weight: "bare" },
  { name: "trends", path: "/trends", weight: "bare" },
  { name: "trends-adopters", path: "/trends/adopters", weight: "chart" },
  { name: "trends-per-year", path: "/trends/adopted-per-year?breakdown=region&measure=shares", weight: "chart" },
  { name: "trends-lead", path: "/trends/lead-by-region?measure=shares&highlight=NAM", weight: "chart" },
  { name: "trends-models", path: "/trends/models?marks=1", weight: "chart" },
  { name: "trends-issues", path: "/trends/issues", weight: "chart" },
  { name: "trends-practice", path: "/trends/practice", weight: "chart" },
  { name: "trends-renewals", path: "/trends/renewals?tab=table", weight: "chart" },
  { name: "trends-empty", path: "/trends/models?region=oceania&lead=defence", weight: "chart" },
  { name: "trends-unknown", path: "/trends/weather", weight: "bare", status: 404 },
  { name: "map", path: "/map", weight: "bare" },
  { name: "map-tiles", path: "/map?by=lead&form=tiles&show=defence", weight: "bare" },
  { name: "data", path: "/data", weight: "bare" },
  { name: "data-codebook", path: "/data/codebook", weight: "bare" },
  { name: "data-api", path: "/data/api", weight: "bare" },
  { name: "data-releases", path: "/data/releases", weight: "bare" },
  { name: "about", path: "/about", weight: "bare" },
  { name: "corrections", path: "/corrections?plan=nam-1&attribute=lead", weight: "bare" },
  { name: "corrections-received", path: "/corrections/received?plan=nam-1", weight: "bare" },
  { name: "framework", path: "/framework", weight: "bare" },
  { name: "framework-element", path: "/framework/resources", weight: "bare" },
  { name: "framework-check", path: "/framework/check", weight: "bare" },
  { name: "framework-check-bad-input", path: "/framework/check?country=ATLANTIS&nonsense=1", weight: "bare" },
  {
    name: "framework-check-answered",
    path: "/framework/check?country=KEN&model=inward&resources_1=yes&resources_2=no&coordination_1=no&inclusive_design_1=unknown",
    weight: "check",
  },
  { name: "framework-trend", path: "/framework/trends/youth", weight: "bare" },
  { name: "agenda", path: "/agenda", weight: "bare" },
  { name: "models", path: "/models", weight: "bare" },
  { name: "model", path: "/models/outward", weight: "bare" },
  { name: "not-found", path: "/plans/zzz-9", weight: "bare", status: 404 },
];

/** The address of a page in one language; `path` may have a query. */
export function addressOf(path: string, locale: Locale): string {
  const [pathname = "", query = ""] = path.split("?", 2);
  return href(locale, pathname, query);
}
