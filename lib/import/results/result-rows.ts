import type { ResultText } from "@/lib/domain/results/results";
import type { ResultKind } from "@/lib/domain/vocabulary/vocabulary";

/** What can be wrong with a list or table of results; the words are the messages `resultsEditor.problem.<code>`. */
export type ResultProblemCode =
  | "empty"
  | "unreadable"
  | "too_large"
  | "no_text_column"
  | "unknown_column"
  | "text_missing"
  | "too_long"
  | "unknown_kind"
  | "duplicate_id"
  | "orphan"
  | "ambiguous_parent"
  | "cycle"
  | "too_deep"
  | "too_many"
  | "part_alone"
  | "unreadable_cell"
  | "characters_dropped"
  | "altered_number"
  | "number_twice"
  | "part_twice";

export type ResultProblem = {
  /** Warnings are told and do not hold up the import. */
  level: "error" | "warning";
  code: ResultProblemCode;
  /** Line of a list or row of a table, from 1; null: it is about the whole. */
  row: number | null;
  /** What stands there, shortened. */
  value: string;
  /** What to write in its place, as far as one can tell. */
  suggestion?: string;
};

/** One result as it was written down, before it has a place in a tree. */
export type ResultRow = {
  row: number;
  /** Columns before its text; null in a table. */
  indent: number | null;
  hasBullet: boolean;
  /** As far as words say it. */
  kind: ResultKind | null;
  /** Of a table with such columns; null elsewhere. */
  id: string | null;
  /** Id or number of the parent; undefined: the table has no such column. */
  parent?: string | null;
} & Record<ResultText, string>;

export function emptyRow(row: number): ResultRow {
  return {
    row,
    indent: null,
    hasBullet: false,
    kind: null,
    id: null,
    number: "",
    text: "",
    baseline: "",
    target: "",
    unit: "",
    responsible: "",
  };
}

const SHOWN_CHARS = 80;

export function resultProblem(
  code: ResultProblemCode,
  row: number | null,
  value = "",
  level: ResultProblem["level"] = "error",
): ResultProblem {
  return { level, code, row, value: value.length > SHOWN_CHARS ? `${value.slice(0, SHOWN_CHARS - 1)}…` : value };
}
