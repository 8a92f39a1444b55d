import { stringify } from "csv-stringify/sync";
import { writableText } from "@/lib/domain/plan/writable-text";
import type { Separator } from "@/lib/schemas/csv-separator";

/** What a cell of a table can hold. null is an empty cell. */
export type Cell = string | number | null;

/**
 * A spreadsheet runs text that starts with one of these as a formula (OWASP, "CSV injection"); full-width forms too.
 * Text that has the apostrophe already counts as well, so that taking one away gives back what was there.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula. */
export function neutralise(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `neutralise` was given. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && RUNS_AS_FORMULA.test(text) ? text.slice(1) : text;
}

/** A cell whose text every format carries and no spreadsheet runs; numbers, negative ones too, stay numbers. */
export function safeCell(cell: Cell): Cell {
  return typeof cell === "string" ? neutralise(writableText(cell)) : cell;
}

/** What makes a spreadsheet program read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const SIGNS: Readonly<Record<Separator, string>> = { comma: ",", semicolon: ";" };

/**
 * Rows as CSV (RFC 4180, CRLF), text cells neutralised; without a byte order mark. Numbers are written as the programs
 * write them that take this separator.
 */
export function csvText(rows: readonly (readonly Cell[])[], separator: Separator = "comma"): string {
  const written = (cell: Cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : cell);
  return stringify(
    rows.map((row) => row.map(safeCell).map((cell) => (separator === "semicolon" ? written(cell) : cell))),
    { record_delimiter: "windows", delimiter: SIGNS[separator] },
  );
}

/** Rows as a CSV file: plain for programs, or with semicolons and a byte order mark for spreadsheet programs. */
export function plainCsvFile(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return separator === "semicolon" ? csvFile(rows, separator) : csvText(rows);
}

/** Rows as a CSV file that spreadsheet programs take for what it is: UTF-8. */
export function csvFile(rows: readonly (readonly Cell[])[], separator: Separator): string {
  return BYTE_ORDER_MARK + csvText(rows, separator);
}
