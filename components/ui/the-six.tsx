import { assessElement } from "@/lib/domain/framework";
import type { Plan } from "@/lib/domain/plan";
import { type Assessment, ELEMENTS } from "@/lib/domain/vocabulary";
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
      {marks.map(({ element, assessment }, place) => (
        <Mark key={element} x={place * 14 + 1} assessment={assessment} />
      ))}
    </svg>
  );
}

function Mark({ x, assessment }: { x: number; assessment: Assessment | null }) {
  const frame = { x: x + 0.6, y: 1.6, width: 8.8, height: 8.8, strokeWidth: 1.2 };
  if (assessment === null) return <rect {...frame} fill="none" stroke="var(--rule-strong)" strokeDasharray="1.2 1.8" />;
  return (
    <>
      <rect {...frame} fill={assessment === "met" ? "var(--accent)" : "none"} stroke="var(--accent)" />
      {assessment === "partly" && <rect x={x + 0.6} y={1.6} width={4.4} height={8.8} fill="var(--accent)" />}
    </>
  );
}
