import ExcelJS from "exceljs";
import { writableText } from "@/lib/domain/plan/writable-text";
import { safeCell } from "./cells";
import type { Sheet } from "./comparison-sheets";

/** Widest column, in characters; longer text wraps. */
const MAX_WIDTH = 60;

/** Sheets as an XLSX file: heads bold, frozen and with filters, long text wrapped, no cell a formula. */
export async function workbookBytes(sheets: readonly Sheet[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = writableText(title);

  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.addRows(rows.map((row) => row.map(safeCell)));
    sheet.getRow(1).font = { bold: true };
    const width = Math.max(1, ...rows.map((row) => row.length));
    if (rows.length > 1) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length, column: width } };
    for (let column = 1; column <= width; column++) {
      const longest = Math.max(8, ...rows.map((row) => String(row[column - 1] ?? "").length));
      sheet.getColumn(column).width = Math.min(MAX_WIDTH, longest + 2);
      sheet.getColumn(column).alignment = { wrapText: longest > MAX_WIDTH, vertical: "top" };
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A name that spreadsheets allow: at most 31 characters, none of those they forbid. */
function sheetName(name: string): string {
  return writableText(name)
    .replace(/[*?:\\/[\]]/g, " ")
    .slice(0, 31);
}
