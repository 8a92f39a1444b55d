import { mendField, takeField } from "@/lib/schemas/import-form";
import type { Table } from "./table";

/**
 * A table with cells as a person has mended them in the report: what was typed, or what was proposed where they took it.
 * Cells that the form does not name, and rows that are not there, stay as they are.
 */
export function withMendedCells<T extends Table>(table: T, typed: Readonly<Record<string, string>>): T {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, column) => {
      const taken = typed[takeField(row.row, column)];
      // "NAM (Namibia)" is a code and what it means.
      if (taken) return /^([A-Z]{3}) \(.+\)$/.exec(taken)?.[1] ?? taken;
      return typed[mendField(row.row, column)] ?? cell;
    });
    return cells.some((cell, column) => cell !== row.cells[column]) ? { ...row, cells } : row;
  });
  return { ...table, rows };
}
