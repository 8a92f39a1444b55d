import type { ResultText } from "@/lib/domain/results/results";
import { KIND_WORDS, PART_WORDS } from "@/lib/domain/results/words";
import { RESULT_KINDS, type ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import { emptyRow, type ResultProblem, type ResultRow, resultProblem } from "./result-rows";

/** Words of a list, longest first, so that "Effet intermédiaire" is not "Effet". */
function wordsOf<Key extends string>(table: Readonly<Record<Key, Readonly<Record<string, readonly string[]>>>>) {
  const keyOf = new Map(
    (Object.keys(table) as Key[]).flatMap((key) =>
      Object.values(table[key]).flatMap((words) => words.map((word) => [plain(word), key] as const)),
    ),
  );
  const longestFirst = [...keyOf.keys()].sort((a, b) => b.length - a.length);
  return { keyOf, pattern: longestFirst.join("|") };
}

/** Lower case without accents, as long as the text itself: positions stay the same. */
function plain(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const bare = letter.normalize("NFD").charAt(0).toLowerCase();
    return bare.length === letter.length ? bare : letter;
  });
}

const KINDS = wordsOf(KIND_WORDS);
const PARTS = wordsOf(PART_WORDS);

/** 2, 2.1, 2.1.A, 1-2, 2.1a: begins with a digit and has no number of four digits, which is a year or a resolution. */
const DIGITS = "\\d{1,3}[a-z]?(?:[.\\-](?:\\d{1,3}[a-z]?|[a-z]|[ivx]{1,5}))*";
/** A, b, iv: a number only where a mark follows it. */
const LETTERS = "(?:[a-z]|[ivx]{1,5})";

/** Where a line's marks end at the latest: the patterns below take a time that grows with more than the length. */
const MARK_CHARS = 150;

const PART_LINE = new RegExp(`^(${PARTS.pattern})\\s*:\\s*(?=\\S)`);
const KIND_LINE = new RegExp(
  `^(${KINDS.pattern})(?:\\s+(?:n[°o]\\.?\\s*)?((?:(?:${KINDS.pattern})\\s+)?${DIGITS}|${LETTERS}(?:[.\\-]${DIGITS}|(?=\\s*[:.)–—-])))?)?(\\s*[:.)–—-]\\s+|\\s*[:]\\s*$|\\s+|$)`,
);
const NUMBER_LINE = new RegExp(`^(?:\\(?(${DIGITS})[.:)]*(?:\\s+[–—-])?\\s+|\\(?(${LETTERS})\\s*[.:)]\\s+)(?=\\S)`);
const BULLET = /^(?:[•◦▪‣·*–—-]|o(?= {2,}|\t))\s+/;

/**
 * Takes a numbered list apart, line by line: bullets, numbers, words such as "Output 2.1:" or "Indicateur", and lines
 * such as "Target: 40" that belong to the result above. A line that begins in small letters goes on with the one above.
 * A heading such as "Indicators:" says what follows it.
 *
 * @returns `isOutline`: every result has a bullet, and indentation alone says what hangs below what.
 */
export function readList(text: string): { rows: ResultRow[]; isOutline: boolean; problems: ResultProblem[] } {
  const rows: ResultRow[] = [];
  const problems: ResultProblem[] = [];
  let heading: ResultKind | null = null;

  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).forEach((line, index) => {
    const row = index + 1;
    const spread = line.normalize("NFC").replace(/\t/g, "    ").trimEnd();
    const indent = spread.length - spread.trimStart().length;
    const unmarked = spread.trimStart();
    // What a downloaded list says of itself stands on such lines.
    if (unmarked === "" || unmarked.startsWith("# ")) return;
    const content = unmarked.replace(BULLET, "");
    const hasBullet = content !== unmarked;
    const last = rows.at(-1);

    const part = hasBullet ? null : PART_LINE.exec(plain(content.slice(0, MARK_CHARS)));
    if (part) {
      const key = PARTS.keyOf.get(part[1] as string) as Exclude<ResultText, "number" | "text">;
      if (!last) problems.push(resultProblem("part_alone", row, content));
      else if (last[key]) problems.push(resultProblem("part_twice", row, content));
      else last[key] = content.slice(part[0].length);
      return;
    }

    const read = readLine(content);
    if (read.kind !== null && read.text === "" && read.number === "") {
      heading = read.kind;
      return;
    }
    const isPlain = !hasBullet && read.kind === null && read.number === "";
    if (isPlain && last && /^\p{Ll}/u.test(content)) {
      last.text = `${last.text} ${content}`;
      return;
    }
    if (read.kind !== null || /\d/.test(read.number)) heading = null;
    rows.push({ ...emptyRow(row), indent, hasBullet, ...read, kind: read.kind ?? heading });
  });
  return { rows, isOutline: rows.length > 0 && rows.every(({ hasBullet }) => hasBullet), problems };
}

function readLine(content: string): Pick<ResultRow, "kind" | "number" | "text"> {
  const folded = plain(content.slice(0, MARK_CHARS));
  const kind = KIND_LINE.exec(folded);
  // "Activities are planned" is a text, "Activity 3 is planned" and "Activities: planning" are not.
  if (kind && (kind[2] || /:/.test(kind[3] ?? "") || kind[0].length === content.length)) {
    const start = kind[0].length - (kind[3] ?? "").length - (kind[2] ?? "").length;
    return {
      kind: KINDS.keyOf.get(kind[1] as string) ?? null,
      number: kind[2] ? content.slice(start, start + kind[2].length) : "",
      text: content.slice(kind[0].length).trim(),
    };
  }
  const number = NUMBER_LINE.exec(folded);
  if (!number) return { kind: null, number: "", text: content.trim() };
  const printed = (number[1] ?? number[2]) as string;
  const at = folded.indexOf(printed);
  return {
    kind: null,
    number: content.slice(at, at + printed.length),
    text: content.slice(number[0].length).trim(),
  };
}

/** What a cell says a kind is: its code, or a word of either language; null: neither. */
export function kindCalled(cell: string): ResultKind | null {
  const name = plain(cell.trim());
  return RESULT_KINDS.find((kind) => kind === name) ?? KINDS.keyOf.get(name) ?? null;
}
