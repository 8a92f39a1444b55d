import { READ_BY_ITSELF, type ReadingChoice } from "@/lib/schemas/import-form";
import { MAX_FILE_BYTES } from "./limits";
import { readCsv } from "./read-csv";
import { type PlanRecords, readJson } from "./read-json";
import { readXlsx } from "./read-xlsx";
import { type HeadJudge, planHeads, type Reading } from "./reading";
import type { Table } from "./table";
import { UnreadableFile } from "./unreadable-file";

/** What an uploaded file holds, before anything in it is checked. */
export type Upload = ({ kind: "table"; reading: Reading } & Table) | { kind: "records"; rows: PlanRecords };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Office files before 2007, and today's with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an uploaded file. What it is, its bytes say: names and content types lie.
 *
 * @param choice how a person wants it read, where what was found by itself is not right.
 * @param judge what the heads of columns are called.
 * @throws {UnreadableFile} with the reason, if it can't be read or goes beyond the limits.
 */
export async function readUpload(
  bytes: Uint8Array,
  choice: ReadingChoice = READ_BY_ITSELF,
  judge: HeadJudge = planHeads,
): Promise<Upload> {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (bytes.length > MAX_FILE_BYTES) throw new UnreadableFile("too_large", { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  if (startsWith(bytes, ZIP)) return { kind: "table", ...(await readXlsx(bytes, choice, judge)) };
  if (startsWith(bytes, COMPOUND)) throw new UnreadableFile("old_excel");
  if (/^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*[[{]/.test(latin1(bytes.subarray(0, 100))))
    return { kind: "records", rows: readJson(bytes) };
  return { kind: "table", ...readCsv(bytes, choice, judge) };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
