import { ATTRIBUTES, type Attribute, type Reading } from "@/lib/domain/attributes/attributes";
import type { PlanInContext } from "@/lib/domain/attributes/standing";
import { isCodedAnywhere } from "@/lib/domain/catalogue/coded-anywhere";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { isComplete } from "@/lib/domain/plan/open-lists";
import { ATTRIBUTE_GROUPS, type AttributeGroup } from "@/lib/domain/vocabulary/coded-attributes";
import { type Comparison, compareReadings, type Outcome } from "./value-comparison";

/** A comparison holds at least and at most this many plans. */
export const COMPARE_MINIMUM = 2;
export const COMPARE_MAXIMUM = 6;

/** A plan as a column of a comparison. */
export type ComparedPlan = PlanInContext;

/** The plans of these slugs as columns, in their order, and the slugs that no plan has. */
export function findColumns(
  view: CatalogueView,
  slugs: readonly string[],
  asOf: IsoDate,
): { columns: ComparedPlan[]; unknown: string[] } {
  const columns: ComparedPlan[] = [];
  const unknown: string[] = [];
  for (const slug of slugs) {
    const plan = view.planBySlug.get(slug);
    if (plan) columns.push({ plan, context: view.contextOf(plan, asOf) });
    else unknown.push(slug);
  }
  return { columns, unknown };
}

/** Each column with the next later plan of its country among the columns, where there is one; in column order. */
export function consecutive<Column extends ComparedPlan>(
  columns: readonly Column[],
): { before: Column; after: Column }[] {
  return columns.flatMap((before) => {
    const [after] = columns
      .filter(({ plan }) => plan.country === before.plan.country && plan.generation > before.plan.generation)
      .sort((a, b) => a.plan.generation - b.plan.generation);
    return after ? [{ before, after }] : [];
  });
}

/** One attribute across the columns: outcome, shared values and the positions of those nobody knows. */
export type CompareRow = Comparison & {
  attribute: Attribute;
  /** One per column, in column order. */
  readings: readonly Reading[];
  /** True if some of the lists are open and some complete: each cell then says which it is. */
  mixed: boolean;
};

/** How many rows come to what. `same`, `different` and `notComparable` add up to all rows. */
export type CompareSummary = {
  /** Rows that can be compared: the same or different. */
  comparable: number;
  /** The same in all plans of which it is known. */
  same: number;
  /** At least one plan differs: `partly` and `differ` together. */
  different: number;
  partly: number;
  differ: number;
  notComparable: number;
  /** Those of the different rows that rest on open lists, which may miss values. */
  openDifferent: number;
};

export type PlanComparison = {
  columns: readonly ComparedPlan[];
  /** Groups in registry order, none empty. */
  groups: readonly { group: AttributeGroup; rows: readonly CompareRow[] }[];
  summary: CompareSummary;
};

/** The attributes that are compared, in registry order. */
export const COMPARE_ATTRIBUTES: readonly Attribute[] = ATTRIBUTES.filter(({ compare }) => compare);

/** The compared attributes that at least one plan of the catalogue has a value of, in registry order. */
export function comparedIn(view: CatalogueView): readonly Attribute[] {
  return COMPARE_ATTRIBUTES.filter((attribute) => isCodedAnywhere(view, attribute));
}

/**
 * Every compared attribute across the columns, with what it comes to.
 * The order of the columns changes the order of readings and nothing else.
 *
 * @param among which attributes get a row: those of `comparedIn`, so that what no plan is coded for is no row of gaps.
 */
export function comparePlans(
  columns: readonly ComparedPlan[],
  among: readonly Attribute[] = COMPARE_ATTRIBUTES,
): PlanComparison {
  const rows = among.map((attribute) => compareRow(attribute, columns));
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const notComparable = count("not_comparable");
  const different = rows.filter(isDifferent);

  return {
    columns,
    groups: ATTRIBUTE_GROUPS.map((group) => ({
      group,
      rows: rows.filter((row) => row.attribute.group === group),
    })).filter(({ rows: inGroup }) => inGroup.length > 0),
    summary: {
      comparable: rows.length - notComparable,
      same: count("same"),
      different: different.length,
      partly: count("partly"),
      differ: count("differ"),
      notComparable,
      openDifferent: different.filter(({ open }) => open).length,
    },
  };
}

function compareRow(attribute: Attribute, columns: readonly ComparedPlan[]): CompareRow {
  const readings = columns.map(({ plan, context }) => attribute.read(plan, context));
  const open = columns.map(({ plan }) => !isComplete(plan, attribute.key));
  const lists = attribute.kind === "many" ? open.filter((_, index) => readings[index]?.known) : [];
  const mixed = lists.includes(true) && lists.includes(false);
  return { attribute, readings, mixed, ...compareReadings(attribute.kind, readings, open) };
}

/** At least one of the plans differs from the others. */
const isDifferent = ({ outcome }: Pick<CompareRow, "outcome">) => outcome === "differ" || outcome === "partly";

/**
 * Which rows a view shows. `differences`: at least one plan differs. `shared`: the same in all that are known. A row is
 * in one of them, or can't be compared.
 */
export const COMPARE_VIEWS = ["all", "differences", "shared"] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** The comparison with only the rows of that view; groups left empty are dropped. The summary stays that of all rows. */
export function rowsInView(comparison: PlanComparison, view: CompareView): PlanComparison {
  if (view === "all") return comparison;
  return {
    ...comparison,
    groups: comparison.groups
      .map(({ group, rows }) => ({
        group,
        rows: rows.filter((row) => (view === "differences" ? isDifferent(row) : row.outcome === "same")),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}
