import Link from "next/link";
import type { ReactNode } from "react";
import { PrintButton } from "@/components/compare/print-button";
import { planName } from "@/components/plans/plan-name";
import { EvidenceList } from "@/components/ui/evidence-dot";
import { FoldMark } from "@/components/ui/fold-mark";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";
import type { ElementVerdict, GapExample, Question } from "@/lib/domain/guidance/self-check";
import { QUESTION_COUNTS } from "@/lib/domain/guidance/self-check";
import type { Assessment, Element } from "@/lib/domain/vocabulary/vocabulary";
import { formatList, formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { profileWords, standingWords } from "@/lib/i18n/self-check-words";
import { evidenceText } from "@/lib/i18n/source-words";
import { translator } from "@/lib/i18n/translator";
import type { CheckQuery } from "@/lib/schemas/check-query";

type Gap = ElementVerdict & { examples: readonly GapExample[] };

type Props = {
  locale: Locale;
  view: CatalogueView;
  query: CheckQuery;
  /** What makes the brief: a form to the server, or, where script runs, a button. */
  docx: ReactNode;
  verdicts: readonly ElementVerdict[];
  gaps: readonly Gap[];
};

/** What a draft has and lacks, element by element, and for each gap real plans that fill it. */
export function CheckResult({ locale, view, query, docx, verdicts, gaps }: Props) {
  const t = translator(locale, "framework");
  const of = (assessment: Assessment) =>
    verdicts.filter((verdict) => verdict.settled && verdict.assessment === assessment).length;
  const known = verdicts.filter(({ settled }) => settled).length;
  const profile = profileWords(locale, view, query.profile);
  const own = query.profile.country ? view.plansOf(query.profile.country).at(-1)?.slug : undefined;

  return (
    <section aria-labelledby="result">
      <h2 id="result" tabIndex={-1} className="outline-none text-xl print:text-lg">
        {t("selfCheck.result")}
      </h2>
      {profile.length > 0 && (
        <p className="mt-1 text-ink-soft">{t("selfCheck.for", { profile: profile.join(", ") })}</p>
      )}
      <p className="mt-2 text-base">
        {t("summary", { known, met: of("met"), partly: of("partly"), notMet: of("not_met") })}
      </p>
      <ul className="mt-3 grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-2 print:gap-x-8">
        {verdicts.map((verdict) => (
          <Standing key={verdict.element} locale={locale} verdict={verdict} />
        ))}
      </ul>
      <OpenQuestions locale={locale} kind="missing" verdicts={verdicts} />
      <OpenQuestions locale={locale} kind="unknown" verdicts={verdicts} />
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        {docx}
        <PrintButton label={t("selfCheck.print")} />
      </div>

      <h2 className="mt-10 text-xl print:mt-4 print:text-lg">{t("selfCheck.gaps", { count: gaps.length })}</h2>
      {gaps.length === 0 && <p className="mt-2 text-base">{t("selfCheck.noGaps")}</p>}
      {gaps.map((gap) => (
        <GapSection key={gap.element} locale={locale} gap={gap} query={query} own={own} />
      ))}
    </section>
  );
}

function Standing({ locale, verdict }: { locale: Locale; verdict: ElementVerdict }) {
  const { element, assessment, missing } = verdict;
  const count = QUESTION_COUNTS[element];
  const look = assessment === "met" ? "text-good" : assessment === null ? "text-ink-soft" : "font-semibold";
  return (
    <li
      data-element={element}
      data-assessment={assessment ?? "unknown"}
      className="flex justify-between gap-3 border-b border-rule py-1.5 print:py-0.5 print:text-xs"
    >
      <span>
        {label(locale, "element", element)}
        <span className="block text-xs text-ink-soft print:ms-2 print:inline">
          {translator(locale, "framework")("selfCheck.answered", { answered: count - missing.length, count })}
        </span>
      </span>
      <span className={`text-end ${look}`}>{standingWords(locale, verdict)}</span>
    </li>
  );
}

/** Questions that don't count, by element: each name leads to them in the form below. */
function OpenQuestions(props: { locale: Locale; kind: "missing" | "unknown"; verdicts: readonly ElementVerdict[] }) {
  const { locale, kind, verdicts } = props;
  const count = verdicts.reduce((sum, verdict) => sum + verdict[kind].length, 0);
  if (count === 0) return null;
  return (
    <div data-open={kind} className="mt-3 text-xs text-ink-soft print:mt-1 print:flex print:gap-x-3">
      <p>{translator(locale, "framework")(kind === "missing" ? "selfCheck.missing" : "selfCheck.unsure", { count })}</p>
      <ul className="flex flex-wrap gap-x-4">
        {verdicts
          .filter((verdict) => verdict[kind].length > 0)
          .map((verdict) => (
            <li key={verdict.element}>
              <a href={`#${verdict.element}`} className="link inline-block py-1 print:py-0">
                {questionNames(locale, verdict.element, verdict[kind])}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Questions by their element and places: "Resources 2 and 3". */
function questionNames(locale: Locale, element: Element, questions: readonly Question[]): string {
  const places = formatList(
    locale,
    questions.map(({ number }) => String(number)),
  );
  return `${label(locale, "element", element)}\u00a0${places}`;
}

type GapProps = { locale: Locale; gap: Gap; query: CheckQuery; own: string | undefined };

function GapSection({ locale, gap: { element, assessment, gaps: questions, examples }, query, own }: GapProps) {
  const t = translator(locale, "framework");
  const compared = [...(own ? [own] : []), ...examples.map(({ plan }) => plan.slug)].slice(0, COMPARE_MAXIMUM);
  return (
    <section aria-labelledby={`gap-${element}`} data-gap={element} className="mt-6 print:mt-3">
      <h3 id={`gap-${element}`} className="border-b border-rule-strong pb-1 text-lg print:text-base">
        {label(locale, "element", element)}
        {assessment && (
          <span className="ms-3 font-sans text-sm text-ink-soft">{label(locale, "assessment", assessment)}</span>
        )}
      </h3>
      <div className="grid gap-x-12 gap-y-3 pt-2 print:pt-1 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:block print:text-xs">
        <ul>
          {questions.map(({ key, number }) => (
            <li key={key} className="max-w-[60ch] break-inside-avoid ps-5 -indent-5 print:max-w-none">
              {number}. {t(`check.${element}.q${number}`)}{" "}
              <b className="font-semibold">{t(`selfCheck.answers.${query.answers[key] ?? "unknown"}`)}</b>
            </li>
          ))}
        </ul>
        {examples.length === 0 ? (
          <p className="max-w-[60ch] text-ink-soft print:max-w-none">{t("elementPage.none")}</p>
        ) : (
          <div>
            <h4 className="font-sans font-semibold print:mt-1">
              {t("selfCheck.examples", { count: examples.length })}
            </h4>
            <ul className="mt-1 border-t border-rule">
              {examples.map((example) => (
                <Example key={example.plan.slug} locale={locale} example={example} />
              ))}
            </ul>
            <p className="mt-1 flex flex-wrap gap-x-6 print:hidden">
              {compared.length > 1 && (
                <Link
                  href={href(locale, "/compare", { plans: compared.join(",") })}
                  prefetch={false}
                  className="link inline-block py-1"
                >
                  {t(own ? "selfCheck.compareOwn" : "selfCheck.compare", { count: compared.length })}
                </Link>
              )}
              <Link href={href(locale, `/framework/${element}`)} prefetch={false} className="link inline-block py-1">
                {t("selfCheck.allMeeting")}
              </Link>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

function Example({ locale, example: { plan, country, shares, evidence } }: { locale: Locale; example: GapExample }) {
  const t = translator(locale, "framework");
  const [first] = evidence;
  return (
    <li
      data-plan={plan.slug}
      className="flex break-inside-avoid flex-wrap items-baseline gap-x-3 border-b border-rule py-1 print:block print:py-0 print:nth-[n+4]:hidden"
    >
      <span>
        <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link inline-block py-0.5">
          {planName(locale, country, plan)}
        </Link>{" "}
        <span className="text-xs text-ink-soft">
          {formatPeriod(plan)}
          {/* Paper keeps to two pages: the three most alike, with their years and first source. */}
          <span className="print:hidden">
            {formatPeriod(plan) && shares.length > 0 && " · "}
            {shares.map((key) => t(`selfCheck.shares.${key}`)).join(" · ")}
          </span>
        </span>
      </span>
      {first && (
        <details className="group text-xs open:basis-full print:hidden">
          <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-accent [&::-webkit-details-marker]:hidden">
            <FoldMark />
            {translator(locale, "common")("evidence.sources", { count: evidence.length })}
          </summary>
          <EvidenceList locale={locale} evidence={evidence} />
        </details>
      )}
      {first && <span className="ms-3 hidden text-xs text-ink-soft print:inline">{evidenceText(locale, first)}</span>}
    </li>
  );
}
