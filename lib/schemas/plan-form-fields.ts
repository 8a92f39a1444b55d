import type { Evidence } from "@/lib/domain/plan/plan";
import type { KnownSource } from "@/lib/domain/plan/sources";
import { NOTHINGS, type Nothing } from "@/lib/domain/vocabulary/vocabulary";

// Apart from the schema: the form's page draws its fields with these and fetches the schema when somebody writes.

/** What a row of evidence asks for, in the order of the form. */
export const EVIDENCE_FIELDS = [
  "url",
  "section",
  "basis",
  "confidence",
  "checkedOn",
  "title",
  "publisher",
  "statedValue",
  "doubt",
] as const satisfies readonly (keyof Evidence)[];

/** Names of the form's fields: an attribute's value and nothing, and a field of its n-th source. */
export const valueField = (key: string) => `v.${key}`;
export const nothingField = (key: string) => `n.${key}`;
/** Ticked ("yes") where a list of the attribute is complete. */
export const completeField = (key: string) => `c.${key}`;
export const AGENCY_EN_FIELD = "v.lead_agency_en";
export const evidenceField = (key: string, row: number, field: string) => `e.${key}.${row}.${field}`;

/** One source for many values: its fields, and the keys of the values that it backs; none ticked: those without one. */
export const SHARED_SOURCE = "same";
export const SHARED_BACKS = `${SHARED_SOURCE}.backs`;

/** Which button sent the form: `save` or `submit`. A form that saves itself has none. */
export const BUTTON_FIELD = "button";

/** The nothings that an editor chooses between; a field left empty says `not_coded` by itself. */
export const CHOSEN_NOTHINGS: readonly Nothing[] = NOTHINGS.filter((nothing) => nothing !== "not_coded");

/** What the form knows of a source once its address is known. */
export const KNOWN_SOURCE_FIELDS = [
  "title",
  "publisher",
  "checkedOn",
] as const satisfies readonly (keyof KnownSource)[];

/** What was typed, by field name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Everything typed in a form, files and what React adds apart. */
export function typedIn(formData: FormData): Typed {
  const names = [...new Set(formData.keys())].filter((name) => !name.startsWith("$ACTION"));
  // Fields may be named like parts of every object, and carry what no database takes.
  return Object.fromEntries(
    names.map((name) => [
      name,
      formData.getAll(name).flatMap((value) => (typeof value === "string" ? [value.replaceAll("\0", "")] : [])),
    ]),
  );
}
