import Link from "next/link";
import { ReleaseField } from "@/components/data/release-field";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/fields";
import { type ModelAnswers, namedModels, PLACES } from "@/lib/domain/guidance/which-model";
import { FOCUSES, type Model } from "@/lib/domain/vocabulary/vocabulary";
import { href, hrefNow } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; answers: ModelAnswers };

export const WHICH_ID = "ours";

/** "Which is ours?": each definition as a question, and the models that the answers name. A plain form: its address holds the answers. */
export function WhichModel({ locale, answers }: Props) {
  const t = translator(locale, "models");
  return (
    <section aria-labelledby={WHICH_ID} className="xl:sticky xl:top-6 xl:self-start">
      <h2 id={WHICH_ID} className="scroll-mt-4 text-lg">
        {t("which.title")}
      </h2>
      <p className="mt-1 max-w-[68ch] text-ink-soft">{t("which.lead")}</p>
      <Named locale={locale} answers={answers} />
      <form action={`${hrefNow(locale, "/models")}#${WHICH_ID}`} className="mt-3 max-w-[60ch]">
        <ReleaseField />
        <Question legend={t("which.place.question")}>
          {PLACES.map((place) => (
            <Check
              key={place}
              kind="radio"
              name="place"
              value={place}
              defaultChecked={answers.place === place}
              label={t(`which.place.${place}`)}
            />
          ))}
        </Question>
        {FOCUSES.map((focus) => (
          <Question key={focus} legend={t(`which.question.${focus}`)} inline>
            {(["yes", "no"] as const).map((answer) => (
              <Check
                key={answer}
                kind="radio"
                name={focus}
                value={answer}
                defaultChecked={answers[focus] === (answer === "yes")}
                label={t(`which.${answer}`)}
              />
            ))}
          </Question>
        ))}
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button type="submit" look="primary">
            {t("which.submit")}
          </Button>
          {namedModels(answers) && (
            <Link href={`${href(locale, "/models")}#${WHICH_ID}`} prefetch={false} className="link inline-block py-1">
              {t("which.again")}
            </Link>
          )}
        </div>
      </form>
    </section>
  );
}

/** What the answers name, in the words of the definitions and with no more than they say. */
function Named({ locale, answers }: Props) {
  const t = translator(locale, "models");
  const named = namedModels(answers);
  if (!named) return null;
  const { orientation, focuses, open } = named;
  const models: Model[] = [...(orientation ? [orientation] : []), ...focuses];
  return (
    <div role="status" data-named={models.join(",")} className="mt-4 border-s-4 border-accent bg-surface px-4 py-3">
      <p className="font-semibold">{t("which.result", { count: models.length })}</p>
      <ul className="mt-1 space-y-1">
        {models.map((model) => (
          <li key={model}>
            <Link
              href={href(locale, `/models/${model}`)}
              prefetch={false}
              className="link inline-block py-0.5 font-semibold"
            >
              {label(locale, "model", model)}
            </Link>{" "}
            <span className="text-ink-soft">{t(`model.${model}.definition`)}</span>
          </li>
        ))}
      </ul>
      {(orientation === null || open.length > 0) && (
        <p className="mt-2 text-xs text-ink-soft">
          {t("which.open", { count: open.length + (orientation === null ? 1 : 0) })}
        </p>
      )}
      {models.length > 0 && (
        <p className="mt-2">
          <Link
            href={href(locale, "/plans", { model: models.join(","), model_match: models.length > 1 ? "all" : null })}
            prefetch={false}
            className="link inline-block py-1"
          >
            {t("which.plans", { count: models.length })}
          </Link>
        </p>
      )}
      <p className="mt-1 text-xs text-ink-soft">{t("which.limits")}</p>
    </div>
  );
}

function Question({
  legend,
  inline = false,
  children,
}: {
  legend: string;
  inline?: boolean;
  children: React.ReactNode;
}) {
  return (
    <fieldset className="border-b border-rule py-2">
      <legend className="float-start mb-1 w-full">{legend}</legend>
      <div className={`clear-both ${inline ? "flex flex-wrap gap-x-6" : ""}`}>{children}</div>
    </fieldset>
  );
}
