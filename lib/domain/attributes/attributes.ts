import { assessElement } from "@/lib/domain/framework/elements";
import { deriveTrends } from "@/lib/domain/framework/global-trends";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { statusAt } from "@/lib/domain/plan/status";
import {
  APPROACHES,
  ASSESSMENTS,
  BUDGETS,
  COMPACT_COMMITMENTS,
  ELEMENTS,
  type Element,
  FOCUSES,
  GLOBAL_TRENDS,
  ISSUES,
  LEAD_TYPES,
  MODELS,
  MONITORING,
  type Nothing,
  ORIENTATIONS,
  PILLARS,
  REGIONS,
  STATUSES,
  YES_NO,
} from "@/lib/domain/vocabulary/vocabulary";

/** Groups in the order in which pages, forms, exports and the codebook show them. */
export const ATTRIBUTE_GROUPS = [
  "identity",
  "period",
  "lead",
  "model",
  "design",
  "practice",
  "issues",
  "framework",
  "trends",
  "agenda",
] as const;
export type AttributeGroup = (typeof ATTRIBUTE_GROUPS)[number];

/**
 * `one`: exclusive codes. `many`: a set of codes. `yes_no`: one of yes, no. `date`: a partial date.
 * `year`, `number`: a number. `text`: free text. `link`: a web address.
 */
export type AttributeKind = "one" | "many" | "yes_no" | "date" | "year" | "number" | "text" | "link";

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

export type Attribute = {
  /** Query parameter, export column, API field, evidence key. Never changes. */
  key: string;
  group: AttributeGroup;
  kind: AttributeKind;
  /** Closed list, in display order; absent where the values are open. */
  codes?: readonly string[];
  /** Message namespace of the labels: `codes.<list>.<code>`. Defaults to the key. */
  labels?: string;
  /**
   * coded: set by a coder and needs evidence. context: from the country or the plan's place in it.
   * derived: computed by a rule from coded attributes (a coder may override).
   */
  origin: "coded" | "context" | "derived";
  /** Offered as a facet of browse; the parameter of the same name. */
  facet: boolean;
  /** A row of compare and of the generation difference. */
  compare: boolean;
  /** Exclusive and short enough to break a chart down by. */
  breakdown: boolean;
  /** The facet offers "any of / all of". */
  matchAll?: boolean;
  /** First data release that had it. */
  since: number;
  read(plan: Plan, context: ReadContext): Reading;
};

const known = (...values: (string | number)[]): Reading => ({ known: true, values });

/** Codes in registry order, whatever order the plan lists them in. */
const inOrder = <T extends string>(codes: readonly T[], held: readonly T[]) =>
  codes.filter((code) => held.includes(code));

function nothing(plan: Plan, key: string): Reading {
  return { known: false, nothing: plan.nothings[key] ?? "not_coded" };
}

const single = (key: string, value: string | number | null | undefined, plan: Plan): Reading =>
  value === null || value === undefined ? nothing(plan, key) : known(value);

const several = <T extends string>(key: string, codes: readonly T[], held: readonly T[], plan: Plan): Reading =>
  held.length === 0 ? nothing(plan, key) : known(...inOrder(codes, held));

const yesNo = (key: string, value: boolean | null | undefined, plan: Plan): Reading =>
  single(key, value === null || value === undefined ? null : value ? "yes" : "no", plan);

const elementAttribute = (element: Element): Attribute => ({
  key: element,
  group: "framework",
  kind: "one",
  codes: ASSESSMENTS,
  labels: "assessment",
  origin: "derived",
  facet: true,
  compare: true,
  breakdown: true,
  since: 1,
  read(plan) {
    const { counts } = assessElement(plan, element);
    return counts === null ? nothing(plan, element) : known(counts);
  },
});

/**
 * Every attribute of a plan, once. Facets, compare rows, chart breakdowns, admin fields, import and
 * export columns, API schema and codebook are read from this list.
 */
export const ATTRIBUTES: readonly Attribute[] = [
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
    key: "title",
    group: "identity",
    kind: "text",
    origin: "coded",
    facet: false,
    compare: false,
    breakdown: false,
    since: 1,
    read: (plan) => single("title", plan.title, plan),
  },
  {
    key: "language",
    group: "identity",
    kind: "one",
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) => single("language", plan.language, plan),
  },
  {
    key: "document",
    group: "identity",
    kind: "link",
    origin: "coded",
    facet: false,
    compare: false,
    breakdown: false,
    since: 1,
    read: (plan) => single("document", plan.documentUrl, plan),
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
    key: "adopted",
    group: "period",
    kind: "date",
    origin: "coded",
    facet: false,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) => single("adopted", plan.adopted, plan),
  },
  {
    key: "start",
    group: "period",
    kind: "year",
    origin: "coded",
    facet: false,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) => single("start", plan.startYear, plan),
  },
  {
    key: "end",
    group: "period",
    kind: "year",
    origin: "coded",
    facet: false,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) => single("end", plan.endYear, plan),
  },

  {
    key: "lead",
    group: "lead",
    kind: "one",
    codes: LEAD_TYPES,
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => single("lead", plan.leadAgency?.type, plan),
  },
  {
    key: "lead_agency",
    group: "lead",
    kind: "text",
    origin: "coded",
    facet: false,
    compare: false,
    breakdown: false,
    since: 1,
    read: (plan) => single("lead_agency", plan.leadAgency?.name, plan),
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
    read: (plan) => several("model", MODELS, [...(plan.orientation ? [plan.orientation] : []), ...plan.focuses], plan),
  },
  {
    key: "orientation",
    group: "model",
    kind: "one",
    codes: ORIENTATIONS,
    labels: "model",
    origin: "coded",
    facet: false,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => single("orientation", plan.orientation, plan),
  },
  {
    key: "focus",
    group: "model",
    kind: "many",
    codes: FOCUSES,
    labels: "model",
    origin: "coded",
    facet: false,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) => several("focus", FOCUSES, plan.focuses, plan),
  },

  {
    key: "approach",
    group: "design",
    kind: "one",
    codes: APPROACHES,
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => single("approach", plan.approach, plan),
  },
  {
    key: "pillar",
    group: "design",
    kind: "many",
    codes: PILLARS,
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) => several("pillar", PILLARS, plan.pillars, plan),
  },
  {
    key: "dominant_pillar",
    group: "design",
    kind: "one",
    codes: PILLARS,
    labels: "pillar",
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => single("dominant_pillar", plan.dominantPillar, plan),
  },

  {
    key: "budget",
    group: "practice",
    kind: "one",
    codes: BUDGETS,
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => single("budget", plan.budget, plan),
  },
  {
    key: "monitoring",
    group: "practice",
    kind: "one",
    codes: MONITORING,
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => single("monitoring", plan.monitoring, plan),
  },
  {
    key: "civil_society_design",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => yesNo("civil_society_design", plan.civilSociety.design, plan),
  },
  {
    key: "civil_society_implementation",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => yesNo("civil_society_implementation", plan.civilSociety.implementation, plan),
  },
  {
    key: "civil_society_monitoring",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => yesNo("civil_society_monitoring", plan.civilSociety.monitoring, plan),
  },

  {
    key: "issue",
    group: "issues",
    kind: "many",
    codes: ISSUES,
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: false,
    matchAll: true,
    since: 1,
    read: (plan) => several("issue", ISSUES, plan.issues, plan),
  },
  {
    key: "disarmament",
    group: "issues",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    origin: "coded",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
    read: (plan) => yesNo("disarmament", plan.disarmament, plan),
  },

  ...ELEMENTS.map(elementAttribute),

  {
    key: "trend",
    group: "trends",
    kind: "many",
    codes: GLOBAL_TRENDS,
    origin: "derived",
    facet: true,
    compare: true,
    breakdown: false,
    since: 1,
    read: (plan) =>
      several(
        "trend",
        GLOBAL_TRENDS,
        deriveTrends(plan).map(({ trend }) => trend),
        plan,
      ),
  },

  ...COMPACT_COMMITMENTS.map(
    (commitment): Attribute => ({
      key: `compact_${commitment}`,
      group: "agenda",
      kind: "yes_no",
      codes: YES_NO,
      labels: "yes_no",
      origin: "coded",
      facet: true,
      compare: true,
      breakdown: true,
      since: 1,
      read: (plan) => yesNo(`compact_${commitment}`, plan.compact[commitment], plan),
    }),
  ),
];

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
