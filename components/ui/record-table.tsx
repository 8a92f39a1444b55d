import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

type RecordColumn<Row> = { head: string; cell: (row: Row) => ReactNode };

type Props<Row> = {
  /** Names the table for those who don't see it. */
  label: string;
  /** The first one names the row. */
  columns: readonly RecordColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
};

/** Records one below the other, as lists of the administration show them; on a phone each one in lines of its own. */
export function RecordTable<Row>({ label, columns: [naming, ...others], rows, keyOf }: Props<Row>) {
  if (!naming) return null;
  return (
    <ScrollRegion label={label}>
      <table className="w-full border-y border-rule max-sm:block sm:min-w-[40rem]">
        <thead className="max-sm:sr-only">
          <tr className="border-b border-rule-strong">
            {[naming, ...others].map(({ head }) => (
              <th key={head} scope="col" className="py-2 pe-6 text-start font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule max-sm:block">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="max-sm:block max-sm:py-2">
              <th
                scope="row"
                className="py-1.5 text-start align-top font-normal [overflow-wrap:anywhere] max-sm:block sm:pe-6"
              >
                {naming.cell(row)}
              </th>
              {others.map(({ head, cell }) => (
                <td
                  key={head}
                  className="align-top [overflow-wrap:anywhere] max-sm:grid max-sm:grid-cols-[7rem_minmax(0,1fr)] max-sm:gap-x-3 max-sm:py-0.5 sm:py-1.5 sm:pe-6"
                >
                  <span aria-hidden="true" className="text-xs text-ink-soft sm:hidden">
                    {head}
                  </span>
                  <div>{cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
