import type { ResultNode } from "@/lib/domain/plan/plan";
import {
  inTreeOrder,
  MAX_RESULT_NODES,
  placeId,
  RESULT_TEXT_KEYS,
  RESULT_TEXTS,
  resultFaults,
} from "@/lib/domain/results/results";
import { decodeText } from "@/lib/import/decode-text";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import { readCsv } from "@/lib/import/read-csv";
import { readUpload } from "@/lib/import/read-upload";
import { UnreadableFile } from "@/lib/import/unreadable-file";
import { guessKinds, type LevelKinds, type PlacedRow, placeRows } from "./place-rows";
import { readList } from "./read-list";
import { isTableHead, readTable } from "./read-table";
import { type ResultProblem, type ResultRow, resultProblem } from "./result-rows";

export type ResultsRead = {
  /** The tree in canonical order; empty unless every row is sound. */
  nodes: ResultNode[];
  /** By row. With an error among them there is no tree. */
  problems: ResultProblem[];
  /** What was read, as text; empty for a workbook and for what is no text. */
  text: string;
};

type Options = {
  /** Of the plan: ids tell the place in it. */
  slug: string;
  /** What the second level is called where no word says it; null: guess. */
  levelKinds?: LevelKinds | null;
};

/**
 * Reads a results framework from a numbered list or a table (CSV with commas, semicolons or tabs, as copied from a
 * spreadsheet): which of them it is, its first line says.
 */
export function readResultsText(text: string, options: Options): ResultsRead {
  return readResultsBytes(new TextEncoder().encode(text), options);
}

/** The same from an uploaded file: text in any encoding that an import reads, or a workbook. */
export async function readResultsFile(bytes: Uint8Array, options: Options): Promise<ResultsRead> {
  if (bytes.length > MAX_FILE_BYTES) return refused("too_large");
  if (bytes[0] !== ZIP[0] || bytes[1] !== ZIP[1]) return readResultsBytes(bytes, options);
  try {
    const upload = await readUpload(bytes);
    return upload.kind === "table" ? fromTable(readTable(upload), "", options) : refused("unreadable");
  } catch (error) {
    return refusedBy(error, "");
  }
}

const ZIP = [0x50, 0x4b] as const;

function readResultsBytes(bytes: Uint8Array, options: Options): ResultsRead {
  let text = "";
  try {
    text = decodeText(bytes).replace(/^\uFEFF/, "");
    const head = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
    if (isTableHead(head.split(/[,;\t|]/).map((name) => name.replaceAll('"', ""))))
      return fromTable(readTable(readCsv(new TextEncoder().encode(text))), text, options);

    const { rows, isOutline, problems } = readList(text);
    if (rows.length > MAX_RESULT_NODES) return tooMany(rows.length, text);
    const { placed, problems: misplaced } = placeRows(rows, isOutline);
    return resultsOf(placed, [...problems, ...misplaced], text, options);
  } catch (error) {
    return refusedBy(error, text);
  }
}

function fromTable(
  { rows, problems }: { rows: ResultRow[]; problems: ResultProblem[] },
  text: string,
  options: Options,
): ResultsRead {
  if (rows.length <= MAX_RESULT_NODES && !rows.some(({ parent }) => parent !== undefined)) {
    const { placed, problems: misplaced } = placeRows(rows, false);
    return resultsOf(placed, [...problems, ...misplaced], text, options);
  }
  if (rows.length > MAX_RESULT_NODES) return tooMany(rows.length, text);
  const found = [...problems];
  const indexById = new Map(rows.flatMap(({ id }, index) => (id === null ? [] : [[id, index] as const])));
  const indexesByNumber = new Map<string, number[]>();
  rows.forEach(({ number }, index) => {
    if (number) indexesByNumber.set(number, [...(indexesByNumber.get(number) ?? []), index]);
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

/** The tree, if nothing is wrong with any row. */
function resultsOf(
  rows: readonly PlacedRow[],
  found: readonly ResultProblem[],
  text: string,
  options: Options,
): ResultsRead {
  const problems = [...found];
  const report = (code: ResultProblem["code"], { row }: ResultRow, value = "") =>
    problems.push(resultProblem(code, row, value));

  const ids = new Set<string>();
  for (const row of rows) {
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
  if (problems.some(({ level }) => level === "error"))
    return { nodes: [], problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)), text };

  const kinds = guessKinds(rows, options.levelKinds ?? null);
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
  return { nodes: withIds(order, rows, options.slug), problems, text };
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
