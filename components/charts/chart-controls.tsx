import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Check, INPUT_CLASS, type Option } from "@/components/ui/fields";
import { FoldMark } from "@/components/ui/fold-mark";
import { LiveForm } from "@/components/ui/live-form";
import { attribute } from "@/lib/domain/attributes/attributes";
import { isCodedAnywhere } from "@/lib/domain/catalogue/coded-anywhere";
import { facetCounts } from "@/lib/domain/catalogue/filter";
import { FACETS, type PlanIndex } from "@/lib/domain/catalogue/plan-index";
import { type Chart, CROSSED_ATTRIBUTES, NO_BREAKDOWN } from "@/lib/domain/trends/charts";
import { nameOrder } from "@/lib/format";
import { href, hrefNow } from "@/lib/i18n/href";
import { attributeLabel, codeLabel, countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { TREND_PARAMETERS, type TrendQuery, trendQueryEntries, yearLimits } from "@/lib/schemas/trend-query";
import { listName } from "./panel-words";

type Props = { locale: Locale; chart: Chart; query: TrendQuery; index: PlanIndex; today: string };

/** Facets that the compact filter offers; others of the address stay in force and can be changed on /plans. */
const OFFERED = [
  "region",
  "lead",
  "orientation",
  "focus",
  "status",
  "generation",
  "approach",
  "budget",
  "monitoring",
  "issue",
];

/** Parameters that the form has a field for; all others of the view ride along unseen. */
const FIELDS = [...TREND_PARAMETERS.filter((name) => name !== "hide" && name !== "tab"), "as_of", ...OFFERED];

/** Everything that a reader may choose of a chart, as a GET form: one row of choices, and the filter folded under it. */
export function ChartControls({ locale, chart, query, index, today }: Props) {
  const t = translator(locale, "trends");
  const { options } = query;
  const path = href(locale, `/trends/${chart.name}`);
  const riding = trendQueryEntries(chart, query, today).filter(([name]) => !FIELDS.includes(name));

  return (
    <LiveForm
      action={hrefNow(locale, `/trends/${chart.name}`)}
      aria-label={t("controls.title")}
      className="my-5 border-y border-rule py-3 print:hidden"
    >
      {riding.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap">
        {choices(locale, chart, query, index).map(({ name, label, value, options: held }) => (
          <label key={name} className="min-w-0 text-xs text-ink-soft sm:min-w-28 sm:max-w-64">
            {label}
            <select key={value} name={name} defaultValue={value} className={`${INPUT_CLASS} mt-0.5`}>
              {held.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {chart.overTime &&
          (["from", "to"] as const).map((name) => (
            <label key={name} className="text-xs text-ink-soft sm:w-20">
              {t(`controls.${name}`)}
              <input
                key={options[name]}
                type="number"
                name={name}
                {...{ min: yearLimits(query.plans.asOf).from, max: yearLimits(query.plans.asOf).to }}
                defaultValue={options[name]}
                className={`${INPUT_CLASS} mt-0.5`}
              />
            </label>
          ))}
        <label className="text-xs text-ink-soft sm:w-40">
          {t("controls.asOf")}
          <input
            key={query.plans.asOf}
            type="date"
            name="as_of"
            defaultValue={query.plans.asOf}
            className={`${INPUT_CLASS} mt-0.5`}
          />
        </label>
        <button type="submit" className={buttonClass()}>
          {t("controls.show")}
        </button>
        <Link href={path} prefetch={false} scroll={false} className="link flex min-h-9 items-center text-sm">
          {t("controls.reset")}
        </Link>
      </div>
      <Filter {...{ locale, query, index }} />
    </LiveForm>
  );
}

type Choice = { name: string; label: string; value: string; options: Option[] };

/** The choices that this chart has. */
function choices(locale: Locale, chart: Chart, { options, highlight, marks }: TrendQuery, index: PlanIndex): Choice[] {
  const t = translator(locale, "trends");
  const choice = (
    name: string,
    label: string,
    value: string,
    codes: readonly string[],
    word: (code: string) => string,
  ) =>
    codes.length > 1
      ? [{ name, label, value, options: codes.map((code) => ({ value: code, label: word(code) })) }]
      : [];
  const attributes =
    chart.name === "attributes"
      ? CROSSED_ATTRIBUTES.filter(
          (key) => key === options.rows || key === options.columns || isCodedAnywhere(index.view, attribute(key)),
        )
      : [];
  const names = countryNames(locale, index);
  const basisWord = (code: string) => {
    if (chart.overTime) return t(`controls.${code}`);
    return code === "in_force" ? t("controls.inForceToday") : t("controls.all");
  };
  const measureWord = (code: string) =>
    chart.name === "issues" && code === "shares" ? t("controls.weighted") : t(`controls.${code}`);

  return [
    ...choice("breakdown", t("controls.breakdown"), options.breakdown, chart.breakdowns, (code) =>
      code === NO_BREAKDOWN ? t("controls.none") : listName(locale, code),
    ),
    ...choice("rows", t("controls.rows"), options.rows, attributes, (code) => attributeLabel(locale, code)),
    ...choice("columns", t("controls.columns"), options.columns, attributes, (code) => attributeLabel(locale, code)),
    ...choice("basis", t("controls.basis"), options.basis, chart.bases, basisWord),
    ...choice("measure", t("controls.measure"), options.measure, chart.measures, measureWord),
    ...(options.measure === "shares"
      ? choice(
          "share_of",
          t("controls.shareOf"),
          options.shareOf,
          chart.sharesEitherWay ? ["row", "column"] : [],
          (code) => t(`controls.${code}`),
        )
      : []),
    ...choice("layout", t("controls.layout"), options.layout, chart.layouts, (code) => t(`controls.${code}`)),
    ...choice("smooth", t("controls.smooth"), options.smooth ? "1" : "", chart.smooths ? ["", "1"] : [], (code) =>
      code === "1" ? t("controls.smoothOn") : t("controls.smoothOff"),
    ),
    ...choice("within", t("controls.within"), String(options.months), chart.windows.map(String), (code) =>
      t("controls.months", { count: Number(code) }),
    ),
    ...choice("marks", t("controls.marks"), marks ? "1" : "", chart.overTime ? ["", "1"] : [], (code) =>
      code === "1" ? t("controls.marksOn") : t("controls.marksOff"),
    ),
    ...choice(
      "highlight",
      t("controls.highlight"),
      highlight ?? "",
      pointsOut(chart) ? ["", ...names.keys()] : [],
      (code) => names.get(code) ?? t("controls.nobody"),
    ),
  ];
}

/** The facets of browse, folded: ticks with what each would leave. */
function Filter({ locale, query, index }: Pick<Props, "locale" | "query" | "index">) {
  const t = translator(locale, "trends");
  const offered = FACETS.filter((facet) => OFFERED.includes(facet.key) && isCodedAnywhere(index.view, facet));
  const counts = facetCounts(index, query.plans, OFFERED);
  const chosen = Object.values(query.plans.chosen).reduce((sum, codes) => sum + codes.length, 0);

  return (
    <details className="group mt-3" open={chosen > 0}>
      <summary className="inline-flex min-h-11 items-center gap-2 text-sm text-accent sm:min-h-8">
        <FoldMark />
        {chosen > 0 ? t("controls.filtersOn", { count: chosen }) : t("controls.filters")}
      </summary>
      <div className="columns-1 gap-8 sm:columns-2 lg:columns-4">
        {offered.map((facet) => (
          <fieldset key={facet.key} className="mb-4 break-inside-avoid">
            <legend className="text-xs text-ink-soft">{attributeLabel(locale, facet.key)}</legend>
            {Object.entries(counts[facet.key] ?? {}).map(([code, count]) => {
              const isChosen = query.plans.chosen[facet.key]?.includes(code) ?? false;
              return count > 0 || isChosen ? (
                <Check
                  key={`${code} ${isChosen}`}
                  name={facet.key}
                  value={code}
                  defaultChecked={isChosen}
                  label={
                    <span className="flex justify-between gap-2">
                      {codeLabel(locale, facet, code)}
                      <span className="text-ink-soft">{count}</span>
                    </span>
                  }
                />
              ) : null;
            })}
          </fieldset>
        ))}
      </div>
    </details>
  );
}

/** Has years to mark or cells to outline. */
const pointsOut = (chart: Chart) => chart.overTime || chart.bases.length > 1;

/** iso3 -> name, in the order of the names. */
function countryNames(locale: Locale, index: PlanIndex): Map<string, string> {
  const order = nameOrder(locale);
  const named = index.view.catalogue.countries.map((country) => [country.iso3, countryName(locale, country)] as const);
  return new Map(named.toSorted(([, a], [, b]) => order(a, b)));
}
