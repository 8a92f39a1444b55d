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

/** Records one below the other, as lists of the administration show them. */
export function RecordTable<Row>({ label, columns: [naming, ...others], rows, keyOf }: Props<Row>) {
  if (!naming) return null;
  return (
    <ScrollRegion label={label}>
      <table className="w-full min-w-[40rem] border-y border-rule">
        <thead>
          <tr className="border-b border-rule-strong">
            {[naming, ...others].map(({ head }) => (
              <th key={head} scope="col" className="py-2 pe-6 text-start font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row" className="py-1.5 pe-6 text-start align-top font-normal">
                {naming.cell(row)}
              </th>
              {others.map(({ head, cell }) => (
                <td key={head} className="py-1.5 pe-6 align-top">
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
