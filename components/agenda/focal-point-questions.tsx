import { GUIDING_QUESTIONS } from "@/lib/domain/compare/cross-learning";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LearningSource } from "./learning-source";

/** Its own, on whatever page it stands: the self-check has questions too. */
const ID = "focal-point-questions";

type Props = {
  locale: Locale;
  /** As the page's other headings of this level. */
  headingClass: string;
  className?: string;
};

/** The three questions that focal points discuss, with their source; a comparison sets plans beside each. */
export function FocalPointQuestions({ locale, headingClass, className = "" }: Props) {
  const t = translator(locale, "compare");
  return (
    <section aria-labelledby={ID} className={`mt-12 ${className}`}>
      <h2 id={ID} className={headingClass}>
        {t("questions.title")}
      </h2>
      <dl className="mt-3 grid gap-x-12 gap-y-4 lg:grid-cols-3">
        {GUIDING_QUESTIONS.map(({ key }) => (
          <div key={key} className="border-t border-rule-strong pt-2">
            <dt className="font-semibold">{t(`questions.${key}Short`)}</dt>
            <dd className="mt-1 max-w-[68ch]">{t(`questions.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <LearningSource locale={locale} />
    </section>
  );
}
