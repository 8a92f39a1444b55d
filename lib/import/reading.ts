import type { Encoding } from "@/lib/schemas/encodings";
import type { Delimiter } from "@/lib/schemas/import-form";
import { guessColumns, knownHeads } from "./column-words";

/** How a table was read, and what else there was to choose. */
export type Reading = {
  /** null: a workbook, which says it itself. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** Names of the sheets of a workbook; empty for text. */
  sheets: readonly string[];
  sheet: number;
  headRow: number;
  /** The head was recognised or chosen; else it is the first row that looks like one. */
  headKnown: boolean;
  /** The first rows, for choosing the head among them. */
  top: readonly { row: number; text: string }[];
  /** Lines with letters beyond ASCII, by which a reader sees whether the encoding is right. */
  sample: readonly string[];
};

/** How far down a head is looked for. */
const HEAD_WITHIN_ROWS = 30;

/** Known names that make a row a head: one may be a word of a title. */
const LEAST_KNOWN = 2;

/** How many cells of a row are known as heads of columns. */
export type HeadJudge = (cells: readonly string[]) => number;

/** Heads of a table of plans: exact names first, near misses where there is none. */
export const planHeads: HeadJudge = (cells) =>
  knownHeads(cells) || guessColumns(cells).filter((column) => column !== null).length / 2;

/**
 * Where the head of a table is: the row with most known names, else the first that has two cells or more, else the first
 * with any. `score` compares sheets. null: there is no row with anything in it.
 */
export function findHead(
  lines: readonly (readonly string[])[],
  judge: HeadJudge,
): { row: number; known: boolean; score: number } | null {
  const filled = lines
    .slice(0, HEAD_WITHIN_ROWS * 2)
    .map((cells, index) => ({ row: index + 1, cells, count: cells.filter((cell) => cell.trim() !== "").length }))
    .filter(({ count }) => count > 0)
    .slice(0, HEAD_WITHIN_ROWS);
  let best: { row: number; score: number } | null = null;
  for (const { row, cells } of filled) {
    const score = judge(cells.slice(0, 500));
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (best && best.score >= LEAST_KNOWN) return { ...best, known: true };
  // A title stands alone in its row.
  const first = filled.find(({ count }) => count > 1) ?? filled[0];
  return first ? { row: first.row, known: filled.length === 1, score: best?.score ?? 0 } : null;
}

const TOP_ROWS = 12;
const TOP_CHARS = 90;
const SAMPLE_LINES = 4;

export function topRows(lines: readonly (readonly string[])[]): Reading["top"] {
  return lines
    .slice(0, 100)
    .map((cells, index) => ({
      row: index + 1,
      text: shortened(cells.filter((cell) => cell.trim() !== "").join(" · ")),
    }))
    .filter(({ text }) => text !== "")
    .slice(0, TOP_ROWS);
}

/** Lines in which an encoding shows. */
export function sampleOf(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n]/, 20_000);
  return lines
    .filter((line) => /[\u0080-\uFFFF]/.test(line))
    .slice(0, SAMPLE_LINES)
    .map(shortened);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > TOP_CHARS ? `${line.slice(0, TOP_CHARS - 1)}…` : line;
}
