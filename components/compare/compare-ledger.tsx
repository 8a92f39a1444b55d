import Link from "next/link";
import type { SourceReference } from "@/components/ui/evidence-dot";
import type { CompareRow, PlanComparison } from "@/lib/domain/compare/compare";
import { formatPeriod } from "@/lib/format";
import { type CompareColumn, outcomeWords, unansweredWords } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import { attributeLabel, groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { basketQuery } from "@/lib/schemas/basket";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import type { CompareAddress } from "./compare-address";
import { sourceReferences } from "./compared-sources";
import { ComparedValue } from "./compared-value";
import styles from "./ledger.module.css";
import { LedgerSteps } from "./ledger-steps";
import { OutcomeMark } from "./outcome-mark";

type Props = {
  locale: Locale;
  columns: readonly CompareColumn[];
  /** With the rows of the view. */
  comparison: PlanComparison;
  query: CompareQuery;
  to: CompareAddress;
};

const LEDGER_ID = "ledger-table";
const NONE_LISTED: ReadonlyMap<string, SourceReference> = new Map();

/** Attributes down, plans across; heads stay in view, and each row says how its plans relate. */
export function CompareLedger({ locale, columns, comparison, query, to }: Props) {
  const t = translator(locale, "compare");
  const basket = basketQuery(query.plans);
  const listed = sourceReferences(columns);
  // A window of two or of four, moved back where it would run past the last column.
  const [two, four] = [2, 4].map((size) => Math.max(0, Math.min(query.at, columns.length - size)));

  return (
    <div id={LEDGER_ID} className={styles.ledger} data-columns={columns.length} data-two={two} data-four={four}>
      <div className={`${styles.steps} mb-2 items-center justify-between gap-4 print:hidden`}>
        <LedgerSteps
          ledgerId={LEDGER_ID}
          last={columns.length - 2}
          back={{ address: to({ at: Math.max(0, query.at - 1) }), label: t("steps.back") }}
          forward={{ address: to({ at: Math.min(columns.length - 2, query.at + 1) }), label: t("steps.forward") }}
          hint={t("steps.hint", { count: columns.length })}
        />
      </div>
      <p className="mb-2 text-xs text-ink-soft print:hidden">
        {t.rich("ledger.codebook", {
          link: (words) => (
            <Link href={href(locale, "/data/codebook")} prefetch={false} className="link">
              {words}
            </Link>
          ),
        })}
      </p>
      <table>
        <caption className="sr-only">{t("ledger.caption", { count: columns.length })}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className={`${styles.rowHead} pb-2 align-bottom text-xs font-normal text-ink-soft max-md:sr-only`}
            >
              {t("ledger.attribute")}
            </th>
            {columns.map(({ plan, name }, column) => (
              <th key={plan.slug} scope="col" data-column={column} className="px-2 py-2">
                <Link
                  href={href(locale, `/plans/${plan.slug}`, basket)}
                  prefetch={false}
                  className="link font-semibold"
                >
                  {name}
                </Link>
                <span className="block text-xs font-normal text-ink-soft">
                  {formatPeriod(plan) || t("periodUnknown")}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {comparison.groups.map(({ group, rows }) => {
          const folded = query.folded.includes(group);
          const address = to({
            folded: folded ? query.folded.filter((other) => other !== group) : [...query.folded, group],
          });
          return (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className="border-b border-rule-strong pt-6 pb-1">
                  <Link
                    href={address}
                    prefetch={false}
                    scroll={false}
                    aria-label={t(folded ? "ledger.unfold" : "ledger.fold", { group: groupLabel(locale, group) })}
                    className="group inline-flex min-h-6 items-center gap-2 font-serif text-lg font-[560] text-ink no-underline hover:text-accent"
                  >
                    {groupLabel(locale, group)}
                    <FoldMark folded={folded} />
                    {folded && (
                      <span className="font-sans text-xs font-normal text-ink-soft">
                        {t("ledger.hiddenRows", { count: rows.length })}
                      </span>
                    )}
                  </Link>
                </th>
              </tr>
              {!folded && rows.map((row) => <Row key={row.attribute.key} {...{ locale, row, columns, listed }} />)}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

type RowProps = Pick<Props, "locale" | "columns"> & {
  row: CompareRow;
  /** Where each plan's sources stand on the page, by slug. */
  listed: ReadonlyMap<string, ReadonlyMap<string, SourceReference>>;
};

function Row({ locale, row, columns, listed }: RowProps) {
  const t = translator(locale, "compare");
  const unanswered = unansweredWords(locale, row, columns);
  return (
    <tr data-attribute={row.attribute.key} data-outcome={row.outcome}>
      <th scope="row">
        <div className={styles.stays}>
          <span>
            <OutcomeMark outcome={row.outcome} />
          </span>
          <span>
            <b>{attributeLabel(locale, row.attribute.key)}</b>{" "}
            <small>
              {outcomeWords(locale, row, columns)}
              {row.open && <span>{` ${t("openLists")}`}</span>}
              {unanswered && <span>{` (${unanswered})`}</span>}
            </small>
          </span>
        </div>
      </th>
      {columns.map(({ plan }, column) => (
        <td key={plan.slug} data-column={column}>
          <ComparedValue {...{ locale, row, column, plan }} listed={listed.get(plan.slug) ?? NONE_LISTED} />
        </td>
      ))}
    </tr>
  );
}

function FoldMark({ folded }: { folded: boolean }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="text-ink-soft print:hidden">
      <path d={folded ? "M4 2l4 4-4 4" : "M2 4l4 4 4-4"} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
