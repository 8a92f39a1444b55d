import { groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownGroups } from "./plan-facts";

/** The sections of a plan page; stays in view beside them on wide screens. */
export function PlanContents({ locale, never }: { locale: Locale; never: readonly string[] }) {
  const t = translator(locale, "plan");
  const sections = [
    ...shownGroups(never).map((group) => ({ id: group, label: groupLabel(locale, group) })),
    { id: "results", label: translator(locale, "results")("title") },
    { id: "sources", label: t("sources") },
  ];

  return (
    <nav aria-label={t("contents")} className="hidden lg:block print:hidden">
      <ul className="sticky top-6 space-y-0.5 text-xs">
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="block py-1 text-ink-soft no-underline hover:text-accent hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
