import { LONG_COLUMNS } from "@/lib/export/plan-table";
import { MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS } from "./limits";
import { UnreadableFile } from "./unreadable-file";

/** A row of a table: its number as a spreadsheet counts, from 1 with the head, and its cells as text. */
export type TableRow = { row: number; cells: readonly string[] };

/** A table as uploaded: every row as wide as the head, or wider where cells stand beyond it. */
export type Table = { columns: readonly string[]; rows: readonly TableRow[] };

/**
 * A table out of all rows of a file. Rows above its head are left out, as are empty rows, and empty columns at the right.
 *
 * @param headRow as a spreadsheet counts.
 * @throws {UnreadableFile} if it is empty or goes beyond the limits.
 */
export function tableOf(lines: Iterable<readonly string[]>, headRow = 1): Table {
  let columns: string[] | null = null;
  const rows: TableRow[] = [];
  let row = 0;
  for (const line of lines) {
    row += 1;
    const cells = trimmedRight(line.map((cell, index) => checkedCell(cell, row, index)));
    if (cells.length === 0 || row < headRow) continue;
    if (columns === null) {
      columns = cells.map((cell) => cell.trim());
      checkHead(columns);
      continue;
    }
    if (rows.length === MAX_ROWS) throw new UnreadableFile("too_many_rows", { max: MAX_ROWS });
    rows.push({ row, cells: [...cells, ...Array<string>(Math.max(0, columns.length - cells.length)).fill("")] });
  }
  if (columns === null || rows.length === 0) throw new UnreadableFile("no_rows");
  return { columns, rows };
}

function checkHead(columns: readonly string[]): void {
  if (columns.length > MAX_COLUMNS)
    throw new UnreadableFile("too_many_columns", { columns: columns.length, max: MAX_COLUMNS });
  const repeated = columns.find((column, index) => column !== "" && columns.indexOf(column) < index);
  if (repeated !== undefined) throw new UnreadableFile("repeated_columns", { column: repeated.slice(0, 100) });
  if (LONG_COLUMNS.slice(0, 5).every((column) => columns.includes(column))) throw new UnreadableFile("long_table");
}

function checkedCell(cell: string, row: number, index: number): string {
  if (cell.length > MAX_CELL_CHARS)
    throw new UnreadableFile("cell_too_long", { row, column: index + 1, max: MAX_CELL_CHARS });
  return cell;
}

function trimmedRight(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === "") end -= 1;
  return cells.slice(0, end);
}
