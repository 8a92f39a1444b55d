import { plainText } from "@/lib/domain/catalogue/search-text";
import { RESULT_TEXT_KEYS, type ResultText } from "@/lib/domain/results/results";
import { PART_WORDS } from "@/lib/domain/results/words";
import { withoutApostrophe } from "@/lib/export/cells";
import type { Table } from "@/lib/import/table";
import { isUnreadable } from "@/lib/import/unreadable-cell";
import { kindCalled } from "./read-list";
import { emptyRow, type ResultProblem, type ResultRow, resultProblem } from "./result-rows";

type Column = "id" | "parent" | "kind" | ResultText;

const WORDS_OF_PARTS = Object.fromEntries(
  Object.entries(PART_WORDS).map(([part, { en, fr }]) => [part, [...en, ...fr]]),
) as Record<keyof typeof PART_WORDS, string[]>;

/** What heads of columns are called; the codes of the export come first. */
const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ["id"],
  parent: ["parent", "parent id", "parent_id", "below", "sous"],
  number: ["number", "no", "n°", "nr", "#", "code", "numéro", "ref"],
  kind: ["kind", "type", "level", "niveau", "nature"],
  text: ["text", "title", "result", "description", "statement", "texte", "intitulé", "libellé", "résultat"],
  ...WORDS_OF_PARTS,
};

const columnOf = new Map(
  (Object.keys(COLUMN_NAMES) as Column[]).flatMap((column) =>
    COLUMN_NAMES[column].map((name) => [plainText(name), column] as const),
  ),
);

/** Which column each head is; null where none is called so. */
function columnsOf(heads: readonly string[]): (Column | null)[] {
  const found = heads.map((head) => columnOf.get(plainText(head.trim())) ?? null);
  return found.map((column, index) => (found.indexOf(column) === index ? column : null));
}

/** Is this the head of a table of results, rather than the first line of a list? */
export function isTableHead(heads: readonly string[]): boolean {
  return resultHeads(heads) > 1;
}

/** How many cells of a row are heads of a table of results; none unless its text or number is among them. */
export function resultHeads(cells: readonly string[]): number {
  const columns = columnsOf(cells).filter((column) => column !== null);
  return columns.includes("text") || columns.includes("number") ? columns.length : 0;
}

/** Takes a table of results apart, row by row. Columns of other names are told and left out. */
export function readTable(table: Table): { rows: ResultRow[]; problems: ResultProblem[] } {
  const columns = columnsOf(table.columns);
  if (!columns.includes("text")) return { rows: [], problems: [resultProblem("no_text_column", 1)] };
  const problems = table.columns.flatMap((head, index) =>
    columns[index] === null && head !== "" ? [resultProblem("unknown_column", 1, head, "warning")] : [],
  );

  const rows = table.rows.map(({ row, cells }): ResultRow => {
    for (const [index, column] of columns.entries()) {
      const text = cells[index] ?? "";
      if (column !== null && isUnreadable(text))
        problems.push(resultProblem("unreadable_cell", row, `${table.columns[index]}: ${text}`));
    }
    const cell = (column: Column) => withoutApostrophe(cells[columns.indexOf(column)] ?? "").trim();
    const kindCell = cell("kind");
    const kind = kindCalled(kindCell);
    if (kindCell !== "" && kind === null) problems.push(resultProblem("unknown_kind", row, kindCell));
    return {
      ...emptyRow(row),
      ...Object.fromEntries(RESULT_TEXT_KEYS.map((key) => [key, cell(key)])),
      kind,
      id: cell("id") || null,
      ...(columns.includes("parent") && { parent: cell("parent") || null }),
    };
  });
  return { rows, problems };
}
