import { z } from "zod";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import { BLANKS, type Mapping } from "@/lib/domain/work/import-job";
import { ENCODINGS } from "./encodings";

/** Signs that part the cells of a table in text. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

// Messages are keys of the message catalogue (import, `error.<key>`): the forms are in several languages.

/** The id of an import, as an address or a form names it. */
export const importIdSchema = z.uuid("gone");

/** Name of the field that says where the file's n-th column goes. */
export const columnField = (index: number) => `column.${index}`;

/** Names of the fields that mend a cell of the report: what it should say, and the tick that takes what is proposed. */
export const mendField = (row: number, column: number) => `cell.${row}.${column}`;
export const takeField = (row: number, column: number) => `take.${row}.${column}`;

/** How a person wants a file read; what is empty, or unknown, is found by itself. */
const readingSchema = z.object({
  encoding: z.enum(ENCODINGS).nullable().catch(null),
  delimiter: z.enum(DELIMITERS).nullable().catch(null),
  sheet: z.coerce.number().int().min(0).max(1000).nullable().catch(null),
  headRow: z.coerce.number().int().min(1).max(100_000).nullable().catch(null),
});

export type ReadingChoice = z.output<typeof readingSchema>;

/** Nothing is chosen: everything is found from the content. */
export const READ_BY_ITSELF: ReadingChoice = { encoding: null, delimiter: null, sheet: null, headRow: null };

/** Reads the form that says how a file is to be read. */
export function parseReading(typed: Readonly<Record<string, string>>): ReadingChoice {
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));
  return readingSchema.parse({ ...READ_BY_ITSELF, ...filled });
}

export const BLANKS_FIELD = "blanks";

const blanks = z.enum(BLANKS, "blanks");

export type MappingResult =
  | { ok: true; mapping: Mapping }
  /** By field: which message, and about which import column. */
  | { ok: false; errors: Readonly<Record<string, { message: "repeated" | "identity" | "blanks"; column?: string }>> };

/**
 * Reads the form that maps columns. What it doesn't know is left out.
 *
 * @param count of the columns that the file has.
 */
export function parseMapping(typed: Readonly<Record<string, string>>, count: number): MappingResult {
  const columns = Array.from({ length: count }, (_, index) => {
    const column = typed[columnField(index)] ?? "";
    return IMPORT_COLUMNS.includes(column) ? column : null;
  });
  const chosen = blanks.safeParse(typed[BLANKS_FIELD]);
  const errors: Record<string, { message: "repeated" | "identity" | "blanks"; column?: string }> = {};

  columns.forEach((column, index) => {
    if (column !== null && columns.indexOf(column) < index)
      errors[columnField(index)] = { message: "repeated", column };
  });
  const has = (column: string) => columns.includes(column);
  if (!has("slug") && !(has("country") && has("generation"))) errors[columnField(0)] ??= { message: "identity" };
  if (!chosen.success) errors[BLANKS_FIELD] = { message: "blanks" };
  return chosen.success && Object.keys(errors).length === 0
    ? { ok: true, mapping: { columns, blanks: chosen.data } }
    : { ok: false, errors };
}
