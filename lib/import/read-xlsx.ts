import type { Readable } from "node:stream";
import { readSheet } from "read-excel-file/node";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from "./limits";
import { type Table, tableOf } from "./table";
import { UnreadableFile } from "./unreadable-file";

/**
 * Reads the first sheet of a workbook: dates as ISO days, numbers as they are, formulas by the result that the
 * spreadsheet program has left beside them. Nothing is ever computed.
 *
 * @throws {UnreadableFile}
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const buffer = Buffer.from(bytes);
  await checkPackage(buffer);
  const rows = await readSheet(buffer).catch(() => {
    throw new UnreadableFile("broken_excel");
  });
  return tableOf(rows.map((row) => row.map(cellText)));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}

/**
 * Unpacks the workbook once without keeping it, and refuses what would fill the memory: too many files, too many
 * bytes whatever the package says of them, or a cell so far out that the empty ones before it are too many.
 */
async function checkPackage(buffer: Buffer): Promise<void> {
  const zip = await openZip(buffer);
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw new UnreadableFile("broken_excel");
  let unpacked = 0;
  let isWorkbook = false;
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.fileName === "xl/workbook.xml") isWorkbook = true;
    const sheet = entry.fileName.startsWith("xl/worksheets/") ? new SheetExtent() : null;
    for await (const chunk of openEntry(zip, entry)) {
      // The sizes that the package gives are its sender's word: what comes out is counted.
      unpacked += chunk.length;
      if (unpacked > MAX_UNPACKED_BYTES)
        throw new UnreadableFile("unpacks_too_large", { megabytes: MAX_UNPACKED_BYTES / 1024 / 1024 });
      sheet?.take(chunk);
    }
  }
  if (!isWorkbook) throw new UnreadableFile("kind");
}

/** Refuses a sheet as soon as a cell lies beyond the limits: every empty cell before it would be made. */
class SheetExtent {
  /** What may be the beginning of an address that the next chunk ends. */
  #rest = "";

  take(chunk: Buffer): void {
    const text = this.#rest + chunk.toString("latin1");
    for (const [, letters = "", digits] of text.matchAll(/\sr="([A-Z]*)(\d+)"/g)) {
      if (Number(digits) > MAX_ROWS * 2) throw new UnreadableFile("too_many_rows", { max: MAX_ROWS });
      const column = columnNumber(letters);
      if (column > MAX_COLUMNS) throw new UnreadableFile("too_many_columns", { columns: column, max: MAX_COLUMNS });
    }
    this.#rest = text.slice(-20);
  }
}

/** A is 1, Z 26, AA 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) reject(new UnreadableFile("broken_excel"));
      else resolve(zip);
    });
  });
}

/** null after the last. */
function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip.once("entry", resolve);
    zip.once("end", () => resolve(null));
    zip.once("error", () => reject(new UnreadableFile("broken_excel")));
    zip.readEntry();
  });
}

/** What the entry unpacks to; a stream that breaks off, or gives another length than announced, is a broken workbook. */
async function* openEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  } catch {
    throw new UnreadableFile("broken_excel");
  }
}
