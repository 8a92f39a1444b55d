import { numberParts } from "@/lib/domain/results/numbers";
import { RESULT_KINDS, type ResultKind } from "@/lib/domain/vocabulary/vocabulary";
import { type ResultProblem, type ResultRow, resultProblem } from "./result-rows";

export type PlacedRow = ResultRow & {
  /** Index of its parent among the rows; null: a root. */
  parentIndex: number | null;
};

/** How the levels of a plan are called where no word says it. */
export type LevelKinds = "sub_outcomes" | "outputs";

/**
 * Finds what each row hangs below: by its number (2.1.A below 2.1), else by indentation, else by its kind.
 *
 * @param isOutline indentation alone says it.
 */
export function placeRows(
  rows: readonly ResultRow[],
  isOutline: boolean,
): { placed: PlacedRow[]; problems: ResultProblem[] } {
  const placed: PlacedRow[] = [];
  const levels: number[] = [];
  const problems: ResultProblem[] = [];
  const byNumber = new Map<string, number>();
  const leastIndent = Math.min(...rows.map(({ indent }) => indent ?? 0));
  const counted = rows.flatMap(({ kind, number }) => {
    const parts = numberParts(number);
    return kind === "indicator" || !/\d/.test(number) ? [] : [parts.length];
  });
  const rootParts = counted.length > 0 ? Math.min(...counted) : 1;

  /** From the last row up to its root. */
  function* above(): Generator<number> {
    for (let at = placed.length === 0 ? null : placed.length - 1; at !== null; at = placed[at]?.parentIndex ?? null)
      yield at;
  }
  const climb = (isAbove: (row: PlacedRow, level: number) => boolean): number | null => {
    for (const at of above()) if (isAbove(placed[at] as PlacedRow, levels[at] as number)) return at;
    return null;
  };
  // Bullets below a number at the same indentation hang below it.
  const isBare = ({ hasBullet, kind, number }: ResultRow) => hasBullet && kind === null && number === "";
  const depthOf = (row: ResultRow) => (row.indent ?? 0) + (isBare(row) && !isOutline ? 0.5 : 0);
  const byIndent = (row: ResultRow) =>
    climb((other, level) => {
      const deeper = depthOf(row) - depthOf(other);
      if (deeper !== 0 || isOutline || row.kind === null) return deeper > 0;
      return rankOf(other, level) < rankOf(row, level);
    });
  const byKind = (row: ResultRow) => climb((other, level) => rankOf(other, level) < rankOf(row, 1));

  for (const row of rows) {
    const parts = numberParts(row.number);
    const isIndented = (row.indent ?? 0) > leastIndent;
    const below = (parentIndex: number | null) => {
      placed.push({ ...row, parentIndex });
      levels.push((levels[parentIndex ?? -1] ?? 0) + 1);
    };

    if (isOutline) below(byIndent(row));
    else if (parts.length > 1 && /\d/.test(row.number)) {
      const parent = byNumber.get(keyOf(parts.slice(0, -1)));
      if (parent !== undefined) below(parent);
      else if (parts.length <= rootParts) below(null);
      else if (row.kind === "indicator") below(isIndented ? byIndent(row) : byKind(row));
      else {
        problems.push(resultProblem("orphan", row.row, row.number));
        below(null);
      }
    } else if (parts.length > 0) {
      const parent = placeOfShort(row, isIndented);
      below(parent);
      const joined = numberBelow(placed[parent ?? -1], row);
      (placed.at(-1) as PlacedRow).number = joined;
    } else if (row.kind !== null) below(isIndented ? byIndent(row) : byKind(row));
    else if (isIndented || row.hasBullet) below(byIndent(row));
    else below(placed.at(-1)?.parentIndex ?? null);

    const { number } = placed.at(-1) as PlacedRow;
    if (number) byNumber.set(keyOf(numberParts(number)), placed.length - 1);
  }
  return { placed, problems };

  /** Where a number of one part belongs: 3 among the roots or indented, A after its like or below what is above it. */
  function placeOfShort(row: ResultRow, isIndented: boolean): number | null {
    if (/\d/.test(row.number)) {
      if (isIndented) return byIndent(row);
      return row.kind === null || row.kind === "outcome" ? null : byKind(row);
    }
    const like = climb((other) => other.indent === row.indent && seriesLike(other.number) === seriesLike(row.number));
    if (like !== null) return placed[like]?.parentIndex ?? null;
    if (isIndented) {
      const parent = byIndent(row);
      const sibling = placed.at(-1);
      // A at the same indentation as the 2.1 above it hangs below it all the same.
      return sibling && sibling.indent === row.indent && /\d$/.test(sibling.number) ? placed.length - 1 : parent;
    }
    return placed.length === 0 ? null : placed.length - 1;
  }
}

/**
 * What each row is: what its words say, else "Number of ..." is an indicator, else by its level. With three levels or
 * more they are outcome, sub-outcome, output, activity; with fewer there are no sub-outcomes.
 *
 * @param rows of a sound tree.
 * @param levelKinds what the second level is; null: guess.
 */
export function guessKinds(rows: readonly PlacedRow[], levelKinds: LevelKinds | null): ResultKind[] {
  const levels = rows.map((row) => levelIn(rows, row));
  const isMeasure = ({ kind, text }: PlacedRow) => kind === "indicator" || (kind === null && MEASURES.test(text));
  const parents = new Set(rows.map(({ parentIndex }) => parentIndex));
  const parentsOfMore = new Set(
    rows.filter((row) => row.kind !== "activity" && !isMeasure(row)).map(({ parentIndex }) => parentIndex),
  );
  const hasSubOutcomes =
    levelKinds === null
      ? rows.some(({ kind }, index) => levels[index] === 2 && kind === null && parentsOfMore.has(index))
      : levelKinds === "sub_outcomes";
  const byLevel: readonly ResultKind[] = hasSubOutcomes
    ? ["outcome", "sub_outcome", "output", "activity"]
    : ["outcome", "output", "activity"];

  return rows.map((row, index) => {
    if (row.kind !== null) return row.kind;
    const level = levels[index] as number;
    if (isMeasure(row) && level > 1 && !parents.has(index)) return "indicator";
    return byLevel[level - 1] ?? "activity";
  });
}

/** How indicators begin, in English and French. */
const MEASURES =
  /^(?:(?:the )?(?:number|percentage|per cent|percent|proportion|share|ratio|rate|level|existence) (?:of|and)\b|%|#|(?:le |la )?(?:nombre|pourcentage|proportion|part|taux|ratio|niveau) d(?:e |es |[’'])|existence d(?:e |[’'])|nb\.? d)/i;

function levelIn(rows: readonly PlacedRow[], { parentIndex }: PlacedRow): number {
  let level = 1;
  for (let at = parentIndex; at !== null; at = rows[at]?.parentIndex ?? null) level += 1;
  return level;
}

/** Indicators stand beside activities, not below them. */
function rankOf({ kind }: ResultRow, level: number): number {
  return Math.min(kind === null ? level - 1 : RESULT_KINDS.indexOf(kind), 3);
}

/** A below 2.1 is 2.1.A. A number that a word goes with ("Indicator 3") is the plan's own. */
function numberBelow(parent: PlacedRow | undefined, row: ResultRow): string {
  if (!parent?.number || row.kind !== null || row.indent === null) return row.number;
  return `${parent.number}.${row.number}`;
}

function seriesLike(number: string): string {
  const last = numberParts(number).at(-1) ?? "";
  return /^\d+$/.test(last) ? "digits" : last === last.toUpperCase() ? "capitals" : "small";
}

function keyOf(parts: readonly string[]): string {
  return parts.join(".").toUpperCase();
}
