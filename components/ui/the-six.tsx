import { assessElement } from "@/lib/domain/framework/elements";
import type { Plan } from "@/lib/domain/plan/plan";
import { ASSESSMENTS, type Assessment, ELEMENTS } from "@/lib/domain/vocabulary/vocabulary";
import { formatList } from "@/lib/format";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { NeverCoded } from "./never-coded";

/** The framework's elements as six small marks in a fixed order: filled met, half partly, empty not met, dotted not coded. */
export function TheSix({ locale, plan }: { locale: Locale; plan: Plan }) {
  const t = translator(locale, "common");
  const marks = ELEMENTS.map((element) => ({ element, assessment: assessElement(plan, element).counts }));
  const known = marks.filter(({ assessment }) => assessment !== null).length;
  const words = marks
    .filter(({ assessment }) => assessment !== null)
    .map(({ element, assessment }) =>
      t("six.item", {
        element: label(locale, "element", element),
        assessment: label(locale, "assessment", assessment ?? ""),
      }),
    );

  return (
    <svg
      viewBox="0 0 84 12"
      width="84"
      height="12"
      role="img"
      aria-label={[t("six.label", { known }), ...words].join(". ")}
    >
      <path d={frames(marks, (assessment) => assessment === null)} className="six-unknown" />
      <path d={frames(marks, (assessment) => assessment !== null)} className="six-known" />
      <path d={fillings(marks)} fill="var(--accent)" />
    </svg>
  );
}

/** Whether the six are drawn at all: not where no plan is assessed on any of them. */
export function hasSix(never: readonly string[]): boolean {
  return ELEMENTS.some((element) => !never.includes(element));
}

type LegendProps = {
  locale: Locale;
  /** Keys of what no plan is coded for: those of the six are named, so that their marks are not read as a plan's. */
  never: readonly string[];
  className?: string;
};

/** What the marks stand for, in their order, and what fills them: wherever the six stand. */
export function SixLegend({ locale, never, className = "" }: LegendProps) {
  const t = translator(locale, "common");
  const missing = ELEMENTS.filter((element) => never.includes(element));
  if (!hasSix(never)) return <NeverCoded locale={locale} keys={missing} />;
  const keys = [...ASSESSMENTS, null];
  return (
    <div className={`flex flex-wrap items-center gap-x-5 gap-y-0.5 text-xs text-ink-soft ${className}`}>
      <p>
        {t("six.order", {
          elements: formatList(
            locale,
            ELEMENTS.map((element) => label(locale, "element", element)),
          ),
        })}
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {keys.map((assessment) => (
          <li key={assessment} className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path
                d={frames([{ assessment }], () => true)}
                className={assessment === null ? "six-unknown" : "six-known"}
              />
              <path d={fillings([{ assessment }])} fill="var(--accent)" />
            </svg>
            {assessment === null ? label(locale, "nothing", "unknown") : label(locale, "assessment", assessment)}
          </li>
        ))}
      </ul>
      <NeverCoded locale={locale} keys={missing} />
    </div>
  );
}

type Marks = readonly { assessment: Assessment | null }[];

/** The outlines of those marks that the test picks, as one path: a table of plans draws hundreds. */
function frames(marks: Marks, picks: (assessment: Assessment | null) => boolean): string {
  return marks
    .map(({ assessment }, place) => (picks(assessment) ? `M${place * 14 + 1.6} 1.6h8.8v8.8h-8.8z` : ""))
    .join("");
}

/** What is met fills its mark, what is partly met the first half of it. */
function fillings(marks: Marks): string {
  const width = { met: 8.8, partly: 4.4, not_met: 0 };
  return marks
    .map(({ assessment }, place) =>
      assessment && width[assessment] ? `M${place * 14 + 1.6} 1.6h${width[assessment]}v8.8h-${width[assessment]}z` : "",
    )
    .join("");
}
