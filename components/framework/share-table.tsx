import Link from "next/link";
import { BarMark } from "@/components/ui/bar-mark";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatNumber, formatPercent } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";

export type ShareRow = {
  key: string;
  name: string;
  address?: string;
  /** One for each of the table's count columns. */
  counts: readonly number[];
  /** The count that the share is of. */
  count: number;
  /** The denominator. */
  known: number;
};

export type ShareSection = { key: string; title: string; rows: readonly ShareRow[] };

type Props = {
  locale: Locale;
  label: string;
  /** Head of the first column, of the count columns, of the share and of its denominator. */
  heads: { name: string; counts: readonly string[]; share: string; known: string };
  sections: readonly ShareSection[];
};

/** Shares of groups of plans, each with its counts and denominator; no share where nothing is known. */
export function ShareTable({ locale, label, heads, sections }: Props) {
  const number = "px-2 py-1.5 text-end tabular-nums";
  return (
    <ScrollRegion label={label}>
      <table className="w-full min-w-[34rem] border-collapse">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-rule-strong text-xs text-ink-soft">
            <th scope="col" className="py-1.5 pe-3 text-start font-semibold">
              {heads.name}
            </th>
            {heads.counts.map((head) => (
              <th key={head} scope="col" className="px-2 py-1.5 text-end font-semibold">
                {head}
              </th>
            ))}
            <th scope="col" className="px-2 py-1.5 text-end font-semibold">
              {heads.known}
            </th>
            <th scope="col" colSpan={2} className="py-1.5 ps-2 text-start font-semibold">
              {heads.share}
            </th>
          </tr>
        </thead>
        {sections.map(({ key, title, rows }) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={heads.counts.length + 4} className="pt-4 pb-1 text-start font-semibold">
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.key} className="border-t border-rule">
                <th scope="row" className="py-1 pe-3 text-start font-normal">
                  {row.address ? (
                    <Link href={row.address} prefetch={false} className="link inline-block py-0.5">
                      {row.name}
                    </Link>
                  ) : (
                    row.name
                  )}
                </th>
                {heads.counts.map((head, place) => (
                  <td key={head} className={number}>
                    {formatNumber(locale, row.counts[place] ?? 0)}
                  </td>
                ))}
                <td className={`${number} text-ink-soft`}>{formatNumber(locale, row.known)}</td>
                <td className="w-14 ps-2 text-end">
                  {row.known > 0 ? formatPercent(locale, row.count / row.known) : "–"}
                </td>
                <td className="w-32 ps-2">{row.known > 0 && <BarMark share={row.count / row.known} />}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
