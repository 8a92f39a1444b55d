import { EvidenceDot } from "@/components/ui/evidence-dot";
import { ScrollRegion } from "@/components/ui/scroll-region";
import {
  alikeTogether,
  type OffersTogether,
  type PlanOffers,
  type Transfer,
} from "@/lib/domain/compare/cross-learning";
import { type CompareColumn, holdingWords, lackingWords, namesAt, offersWords } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  columns: readonly CompareColumn[];
  offers: readonly PlanOffers[];
  transfers: readonly Transfer[];
};

/** What each plan has that the others lack, and what plans that look one way could take from those that look the other. */
export function CrossLearning({ locale, columns, offers, transfers }: Props) {
  const t = translator(locale, "compare");
  const rows = offers.flatMap(({ column, apart }) =>
    alikeTogether(apart).map((together, index, all) => ({ column, together, rowSpan: index === 0 ? all.length : 0 })),
  );
  const unsure = offers.filter((one) => one.unsure.length > 0);

  return (
    <>
      {rows.length === 0 ? (
        <p className="max-w-[68ch]">{t("learning.none")}</p>
      ) : (
        <ScrollRegion label={t("learning.caption")}>
          <table className="w-full max-w-4xl border-collapse">
            <caption className="sr-only">{t("learning.caption")}</caption>
            <thead>
              <tr className="border-b-2 border-ink text-start text-xs">
                <th scope="col" className="w-1/4 py-1 pe-4 text-start font-semibold">
                  {t("learning.plan")}
                </th>
                <th scope="col" className="py-1 pe-4 text-start font-semibold">
                  {t("learning.has")}
                </th>
                <th scope="col" className="w-1/3 py-1 text-start font-semibold">
                  {t("learning.lacking")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ column, together, rowSpan }) => (
                <tr
                  key={`${column}-${together[0].holding.attribute.key}-${together[0].holding.code}`}
                  className="border-b border-rule"
                >
                  {rowSpan > 0 && (
                    <th scope="rowgroup" rowSpan={rowSpan} className="py-1.5 pe-4 text-start align-top font-semibold">
                      {columns[column]?.name}
                    </th>
                  )}
                  <td className="py-1 pe-4 align-top">
                    <OfferWords {...{ locale, columns, together, column }} />
                  </td>
                  <td className="py-1.5 align-top text-ink-soft">{lackingWords(locale, columns, together[0])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {unsure.length > 0 && (
        <details className="mt-3 max-w-4xl print:hidden">
          <summary className="min-h-6 text-accent hover:underline">{t("learning.unsure")}</summary>
          <ul className="mt-2 space-y-1 text-ink-soft">
            {unsure.map((one) => (
              <li key={one.column}>
                {t("learning.unsureOf", {
                  plan: columns[one.column]?.name ?? "",
                  values: one.unsure.map(({ holding }) => holdingWords(locale, [holding])).join("; "),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {transfers.map((transfer) => (
        <div key={transfer.to} className="mt-8 max-w-4xl">
          <h3 className="text-lg">{t(`learning.to.${transfer.to}`)}</h3>
          <p className="mt-1 text-ink-soft">
            {t("learning.fromTo", {
              learners: namesAt(locale, columns, transfer.learners),
              givers: namesAt(locale, columns, transfer.from),
            })}
          </p>
          {transfer.offers.length === 0 ? (
            <p className="mt-2">{t("learning.nothingToTake")}</p>
          ) : (
            <ul className="mt-2 gap-x-10 border-t border-rule sm:columns-2">
              {transfer.offers.map((offer) => (
                <li
                  key={`${offer.holding.attribute.key}-${offer.holding.code}`}
                  className="break-inside-avoid border-b border-rule py-1.5"
                >
                  {holdingWords(locale, [offer.holding])}
                  <span className="block text-xs text-ink-soft">
                    {t("learning.heldBy", {
                      holders: namesAt(locale, columns, offer.holders),
                      others: lackingWords(locale, columns, { ...offer, unknown: [] }),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

type OfferProps = Pick<Props, "locale" | "columns"> & { together: OffersTogether; column: number };

function OfferWords({ locale, columns, together, column }: OfferProps) {
  const { key } = together[0].holding.attribute;
  const evidence = columns[column]?.plan.evidence.filter(({ attribute }) => attribute === key) ?? [];
  return (
    <span className="flex items-start gap-x-1 has-[details[open]]:flex-wrap">
      <span className="min-w-0 py-0.5">{offersWords(locale, together)}</span>
      <EvidenceDot locale={locale} attribute={key} evidence={evidence} />
    </span>
  );
}
