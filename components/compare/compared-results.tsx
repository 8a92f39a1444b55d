import Link from "next/link";
import { ResultList } from "@/components/results/result-list";
import { NothingMark } from "@/components/ui/nothing-mark";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { compareResults } from "@/lib/domain/results/compared";
import { countKinds, resultNames } from "@/lib/domain/results/drawing";
import { resultTree } from "@/lib/domain/results/results";
import { formatList } from "@/lib/format";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import styles from "./compared-results.module.css";

/** The plans' results frameworks in a column each, outcomes aligned by their order; and which plans have none here. */
export function ComparedResults({ locale, columns }: { locale: Locale; columns: readonly CompareColumn[] }) {
  const t = translator(locale, "results");
  const { having, lacking, rows } = compareResults(columns);
  const names = having.map(({ column }) => resultNames(resultTree(column.plan.results)));

  return (
    <>
      {having.length > 0 && (
        <ScrollRegion label={t("compared.label")}>
          <table className={styles.beside} data-columns={having.length}>
            <thead>
              <tr>
                {having.map(({ column: { plan, name } }) => (
                  <th key={plan.slug} scope="col">
                    <Link href={`${href(locale, `/plans/${plan.slug}`)}#results`} prefetch={false} className="link">
                      {name}
                    </Link>
                    <small>
                      {formatList(
                        locale,
                        countKinds(plan.results).map(({ kind, count }) => t(`counts.${kind}`, { count })),
                      )}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((branches, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the order
                <tr key={row}>
                  {branches.map((branch, at) => {
                    const column = having[at]?.column;
                    if (!column) return null;
                    return (
                      <td key={column.plan.slug} data-plan={column.name} data-empty={branch === null || undefined}>
                        {branch && (
                          <ResultList
                            locale={locale}
                            slug={column.plan.slug}
                            branches={[branch]}
                            names={names[at] ?? new Map()}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {having
        .filter(({ hidden }) => hidden > 0)
        .map(({ column: { plan, name }, hidden }) => (
          <p key={plan.slug} className="mt-2">
            {name}: {t("compared.hidden", { count: hidden })}{" "}
            <Link href={`${href(locale, `/plans/${plan.slug}`)}#results`} prefetch={false} className="link">
              {t("branch.whole")}
            </Link>
          </p>
        ))}
      {lacking.length > 0 && (
        <p className="mt-3 max-w-[68ch]">
          <NothingMark locale={locale} nothing="not_coded" />{" "}
          <span className="text-ink-soft">
            {t("compared.lacking", {
              count: lacking.length,
              plans: formatList(
                locale,
                lacking.map(({ name }) => name),
              ),
            })}
          </span>
        </p>
      )}
    </>
  );
}
