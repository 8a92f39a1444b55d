import { attribute } from "@/lib/domain/attributes/attributes";
import { SEARCH_KINDS, type SearchAnswer, type SearchKind } from "@/lib/domain/catalogue/search";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { statusAt } from "@/lib/domain/plan/status";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, codeLabel, countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pageName } from "./site-search";

/** One thing that was found, as it is shown. */
type FoundEntry = {
  label: string;
  /** What tells it from others of its name; "" where the label says it all. */
  note: string;
  address: string;
  /** What it is to a program: iso3, slug, path, or attribute and code. */
  id: string;
};

export type FoundGroup = {
  kind: SearchKind;
  entries: readonly FoundEntry[];
  total: number;
  /** Where the rest of them are, if there is such a place. */
  more: string | null;
};

/** What a search found in the reader's language, kinds without any left out. */
export function foundGroups(
  locale: Locale,
  view: CatalogueView,
  answer: SearchAnswer,
  text: string,
  asOf: IsoDate,
): FoundGroup[] {
  const t = translator(locale, "search");
  const plansNamed = (q: string) => href(locale, "/plans", { q });
  const entries: Record<SearchKind, () => FoundEntry[]> = {
    countries: () =>
      answer.countries.items.map((country) => {
        const count = view.plansOf(country.iso3).length;
        return {
          id: country.iso3,
          label: countryName(locale, country),
          note: t("note.country", { region: label(locale, "region", country.region), count }),
          address: href(locale, `/countries/${country.iso3.toLowerCase()}`),
        };
      }),
    plans: () =>
      answer.plans.items.map((plan) => {
        const status = statusAt(plan, view.plansOf(plan.country), asOf);
        return {
          id: plan.slug,
          label: translator(locale, "plan")("name", {
            country: countryName(locale, view.countryOf(plan)),
            generation: plan.generation,
          }),
          note: [formatPeriod(plan), status === null ? "" : label(locale, "status", status)].filter(Boolean).join(", "),
          address: href(locale, `/plans/${plan.slug}`),
        };
      }),
    agencies: () =>
      answer.agencies.items.map(({ name, nameEn, country, plans }) => ({
        id: `${country.iso3} ${name}`,
        label: nameEn ?? name,
        note: t("note.agency", { country: countryName(locale, country), count: plans.length }),
        address: href(locale, "/plans", { q: name.slice(0, 150), country: country.iso3 }),
      })),
    values: () =>
      answer.values.items.map(({ attribute: key, code, count }) => ({
        id: `${key}=${code}`,
        label: t("value", {
          attribute: attributeLabel(locale, key),
          value: codeLabel(locale, attribute(key), code),
        }),
        note: t("note.plans", { count }),
        address: href(locale, "/plans", { [key]: code }),
      })),
    pages: () =>
      answer.pages.items.map(({ path }) => ({
        id: path,
        label: pageName(locale, path),
        note: "",
        address: href(locale, path),
      })),
    results: () =>
      answer.results.items.map(({ plan, node }) => ({
        id: `${plan.slug} ${node.id}`,
        label: [node.number, node.text].filter(Boolean).join(" "),
        note: translator(locale, "plan")("name", {
          country: countryName(locale, view.countryOf(plan)),
          generation: plan.generation,
        }),
        address: plansNamed(text),
      })),
  };
  return SEARCH_KINDS.flatMap((kind) => {
    const { total } = answer[kind];
    const more =
      total > answer[kind].items.length && (kind === "plans" || kind === "results") ? plansNamed(text) : null;
    return total === 0 ? [] : [{ kind, entries: entries[kind](), total, more }];
  });
}
