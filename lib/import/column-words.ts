import { findAttribute } from "@/lib/domain/attributes/attributes";
import { IMPORT_COLUMNS, WIDE_COLUMNS } from "@/lib/domain/attributes/columns";
import { attributeLabel, attributeShortLabel } from "@/lib/i18n/labels";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { NameIndex } from "./name-index";

/** What a column of an import is called: an attribute by its name, the few others by words of their own. */
export function columnLabel(locale: Locale, column: string): string {
  return findAttribute(column) ? attributeLabel(locale, column) : translator(locale, "import")(`column.${column}`);
}

/** Columns by key and by their names in every language; those of a download that an import leaves alone, too. */
const columnIndex = new NameIndex([
  ...IMPORT_COLUMNS.map((item) => ({
    item,
    names: [
      item,
      ...LOCALES.flatMap((locale) =>
        findAttribute(item)
          ? [attributeLabel(locale, item), attributeShortLabel(locale, item)]
          : [columnLabel(locale, item)],
      ),
    ],
  })),
  ...WIDE_COLUMNS.filter((column) => !IMPORT_COLUMNS.includes(column)).map((item) => ({ item, names: [item] })),
]);

/**
 * Which import column each head of a table means: its key, its name in any language, or a near miss of one; null where
 * none does. Each is given once: an exact name wins over a near miss, an earlier column over a later.
 */
export function guessColumns(heads: readonly string[]): (string | null)[] {
  const taken = new Set<string>();
  const guesses = heads.map((): string | null => null);
  for (const look of [(head: string) => columnIndex.find(head), (head: string) => columnIndex.nearest(head)]) {
    heads.forEach((head, index) => {
      // An exact name of a column that is left alone is no near miss of another.
      if (guesses[index] !== null || told(columnIndex.find(head))) return;
      const column = look(head);
      if (column === undefined || told(column) || taken.has(column)) return;
      taken.add(column);
      guesses[index] = column;
    });
  }
  return guesses;
}

/** How many of these are names of columns: by key, or in any language; those that an import leaves alone count too. */
export function knownHeads(heads: readonly string[]): number {
  return heads.filter((head) => columnIndex.find(head) !== undefined).length;
}

function told(column: string | undefined): boolean {
  return column !== undefined && !IMPORT_COLUMNS.includes(column);
}
