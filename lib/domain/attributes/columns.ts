import { ATTRIBUTES, type Attribute } from "./attributes";
import { EVIDENCE_KEYS } from "./evidence";

/** Between the codes of one cell. */
export const BETWEEN = "; ";

/** Do the attribute's values have words of their own, told in a column beside the codes? */
export function hasLabels({ key, codes }: Attribute): boolean {
  return codes !== undefined || key === "country" || key === "language";
}

/**
 * Columns of a table of plans as it is downloaded: for each attribute its codes, and their labels where it has them;
 * then what goes with a plan. A cell without a value is empty, its label says which nothing stands there, and
 * `nothings` says it by key; `complete` names the attributes whose list misses nothing.
 */
export const WIDE_COLUMNS: readonly string[] = [
  "slug",
  ...ATTRIBUTES.flatMap((attribute) =>
    hasLabels(attribute) ? [attribute.key, `${attribute.key}_label`] : [attribute.key],
  ),
  "lead_agency_en",
  "nothings",
  "complete",
  "confidence",
  "note",
];

/** Which plan a row is about. */
const IDENTITY_COLUMNS = ["slug", "country", "generation"] as const;

/** What goes with a plan and is no attribute. */
const RECORD_COLUMNS = ["nothings", "complete", "confidence", "note"] as const;

/** One source for the values of a row. */
const ROW_SOURCE_COLUMNS = [
  "source_url",
  "source_title",
  "source_publisher",
  "source_section",
  "basis",
  "source_confidence",
  "source_reason",
  "checked_on",
] as const;

/**
 * Columns that an import takes up, in the order of the template. The other columns of a download follow from these,
 * or from the day it was made: labels, region, status, model.
 */
export const IMPORT_COLUMNS: readonly string[] = [
  ...IDENTITY_COLUMNS,
  ...EVIDENCE_KEYS.flatMap((key) => (key === "lead_agency" ? [key, "lead_agency_en"] : [key])),
  ...RECORD_COLUMNS,
  ...ROW_SOURCE_COLUMNS,
];
