import Link from "next/link";
import { BarMark } from "@/components/ui/bar-mark";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { HoldCounts } from "@/lib/domain/attributes/standing";
import { formatNumber, formatShare } from "@/lib/format";
import type { Locale } from "@/lib/i18n/locales";

/** The counts of a row are those that its share is of. */
type ShareRow = HoldCounts & {
  key: string;
  name: string;
  /** Leads to the plans that are counted; ignored where none are. */
  address?: string;
  /** One for each of the table's count columns. */
  counts: readonly number[];
};

type ShareSection = { key: string; title: string; rows: readonly ShareRow[] };

type Props = {
  locale: Locale;
  label: string;
  /** Head of the first column, of the count columns, of the share (absent: counts alone) and of its denominator. */
  heads: { name: string; counts: readonly string[]; share?: string; known: string };
  sections: readonly ShareSection[];
};

/** Shares of groups of plans, each with its denominator and counts, shares first for narrow screens; no share where nothing is known. */
export function ShareTable({ locale, label, heads, sections }: Props) {
  const number = "px-1.5 py-1.5 text-end tabular-nums sm:px-3";
  const head = "px-1.5 py-1.5 text-end align-bottom font-semibold sm:px-3";
  return (
    <ScrollRegion label={label} className="mt-3 max-w-[60rem]">
      <table className="w-full border-collapse text-xs sm:text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-rule-strong text-xs text-ink-soft">
            <th scope="col" className="py-1.5 pe-2 text-start align-bottom font-semibold">
              {heads.name}
            </th>
            {heads.share && (
              <th scope="col" colSpan={2} className="py-1.5 ps-2 text-start align-bottom font-semibold">
                {heads.share}
              </th>
            )}
            <th scope="col" className={head}>
              {heads.known}
            </th>
            {heads.counts.map((words) => (
              <th key={words} scope="col" className={head}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ key, title, rows }) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={heads.counts.length + 4} className="pt-5 pb-1 text-start font-semibold">
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.key} className="border-t border-rule">
                <th scope="row" className="py-1 pe-2 text-start font-normal min-w-28 sm:w-[34%]">
                  {row.address && row.count > 0 ? (
                    <Link href={row.address} prefetch={false} className="link inline-block py-0.5">
                      {row.name}
                    </Link>
                  ) : (
                    <span className="inline-block py-0.5">{row.name}</span>
                  )}
                </th>
                {heads.share && <ShareCells locale={locale} row={row} />}
                <td className={`${number} text-ink-soft`}>{formatNumber(locale, row.known)}</td>
                {heads.counts.map((words, place) => (
                  <td key={words} className={number}>
                    {formatNumber(locale, row.counts[place] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function ShareCells({ locale, row }: { locale: Locale; row: ShareRow }) {
  const { count, known } = row;
  return (
    <>
      <td className="w-14 ps-2 text-end whitespace-nowrap tabular-nums">{formatShare(locale, row)}</td>
      <td className="w-16 ps-2 sm:w-40">{known > 0 && <BarMark share={count / known} />}</td>
    </>
  );
}
