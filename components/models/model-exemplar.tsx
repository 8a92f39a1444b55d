import Link from "next/link";
import { planName } from "@/components/plans/plan-name";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import { StatusWord } from "@/components/ui/status-word";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { isFocus, type ModelExemplar } from "@/lib/domain/guidance/model-profile";
import type { IsoDate } from "@/lib/domain/plan/dates";
import type { Model } from "@/lib/domain/vocabulary/vocabulary";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, codeLabel, countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; view: CatalogueView; asOf: IsoDate; model: Model; exemplar: ModelExemplar };

/** One plan of a model to begin with, and why it: what our facts say of it, with what backs them. */
export function ExamplePlan({ locale, view, asOf, model, exemplar }: Props) {
  const t = translator(locale, "models");
  const { plan, evidence, confidence, holdings } = exemplar;
  const country = view.countryOf(plan);
  const key = isFocus(model) ? "focus" : "orientation";
  const basis = evidence.some((row) => row.basis === "source") ? "source" : "coder";
  return (
    <div data-example={plan.slug} className="mt-3 border-s-2 border-accent ps-3">
      <p>
        {t("example.title")}{" "}
        <Link
          href={href(locale, `/plans/${plan.slug}`)}
          prefetch={false}
          className="link inline-block py-0.5 font-semibold"
        >
          {planName(locale, country, plan)}
        </Link>{" "}
        <span className="text-xs text-ink-soft">{formatPeriod(plan)}</span>{" "}
        <StatusWord locale={locale} plan={plan} siblings={view.plansOf(plan.country)} asOf={asOf} />
      </p>
      <div className="text-xs text-ink-soft">
        {t(`example.${basis}`, {
          country: countryName(locale, country),
          confidence: label(locale, "confidence", confidence),
        })}
        <EvidenceDot locale={locale} attribute={key} evidence={evidence} />
      </div>
      {holdings.length > 0 && (
        <p className="text-xs text-ink-soft">
          {t("example.holds", {
            list: holdings
              .map(({ attribute, code }) =>
                t("example.holding", {
                  attribute: attributeLabel(locale, attribute.key),
                  value: codeLabel(locale, attribute, code),
                }),
              )
              .join("; "),
          })}
        </p>
      )}
    </div>
  );
}
