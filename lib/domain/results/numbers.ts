import type { ResultNode } from "@/lib/domain/plan/plan";
import { flattenResults, type ResultBranch, resultTree, walkResults } from "./results";

type Series = "digits" | "capitals" | "letters" | "roman";

/** How a plan numbers a level where nothing in it says otherwise: 2, 2.1, 2.1.A, 2.1.A.1. */
const USUAL_SERIES: readonly Series[] = ["digits", "digits", "capitals"];

/** The parts of a printed number, words apart: "Output 2.1.A" is 2, 1, A. */
export function numberParts(number: string | null): string[] {
  const parts = number?.match(/\d+|\p{L}+/gu) ?? [];
  return parts.filter((part) => /^\d+$/.test(part) || part.length <= 2 || ROMAN.test(part));
}

/**
 * Which places in their series the last parts of siblings' numbers have, and which series it is.
 *
 * @returns null: they are of no one series.
 */
export function seriesOf(parts: readonly string[]): { series: Series; values: number[] } | null {
  if (parts.length === 0) return null;
  if (parts.every((part) => /^\d{1,6}$/.test(part))) return { series: "digits", values: parts.map(Number) };
  // C, D and V, X are letters, unless a longer numeral stands with them or they count from I.
  if ((parts[0] === "I" || parts.some((part) => part.length > 1)) && parts.every((part) => ROMAN.test(part)))
    return { series: "roman", values: parts.map(romanValue) };
  if (parts.every((part) => /^[A-Z]{1,2}$/.test(part)))
    return { series: "capitals", values: parts.map((part) => letterValue(part)) };
  if (parts.every((part) => /^[a-z]{1,2}$/.test(part)))
    return { series: "letters", values: parts.map((part) => letterValue(part.toUpperCase())) };
  return null;
}

/** A place as its series writes it: 3 is 3, C, c, III. */
export function writeInSeries(series: Series, value: number): string {
  if (series === "roman") return romanOf(value);
  if (series === "digits") return String(value);
  const letters = lettersOf(value);
  return series === "capitals" ? letters : letters.toLowerCase();
}

/**
 * Numbers all nodes anew by their place, each level in the series that most of its siblings have (digits, capitals,
 * letters, roman numerals). The roots count on from the first one's number: an excerpt that begins with outcome 2
 * stays so. Indicators without numbers keep none, unless one of their siblings has a number or anything below it.
 */
export function renumberResults(nodes: readonly ResultNode[]): ResultNode[] {
  const tree = resultTree(nodes);
  const seriesAt = usedSeries(tree);
  const roots = seriesOf(lastParts(tree));
  const first = tree[0]?.node.number ? roots?.values[0] : 1;

  const renumber = (branches: readonly ResultBranch[], prefix: string, from: number): ResultBranch[] => {
    const numbersIndicators = branches.some(
      ({ node, children }) => node.kind === "indicator" && (node.number !== null || children.length > 0),
    );
    let value = from;
    return branches.map((branch) => {
      if (branch.node.kind === "indicator" && !numbersIndicators) return branch;
      const number = prefix + writeInSeries(seriesAt(branch.level), value);
      value += 1;
      return { ...branch, node: { ...branch.node, number }, children: renumber(branch.children, `${number}.`, 1) };
    });
  };
  return flattenResults(renumber(tree, "", first ?? 1));
}

/** The series that most groups of siblings of a level have. */
function usedSeries(tree: readonly ResultBranch[]): (level: number) => Series {
  const groups: [level: number, siblings: readonly ResultBranch[]][] = [[1, tree]];
  for (const { level, children } of walkResults(tree)) groups.push([level + 1, children]);

  const counts = new Map<number, Map<Series, number>>();
  for (const [level, siblings] of groups) {
    const found = seriesOf(lastParts(siblings));
    if (!found) continue;
    const count = counts.get(level) ?? new Map<Series, number>();
    counts.set(level, count.set(found.series, (count.get(found.series) ?? 0) + 1));
  }
  return (level) => {
    const [most] = [...(counts.get(level) ?? [])].sort(([, a], [, b]) => b - a);
    return most?.[0] ?? USUAL_SERIES[level - 1] ?? "digits";
  };
}

/** Of siblings that have a number. */
function lastParts(siblings: readonly ResultBranch[]): string[] {
  return siblings.flatMap(({ node }) => numberParts(node.number).slice(-1));
}

/** Numerals up to 39: no plan has more of anything that it numbers so. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

function romanValue(numeral: string): number {
  const worth = { I: 1, V: 5, X: 10 } as Record<string, number>;
  return [...numeral].reduce((sum, letter, index, all) => {
    const [own, next] = [worth[letter] ?? 0, worth[all[index + 1] ?? ""] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}

function romanOf(value: number): string {
  // Beyond what is read back, digits are plainer than a long numeral.
  if (value > 39) return String(value);
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + ones[value % 10];
}

/** A is 1, Z is 26, AA is 27. */
function letterValue(letters: string): number {
  return [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(value: number): string {
  let letters = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
