import type { Amount } from "./amount";
import {
  APPROACHES,
  BUDGETS,
  FOCUSES,
  ISSUES,
  LEAD_TYPES,
  MONITORING,
  ORIENTATIONS,
  PILLARS,
  YES_NO,
} from "./vocabulary";

/** Groups in the order in which pages, forms, exports and the codebook show them. */
export const ATTRIBUTE_GROUPS = [
  "identity",
  "period",
  "lead",
  "model",
  "design",
  "steering",
  "practice",
  "issues",
  "framework",
  "trends",
  "agenda",
] as const;
export type AttributeGroup = (typeof ATTRIBUTE_GROUPS)[number];

/**
 * `one`: exclusive codes. `many`: a set of codes. `yes_no`: one of yes, no. `date`: a partial date.
 * `year`, `number`: a number. `text`: free text. `link`: a web address. `amount`: a sum of money in its own currency.
 */
export const ATTRIBUTE_KINDS = ["one", "many", "yes_no", "date", "year", "number", "text", "link", "amount"] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** What the registry says of every attribute, whoever sets it. */
export type AttributeEntry = {
  /** Query parameter, export column, API field, evidence key. Never changes. */
  key: string;
  group: AttributeGroup;
  kind: AttributeKind;
  /** Closed list, in display order; absent where the values are open. */
  codes?: readonly string[];
  /** Message namespace of the labels: `codes.<list>.<code>`. Defaults to the key. */
  labels?: string;
  /** Offered as a facet of browse; the parameter of the same name. */
  facet: boolean;
  /** A row of compare and of the generation difference. */
  compare: boolean;
  /** Exclusive and short enough to break a chart down by. */
  breakdown: boolean;
  /** The facet offers "any of / all of". */
  matchAll?: boolean;
  /** Codes that count as having something that another plan can learn from. Absent: none does. */
  offers?: readonly string[];
  /** First data release that had it. */
  since: number;
};

/** An attribute that a coder sets, and that needs a source. */
export type CodedAttribute = AttributeEntry & {
  /**
   * Where a plan keeps it, a dot before a part of a group: `civilSociety.design`. Only for attributes from before
   * fields were named after their key; the others are the key in camel case.
   */
  field?: string;
};

/**
 * Every attribute that a coder sets, once. The type `Plan`, its schema, its database row, the fact files, the form and
 * the import take their fields from here; `ATTRIBUTES` puts these among the others, and everything that shows or
 * exports a plan reads that. How to add one: CONTRIBUTING.md.
 */
export const CODED_ATTRIBUTES = [
  {
    key: "title",
    group: "identity",
    kind: "text",
    facet: false,
    compare: false,
    breakdown: false,
    since: 1,
  },
  {
    key: "language",
    group: "identity",
    kind: "one",
    facet: true,
    compare: true,
    breakdown: false,
    since: 1,
  },
  {
    key: "document",
    group: "identity",
    kind: "link",
    field: "documentUrl",
    facet: false,
    compare: false,
    breakdown: false,
    since: 1,
  },

  {
    key: "adopted",
    group: "period",
    kind: "date",
    facet: false,
    compare: true,
    breakdown: false,
    since: 1,
  },
  {
    key: "start",
    group: "period",
    kind: "year",
    field: "startYear",
    facet: false,
    compare: true,
    breakdown: false,
    since: 1,
  },
  {
    key: "end",
    group: "period",
    kind: "year",
    field: "endYear",
    facet: true,
    compare: true,
    breakdown: false,
    since: 1,
  },

  {
    key: "lead",
    group: "lead",
    kind: "one",
    codes: LEAD_TYPES,
    field: "leadAgency.type",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
  },
  {
    key: "lead_agency",
    group: "lead",
    kind: "text",
    field: "leadAgency.name",
    facet: false,
    compare: false,
    breakdown: false,
    since: 1,
  },

  {
    key: "orientation",
    group: "model",
    kind: "one",
    codes: ORIENTATIONS,
    labels: "model",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
  },
  {
    key: "focus",
    group: "model",
    kind: "many",
    codes: FOCUSES,
    labels: "model",
    field: "focuses",
    facet: true,
    compare: true,
    breakdown: false,
    offers: FOCUSES,
    matchAll: true,
    since: 1,
  },

  {
    key: "approach",
    group: "design",
    kind: "one",
    codes: APPROACHES,
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
  },
  {
    key: "pillar",
    group: "design",
    kind: "many",
    codes: PILLARS,
    field: "pillars",
    facet: true,
    compare: true,
    breakdown: false,
    offers: PILLARS,
    since: 1,
  },
  {
    key: "dominant_pillar",
    group: "design",
    kind: "one",
    codes: PILLARS,
    labels: "pillar",
    facet: true,
    compare: true,
    breakdown: true,
    since: 1,
  },

  {
    key: "political_will_signal",
    group: "steering",
    kind: "many",
    codes: [
      "head_launched",
      "cabinet_approved",
      "decree",
      "law",
      "parliament_oversight",
      "minister_launched",
      "minister_foreword",
      "head_foreword",
      "in_national_strategy",
      "other",
    ],
    facet: true,
    compare: true,
    breakdown: false,
    matchAll: true,
    offers: ["head_launched", "cabinet_approved", "decree", "law", "parliament_oversight", "head_foreword"],
    since: 2,
  },
  {
    key: "coordination_body",
    group: "steering",
    kind: "one",
    codes: [
      "interministerial_committee",
      "steering_group",
      "working_group",
      "secretariat",
      "national_commission",
      "single_ministry",
      "other",
      "none",
    ],
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["interministerial_committee", "steering_group", "secretariat", "national_commission"],
    since: 2,
  },
  {
    key: "coordination_body_name",
    group: "steering",
    kind: "text",
    facet: false,
    compare: false,
    breakdown: false,
    since: 2,
  },

  {
    key: "budget",
    group: "practice",
    kind: "one",
    codes: BUDGETS,
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["allocated"],
    since: 1,
  },
  {
    key: "costing",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 2,
  },
  {
    key: "budget_amount",
    group: "practice",
    kind: "amount",
    facet: false,
    compare: true,
    breakdown: false,
    since: 2,
  },
  {
    key: "monitoring",
    group: "practice",
    kind: "one",
    codes: MONITORING,
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["indicators"],
    since: 1,
  },
  {
    key: "monitoring_resourced",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 2,
  },
  {
    key: "evaluation",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 2,
  },
  {
    key: "public_reporting",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 2,
  },
  {
    key: "consultation",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 2,
  },
  {
    key: "civil_society_design",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    field: "civilSociety.design",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 1,
  },
  {
    key: "civil_society_implementation",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    field: "civilSociety.implementation",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 1,
  },
  {
    key: "civil_society_monitoring",
    group: "practice",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    field: "civilSociety.monitoring",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 1,
  },

  {
    key: "issue",
    group: "issues",
    kind: "many",
    codes: ISSUES,
    field: "issues",
    facet: true,
    compare: true,
    breakdown: false,
    matchAll: true,
    offers: ISSUES,
    since: 1,
  },
  {
    key: "disarmament",
    group: "issues",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 1,
  },

  {
    key: "compact_financial",
    group: "agenda",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    field: "compact.financial",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 1,
  },
  {
    key: "compact_representation",
    group: "agenda",
    kind: "yes_no",
    codes: YES_NO,
    labels: "yes_no",
    field: "compact.representation",
    facet: true,
    compare: true,
    breakdown: true,
    offers: ["yes"],
    since: 1,
  },
] as const satisfies readonly CodedAttribute[];

type Entry = (typeof CODED_ATTRIBUTES)[number];

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

type FieldOf<E extends CodedAttribute> = E extends { field: infer F extends string } ? F : CamelCase<E["key"]>;

type CodeOf<E extends CodedAttribute> = E extends { codes: readonly (infer C)[] } ? C : string;

/** What a plan's field of each kind holds. null and an empty list: nothing is coded. */
type ValueOf<E extends CodedAttribute> = {
  one: CodeOf<E> | null;
  many: readonly CodeOf<E>[];
  yes_no: boolean | null;
  date: string | null;
  year: number | null;
  number: number | null;
  text: string | null;
  link: string | null;
  amount: Amount | null;
}[E["kind"]];

/** Fields of a plan that are a value of their own, not a part of a group. */
type FlatEntry<E extends CodedAttribute = Entry> = E extends CodedAttribute
  ? FieldOf<E> extends `${string}.${string}`
    ? never
    : E
  : never;

/** The coded values of a plan, by field: `budget`, `startYear`, `issues`. Groups of fields are in `Plan` itself. */
export type CodedValues = { [E in FlatEntry as FieldOf<E>]: ValueOf<E> };

/** Where a plan keeps the value of a coded attribute: `startYear`, or `civilSociety.design` in a group. */
export function fieldOf({ key, field }: CodedAttribute): string {
  return field ?? camelCase(key);
}

/** `civil_society_design` is `civilSocietyDesign`. */
export function camelCase(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The coded values of a plan of which nothing is known. */
export function emptyValues(): CodedValues {
  const flat = CODED_ATTRIBUTES.filter((entry) => !fieldOf(entry).includes("."));
  return Object.fromEntries(
    flat.map((entry) => [fieldOf(entry), entry.kind === "many" ? [] : null]),
  ) as unknown as CodedValues;
}
