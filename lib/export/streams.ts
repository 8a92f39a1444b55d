import { Readable } from "node:stream";
import type { Separator } from "@/lib/schemas/csv-separator";
import { BYTE_ORDER_MARK, type Cell, csvText } from "./cells";

/** Rows that are written at once: enough to be quick, few enough to hold. */
const ROWS_PER_CHUNK = 200;

/** How a CSV file is written. */
export type CsvDialect = {
  separator: Separator;
  /** Begins with a byte order mark, for spreadsheet programs that take CSV for another encoding without it. */
  bom: boolean;
};

/** Head and rows as CSV, in chunks. */
export function* csvChunks(
  head: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { separator, bom }: CsvDialect = { separator: "comma", bom: false },
): Generator<string> {
  let waiting: (readonly Cell[])[] = [head];
  if (bom) yield BYTE_ORDER_MARK;
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < ROWS_PER_CHUNK) continue;
    yield csvText(waiting, separator);
    waiting = [];
  }
  if (waiting.length > 0) yield csvText(waiting, separator);
}

/** Records as a JSON object, in chunks: what is known of all of them, then the list, one record a line. */
export function* jsonChunks(head: object, name: string, records: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let waiting: string[] = [];
  let first = true;
  for (const record of records) {
    waiting.push(`${first ? "\n" : ",\n"}${JSON.stringify(record)}`);
    first = false;
    if (waiting.length < ROWS_PER_CHUNK) continue;
    yield waiting.join("");
    waiting = [];
  }
  yield `${waiting.join("")}\n]}\n`;
}

/** Text in chunks as a stream of bytes that makes the next chunk when the last was taken. */
export function byteStream(chunks: Iterable<string>): ReadableStream<Uint8Array> {
  const texts = chunks[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    // One turn of the event loop a chunk: a long export lets others be answered meanwhile.
    async pull(controller) {
      await new Promise(setImmediate);
      const { done, value } = texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/** The same for Node's streams. */
export function nodeStream(chunks: Iterable<string>): Readable {
  return Readable.from(bytesOf(chunks), { objectMode: false });
}

async function* bytesOf(chunks: Iterable<string>): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    await new Promise(setImmediate);
    yield Buffer.from(chunk);
  }
}

/** What a Node stream writes, as a web stream. */
export function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** What `map` makes of each item, when it is its turn. */
export function* mapEach<T, U>(items: Iterable<T>, map: (item: T) => U): Generator<U> {
  for (const item of items) yield map(item);
}

/** All that `map` makes of each item, when it is its turn. */
export function* flatMapEach<T, U>(items: Iterable<T>, map: (item: T) => Iterable<U>): Generator<U> {
  for (const item of items) yield* map(item);
}
