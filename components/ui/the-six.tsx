import { assessElement } from "@/lib/domain/framework/elements";
import type { Plan } from "@/lib/domain/plan/plan";
import { type Assessment, ELEMENTS } from "@/lib/domain/vocabulary/vocabulary";
import { label } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

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
