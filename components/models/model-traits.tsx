import { ScrollRegion } from "@/components/ui/scroll-region";
import type { HoldCounts } from "@/lib/domain/attributes/standing";
import { SMALL_GROUP } from "@/lib/domain/compare/groups";
import { type ModelTrait, TRAIT_POINTS } from "@/lib/domain/guidance/model-profile";
import { formatShare } from "@/lib/format";
import { attributeLabel, codeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** The model is a focus: lists of focuses may miss it in the other plans. */
  focus: boolean;
  traits: readonly ModelTrait[];
};

/** What plans of a model hold more often than the others, each share with its denominator. */
export function ModelTraits({ locale, focus, traits }: Props) {
  const t = translator(locale, "models");
  const share = (counts: HoldCounts) => t("traits.share", { ...counts, share: formatShare(locale, counts) });

  return (
    <section className="mt-10">
      <h2 id="traits" className="text-lg">
        {t("traits.title")}
      </h2>
      <p className="mt-1 max-w-[68ch] text-xs text-ink-soft">
        {t("traits.note", { minimum: SMALL_GROUP, points: TRAIT_POINTS })}
      </p>
      {traits.length === 0 ? (
        <p className="mt-2 text-ink-soft">{t("traits.none")}</p>
      ) : (
        <ScrollRegion label={t("traits.title")}>
          <table className="mt-2 w-full max-w-[60rem] border-collapse text-xs sm:text-sm">
            <caption className="sr-only">{t("traits.title")}</caption>
            <thead>
              <tr className="border-b border-rule-strong text-xs text-ink-soft">
                {(["value", "within", focus ? "othersFocus" : "others"] as const).map((head) => (
                  <th key={head} scope="col" className="py-1.5 pe-4 text-start font-semibold">
                    {t(`traits.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {traits.map(({ holding: { attribute, code }, within, others }) => (
                <tr key={`${attribute.key} ${code}`} className="border-b border-rule">
                  <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                    {attributeLabel(locale, attribute.key)}: <b>{codeLabel(locale, attribute, code)}</b>
                  </th>
                  <td className="pe-4">{share(within)}</td>
                  <td className="pe-4 text-ink-soft">{share(others)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
