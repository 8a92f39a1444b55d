import { findAttribute } from "@/lib/domain/attributes/attributes";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import { BASES, CONFIDENCES, NOTHINGS } from "@/lib/domain/vocabulary/vocabulary";
import { type Cell, plainCsvFile } from "@/lib/export/cells";
import { workbookBytes } from "@/lib/export/workbook";
import { attributeDefinition, codeDefinition, codeLabel, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Separator } from "@/lib/schemas/csv-separator";
import { columnLabel } from "./column-words";

/** An empty table with every column that an import takes up. */
export function templateCsv(separator: Separator = "comma"): string {
  return plainCsvFile([IMPORT_COLUMNS], separator);
}

/** The same as a workbook, with a sheet that explains the columns and one that lists the codes. */
export function templateWorkbook(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(locale, "import");
  return workbookBytes(
    [
      { name: t("template.plans"), rows: [[...IMPORT_COLUMNS]] },
      { name: t("template.columns"), rows: [headOf(locale, COLUMN_PARTS), ...columnRows(locale)] },
      { name: t("template.codes"), rows: [headOf(locale, CODE_PARTS), ...codeRows(locale)] },
    ],
    t("template.title"),
  );
}

const COLUMN_PARTS = ["key", "name", "meaning"] as const;
const CODE_PARTS = ["key", "code", "name", "meaning"] as const;

function headOf(locale: Locale, parts: readonly string[]): Cell[] {
  const t = translator(locale, "import");
  return parts.map((part) => t(`template.${part}`));
}

function columnRows(locale: Locale): Cell[][] {
  const t = translator(locale, "import");
  return IMPORT_COLUMNS.map((column) => [
    column,
    columnLabel(locale, column),
    findAttribute(column) ? attributeDefinition(locale, column) : t(`columnMeaning.${column}`),
  ]);
}

function codeRows(locale: Locale): Cell[][] {
  const lists: Cell[][] = IMPORT_COLUMNS.flatMap((column): Cell[][] => {
    const attribute = findAttribute(column);
    if (attribute?.codes)
      return attribute.codes.map((code) => [
        column,
        code,
        codeLabel(locale, attribute, code),
        codeDefinition(locale, attribute, code),
      ]);
    const codes = { nothings: NOTHINGS, confidence: CONFIDENCES, source_confidence: CONFIDENCES, basis: BASES }[column];
    const list = { nothings: "nothing", source_confidence: "confidence" }[column] ?? column;
    return (codes ?? []).map((code) => [column, code, label(locale, list, code), null]);
  });
  return lists;
}
