import type { Plan, ResultNode } from "@/lib/domain/plan/plan";
import type { PlanIndex } from "./plan-index";
import { searchWords } from "./search-text";

/** Where in a plan's results framework a search found it. */
export type FoundResults = {
  /** Those that hold most of the words first, else in the order of the tree; at most as many as asked for. */
  nodes: readonly ResultNode[];
  /** All that hold any of the words. */
  total: number;
};

/**
 * The results for which a search for `text` finds the plan: those that hold a word that neither the plan's country nor
 * its title nor its lead agency has.
 *
 * @returns null: the results are not what it was found for.
 */
export function findInResults(index: PlanIndex, plan: Plan, text: string, limit: number): FoundResults | null {
  const resultWords = index.resultWords.get(plan.slug);
  if (!resultWords) return null;
  const own = index.ownWords(plan);
  const wanted = searchWords(text).filter((word) => !begins(own, word));
  if (wanted.length === 0) return null;

  const found = resultWords
    .map(({ node, words }) => ({ node, count: wanted.filter((word) => begins(words, word)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (found.length === 0) return null;
  return { nodes: found.slice(0, limit).map(({ node }) => node), total: found.length };
}

function begins(words: readonly string[], prefix: string): boolean {
  return words.some((word) => word.startsWith(prefix));
}
