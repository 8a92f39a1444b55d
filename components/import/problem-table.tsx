import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Problem } from "@/lib/domain/work/import-job";
import { formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { problemPlace, problemValue, problemWords } from "@/lib/import/problem-words";

type Props = { locale: Locale; rows: readonly { row: number; problems: readonly Problem[] }[] };

const HEAD = "py-2 pe-6 text-start font-semibold";
const CELL = "py-1.5 pe-6 align-top break-words";

/** What is wrong or doubtful, a line each: row, column, value, what to do, what may be meant. */
export function ProblemTable({ locale, rows }: Props) {
  const t = translator(locale, "import");

  return (
    <ScrollRegion label={t("report.title")}>
      <table className="w-full min-w-[56rem] border-y border-rule text-sm">
        <thead>
          <tr className="border-b border-rule-strong">
            {(["row", "column", "value", "problem", "suggestion"] as const).map((part) => (
              <th key={part} scope="col" className={HEAD}>
                {t(`report.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {rows.flatMap(({ row, problems }) =>
            problems.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems of a row may say the same, and none ever moves
              <tr key={`${row}.${index}`}>
                <td className={`${CELL} tabular-nums`}>{formatNumber(locale, row)}</td>
                <td className={`${CELL} min-w-[7rem] max-w-[14rem]`}>{problemPlace(locale, problem)}</td>
                <td className={`${CELL} min-w-[9rem] max-w-[18rem]`}>{problemValue(problem)}</td>
                <td className={CELL}>
                  <span className={`me-2 font-semibold ${problem.level === "error" ? "text-bad" : "text-warn"}`}>
                    {t(`report.level.${problem.level}`)}
                  </span>
                  {problemWords(locale, problem)}
                </td>
                <td className={`${CELL} min-w-[9rem] max-w-[18rem]`}>{problem.suggestion}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
