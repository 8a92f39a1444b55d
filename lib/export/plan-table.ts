import { ATTRIBUTES, type Attribute, type Reading } from "@/lib/domain/attributes/attributes";
import { BETWEEN, hasLabels } from "@/lib/domain/attributes/columns";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import { sourceOf } from "@/lib/domain/plan/sources";
import { codeLabel, countryName, nothingLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import type { Cell } from "./cells";

/** What tables of plans are written for. */
export type TableScope = { locale: Locale; view: CatalogueView; asOf: IsoDate };

/** A plan as a row of the wide table. */
export function wideRow(scope: TableScope, plan: Plan): Cell[] {
  const context = scope.view.contextOf(plan, scope.asOf);
  const nothings: string[] = [];
  const cells = ATTRIBUTES.flatMap((attribute): Cell[] => {
    const reading = attribute.read(plan, context);
    if (!reading.known) nothings.push(`${attribute.key}=${reading.nothing}`);
    const code = codeCell(reading);
    return hasLabels(attribute) ? [code, labelCell(scope, attribute, reading)] : [code];
  });
  return [
    plan.slug,
    ...cells,
    plan.leadAgency?.nameEn ?? null,
    nothings.join(BETWEEN) || null,
    plan.complete.join(BETWEEN) || null,
    plan.confidence,
    plan.note,
  ];
}

function codeCell(reading: Reading): Cell {
  if (!reading.known) return null;
  const [first, ...others] = reading.values;
  return others.length === 0 ? (first ?? null) : reading.values.join(BETWEEN);
}

function labelCell(scope: TableScope, attribute: Attribute, reading: Reading): Cell {
  if (!reading.known) return nothingLabel(scope.locale, reading.nothing);
  return reading.values.map((value) => labelOf(scope, attribute, value)).join(BETWEEN);
}

function labelOf({ locale, view }: TableScope, attribute: Attribute, value: string | number): string {
  const country = attribute.key === "country" ? view.countryByIso3.get(String(value)) : undefined;
  return country ? countryName(locale, country) : codeLabel(locale, attribute, value);
}

/** Columns of the long table. */
export const LONG_COLUMNS = [
  "slug",
  "country",
  "generation",
  "attribute",
  "value",
  "value_label",
  "nothing",
  "source_url",
  "source_title",
  "source_publisher",
  "source_kind",
  "source_section",
  "basis",
  "confidence",
  "checked_on",
  "stated_value",
  "doubt",
] as const;

const NO_SOURCE: readonly Cell[] = Array(10).fill(null);

/**
 * A plan in the long table: one row a value and source that backs it. A value without a source has one row, an
 * attribute without a value one row for each source that says so, and one if none does.
 */
export function longRows(scope: TableScope, plan: Plan): Cell[][] {
  const context = scope.view.contextOf(plan, scope.asOf);
  return ATTRIBUTES.flatMap((attribute) => {
    const reading = attribute.read(plan, context);
    const values: Cell[][] = reading.known
      ? reading.values.map((value) => [value, hasLabels(attribute) ? labelOf(scope, attribute, value) : null, null])
      : [[null, null, reading.nothing]];
    const sources = plan.evidence.filter((each) => each.attribute === attribute.key).map(sourceCells);
    return values.flatMap((value) =>
      (sources.length > 0 ? sources : [NO_SOURCE]).map((source) => [
        plan.slug,
        plan.country,
        plan.generation,
        attribute.key,
        ...value,
        ...source,
      ]),
    );
  });
}

/** Columns of the table of sources: those of the long table without values. */
export const EVIDENCE_COLUMNS = ["slug", "attribute", ...LONG_COLUMNS.slice(7)] as const;

/** The sources of a plan, one row each for every attribute that they back. */
export function evidenceRows(plan: Plan): Cell[][] {
  return plan.evidence.map((each) => [plan.slug, each.attribute, ...sourceCells(each)]);
}

function sourceCells(row: Evidence): Cell[] {
  const { url, title, publisher, kind, checkedOn } = sourceOf(row);
  const { section, basis, confidence, statedValue, doubt } = row;
  return [url, title, publisher, kind, section, basis, confidence, checkedOn, statedValue, doubt];
}

/** Columns of the table of each source once. */
export const SOURCE_COLUMNS = [
  "url",
  "title",
  "publisher",
  "kind",
  "language",
  "published",
  "checked_on",
  "archived_url",
  "link",
  "plans",
] as const;
