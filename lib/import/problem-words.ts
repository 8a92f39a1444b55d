import { findAttribute } from "@/lib/domain/attributes/attributes";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import type { Problem } from "@/lib/domain/work/import-job";
import { formatList } from "@/lib/format";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { splitBy } from "./cell-values";
import { columnLabel } from "./column-words";

/** What is wrong or doubtful about a cell, and what to do. */
export function problemWords(locale: Locale, { code, details, value }: Problem): string {
  // The validator says it itself.
  if (code === "schema") return saidInWords(locale, String(details.message));
  const t = translator(locale, "import");
  if (code !== "unsourced") return t(`problem.${code}`, details);
  const attributes = splitBy(value, /;/).map((key) => (findAttribute(key) ? attributeLabel(locale, key) : key));
  return t("problem.unsourced", { count: attributes.length, attributes: formatList(locale, attributes) });
}

/** Where it stands: a column by its name, a place in a record as it is, the row as a whole as nothing. */
export function problemPlace(locale: Locale, { column }: Problem): string {
  if (column === null) return "";
  return IMPORT_COLUMNS.includes(column) ? columnLabel(locale, column) : column;
}

/** The value as the file has it; what is unsourced is named in the words. */
export function problemValue({ code, value }: Problem): string {
  return code === "unsourced" ? "" : value;
}
