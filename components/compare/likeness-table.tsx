import { BarMark } from "@/components/ui/bar-mark";
import { ScrollRegion } from "@/components/ui/scroll-region";
import {
  LIKENESS_ATTRIBUTES,
  LIKENESS_MINIMUM,
  LIKENESS_SPAN_STEPS,
  LIKENESS_SPAN_YEARS,
  type LikenessPair,
} from "@/lib/domain/compare/likeness";
import { formatList, formatPercent } from "@/lib/format";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; columns: readonly CompareColumn[]; pairs: readonly LikenessPair[] };

/** Pairwise likeness with its n, and how it is measured. */
export function LikenessTable({ locale, columns, pairs }: Props) {
  const t = translator(locale, "compare");
  const between = (a: number, b: number) =>
    pairs.find(({ first, second }) => first === Math.min(a, b) && second === Math.max(a, b))?.likeness;

  return (
    <>
      <ScrollRegion label={t("likeness.caption")}>
        <table className="border-collapse">
          <caption className="sr-only">{t("likeness.caption")}</caption>
          <thead>
            <tr>
              <td />
              {columns.slice(0, -1).map(({ plan, name }) => (
                <th key={plan.slug} scope="col" className="min-w-28 px-3 pb-2 text-start align-bottom font-semibold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.slice(1).map(({ plan, name }, index) => {
              const row = index + 1;
              return (
                <tr key={plan.slug} className="border-t border-rule">
                  <th scope="row" className="pe-4 text-start font-semibold whitespace-nowrap">
                    {name}
                  </th>
                  {columns.slice(0, -1).map((other, column) => {
                    const likeness = column < row ? between(row, column) : undefined;
                    return (
                      <td key={other.plan.slug} className="px-3 py-2 align-top">
                        {likeness && <Likeness locale={locale} {...likeness} />}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <details className="mt-3 max-w-[68ch] text-ink-soft print:hidden">
        <summary className="min-h-6 text-accent hover:underline">{t("likeness.how")}</summary>
        <ul className="mt-2 list-disc space-y-1 ps-5">
          <li>{t("likeness.mean", { minimum: LIKENESS_MINIMUM })}</li>
          <li>{t("likeness.one")}</li>
          <li>{t("likeness.many")}</li>
          <li>{t("likeness.years", { years: LIKENESS_SPAN_YEARS })}</li>
          <li>{t("likeness.steps", { steps: LIKENESS_SPAN_STEPS })}</li>
          <li>
            {t("likeness.attributes", {
              attributes: formatList(
                locale,
                LIKENESS_ATTRIBUTES.map(({ key }) => attributeLabel(locale, key)),
              ),
            })}
          </li>
        </ul>
      </details>
    </>
  );
}

function Likeness({ locale, share, n }: { locale: Locale; share: number | null; n: number }) {
  const t = translator(locale, "compare");
  return (
    <>
      {share === null ? (
        <span className="text-ink-soft">{t("likeness.tooLittle")}</span>
      ) : (
        <span className="font-semibold">{formatPercent(locale, share)}</span>
      )}{" "}
      <span className="text-xs text-ink-soft">{t("likeness.n", { n })}</span>
      {share !== null && <BarMark share={share} />}
    </>
  );
}
