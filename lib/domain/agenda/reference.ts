import type { PartialDate } from "@/lib/domain/plan/dates";

/** What a published figure counts. */
export const FIGURE_MEASURES = [
  "countries_analysed",
  "countries_second_or_later_plan",
  "countries_with_localisation_programme",
  "countries_with_plan",
  "countries_with_plan_africa",
  "countries_with_plan_arab_states",
  "countries_with_plan_asia_pacific",
  "countries_with_plan_ecowas",
  "countries_with_plan_igad",
  "countries_with_plan_osce",
  "plans_mentioning_climate",
  "plans_published",
  "policy_documents_analysed",
  "regional_plans_in_place",
  "share_addressing_disarmament",
  "share_naming_civil_society",
  "share_with_budget",
  "share_with_monitoring_indicators",
] as const;
type FigureMeasure = (typeof FIGURE_MEASURES)[number];

export const FIGURE_UNITS = ["countries", "plans", "percent"] as const;
type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A number that somebody else has published, to hold our own counts against. */
export type PublishedFigure = {
  /** Measure and date: `countries_with_plan-2018-12`. */
  id: string;
  measure: FigureMeasure;
  asOf: PartialDate;
  value: number;
  /** Out of how many, in the same unit; null where the source does not say. */
  of: number | null;
  unit: FigureUnit;
  /** Who or what was counted, in our words. */
  population: string;
  source: string;
  publisher: string;
  note: string | null;
};

/** A regional organisation, and which of the catalogue's countries are its members. */
export type Organisation = {
  /** `au`, `nato-eapc`. */
  id: string;
  name: string;
  nameFr: string;
  /** ISO 3166-1 alpha-3 codes, ascending. */
  members: readonly string[];
  note: string | null;
};

export const REGIONAL_KINDS = ["policy", "strategy", "framework", "action_plan"] as const;
type RegionalKind = (typeof REGIONAL_KINDS)[number];

/** A policy or plan of a regional organisation. Not a country's plan, and never counted as one. */
export type RegionalPlan = {
  /** Organisation, kind and year: `au-framework-2018`. */
  id: string;
  organisation: string;
  kind: RegionalKind;
  title: string | null;
  adopted: PartialDate | null;
  /** Calendar years, both included. */
  startYear: number | null;
  endYear: number | null;
  generation: number | null;
  documentUrl: string | null;
  source: string;
  note: string | null;
};

export const AGENDA_KINDS = ["resolution", "general_recommendation", "goal", "compact"] as const;
type AgendaKind = (typeof AGENDA_KINDS)[number];

/** A text of the agenda that plans sit in: a Security Council resolution, or one of its kin. */
export type AgendaText = {
  /** `1325`, `gr30`, `sdg5`, `sdg16`, `compact`. */
  id: string;
  kind: AgendaKind;
  /** As the text is numbered; null for the Compact. */
  number: number | null;
  date: PartialDate;
  /** What it is about, in our words. */
  about: string;
  /** The text itself, where an address of it is known. */
  documentUrl: string | null;
  source: string;
};
