import { PassThrough, type Readable } from "node:stream";
import ExcelJS from "exceljs";
import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { WIDE_COLUMNS } from "@/lib/domain/attributes/columns";
import { earliestDay } from "@/lib/domain/plan/dates";
import type { Plan, Source } from "@/lib/domain/plan/plan";
import { listSources } from "@/lib/domain/plan/sources";
import { writableText } from "@/lib/domain/plan/writable-text";
import { translator } from "@/lib/i18n/translator";
import { aboutRows, exportWork, type PlanExport } from "./about-export";
import { type Cell, safeCell } from "./cells";
import { codebookOf, codebookRows } from "./codebook";
import { EVIDENCE_COLUMNS, evidenceRows, SOURCE_COLUMNS, wideRow } from "./plan-table";
import { flatMapEach, mapEach } from "./streams";

/**
 * Columns that hold dates as precise as they are known: text in every row, as a column of two types sorts wrong. Beside
 * each stands the first day that it allows, as a date to sort and count with.
 */
const DATE_COLUMNS: ReadonlySet<string> = new Set([
  ...ATTRIBUTES.filter(({ kind }) => kind === "date").map(({ key }) => key),
  "checked_on",
  "published",
]);

/** Follows the name of a column of dates. */
const EARLIEST = "_earliest";

/** Rows between two turns of the event loop, in which what was written is compressed and sent. */
const ROWS_PER_TURN = 100;
/** Bytes that may wait for the reader. */
const HIGH_WATER_BYTES = 1024 * 1024;

/** Columns of long text. */
const WIDE_TEXT = new Set(["title", "note", "url", "source_url", "source_title", "document", "lead_agency"]);

/** Plans as an XLSX file, written as it is read: sheets Data, Evidence, Codebook, Sources, About. */
export function planWorkbook(about: PlanExport, plans: readonly Plan[]): Readable {
  const output = new PassThrough({ highWaterMark: HIGH_WATER_BYTES });
  writeWorkbook(output, about, plans).catch((error) => output.destroy(error));
  return output;
}

async function writeWorkbook(output: PassThrough, about: PlanExport, plans: readonly Plan[]): Promise<void> {
  const t = translator(about.locale, "data");
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  workbook.title = writableText(exportWork(about).title);
  // The day of the export: the same export is the same file.
  workbook.created = new Date(about.madeOn);
  workbook.modified = workbook.created;

  const sheet = async (name: string, given: readonly string[], rows: Iterable<readonly Cell[]>) => {
    const added = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    const head = given.flatMap((column) => (DATE_COLUMNS.has(column) ? [column, `${column}${EARLIEST}`] : [column]));
    added.columns = head.map((column) => ({
      width: WIDE_TEXT.has(column) ? 40 : 16,
      ...(DATE_COLUMNS.has(column) && { style: { numFmt: "@" } }),
      ...(column.endsWith(EARLIEST) && { style: { numFmt: "yyyy-mm-dd" } }),
    }));
    added.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
    const first = added.addRow([...head]);
    first.font = { bold: true };
    first.commit();
    let written = 0;
    for (const row of rows) {
      added.addRow(row.flatMap((cell, at) => sheetCells(cell, given[at] ?? ""))).commit();
      written += 1;
      if (written % ROWS_PER_TURN === 0) await roomIn(output);
    }
    added.commit();
    await roomIn(output);
  };

  await sheet(
    t("file.sheets.data"),
    WIDE_COLUMNS,
    mapEach(plans, (plan) => wideRow(about, plan)),
  );
  await sheet(t("file.sheets.evidence"), EVIDENCE_COLUMNS, flatMapEach(plans, evidenceRows));
  const [head = [], ...rows] = codebookRows(codebookOf(about.view, about.query.asOf));
  await sheet(t("file.sheets.codebook"), head.map(String), rows);
  await sheet(t("file.sheets.sources"), SOURCE_COLUMNS, sourceRows(plans));
  await sheet(t("file.sheets.about"), [t("file.name"), t("file.words")], aboutRows(about));
  await workbook.commit();
}

/** Each source once, by address, with the plans that it backs. */
function sourceRows(plans: readonly Plan[]): Cell[][] {
  const cited = new Map<string, { source: Source; slugs: string[] }>();
  for (const plan of plans) {
    for (const { source } of listSources(plan)) {
      const known = cited.get(source.url);
      if (known) known.slugs.push(plan.slug);
      else cited.set(source.url, { source, slugs: [plan.slug] });
    }
  }
  return [...cited]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, { source, slugs }]) => {
      const { title, publisher, kind, language, published, checkedOn, archivedUrl, link } = source;
      const state = link?.state ?? null;
      return [url, title, publisher, kind, language, published, checkedOn, archivedUrl, state, slugs.join("; ")];
    });
}

function sheetCells(cell: Cell, column: string): (Cell | Date)[] {
  if (!DATE_COLUMNS.has(column)) return [safeCell(cell)];
  return [safeCell(cell), cell === null ? null : new Date(`${earliestDay(String(cell))}T00:00:00Z`)];
}

/** Waits until the reader has taken what waits. */
async function roomIn(output: PassThrough): Promise<void> {
  await new Promise(setImmediate);
  while (output.writableLength + output.readableLength > HIGH_WATER_BYTES) {
    if (output.destroyed) throw new Error("The reader has left");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
