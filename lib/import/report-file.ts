import type { Problem } from "@/lib/domain/work/import-job";
import { csvFile } from "@/lib/export/cells";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Separator } from "@/lib/schemas/csv-separator";
import { problemPlace, problemValue, problemWords } from "./problem-words";

/** The report of a check as CSV, for spreadsheet programs: a line for each problem, in the order of the file. */
export function reportCsv(
  locale: Locale,
  rows: readonly { row: number; slug: string | null; problems: readonly Problem[] }[],
  separator: Separator = "comma",
): string {
  const t = translator(locale, "import");
  const head = [
    t("report.row"),
    t("column.slug"),
    t("report.column"),
    t("report.kind"),
    t("report.value"),
    t("report.problem"),
    t("report.suggestion"),
  ];
  const lines = rows.flatMap(({ row, slug, problems }) =>
    problems.map((problem) => [
      row,
      slug,
      problemPlace(locale, problem),
      t(`report.level.${problem.level}`),
      problemValue(problem),
      problemWords(locale, problem),
      problem.suggestion,
    ]),
  );
  return csvFile([head, ...lines], separator);
}
