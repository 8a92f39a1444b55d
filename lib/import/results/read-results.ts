import type { ResultNode } from "@/lib/domain/plan/plan";
import { unwritableIn, writableText } from "@/lib/domain/plan/writable-text";
import {
  inTreeOrder,
  MAX_RESULT_NODES,
  placeId,
  RESULT_TEXT_KEYS,
  RESULT_TEXTS,
  resultFaults,
} from "@/lib/domain/results/results";
import { csvText } from "@/lib/export/cells";
import { alteredNumber } from "@/lib/import/altered-numbers";
import { decodeText } from "@/lib/import/decode-text";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import { readCsv } from "@/lib/import/read-csv";
import { readUpload } from "@/lib/import/read-upload";
import { UnreadableFile } from "@/lib/import/unreadable-file";
import type { Encoding } from "@/lib/schemas/encodings";
import { READ_BY_ITSELF } from "@/lib/schemas/import-form";
import { guessKinds, type LevelKinds, type PlacedRow, placeRows } from "./place-rows";
import { readList } from "./read-list";
import { isTableHead, readTable, resultHeads } from "./read-table";
import { type ResultProblem, type ResultRow, resultProblem } from "./result-rows";

export type ResultsRead = {
  /** The tree in canonical order; empty unless every row is sound. */
  nodes: ResultNode[];
  /** By row. With an error among them there is no tree. */
  problems: ResultProblem[];
  /** What was read, as text; empty for a workbook and for what is no text. */
  text: string;
};

export type ResultsOptions = {
  /** Of the plan: ids tell the place in it. */
  slug: string;
  /** What the second level is called where no word says it; null: guess. */
  levelKinds?: LevelKinds | null;
  /** Numbers that a spreadsheet program has altered are taken for what they seem to have been. */
  mendNumbers?: boolean;
  /** Of a file of text; null: guess. */
  encoding?: Encoding | null;
};

/**
 * Reads a results framework from a numbered list or a table (CSV with commas, semicolons or tabs, as copied from a
 * spreadsheet): which of them it is, its first line says.
 */
export function readResultsText(text: string, options: ResultsOptions): ResultsRead {
  return readResultsBytes(new TextEncoder().encode(text), options);
}

/** The same from an uploaded file: text in any encoding that an import reads, or a workbook. */
export async function readResultsFile(bytes: Uint8Array, options: ResultsOptions): Promise<ResultsRead> {
  if (bytes.length > MAX_FILE_BYTES) return refused("too_large");
  if (bytes[0] !== ZIP[0] || bytes[1] !== ZIP[1]) return readResultsBytes(bytes, options);
  try {
    const upload = await readUpload(bytes, READ_BY_ITSELF, resultHeads);
    if (upload.kind !== "table") return refused("unreadable");
    // As text, so that it can be mended where it is read.
    const text = csvText([upload.columns, ...upload.rows.map(({ cells }) => cells)]);
    return fromTable(readTable(upload), text, options);
  } catch (error) {
    return refusedBy(error, "");
  }
}

const ZIP = [0x50, 0x4b] as const;

function readResultsBytes(bytes: Uint8Array, options: ResultsOptions): ResultsRead {
  let text = "";
  try {
    text = decodeText(bytes, options.encoding ?? null).replace(/^\uFEFF/, "");
    if (hasTableHead(text))
      return fromTable(readTable(readCsv(new TextEncoder().encode(text), READ_BY_ITSELF, resultHeads)), text, options);

    const { rows, isOutline, problems } = readList(text);
    if (rows.length > MAX_RESULT_NODES) return tooMany(rows.length, text);
    const { placed, problems: misplaced } = placeRows(rows, isOutline);
    return resultsOf(placed, [...problems, ...misplaced], text, options);
  } catch (error) {
    return refusedBy(error, text);
  }
}

/** A table, rather than a list: one of its first lines is the head of one, whatever title stands above. */
function hasTableHead(text: string): boolean {
  const lines = text.trimStart().split(/\r\n|[\r\n]/, MAX_LINES_ABOVE + 1);
  return lines.some((line) => isTableHead(line.split(/[,;\t|]/).map((name) => name.replaceAll('"', ""))));
}

/** A `sep=` line, a title and some empty lines. */
const MAX_LINES_ABOVE = 8;

function fromTable(
  { rows, problems }: { rows: ResultRow[]; problems: ResultProblem[] },
  text: string,
  options: ResultsOptions,
): ResultsRead {
  problems.push(...mendedNumbers(rows, options.mendNumbers ?? false));
  if (rows.length <= MAX_RESULT_NODES && !rows.some(({ parent }) => parent !== undefined)) {
    const { placed, problems: misplaced } = placeRows(rows, false);
    return resultsOf(placed, [...problems, ...misplaced], text, options);
  }
  if (rows.length > MAX_RESULT_NODES) return tooMany(rows.length, text);
  const found = [...problems];
  const indexById = new Map(rows.flatMap(({ id }, index) => (id === null ? [] : [[id, index] as const])));
  const indexesByNumber = new Map<string, number[]>();
  rows.forEach(({ number }, index) => {
    if (!number) return;
    const indexes = indexesByNumber.get(number);
    if (indexes) indexes.push(index);
    else indexesByNumber.set(number, [index]);
  });
  const placed = rows.map((row): PlacedRow => {
    if (!row.parent) return { ...row, parentIndex: null };
    const byId = indexById.get(row.parent);
    const byNumber = indexesByNumber.get(row.parent) ?? [];
    if (byId === undefined && byNumber.length !== 1)
      found.push(resultProblem(byNumber.length === 0 ? "orphan" : "ambiguous_parent", row.row, row.parent));
    return { ...row, parentIndex: byId ?? byNumber[0] ?? null };
  });
  return resultsOf(placed, found, text, options);
}

/** Finds numbers that a spreadsheet program has altered, and mends them if that is wanted; those left are told. */
function mendedNumbers(rows: ResultRow[], mend: boolean): ResultProblem[] {
  const problems: ResultProblem[] = [];
  let above = "";
  for (const row of rows) {
    const meant = alteredNumber(row.number, above);
    if (meant !== undefined && !(mend && meant)) {
      const problem = resultProblem("altered_number", row.row, row.number);
      problems.push(meant === null ? problem : { ...problem, suggestion: meant });
    }
    // Placed as it was meant, so that nothing else is told of what follows from it.
    if (meant !== undefined) row.number = meant ?? "";
    above = row.number || above;
  }
  return problems;
}

/** Two results with one number, but for indicators, which may count anew below each result. */
function sharedNumbers(rows: readonly PlacedRow[], kinds: readonly ResultNode["kind"][]): ResultProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    if (row.number === "") return [];
    const place = kinds[index] === "indicator" ? `indicator ${row.parentIndex}` : "";
    const key = `${place} ${row.number.toLowerCase()}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    return before === undefined ? [] : [resultProblem("number_twice", row.row, row.number, "warning")];
  });
}

/** The tree, if nothing is wrong with any row. */
function resultsOf(
  rows: readonly PlacedRow[],
  found: readonly ResultProblem[],
  text: string,
  options: ResultsOptions,
): ResultsRead {
  const problems = [...found];
  const report = (code: ResultProblem["code"], { row }: ResultRow, value = "") =>
    problems.push(resultProblem(code, row, value));

  const ids = new Set<string>();
  for (const row of rows) {
    for (const key of RESULT_TEXT_KEYS) {
      const chars = unwritableIn(row[key]);
      if (chars.length === 0) continue;
      problems.push(resultProblem("characters_dropped", row.row, chars.join(", "), "warning"));
      row[key] = writableText(row[key], " ").trim();
    }
    if (row.text === "") report("text_missing", row);
    for (const key of RESULT_TEXT_KEYS) if (row[key].length > RESULT_TEXTS[key]) report("too_long", row, row[key]);
    if (row.id !== null && (ids.has(row.id) || row.id.length > MAX_ID_CHARS)) report("duplicate_id", row, row.id);
    ids.add(row.id ?? "");
  }

  const links = rows.map(({ parentIndex }, index) => ({
    id: String(index),
    parentId: parentIndex === null ? null : String(parentIndex),
  }));
  const faults = resultFaults(links);
  for (const { code, index } of faults) {
    const row = rows[index] as PlacedRow;
    if (code === "cycle" || code === "too_deep") report(code, row, row.number || row.text);
  }
  if (rows.length === 0 && problems.length === 0) problems.push(resultProblem("empty", null));
  if (problems.some(({ level }) => level === "error")) return { nodes: [], problems: inRowOrder(problems), text };

  const kinds = guessKinds(rows, options.levelKinds ?? null);
  problems.push(...sharedNumbers(rows, kinds));
  const order = inTreeOrder(
    rows.map((row, index) => ({
      ...(links[index] as (typeof links)[number]),
      position: index,
      kind: kinds[index] as ResultNode["kind"],
      number: row.number || null,
      text: row.text,
      baseline: row.baseline || null,
      target: row.target || null,
      unit: row.unit || null,
      responsible: row.responsible || null,
    })),
  );
  return { nodes: withIds(order, rows, options.slug), problems: inRowOrder(problems), text };
}

function inRowOrder(problems: readonly ResultProblem[]): ResultProblem[] {
  return [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** Ids of the table where every row has one, else ids that tell the place. */
function withIds(nodes: readonly ResultNode[], rows: readonly ResultRow[], slug: string): ResultNode[] {
  const hasIds = rows.every(({ id }) => id !== null);
  const newId = new Map<string, string>();
  return nodes.map((node) => {
    const parentId = node.parentId === null ? null : (newId.get(node.parentId) as string);
    const id = hasIds ? (rows[Number(node.id)]?.id as string) : placeId(parentId, node.position, slug);
    newId.set(node.id, id);
    return { ...node, id, parentId };
  });
}

/** As the schema of a plan has it. */
const MAX_ID_CHARS = 100;

function tooMany(count: number, text: string): ResultsRead {
  return { nodes: [], problems: [resultProblem("too_many", null, String(count))], text };
}

function refused(code: ResultProblem["code"], text = ""): ResultsRead {
  return { nodes: [], problems: [resultProblem(code, null)], text };
}

function refusedBy(error: unknown, text: string): ResultsRead {
  if (!(error instanceof UnreadableFile)) throw error;
  if (error.problem === "no_rows" || error.problem === "empty") return refused("empty", text);
  if (error.problem === "too_many_rows") return tooMany(Number(error.details.max), text);
  const line = error.details.line ?? error.details.row;
  return { nodes: [], problems: [resultProblem("unreadable", typeof line === "number" ? line : null)], text };
}
