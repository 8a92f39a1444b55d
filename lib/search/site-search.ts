import { FACETS, type PlanIndex } from "@/lib/domain/catalogue/plan-index";
import {
  indexSearch,
  type NamedPage,
  type NamedValue,
  type SearchAnswer,
  type SearchIndex,
  searchCatalogue,
} from "@/lib/domain/catalogue/search";
import { CHARTS } from "@/lib/domain/trends/charts";
import { ELEMENTS, GLOBAL_TRENDS, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { attributeLabel, codeLabel } from "@/lib/i18n/labels";
import { LOCALES } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Pages that a search finds by their name in the messages: namespace and key. */
const PAGES: readonly (readonly [path: string, namespace: string, key: string])[] = [
  ["/plans", "common", "nav.plans"],
  ["/countries", "common", "nav.countries"],
  ["/compare", "common", "nav.compare"],
  ["/trends", "common", "nav.trends"],
  ["/map", "common", "nav.map"],
  ["/framework", "common", "nav.framework"],
  ["/framework/check", "common", "nav.check"],
  ["/models", "common", "nav.models"],
  ["/agenda", "common", "nav.agenda"],
  ["/data", "common", "nav.data"],
  ["/data/codebook", "data", "codebook.title"],
  ["/data/api", "data", "api.title"],
  ["/data/releases", "common", "nav.releases"],
  ["/about", "common", "nav.about"],
  ["/corrections", "common", "nav.corrections"],
  ...CHARTS.map(({ name }) => [`/trends/${name}`, "trends", `charts.${name}.name`] as const),
  ...ELEMENTS.map((element) => [`/framework/${element}`, "attributes", `${element}.label`] as const),
  ...GLOBAL_TRENDS.map((trend) => [`/framework/trends/${trend}`, "codes", `trend.${trend}`] as const),
  ...MODELS.map((model) => [`/models/${model}`, "codes", `model.${model}`] as const),
];

const INDEXES = new WeakMap<PlanIndex, SearchIndex>();

/** Most of each kind on the page; fewer are offered while somebody types. */
export const MOST_FOUND = 25;

/** Searches one edition of the catalogue. It is prepared at the first search and kept as long as the edition. */
export function searchEdition(index: PlanIndex, text: string, limit: number): SearchAnswer {
  let search = INDEXES.get(index);
  if (!search) {
    search = indexSearch(index, namedValues(), namedPages());
    INDEXES.set(index, search);
  }
  return searchCatalogue(search, text, limit);
}

/** The name of a page in one language. */
export function pageName(locale: (typeof LOCALES)[number], path: string): string {
  const page = PAGES.find(([known]) => known === path);
  return page ? translator(locale, page[1])(page[2]) : path;
}

function namedPages(): NamedPage[] {
  return PAGES.map(([path]) => ({ path, names: LOCALES.map((locale) => pageName(locale, path)) }));
}

/** Every code of a closed list that plans can be chosen by, by its own name and by its attribute's. */
function namedValues(): NamedValue[] {
  // A model is told by its orientation or focus; an element is met or not, which is no name of anything.
  const named = FACETS.filter(({ key, group }) => key !== "model" && key !== "status" && group !== "framework");
  return named.flatMap((facet) => {
    if (facet.kind === "yes_no") {
      return [{ attribute: facet.key, code: "yes", names: LOCALES.map((locale) => attributeLabel(locale, facet.key)) }];
    }
    return (facet.codes ?? []).map((code) => ({
      attribute: facet.key,
      code,
      names: LOCALES.flatMap((locale) => {
        const words = codeLabel(locale, facet, code);
        return [words, `${attributeLabel(locale, facet.key)} ${words}`];
      }),
    }));
  });
}
