import { attribute } from "@/lib/domain/attributes/attributes";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { Plan } from "@/lib/domain/plan/plan";
import type { Work, WorkList } from "@/lib/domain/work/work-lists";
import { formatDate, formatList, formatNumber, formatPeriod } from "@/lib/format";
import { attributeLabel, countryName, planShortName } from "./labels";
import type { Locale } from "./locales";
import { readingWords } from "./reading-words";
import { translator } from "./translator";

/** One thing to look at, in words: a line of a page and a row of a file. */
export type WorkRow = {
  key: string;
  title: string;
  /** Where the thing itself is, outside the portal. */
  address: string | null;
  /** What there is to do, a line each. */
  text: readonly string[];
  /** The same in detail, a line each. */
  more: readonly string[];
  /** Plans to edit for it. */
  plans: readonly Plan[];
};

/** The rows of a work list in words. */
export function workRows(locale: Locale, view: CatalogueView, work: Work, list: WorkList): WorkRow[] {
  const t = translator(locale, "work");
  const nameOf = (plan: Plan) => planShortName(locale, view.countryOf(plan), plan);
  const labels = (keys: readonly string[]) =>
    formatList(
      locale,
      keys.map((key) => attributeLabel(locale, key)),
    );
  const ofPlan = (plan: Plan, text: readonly string[]): WorkRow => ({
    key: plan.slug,
    title: nameOf(plan),
    address: null,
    text,
    more: [],
    plans: [plan],
  });

  switch (list) {
    case "missing_evidence":
      return work.missing_evidence.map(({ plan, unsourced, weak }) =>
        ofPlan(plan, [
          ...(unsourced.length > 0 ? [t("row.unsourced", { attributes: labels(unsourced) })] : []),
          ...(weak.length > 0 ? [t("row.weak", { attributes: labels(weak) })] : []),
        ]),
      );
    case "source_conflicts":
      return work.source_conflicts.map(({ plan, attribute: key, reading, against }) => ({
        ...ofPlan(plan, [
          t("row.coded", { value: readingWords(locale, attribute(key), reading) }),
          ...against.map(({ url, statedValue }) => t("row.stated", { value: statedValue ?? "", url })),
        ]),
        key: `${plan.slug} ${key}`,
        title: t("row.valueOf", { plan: nameOf(plan), attribute: attributeLabel(locale, key) }),
      }));
    case "uncoded":
      return work.uncoded.map(({ country, plans, count, of }) => ({
        key: country.iso3,
        title: countryName(locale, country),
        address: null,
        text: [t("row.uncoded", { count, of })],
        more: plans.map(({ plan, attributes }) =>
          t("row.uncodedPlan", { generation: plan.generation, attributes: labels(attributes) }),
        ),
        plans: plans.map(({ plan }) => plan),
      }));
    case "ending_soon":
      return work.ending_soon.map(({ plan, endYear }) => ofPlan(plan, [t("row.ending", { year: String(endYear) })]));
    case "superseded":
      return work.superseded.map(({ plan, later }) =>
        ofPlan(plan, [
          t("row.superseded", {
            period: formatPeriod(plan) || t("row.undated"),
            later: nameOf(later),
            date: formatDate(locale, later.adopted ?? ""),
          }),
        ]),
      );
    case "lapsed":
      return work.lapsed.map(({ plan, endYear }) => ofPlan(plan, [t("row.lapsed", { year: String(endYear) })]));
    case "unchecked_sources":
      return work.unchecked_sources.map(({ url, title, checkedOn, plans }) => ({
        key: url,
        title: title ?? url,
        address: url,
        more: [],
        text: [checkedOn === null ? t("row.neverChecked") : t("row.checked", { date: formatDate(locale, checkedOn) })],
        plans,
      }));
    case "published_figures":
      return work.published_figures.map(({ figure, ours, gap }) => ({
        key: figure.id,
        title: t("row.figure", {
          publisher: figure.publisher,
          value: formatNumber(locale, figure.value),
          date: formatDate(locale, figure.asOf),
        }),
        address: figure.source,
        more: [],
        text: [t("row.ours", { ours: formatNumber(locale, ours), gap: gap > 0 ? `+${gap}` : `−${-gap}` })],
        plans: [],
      }));
  }
}
