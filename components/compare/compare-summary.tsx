import { ChoiceLinks } from "@/components/ui/choice-links";
import { COMPARE_VIEWS, type CompareView, type CompareSummary as Counts } from "@/lib/domain/compare/compare";
import { type LikenessPair, likenessExtremes } from "@/lib/domain/compare/likeness";
import { formatPercent } from "@/lib/format";
import { type CompareColumn, namesAt } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CompareQuery } from "@/lib/schemas/compare-query";
import type { CompareAddress } from "./compare-address";

type Props = { locale: Locale; columns: readonly CompareColumn[]; counts: Counts; pairs: readonly LikenessPair[] };

/** What the comparison comes to, in a sentence or two. */
export function CompareSummary({ locale, columns, counts, pairs }: Props) {
  const t = translator(locale, "compare");
  const extremes = likenessExtremes(pairs);
  const pairWords = ({ first, second, likeness: { share } }: LikenessPair) =>
    t("summary.pair", {
      plans: namesAt(locale, columns, [first, second]),
      share: formatPercent(locale, share ?? 0),
    });

  return (
    <p className="max-w-[68ch] text-base">
      {t.rich("summary.counts", { ...counts, plans: columns.length, b: (chunks) => <strong>{chunks}</strong> })}{" "}
      {counts.openDifferent > 0 && t("summary.open", { count: counts.openDifferent })}{" "}
      {counts.notComparable > 0 && t("summary.notComparable", { count: counts.notComparable })}{" "}
      {extremes && t("summary.extremes", { alike: pairWords(extremes.alike), apart: pairWords(extremes.apart) })}
    </p>
  );
}

type ViewsProps = { locale: Locale; counts: Counts; query: CompareQuery; to: CompareAddress };

/** All rows, only differences, only what is shared: each with its count. */
export function CompareViews({ locale, counts, query, to }: ViewsProps) {
  const t = translator(locale, "compare");
  const rows: Readonly<Record<CompareView, number>> = {
    all: counts.comparable + counts.notComparable,
    differences: counts.different,
    shared: counts.same,
  };
  return (
    <ChoiceLinks
      label={t("views.label")}
      choices={COMPARE_VIEWS.map((view) => ({
        key: view,
        address: to({ view }),
        label: t(`views.${view}`),
        count: rows[view],
        chosen: view === query.view,
      }))}
    />
  );
}
