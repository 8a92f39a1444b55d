import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text";
import { MAX_ROWS } from "./limits";
import { type Table, tableOf } from "./table";
import { UnreadableFile } from "./unreadable-file";

/** Empty ones too: a file may be nothing but line ends. */
const MAX_LINES = MAX_ROWS * 2;

const DELIMITERS = [",", ";", "\t", "|"];

/**
 * Reads CSV with commas, semicolons, tabs or bars, whichever the head has most of, in any encoding that `decodeText`
 * knows.
 *
 * @throws {UnreadableFile}
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  return tableOf(recordsOf(text, delimiterOf(text)));
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    const records = parse(text, { delimiter, relax_column_count: true, to: MAX_LINES });
    if (records.length < MAX_LINES) return records;
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile("broken_csv", { line: Number(error.lines ?? 1) });
    throw error;
  }
  throw new UnreadableFile("too_many_rows", { max: MAX_ROWS });
}

/** Counted in the head outside quotes. */
function delimiterOf(text: string): string {
  const head = (/^\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text)?.[1] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
