import { GUIDING_QUESTIONS } from "@/lib/domain/compare/cross-learning";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LearningSource } from "./learning-source";

/** The three questions that focal points discuss, with their source; a comparison sets plans beside each. */
export function FocalPointQuestions({ locale }: { locale: Locale }) {
  const t = translator(locale, "compare");
  return (
    <>
      <dl className="mt-3 grid gap-x-12 gap-y-4 lg:grid-cols-3">
        {GUIDING_QUESTIONS.map(({ key }) => (
          <div key={key} className="border-t border-rule-strong pt-2">
            <dt className="font-semibold">{t(`questions.${key}Short`)}</dt>
            <dd className="mt-1 max-w-[68ch]">{t(`questions.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <LearningSource locale={locale} />
    </>
  );
}
