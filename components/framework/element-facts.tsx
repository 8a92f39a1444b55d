import Link from "next/link";
import { FactRow } from "@/components/plans/fact-row";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import { NothingMark } from "@/components/ui/nothing-mark";
import { assessmentEvidence, assessPlan } from "@/lib/domain/guidance/element-shares";
import type { Plan } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { originWords } from "./origin-words";

/** How a plan stands on the six elements: the assessment that counts, and where it came from. No single score. */
export function ElementFacts({ locale, plan, never }: { locale: Locale; plan: Plan; never: readonly string[] }) {
  const t = translator(locale, "framework");
  const { elements, known, met, partly, not_met: notMet } = assessPlan(plan);

  return (
    <>
      <p className="border-b border-rule py-2.5">
        {t("summary", { known, met, partly, notMet })}
        {" · "}
        <Link href={href(locale, "/framework")} prefetch={false} className="link inline-block py-0.5">
          {t("page.title")}
        </Link>
      </p>
      <dl>
        {elements
          .filter(({ element }) => !never.includes(element))
          .map((assessment) => {
            const { element, counts, nothing } = assessment;
            return (
              <FactRow key={element} locale={locale} slug={plan.slug} attribute={element} rule={t(`rules.${element}`)}>
                {counts === null ? (
                  <NothingMark locale={locale} nothing={nothing ?? "not_coded"} />
                ) : (
                  <>
                    <Link
                      href={href(locale, `/framework/${element}`)}
                      prefetch={false}
                      className="link inline-block py-0.5"
                    >
                      {label(locale, "assessment", counts)}
                    </Link>
                    <EvidenceDot locale={locale} attribute={element} evidence={assessmentEvidence(plan, element)} />
                    <span className="ms-1 text-xs text-ink-soft">{originWords(locale, assessment)}</span>
                  </>
                )}
              </FactRow>
            );
          })}
      </dl>
    </>
  );
}
