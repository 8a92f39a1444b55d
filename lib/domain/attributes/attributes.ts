import { assessElement } from "@/lib/domain/framework/elements";
import { deriveTrends, TREND_RULES } from "@/lib/domain/framework/global-trends";
import { nothingOf, valueAt } from "@/lib/domain/plan/coded-values";
import { evidenceGrade } from "@/lib/domain/plan/confidence";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { statusAt } from "@/lib/domain/plan/status";
import { type Amount, amountText } from "@/lib/domain/vocabulary/amount";
import {
  ATTRIBUTE_GROUPS,
  type AttributeEntry,
  CODED_ATTRIBUTES,
  type CodedAttribute,
  fieldOf,
} from "@/lib/domain/vocabulary/coded-attributes";
import {
  ASSESSMENTS,
  ELEMENTS,
  type Element,
  EVIDENCE_GRADES,
  GLOBAL_TRENDS,
  MODELS,
  type Nothing,
  REGIONS,
  STATUSES,
} from "@/lib/domain/vocabulary/vocabulary";

/** What a read needs besides the plan. */
export type ReadContext = {
  /** ISO day that status is told for. */
  asOf: string;
  country: Country;
  /** All generations of the plan's country, ascending. */
  siblings: readonly Plan[];
};

/** A value as read, or which of the four nothings it is. Codes and texts as strings, in registry order. */
export type Reading = { known: true; values: readonly (string | number)[] } | { known: false; nothing: Nothing };

export type Attribute = AttributeEntry & {
  /**
   * coded: set by a coder and needs evidence. context: from the country or the plan's place in it.
   * derived: computed by a rule from coded attributes (a coder may override).
   */
  origin: "coded" | "context" | "derived";
  /**
   * Where a plan keeps what a coder set of it, with its nothing and evidence: `endYear`, `compact.financial`. Absent
   * where it is made of other attributes, or of what surrounds the plan.
   */
  field?: string;
  read(plan: Plan, context: ReadContext): Reading;
};

const known = (...values: (string | number)[]): Reading => ({ known: true, values });

/** Codes in registry order, whatever order the plan lists them in. */
const inOrder = <T extends string>(codes: readonly T[], held: readonly T[]) =>
  codes.filter((code) => held.includes(code));

function nothing(plan: Plan, key: string): Reading {
  return { known: false, nothing: plan.nothings[key] ?? "not_coded" };
}

const several = <T extends string>(key: string, codes: readonly T[], held: readonly T[], plan: Plan): Reading =>
  held.length === 0 ? nothing(plan, key) : known(...inOrder(codes, held));

/** The attribute of an entry: it reads as its field says. */
function codedAttribute(entry: CodedAttribute): Attribute {
  const { key, kind, codes = [] } = entry;
  const field = fieldOf(entry);
  return {
    ...entry,
    origin: "coded",
    field,
    read(plan) {
      const value = valueAt(plan, field) ?? null;
      if (kind === "many") return several(key, codes, value as string[], plan);
      if (value === null) return nothing(plan, key);
      if (kind === "yes_no") return known(value ? "yes" : "no");
      return known(kind === "amount" ? amountText(value as Amount) : (value as string | number));
    },
  };
}

const elementAttribute = (element: Element): Attribute => ({
  key: element,
  group: "framework",
  kind: "one",
  codes: ASSESSMENTS,
  labels: "assessment",
  origin: "derived",
  field: `elements.${element}`,
  facet: true,
  compare: true,
  breakdown: true,
  since: 1,
  read(plan) {
    const { counts, nothing: empty } = assessElement(plan, element);
    return counts === null ? { known: false, nothing: empty ?? "not_coded" } : known(counts);
  },
});

/** The attributes that say whether a plan shows a trend. */
const TREND_SOURCES = [...new Set(TREND_RULES.flatMap(({ from }) => from))];

/** What is known of a plan without a coder, and what follows from what coders set. */
const UNCODED_ATTRIBUTES: readonly Attribute[] = [
  {
    key: "region",
    group: "identity",
    kind: "one",
    codes: REGIONS,
    origin: "context",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (_plan, { country }) => known(country.region),
  },
  {
    key: "country",
    group: "identity",
    kind: "one",
    origin: "context",
    facet: true,
    compare: false,
    breakdown: false,
    since: 1,
    read: (plan) => known(plan.country),
  },
  {
    key: "generation",
    group: "identity",
    kind: "number",
    origin: "context",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => known(plan.generation),
  },
  {
    key: "evidence",
    group: "identity",
    kind: "one",
    codes: EVIDENCE_GRADES,
    labels: "evidence_grade",
    origin: "context",
    facet: true,
    compare: false,
    breakdown: false,
    since: 2,
    read(plan) {
      const grade = evidenceGrade(plan.evidence);
      return grade === null ? nothing(plan, "evidence") : known(grade);
    },
  },

  {
    key: "status",
    group: "period",
    kind: "one",
    codes: STATUSES,
    origin: "context",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read(plan, { asOf, siblings }) {
      const status = statusAt(plan, siblings, asOf);
      return status === null ? nothing(plan, "adopted") : known(status);
    },
  },

  {
    key: "model",
    group: "model",
    kind: "many",
    codes: MODELS,
    origin: "coded",
    facet: true,
    compare: false,
    breakdown: false,
    matchAll: true,
    since: 1,
    read(plan) {
      const held = [...(plan.orientation ? [plan.orientation] : []), ...plan.focuses];
      if (held.length === 0) return { known: false, nothing: nothingOf(plan, ["orientation", "focus"]) };
      return known(...inOrder(MODELS, held));
    },
  },

  ...ELEMENTS.map(elementAttribute),

  {
    key: "trend",
    group: "trends",
    kind: "many",
    codes: GLOBAL_TRENDS,
    origin: "derived",
    field: "trends",
    facet: true,
    compare: true,
    breakdown: false,
    // Those that a rule derives restate a coded attribute that is offered itself; so do the six elements.
    offers: GLOBAL_TRENDS.filter((trend) => !TREND_RULES.some((rule) => rule.trend === trend)),
    since: 1,
    read(plan) {
      const shown = deriveTrends(plan).map(({ trend }) => trend);
      if (shown.length > 0 || plan.nothings.trend) return several("trend", GLOBAL_TRENDS, shown, plan);
      return { known: false, nothing: nothingOf(plan, TREND_SOURCES) };
    },
  },
];

/**
 * Every attribute of a plan, once: by group, in each what is not coded before what is. Facets, compare rows, chart
 * breakdowns, forms, import and export columns, API schema and codebook are read from this list.
 */
export const ATTRIBUTES: readonly Attribute[] = ATTRIBUTE_GROUPS.flatMap((group) =>
  [...UNCODED_ATTRIBUTES, ...CODED_ATTRIBUTES.map(codedAttribute)].filter((each) => each.group === group),
);

const BY_KEY = new Map(ATTRIBUTES.map((attribute) => [attribute.key, attribute]));

/**
 * The attribute of that key.
 *
 * @throws {RangeError} if there is none: keys from outside are checked against `findAttribute` first.
 */
export function attribute(key: string): Attribute {
  const found = BY_KEY.get(key);
  if (!found) throw new RangeError(`No attribute has the key "${key}"`);
  return found;
}

/** The attribute of that key, or undefined. */
export function findAttribute(key: string): Attribute | undefined {
  return BY_KEY.get(key);
}
