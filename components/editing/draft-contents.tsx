import type { Plan } from "@/lib/domain/plan/plan";
import { ATTRIBUTE_GROUPS } from "@/lib/domain/vocabulary/coded-attributes";
import { groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sectionState } from "./section-state";

type Props = {
  locale: Locale;
  /** As it was last saved. */
  plan: Plan;
  inLines?: boolean;
};

/** The sections of a draft's form, one below the other or, where there is little room, in lines. */
export function DraftContents({ locale, plan, inLines = false }: Props) {
  const t = translator(locale, "editing");
  const sections = [
    ...ATTRIBUTE_GROUPS.map((group) => ({
      id: group,
      label: groupLabel(locale, group),
      ...sectionState(locale, plan, group),
    })),
    { id: "whole", label: t("form.whole"), state: null, words: "" },
    { id: "log", label: t("draft.log"), state: null, words: "" },
  ];

  return (
    <nav aria-label={t("draft.contents")}>
      <ul className={`text-xs ${inLines ? "flex flex-wrap gap-x-4" : "space-y-0.5"}`}>
        {sections.map(({ id, label, state, words }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={`block py-1 text-ink-soft no-underline hover:text-accent hover:underline ${inLines ? "min-h-11 content-center" : ""}`}
            >
              {label}
              {state && (
                <span
                  className={`block ${state === "complete" ? "text-good" : state === "unsourced" ? "text-warn" : ""}`}
                >
                  {words}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
