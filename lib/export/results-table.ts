import type { ResultNode } from "@/lib/domain/plan/plan";
import { inTreeOrder, RESULT_TEXT_KEYS, resultTree, walkResults } from "@/lib/domain/results/results";
import { KIND_WORDS, PART_WORDS } from "@/lib/domain/results/words";
import type { Locale } from "@/lib/i18n/locales";
import type { Separator } from "@/lib/schemas/csv-separator";
import { type Cell, plainCsvFile } from "./cells";

/** Columns of a results framework as a table, in order. The import reads them by these names. */
export const RESULT_COLUMNS = ["id", "parent", "kind", ...RESULT_TEXT_KEYS] as const;

/** A results framework as rows in tree order, without the head. */
export function resultRows(nodes: readonly ResultNode[]): Cell[][] {
  return inTreeOrder(nodes).map((node) => [
    node.id,
    node.parentId,
    node.kind,
    ...RESULT_TEXT_KEYS.map((key) => node[key]),
  ]);
}

/** A results framework as CSV, which the import reads back as the same tree with the same ids. */
export function resultsCsv(nodes: readonly ResultNode[], separator: Separator = "comma"): string {
  return plainCsvFile([[...RESULT_COLUMNS], ...resultRows(nodes)], separator);
}

/**
 * A results framework as a list to read, print or edit as text: an outline whose indentation says what hangs below
 * what. The import reads back the same tree, but for line breaks inside a text.
 */
export function resultsList(nodes: readonly ResultNode[], locale: Locale): string {
  const lines: string[] = [];
  for (const { node, level } of walkResults(resultTree(nodes))) {
    const indent = "  ".repeat(level - 1);
    const [word] = KIND_WORDS[node.kind][locale];
    lines.push(`${indent}- ${[word, node.number].filter(Boolean).join(" ")}: ${oneLine(node.text)}`);
    for (const [part, words] of Object.entries(PART_WORDS)) {
      const value = node[part as keyof typeof PART_WORDS];
      if (value !== null) lines.push(`${indent}  ${words[locale][0]}: ${oneLine(value)}`);
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " ");
}
