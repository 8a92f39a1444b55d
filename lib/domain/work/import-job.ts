import type { Plan } from "@/lib/domain/plan/plan";

/** Where an import stands. `checked`: its report is whole; `stopped`: the check broke off, see the server's log. */
export const IMPORT_STATES = ["uploaded", "checking", "checked", "stopped", "imported"] as const;
type ImportState = (typeof IMPORT_STATES)[number];

/** How long a file is kept after its last step. */
export const IMPORT_KEPT_MS = 24 * 60 * 60 * 1000;

/** What an empty cell of an imported column does to a published value. */
export const BLANKS = ["keep", "clear"] as const;
export type Blanks = (typeof BLANKS)[number];

/** Which columns of a table go where, and what their empty cells mean. */
export type Mapping = {
  /** One import column per column of the file; null: left out. */
  columns: readonly (string | null)[];
  blanks: Blanks;
};

/** What importing a row would do. wrong: it can't be, see its problems. */
export const ROW_OUTCOMES = ["new", "changed", "unchanged", "wrong"] as const;
type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Why a row can't be taken as it is, or should be looked at. */
const PROBLEM_CODES = [
  /** The validator of drafts refuses the value: its own words are in `message`. */
  "schema",
  "no_plan",
  "unknown_country",
  /** Several countries go by this name. */
  "ambiguous_country",
  /** An error of a spreadsheet program, or a formula without its result. */
  "unreadable_cell",
  /** Characters that no file can carry are left out. */
  "characters_dropped",
  "repeated_plan",
  "row_long",
  "source_alone",
  /** A source is trusted less than its kind allows, without a reason. */
  "source_lowered",
  /** Sources whose title or publisher nobody has named: they are, before the plan is published. */
  "source_unnamed",
  "new_agency",
  "archived",
  "unsourced",
  "generation_gap",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something about one cell of an uploaded file. */
export type Problem = {
  /** error: nothing is imported before it is mended. warning: it may be meant so. */
  level: "error" | "warning";
  code: ProblemCode;
  /** Key of the import's column, or the place in a JSON record; null: the row as a whole. */
  column: string | null;
  /** As the file has it, shortened. */
  value: string;
  /** What may be meant, to write in its place. */
  suggestion: string | null;
  details: Readonly<Record<string, string | number>>;
};

export type CheckedRow = {
  /** As the file counts. */
  row: number;
  outcome: RowOutcome;
  /** The draft that it would make; null if it is wrong. */
  plan: Plan | null;
  /** `Plan.version` of what it was compared with; 0: there is none. */
  baseVersion: number;
  problems: readonly Problem[];
};

/** How many rows come out how. */
export type OutcomeCounts = Readonly<Record<RowOutcome, number>>;

export type ImportJob = {
  id: string;
  fileName: string;
  kind: "table" | "records";
  rowCount: number;
  state: ImportState;
  /** null: not chosen yet, or nothing to choose. */
  mapping: Mapping | null;
  /** Rows that the check has done. */
  checkedRows: number;
  /** Drafts that were made. */
  drafts: number;
  createdAt: string;
  /** ISO instant of the last step. */
  updatedAt: string;
};
