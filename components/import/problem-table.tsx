import { INPUT_CLASS } from "@/components/ui/fields";
import type { Problem } from "@/lib/domain/work/import-job";
import { formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { problemPlace, problemValue, problemWords } from "@/lib/import/problem-words";
import { mendField, takeField } from "@/lib/schemas/import-form";

/** A cell of the file by row and import column: its column in the file and all that it holds; null: the file has none. */
export type CellOf = (row: number, column: string) => { index: number; text: string } | null;

type Props = {
  locale: Locale;
  rows: readonly { row: number; problems: readonly Problem[] }[];
  /** Given where cells can be mended: the table then stands in the form that sends them. */
  cellOf?: CellOf;
};

const HEAD = "py-2 pe-6 text-start font-semibold";
const CELL = "py-1.5 pe-6 align-top [overflow-wrap:anywhere] max-md:block max-md:py-0.5 max-md:pe-0";

/** What is wrong or doubtful, a line each: row, column, value, what to do, what may be meant. */
export function ProblemTable({ locale, rows, cellOf }: Props) {
  const t = translator(locale, "import");

  return (
    <table aria-label={t("report.title")} className="w-full border-y border-rule text-sm max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-rule-strong">
          {(["row", "column", "value", "problem", "suggestion"] as const).map((part) => (
            <th key={part} scope="col" className={HEAD}>
              {t(`report.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-rule max-md:block">
        {rows.flatMap(({ row, problems }) =>
          problems.map((problem, index) => {
            const { column, suggestion, level } = problem;
            // One cell may have several problems: it is mended at the first.
            const isFirst = problems.findIndex((other) => other.column === column) === index;
            const cell = column !== null && isFirst ? (cellOf?.(row, column) ?? null) : null;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems of a row may say the same, and none ever moves
              <tr key={`${row}.${index}`} className="max-md:block max-md:py-3">
                <td className={`${CELL} tabular-nums`}>
                  <span className="md:hidden">{t("report.row")} </span>
                  {formatNumber(locale, row)}
                </td>
                <td className={`${CELL} max-md:font-semibold md:min-w-[7rem] md:max-w-[12rem]`}>
                  {problemPlace(locale, problem)}
                </td>
                <td className={`${CELL} md:min-w-[12rem] md:max-w-[18rem]`}>
                  {cell ? (
                    <input
                      name={mendField(row, cell.index)}
                      defaultValue={cell.text}
                      aria-label={t("mend.value", { place: problemPlace(locale, problem), row })}
                      autoComplete="off"
                      className={INPUT_CLASS}
                    />
                  ) : (
                    problemValue(problem)
                  )}
                </td>
                <td className={CELL}>
                  <span className={`me-2 font-semibold ${level === "error" ? "text-bad" : "text-warn"}`}>
                    {t(`report.level.${level}`)}
                  </span>
                  {problemWords(locale, problem)}
                </td>
                <td className={`${CELL} md:min-w-[9rem] md:max-w-[16rem]`}>
                  {suggestion !== null && (
                    <>
                      <span className="text-ink-soft md:hidden">{t("report.suggestion")}: </span>
                      {suggestion}
                      {cell && (
                        <label className="flex min-h-11 items-center gap-2 sm:min-h-7">
                          <input
                            type="checkbox"
                            name={takeField(row, cell.index)}
                            value={suggestion}
                            className="size-4 accent-(--accent)"
                          />
                          {t("mend.take")}
                        </label>
                      )}
                    </>
                  )}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
