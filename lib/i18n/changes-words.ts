import { attribute } from "@/lib/domain/attributes/attributes";
import type { CatalogueChanges, PlanChange } from "@/lib/domain/catalogue/changes";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { formatList } from "@/lib/format";
import { attributeLabel, countryName } from "./labels";
import type { Locale } from "./locales";
import { readingWords } from "./reading-words";
import { translator } from "./translator";

/** The differences of a release in one sentence. */
export function changesSummary(locale: Locale, { plans, countries }: CatalogueChanges): string {
  const t = translator(locale, "data");
  const count = (kind: PlanChange["change"]) => plans.filter(({ change }) => change === kind).length;
  const parts = [
    ["added", count("added")],
    ["changed", count("changed")],
    ["withdrawn", count("withdrawn")],
    ["countries", countries.length],
  ] as const;
  const told = parts
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => t(`changes.${kind}`, { count: number }));
  return told.length === 0 ? t("changes.nothing") : formatList(locale, told);
}

/** What became of a plan, in lines: one a value, then sources and the rest. */
export function planChangeLines(locale: Locale, change: PlanChange): string[] {
  const t = translator(locale, "data");
  if (change.change !== "changed") return [t(`changes.plan.${change.change}`)];
  return [
    ...change.values.map(({ attribute: key, before, after }) =>
      t("changes.value", {
        attribute: attributeLabel(locale, key),
        before: readingWords(locale, attribute(key), before),
        after: readingWords(locale, attribute(key), after),
      }),
    ),
    ...(change.sources ? [t("changes.sources")] : []),
    ...(change.others ? [t("changes.others")] : []),
  ];
}

/** What a plan is called where only its slug is at hand: "Namibia 1"; the slug itself if its country is not known. */
export function slugWords(locale: Locale, view: CatalogueView, slug: string): string {
  const [iso3 = "", generation = ""] = slug.split("-");
  const country = view.countryByIso3.get(iso3.toUpperCase());
  return country ? `${countryName(locale, country)} ${generation}` : slug;
}
