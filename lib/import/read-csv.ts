import { CsvError, parse } from "csv-parse/sync";
import { DELIMITERS, type Delimiter, type ReadingChoice } from "@/lib/schemas/import-form";
import { decodeText, guessEncoding } from "./decode-text";
import { MAX_ROWS } from "./limits";
import { findHead, type HeadJudge, type Reading, sampleOf, topRows } from "./reading";
import { type Table, tableOf } from "./table";
import { UnreadableFile } from "./unreadable-file";

/** Empty ones too: a file may be nothing but line ends. */
const MAX_LINES = MAX_ROWS * 2;

/** Lines that tell which sign parts the cells. */
const TELLING_LINES = 30;

/** A first line that tells spreadsheet programs what parts the cells. */
const SEPARATOR_LINE = /^sep=(.)\r?(?:\n|\r|$)/i;

/**
 * Reads CSV with commas, semicolons, tabs or bars, whichever parts its lines most evenly or a `sep=` line says, in any
 * encoding that `decodeText` knows.
 *
 * @throws {UnreadableFile}
 */
export function readCsv(bytes: Uint8Array, choice: ReadingChoice, judge: HeadJudge): Table & { reading: Reading } {
  const encoding = choice.encoding ?? guessEncoding(bytes);
  const text = decodeText(bytes, encoding).replace(/^\uFEFF/, "");
  const said = SEPARATOR_LINE.exec(text)?.[1];
  const delimiter = choice.delimiter ?? DELIMITERS.find((sign) => sign === said) ?? delimiterOf(text);
  const lines = recordsOf(text, delimiter);
  if (said !== undefined) lines[0] = [];
  const head = findHead(lines, judge);
  const headRow = choice.headRow ?? head?.row ?? 1;
  return {
    ...tableOf(lines, headRow),
    reading: {
      encoding,
      delimiter,
      sheets: [],
      sheet: 0,
      headRow,
      headKnown: choice.headRow !== null || (head?.known ?? false),
      top: topRows(lines),
      sample: sampleOf(text),
    },
  };
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

/**
 * Counted in the first lines outside quotes: that which most of them have the same number of, the larger number first.
 * A decimal comma in some cells is no match for the semicolons of every line.
 */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, "");
  const lines = start
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .slice(0, TELLING_LINES);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const alike = Math.max(
      0,
      ...counts.map((count) => counts.filter((other) => other === count).length * (1 + count / 100)),
    );
    if (alike > best.score) best = { delimiter, score: alike };
  }
  return best.delimiter;
}
