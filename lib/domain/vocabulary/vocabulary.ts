/**
 * The closed code lists of the field. Codes are language-neutral and never change with the
 * interface language; labels live in the message catalogue (`codes.<list>.<code>`).
 * Source: the project's design, section 3.
 */

export const REGIONS = [
  "africa",
  "asia",
  "europe",
  "latin_america",
  "middle_east",
  "north_america",
  "oceania",
] as const;
export type Region = (typeof REGIONS)[number];

/** Subregions as UN M49 names them. Source: https://unstats.un.org/unsd/methodology/m49/ */
export const SUBREGIONS = [
  "Northern Africa",
  "Eastern Africa",
  "Middle Africa",
  "Southern Africa",
  "Western Africa",
  "Caribbean",
  "Central America",
  "South America",
  "Northern America",
  "Central Asia",
  "Eastern Asia",
  "South-eastern Asia",
  "Southern Asia",
  "Western Asia",
  "Eastern Europe",
  "Northern Europe",
  "Southern Europe",
  "Western Europe",
  "Australia and New Zealand",
  "Melanesia",
  "Micronesia",
  "Polynesia",
] as const;

export const UN_MEMBERSHIP = ["member", "observer", "none"] as const;
export type UnMembership = (typeof UN_MEMBERSHIP)[number];

/** What kind of body coordinates the plan's implementation. */
export const LEAD_TYPES = [
  "foreign_affairs",
  "gender_social",
  "defence",
  "head_of_government",
  "interior_justice",
  "inter_ministerial",
  "other",
] as const;
export type LeadType = (typeof LEAD_TYPES)[number];

/** Where a plan's actions mostly point. Exclusive: may be stacked to 100%. */
export const ORIENTATIONS = ["inward", "outward", "mixed"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What a plan concentrates on. Overlapping: never stacked to 100%. */
export const FOCUSES = ["donor", "peacekeeping", "post_conflict", "emerging_issues"] as const;
export type Focus = (typeof FOCUSES)[number];

/** A model is an orientation or a focus; the `model` parameter takes either. */
export const MODELS = [...ORIENTATIONS, ...FOCUSES] as const;
export type Model = (typeof MODELS)[number];

export const APPROACHES = ["pillars", "outcomes", "hybrid"] as const;

export const PILLARS = ["participation", "protection", "prevention", "relief_recovery"] as const;

export const ISSUES = [
  "climate_change",
  "violent_extremism",
  "terrorism",
  "displacement",
  "migration",
  "human_trafficking",
  "health_pandemics",
  "natural_disasters",
  "cyber",
  "disarmament_arms",
  "lgbtiq",
  "disability",
  "youth",
  "men_masculinities",
  "srhr",
  "svc",
  "economic_empowerment",
  "food_security",
  "rural_indigenous",
  "human_rights_defenders",
  "space_ai_tech",
] as const;

export const BUDGETS = ["allocated", "mentioned", "none"] as const;

export const MONITORING = ["indicators", "described", "none"] as const;

export const YES_NO = ["yes", "no"] as const;

export const STATUSES = ["upcoming", "in_force", "superseded", "expired", "not_adopted"] as const;
export type Status = (typeof STATUSES)[number];

/** The six elements of a high-impact plan, in their fixed order. */
export const ELEMENTS = [
  "political_will",
  "inclusive_design",
  "monitoring_evaluation",
  "coordination",
  "civil_society_role",
  "resources",
] as const;
export type Element = (typeof ELEMENTS)[number];

export const ASSESSMENTS = ["met", "partly", "not_met"] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** The nine global trends a plan can show. */
export const GLOBAL_TRENDS = [
  "localization",
  "resourcing",
  "research",
  "regionalization",
  "learning_accountability",
  "technical_assistance",
  "youth",
  "emerging_issues",
  "engaging_men",
] as const;
export type GlobalTrend = (typeof GLOBAL_TRENDS)[number];

/** Commitments of the Compact on WPS and Humanitarian Action that bear on national plans. */
export const COMPACT_COMMITMENTS = ["financial", "representation"] as const;
export type CompactCommitment = (typeof COMPACT_COMMITMENTS)[number];

/** What a node of a results framework is, from the widest to the narrowest. */
export const RESULT_KINDS = ["outcome", "sub_outcome", "output", "activity", "indicator"] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/**
 * Why a value is empty. `none`: the plan says it has none. `not_found`: searched, no source says.
 * `not_coded`: nobody has looked. `not_applicable`: the question does not arise.
 */
export const NOTHINGS = ["none", "not_found", "not_coded", "not_applicable"] as const;
export type Nothing = (typeof NOTHINGS)[number];

/** What an attribute without such a code of its own holds where the plan says that it has none. */
export const NONE = "none";

/** How a value is known: a source says it in words, or the coder inferred it. */
export const BASES = ["source", "coder"] as const;
export type Basis = (typeof BASES)[number];

export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who is behind a source, the kinds that carry most first. `document_copy`: a copy of a document on a site that is not its author's. */
export const SOURCE_KINDS = [
  "government",
  "parliament",
  "intergovernmental",
  "ngo",
  "research",
  "news",
  "document_copy",
  "search_or_scraper",
  "social",
  "other",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What kind of evidence there is: a government's or parliament's own word, something else that carries, or neither. */
export const EVIDENCE_GRADES = ["official", "other", "weak"] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** How the title of a source is known: seen on it, or read from its address, which makes a link text and no citation. */
export const TITLE_ORIGINS = ["page", "address"] as const;
export type TitleOrigin = (typeof TITLE_ORIGINS)[number];

/**
 * How an address answered when it was last asked. `moved`: it leads elsewhere for good. `changed`: what it shows is not
 * what it showed. `gone`: it says that nothing is there, or has not answered several times over. `unreachable`: it did
 * not answer, and is asked again. `refused`: it wants no robots, so that a person has to look.
 */
export const LINK_STATES = ["alive", "moved", "changed", "gone", "unreachable", "refused"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** The value every coded parameter also takes in an address: nothing is coded. */
export const UNKNOWN = "unknown";

/**
 * How far a plan in the making has come. `none_seen`: the last plan has ended and sources say that none follows yet.
 * `review`: the last plan is being evaluated. `announced`: a government said that it will make one. `drafting`,
 * `consultation`, `validated`: of a draft; whether it was adopted no source says.
 */
export const DEVELOPMENT_STAGES = [
  "none_seen",
  "review",
  "announced",
  "drafting",
  "consultation",
  "validated",
] as const;
export type DevelopmentStage = (typeof DEVELOPMENT_STAGES)[number];
