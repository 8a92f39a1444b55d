import type { Readable } from "node:stream";
import readXlsxFile from "read-excel-file/node";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { ZipFile as ZipWriter } from "yazl";
import type { ReadingChoice } from "@/lib/schemas/import-form";
import { MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from "./limits";
import { findHead, type HeadJudge, type Reading, topRows } from "./reading";
import { type Table, tableOf } from "./table";
import { UnreadableFile } from "./unreadable-file";

/**
 * Reads one sheet of a workbook, the one whose head is known best unless another is chosen: dates as ISO days, numbers
 * as they are, formulas by the result that the spreadsheet program has left beside them. Nothing is ever computed: an
 * error stands as its word, a formula without a result as the formula, for `unreadableCell` to tell.
 *
 * @throws {UnreadableFile}
 */
export async function readXlsx(
  bytes: Uint8Array,
  choice: ReadingChoice,
  judge: HeadJudge,
): Promise<Table & { reading: Reading }> {
  const readable = await checkPackage(Buffer.from(bytes));
  const workbook = await readXlsxFile(readable).catch(() => {
    throw new UnreadableFile("broken_excel");
  });
  const sheets = workbook.map(({ sheet, data }) => ({ name: sheet, lines: data.map((row) => row.map(cellText)) }));
  const heads = sheets.map(({ lines }) => findHead(lines, judge));
  const best = Math.max(...heads.map((head) => (head ? head.score : -1)));
  const sheet =
    choice.sheet ??
    Math.max(
      0,
      heads.findIndex((head) => (head ? head.score : -1) === best),
    );
  const lines = sheets[sheet]?.lines ?? [];
  const headRow = choice.headRow ?? heads[sheet]?.row ?? 1;
  return {
    ...tableOf(lines, headRow),
    reading: {
      encoding: null,
      delimiter: null,
      sheets: sheets.map(({ name }) => name),
      sheet,
      headRow,
      headKnown: choice.headRow !== null || (heads[sheet]?.known ?? false),
      top: topRows(lines),
      sample: [],
    },
  };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "#VALUE!" : value.toISOString().slice(0, 10);
  return String(value);
}

/** A cell of a sheet's XML that holds more than a closed tag. */
const CELL = /<((?:\w+:)?)c(\s[^>]*)?(?<!\/)>([\s\S]*?)<\/\1c>/g;

/**
 * A sheet whose cells that hold no value say so in words: the reader of workbooks takes them for empty ones.
 *
 * @returns null if there is none.
 */
function withErrorsAsText(xml: string): string | null {
  let changed = false;
  const written = xml.replace(CELL, (cell, prefix: string, attributes = "", content: string) => {
    const text = wordOf(attributes, content, prefix);
    if (text === null) return cell;
    changed = true;
    const kept = attributes.replace(/\st="[^"]*"/, "");
    return `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
  });
  return changed ? written : null;
}

/** What a cell without a value says instead, as XML text; null: it has a value. */
function wordOf(attributes: string, content: string, prefix: string): string | null {
  const part = (name: string) =>
    new RegExp(`<${prefix}${name}(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${prefix}${name}>)`).exec(content);
  const type = /\st="([^"]*)"/.exec(attributes)?.[1];
  const value = part("v");
  if (type === "e") return value?.[1]?.trim() || "#ERROR!";
  const formula = part("f");
  if (!formula || type === "inlineStr") return null;
  // A text that a formula gives may be empty, a number may not.
  if (value && (type === "str" || value[1]?.trim())) return null;
  return `=${formula[1]?.trim() || "?"}`;
}

/**
 * Unpacks the workbook once, and refuses what would fill the memory: too many files, too many bytes whatever the package
 * says of them, or a cell so far out that the empty ones before it are too many.
 *
 * @returns the workbook with every error in words, or as it came where it has none.
 */
async function checkPackage(buffer: Buffer): Promise<Buffer> {
  const zip = await openZip(buffer);
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw new UnreadableFile("broken_excel");
  let unpacked = 0;
  let isWorkbook = false;
  const rewritten = new Map<string, string>();
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.fileName === "xl/workbook.xml") isWorkbook = true;
    const sheet = entry.fileName.startsWith("xl/worksheets/") ? new SheetExtent() : null;
    const chunks: Buffer[] = [];
    for await (const chunk of openEntry(zip, entry)) {
      // The sizes that the package gives are its sender's word: what comes out is counted.
      unpacked += chunk.length;
      if (unpacked > MAX_UNPACKED_BYTES)
        throw new UnreadableFile("unpacks_too_large", { megabytes: MAX_UNPACKED_BYTES / 1024 / 1024 });
      sheet?.take(chunk);
      if (sheet) chunks.push(chunk);
    }
    const words = sheet && withErrorsAsText(Buffer.concat(chunks).toString("utf8"));
    if (words) rewritten.set(entry.fileName, words);
  }
  if (!isWorkbook) throw new UnreadableFile("kind");
  return rewritten.size === 0 ? buffer : repacked(buffer, rewritten);
}

/** The same package with other content in some of its files. Nothing is compressed: it is read at once. */
async function repacked(buffer: Buffer, contents: ReadonlyMap<string, string>): Promise<Buffer> {
  const written = new ZipWriter();
  const zip = await openZip(buffer);
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.fileName.endsWith("/")) continue;
    const chunks: Buffer[] = [];
    const content = contents.get(entry.fileName);
    if (content === undefined) for await (const chunk of openEntry(zip, entry)) chunks.push(chunk);
    const bytes = content === undefined ? Buffer.concat(chunks) : Buffer.from(content, "utf8");
    written.addBuffer(bytes, entry.fileName, { compress: false });
  }
  written.end();
  const parts: Buffer[] = [];
  for await (const part of written.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
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
