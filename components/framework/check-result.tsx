import Link from "next/link";
import { PrintButton } from "@/components/compare/print-button";
import { planName } from "@/components/plans/plan-name";
import { buttonClass } from "@/components/ui/button";
import { EvidenceList } from "@/components/ui/evidence-dot";
import { FoldMark } from "@/components/ui/fold-mark";
import type { CatalogueView } from "@/lib/domain/catalogue-view";
import { COMPARE_MAXIMUM } from "@/lib/domain/compare";
import type { ElementVerdict, GapExample, Question } from "@/lib/domain/self-check";
import { formatList, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CheckQuery } from "@/lib/schemas/check-query";

type Props = {
  locale: Locale;
  view: CatalogueView;
  query: CheckQuery;
  /** The query as one address, without `?`. */
  address: string;
  verdicts: readonly ElementVerdict[];
  gaps: readonly (ElementVerdict & { examples: readonly GapExample[] })[];
};

/** What a draft has and lacks, element by element, and for each gap real plans that fill it. */
export function CheckResult({ locale, view, query, address, verdicts, gaps }: Props) {
  const t = translator(locale, "framework");
  const of = (assessment: string) => verdicts.filter((verdict) => verdict.assessment === assessment).length;
  const known = verdicts.filter(({ assessment }) => assessment !== null).length;
  const missing = verdicts.flatMap((verdict) => verdict.missing);
  const own = query.profile.country ? view.plansOf(query.profile.country).at(-1)?.slug : undefined;

  return (
    <section aria-labelledby="result">
      <h2 id="result" className="text-xl">
        {t("selfCheck.result")}
      </h2>
      <p className="mt-2 text-base">
        {t("summary", { known, met: of("met"), partly: of("partly"), notMet: of("not_met") })}
      </p>
      <ul className="mt-3 grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
        {verdicts.map(({ element, assessment }) => (
          <li
            key={element}
            data-element={element}
            data-assessment={assessment ?? "unknown"}
            className="flex justify-between gap-3 border-b border-rule py-1.5"
          >
            <span>{label(locale, "element", element)}</span>
            <span
              className={assessment === "met" ? "text-good" : assessment === null ? "text-ink-soft" : "font-semibold"}
            >
              {assessment === null ? label(locale, "nothing", "unknown") : label(locale, "assessment", assessment)}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p role="status" className="mt-3 max-w-[80ch] text-ink-soft">
          {t("selfCheck.missing", {
            count: missing.length,
            questions: formatList(
              locale,
              missing.map((question) => questionName(locale, question)),
            ),
          })}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        <a href={href(locale, "/framework/check.docx", address)} download className={buttonClass()}>
          {t("selfCheck.docx")}
        </a>
        <PrintButton label={t("selfCheck.print")} />
      </div>

      <h2 className="mt-10 text-xl">{t("selfCheck.gaps", { count: gaps.length })}</h2>
      {gaps.length === 0 && <p className="mt-2 text-base">{t("selfCheck.noGaps")}</p>}
      {gaps.map(({ element, assessment, gaps: questions, examples }) => {
        const compared = [...(own ? [own] : []), ...examples.map(({ plan }) => plan.slug)].slice(0, COMPARE_MAXIMUM);
        return (
          <section key={element} aria-labelledby={`gap-${element}`} data-gap={element} className="mt-6">
            <h3 id={`gap-${element}`} className="border-b border-rule-strong pb-1 text-lg">
              {label(locale, "element", element)}
              {assessment && (
                <span className="ms-3 font-sans text-sm text-ink-soft">{label(locale, "assessment", assessment)}</span>
              )}
            </h3>
            <ul className="mt-2 list-disc ps-5">
              {questions.map(({ key, number }) => (
                <li key={key} className="max-w-[68ch]">
                  {t(`check.${element}.q${number}`)}{" "}
                  <span className="text-ink-soft">{t(`selfCheck.answers.${query.answers[key] ?? "unknown"}`)}</span>
                </li>
              ))}
            </ul>
            {examples.length === 0 ? (
              <p className="mt-2 max-w-[68ch] text-ink-soft">{t("elementPage.none")}</p>
            ) : (
              <>
                <h4 className="mt-3 font-semibold">{t("selfCheck.examples")}</h4>
                <ul className="mt-1">
                  {examples.map((example) => (
                    <Example key={example.plan.slug} locale={locale} example={example} />
                  ))}
                </ul>
                {compared.length > 1 && (
                  <p className="mt-1 print:hidden">
                    <Link
                      href={href(locale, "/compare", { plans: compared.join(",") })}
                      prefetch={false}
                      className="link inline-block py-1"
                    >
                      {t("selfCheck.compare", { count: compared.length })}
                    </Link>
                  </p>
                )}
              </>
            )}
          </section>
        );
      })}
    </section>
  );
}

function Example({ locale, example: { plan, country, shares, evidence } }: { locale: Locale; example: GapExample }) {
  const t = translator(locale, "framework");
  const [first] = evidence;
  return (
    <li className="border-b border-rule py-1">
      <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link inline-block py-1">
        {planName(locale, country, plan)}
      </Link>{" "}
      <span className="text-xs text-ink-soft">
        {[formatPeriod(plan), ...shares.map((key) => t(`selfCheck.shares.${key}`))].filter(Boolean).join(" · ")}
      </span>
      {first && (
        <details className="group text-xs print:hidden">
          <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-accent [&::-webkit-details-marker]:hidden">
            <FoldMark />
            {translator(locale, "common")("evidence.sources", { count: evidence.length })}
          </summary>
          <EvidenceList locale={locale} evidence={evidence} />
        </details>
      )}
      {first && <span className="hidden text-xs print:block">{first.title ?? first.url}</span>}
    </li>
  );
}

/** A question by its element and place: "Resources 2". */
function questionName(locale: Locale, { element, number }: Question): string {
  return `${label(locale, "element", element)}\u00a0${number}`;
}
