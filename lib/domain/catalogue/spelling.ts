import { plainText } from "./search-text";

/** Words that names go with or without: "Republic of the Congo", "Côte d’Ivoire", "Bosnie-et-Herzégovine". */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  "and",
  "the",
  "of",
  "et",
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "d",
]);

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
]);

/** The words of a name as names are compared: without accents, case, signs and small words; "St." is "saint". */
export function nameWords(text: string): string[] {
  const words = (plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => WHOLE_WORDS.get(word) ?? word);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  // A name of nothing but small words ("La") is still a name.
  return telling.length > 0 ? telling : words;
}

/** All letters and digits of a name, its small words too: people write "cote divoire". */
export function nameSpelling(text: string): string {
  return (plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join("");
}

/** Most mistakes in a name that is still understood. */
const MOST_EDITS = 2;

/** How many mistakes a text of that length may have: in a short one any two letters make another name. */
export function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 5 ? 1 : MOST_EDITS;
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one text the other
 * (optimal string alignment).
 *
 * @param limit beyond which the answer is only that it is more.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}

/**
 * The candidate that a mistyped code most likely means: the fewest mistakes, then the same beginning; signs and case
 * don't count, so that "asof" is "as_of". null if none is near.
 */
export function nearestCode(text: string, candidates: readonly string[]): string | null {
  const plain = (code: string) => plainText(code).replace(/[^\p{L}\p{N}]/gu, "");
  const wanted = plain(text.slice(0, 60));
  if (wanted === "") return null;
  const limit = Math.min(MOST_EDITS, Math.floor(wanted.length / 3));
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, plain(candidate), best ? best.distance - 1 : limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { candidate, distance };
    if (distance === 0) break;
  }
  if (best) return best.candidate;
  // "climate" of "climate_change", "gender" of "gender_social".
  const begun = wanted.length < 3 ? [] : candidates.filter((candidate) => plain(candidate).startsWith(wanted));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}
