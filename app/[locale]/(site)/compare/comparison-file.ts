import { comparedIn } from "@/lib/domain/compare/compare";
import { type Cell, csvFile } from "@/lib/export/cells";
import { groupBrief, planBrief } from "@/lib/export/comparison-brief";
import { groupReport, planReport, type ReportHead } from "@/lib/export/comparison-report";
import { groupSheets, groupTable, planSheets, planTable } from "@/lib/export/comparison-sheets";
import { noSuchRelease } from "@/lib/export/no-release";
import { noSuchSeparator } from "@/lib/export/no-separator";
import { workbookBytes } from "@/lib/export/workbook";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type CompareNotes, parseNotes } from "@/lib/schemas/compare-notes";
import { readSeparator, SEPARATOR_PARAMETER, type Separator } from "@/lib/schemas/csv-separator";
import { type ReadComparison, readComparison } from "./read-comparison";
import { reportHead } from "./report-head";

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export type ComparisonFormat = keyof typeof CONTENT_TYPES;

/**
 * The handler of a comparison's file: of exactly what the page at the same query shows. GET gives it without notes;
 * POST, the form of the page, with the notes sent along. Nothing of them is kept. 400 where nothing is compared.
 */
export function comparisonFileHandler(format: ComparisonFormat) {
  return async (request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
    const locale = parseLocale((await params).locale);
    const address = new URL(request.url).searchParams;
    const separator = readSeparator(address);
    if (separator === null) return noSuchSeparator(locale);
    address.delete(SEPARATOR_PARAMETER);
    const read = await readComparison(address);
    if (read.missing !== null) return noSuchRelease(locale, read.missing);
    if (read.columns.length + read.groups.length === 0) {
      const words = translator(locale, "compare")("file.nothing");
      return new Response(`${words}\n`, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
    }

    const notes = request.method === "POST" ? await notesOf(request) : {};
    return new Response(await fileBody(format, reportHead(locale, read), read, { notes, separator }), {
      headers: {
        "content-type": CONTENT_TYPES[format],
        "content-disposition": `attachment; filename="${fileName(read)}.${format}"`,
      },
    });
  };
}

/** A body that is no form has no notes. */
async function notesOf(request: Request): Promise<CompareNotes> {
  try {
    return parseNotes(await request.formData());
  } catch {
    return {};
  }
}

function fileBody(
  format: ComparisonFormat,
  head: ReportHead,
  { index, columns, groups, query }: ReadComparison,
  { notes, separator }: { notes: CompareNotes; separator: Separator },
): BodyInit | Promise<BodyInit> {
  const csv = (rows: Cell[][]) => csvFile(rows, separator);
  if (columns.length > 0) {
    const report = planReport(head, columns, query, notes, comparedIn(index.view));
    if (format === "csv") return csv(planTable(report));
    return format === "xlsx" ? workbookBytes(planSheets(report), head.title) : planBrief(report);
  }
  const report = groupReport(head, groups);
  if (format === "csv") return csv(groupTable(report));
  return format === "xlsx" ? workbookBytes(groupSheets(report), head.title) : groupBrief(report);
}

/** What is compared, the version and the day, in the file's name. */
function fileName({ query, groups, index, today }: ReadComparison): string {
  const what = query.plans.length > 0 ? query.plans.join("_") : `groups-${groups.map(({ letter }) => letter).join("")}`;
  return `nap-atlas-compare-${what}-v${index.view.catalogue.version}-${today}`;
}
