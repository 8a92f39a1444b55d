import { ReleaseField } from "@/components/data/release-field";
import { Button } from "@/components/ui/button";
import { Check, SelectField } from "@/components/ui/fields";
import { ANSWERS, QUESTIONS, type Question } from "@/lib/domain/guidance/self-check";
import type { Country } from "@/lib/domain/plan/plan";
import { ELEMENTS, LEAD_TYPES, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { nameOrder } from "@/lib/format";
import { countryName, label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CheckQuery } from "@/lib/schemas/check-query";
import { CheckKeeper } from "./check-keeper";

type Props = {
  locale: Locale;
  query: CheckQuery;
  answered: boolean;
  countries: readonly Country[];
  /** Where the answers go without script. */
  action: (formData: FormData) => Promise<void>;
};

export const CHECK_FORM = "self-check";

/** The questions, element by element. Where script runs, `CheckInBrowser` answers them; without, they are posted. */
export function CheckForm({ locale, query: { profile, answers }, answered, countries, action }: Props) {
  const t = translator(locale, "framework");
  const order = nameOrder(locale);
  const none = { value: "", label: t("selfCheck.notNamed") };
  const named = countries
    .map((country) => ({ value: country.iso3, label: countryName(locale, country) }))
    .sort((a, b) => order(a.label, b.label));
  const coded = (list: string, codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: label(locale, list, code) }));

  return (
    <section aria-labelledby="questions" className="mt-10 print:hidden">
      <h2 id="questions" className="text-xl">
        {t(answered ? "selfCheck.change" : "selfCheck.questions")}
      </h2>
      <form id={CHECK_FORM} action={action} className="mt-4">
        <input type="hidden" name="locale" value={locale} />
        <ReleaseField />
        <p className="max-w-[68ch] text-ink-soft">{t("selfCheck.profile")}</p>
        <div className="mt-3 grid max-w-[56rem] gap-4 sm:grid-cols-3">
          <SelectField
            name="country"
            label={t("selfCheck.country")}
            value={profile.country ?? ""}
            options={[none, ...named]}
          />
          <SelectField
            name="model"
            label={t("selfCheck.model")}
            value={profile.model ?? ""}
            options={[none, ...coded("model", MODELS)]}
          />
          <SelectField
            name="lead"
            label={t("selfCheck.leadType")}
            value={profile.lead ?? ""}
            options={[none, ...coded("lead", LEAD_TYPES)]}
          />
        </div>
        {ELEMENTS.map((element) => (
          <section key={element} id={element} aria-labelledby={`${element}-title`} className="mt-8">
            <h3 id={`${element}-title`} className="border-b border-rule-strong pb-1 text-lg">
              {label(locale, "element", element)}
            </h3>
            <div className="gap-x-12 xl:grid xl:grid-cols-[minmax(0,1fr)_24rem]">
              <p className="mt-2 max-w-[68ch] text-xs text-ink-soft xl:order-last xl:text-sm">
                {t(`elements.${element}.definition`)}
              </p>
              <div>
                {QUESTIONS.filter((question) => question.element === element).map((question) => (
                  <QuestionField key={question.key} {...{ locale, question }} answer={answers[question.key]} />
                ))}
              </div>
            </div>
          </section>
        ))}
        <div className="mt-6">
          <Button type="submit" look="primary">
            {t("selfCheck.submit")}
          </Button>
        </div>
      </form>
      <CheckKeeper formId={CHECK_FORM} given={answered} kept={t("selfCheck.kept")} clear={t("selfCheck.clear")} />
    </section>
  );
}

function QuestionField({ locale, question, answer }: { locale: Locale; question: Question; answer?: string }) {
  const t = translator(locale, "framework");
  return (
    <fieldset className="border-b border-rule py-3">
      <legend className="float-start mb-1 w-full max-w-[68ch] text-base">
        {question.number}. {t(`check.${question.element}.q${question.number}`)}
      </legend>
      <div className="clear-both flex flex-wrap gap-x-6">
        {ANSWERS.map((each) => (
          <Check
            key={each}
            kind="radio"
            name={question.key}
            value={each}
            defaultChecked={answer === each}
            label={t(`selfCheck.answers.${each}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}
