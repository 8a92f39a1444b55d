import { Button } from "@/components/ui/button";
import { INPUT_CLASS } from "@/components/ui/fields";
import { NeverCoded } from "@/components/ui/never-coded";
import type { Attribute } from "@/lib/domain/attributes/attributes";
import { isCodedAnywhere, neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import type { FacetCounts } from "@/lib/domain/catalogue/filter";
import { askableDays } from "@/lib/domain/plan/dates";
import { hrefNow } from "@/lib/i18n/href";
import { translator } from "@/lib/i18n/translator";
import { BASKET_PARAMETER } from "@/lib/schemas/basket";
import { PLAN_PARAMETERS, planQueryEntries, planQueryString, withPage } from "@/lib/schemas/plan-query";
import type { BrowseView } from "./browse-view";
import { Facet } from "./facet";
import { FIRST_FACETS, MORE_FACETS } from "./facet-words";
import { LiveFilters } from "./live-filters";

/** Facets that are unfolded at first: the four that most questions start from. */
const OPEN = 4;

/** What the form does not ask but must keep. */
const KEPT = ["model", "model_match", "release", "sort", "order", "view", "per_page"];

/** A field under its label. */
const FIELD = `${INPUT_CLASS} mt-1 font-normal`;

/** The id of the form, which the phone's button opens as a sheet. */
export const FILTER_FORM_ID = "filters";

/** All filters as one GET form: at the side on wide screens, a sheet (popover) on narrow ones. */
export function FilterForm({ view, counts }: { view: BrowseView; counts: FacetCounts }) {
  const { locale, query, today, results, catalogue } = view;
  const t = translator(locale, "browse");
  const facet = (key: string) => ({
    locale,
    counts: counts[key] ?? {},
    chosen: query.chosen[key] ?? [],
    wantsAll: query.match[key] === "all",
    countries: catalogue.countryByIso3,
  });
  const isOffered = (attribute: Attribute) =>
    isCodedAnywhere(catalogue, attribute) || (query.chosen[attribute.key]?.length ?? 0) > 0;
  const never = neverCoded(catalogue, [...FIRST_FACETS, ...MORE_FACETS]);
  const chosenInMore = MORE_FACETS.filter(({ key }) => query.chosen[key]?.length).length;

  return (
    <form
      id={FILTER_FORM_ID}
      popover="auto"
      action={hrefNow(locale, "/plans")}
      aria-label={t("form.label")}
      autoComplete="off"
    >
      <LiveFilters
        path={hrefNow(locale, "/plans")}
        shown={planQueryString(withPage(query, 1), today)}
        order={PLAN_PARAMETERS.join(",")}
        today={today}
      />
      {planQueryEntries(query, today)
        .filter(([name]) => KEPT.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {view.carried.length > 0 && (
        <input type="hidden" name={BASKET_PARAMETER} value={view.carried.map(({ slug }) => slug).join(",")} />
      )}
      <div className="flex items-center justify-between border-b border-rule py-1 ps-4 pe-2 lg:hidden">
        <h2 className="text-lg">{t("form.label")}</h2>
        <button
          type="button"
          popoverTarget={FILTER_FORM_ID}
          popoverTargetAction="hide"
          aria-label={t("form.close")}
          className="size-11 cursor-pointer text-xl"
        >
          ×
        </button>
      </div>
      <div className="flex-1 overflow-y-auto px-4 pt-2 pb-4 lg:ps-1 lg:pe-3 lg:pt-1">
        <a
          href="#results"
          className="sr-only bg-accent px-2 py-1 text-accent-ink focus:not-sr-only focus:absolute focus:z-10"
        >
          {t("form.skip")}
        </a>
        <label className="mb-4 block font-semibold">
          {t("form.q")}
          <input type="search" name="q" defaultValue={query.q} maxLength={200} className={FIELD} />
        </label>
        {FIRST_FACETS.filter(isOffered).map((attribute, place) => (
          <Facet key={attribute.key} facet={attribute} open={place < OPEN} {...facet(attribute.key)} />
        ))}
        <div className="facet">
          <details>
            <summary className="fold">{t("form.adopted")}</summary>
            <fieldset className="grid grid-cols-2 gap-2">
              <legend className="sr-only">{t("form.adopted")}</legend>
              {(["from", "to"] as const).map((end) => (
                <label key={end} className="font-semibold">
                  {t(end === "from" ? "form.adoptedFrom" : "form.adoptedTo")}
                  <input
                    name={`adopted_${end}`}
                    defaultValue={(end === "from" ? query.adoptedFrom : query.adoptedTo) ?? ""}
                    pattern="\d{4}(-\d{2}(-\d{2})?)?"
                    maxLength={10}
                    inputMode="numeric"
                    aria-describedby="adopted-hint"
                    className={FIELD}
                  />
                </label>
              ))}
              <p id="adopted-hint" className="col-span-2 text-xs text-ink-soft">
                {t("form.dateHint")}
              </p>
            </fieldset>
          </details>
        </div>
        <details>
          <summary className="fold">{t("form.more", { count: chosenInMore })}</summary>
          {MORE_FACETS.filter(isOffered).map((attribute) => (
            <Facet key={attribute.key} facet={attribute} open={false} {...facet(attribute.key)} />
          ))}
          <NeverCoded locale={locale} keys={never.map(({ key }) => key)} />
        </details>
        <label className="mt-4 block border-s-4 border-mark ps-3 font-semibold">
          {t("form.asOf")}
          <input
            type="date"
            name="as_of"
            defaultValue={query.asOf === today ? "" : query.asOf}
            min={askableDays(today).from}
            max={askableDays(today).to}
            aria-describedby="as-of-hint"
            className={FIELD}
          />
          <span id="as-of-hint" className="text-xs font-normal text-ink-soft">
            {t("form.asOfHint")}
          </span>
        </label>
      </div>
      <div className="border-t border-rule px-4 py-3 lg:hidden lg:ps-1 lg:pe-3 lg:noscript:block">
        <Button type="submit" look="primary" className="w-full">
          <span className="noscript:hidden">{t("form.show", { count: results.total })}</span>
          <span className="hidden noscript:inline">{t("form.showWithoutCount")}</span>
        </Button>
      </div>
    </form>
  );
}
