import { planName } from "@/components/plans/plan-name";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { type PlanWarning, planWarnings } from "@/lib/domain/plan/fact-base";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { valueField } from "@/lib/schemas/plan-form-fields";

/** What a drafted plan is called: "Namibia, 2nd plan". */
export function draftName(locale: Locale, view: CatalogueView, plan: Plan): string {
  const country = view.countryByIso3.get(plan.country);
  return country ? planName(locale, country, plan) : plan.slug;
}

/** The published plans of a drafted plan's country with the draft in its place, by generation. */
export function siblingsWith(plan: Plan, published: readonly Plan[]): Plan[] {
  return [...published.filter(({ generation }) => generation !== plan.generation), plan].sort(
    (a, b) => a.generation - b.generation,
  );
}

/** Something unusual that may be true: no error, and it does not keep a plan from being published. */
export type WarningWords = {
  /** The form's field to look at; null: the form has none for it. */
  field: string | null;
  words: string;
};

/** What is unusual in the dates of a drafted plan, also beside the generations before and after it. */
export function warningsInWords(
  locale: Locale,
  view: CatalogueView,
  plan: Plan,
  published: readonly Plan[],
): WarningWords[] {
  const t = translator(locale, "editing");
  const siblings = siblingsWith(plan, published);
  const nameOf = (slug: string) => {
    const other = siblings.find((sibling) => sibling.slug === slug);
    return other ? draftName(locale, view, other) : slug;
  };
  const said = (warning: PlanWarning) =>
    t(`warning.${warning.code}`, { ...warning, ...("other" in warning && { other: nameOf(warning.other) }) });
  const next = siblings.find(({ generation }) => generation === plan.generation + 1);
  const own = planWarnings(plan, siblings).map((warning) => ({
    warning,
    field: warning.attribute === "generation" ? null : valueField(warning.attribute),
  }));
  const follow = next ? planWarnings(next, siblings).filter((warning) => "other" in warning) : [];
  return [
    ...own.map(({ warning, field }) => ({ field, words: said(warning) })),
    ...follow.map((warning) => ({
      field: valueField(warning.code === "adopted_before_predecessor" ? "adopted" : "end"),
      words: t("warning.ofNext", { plan: next ? draftName(locale, view, next) : "", words: said(warning) }),
    })),
  ];
}
