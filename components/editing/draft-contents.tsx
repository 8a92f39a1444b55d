import { ATTRIBUTE_GROUPS } from "@/lib/domain/attributes";
import { groupLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The sections of a draft's form: beside it and in view on wide screens, folded above it on small ones. */
export function DraftContents({ locale }: { locale: Locale }) {
  const t = translator(locale, "editing");
  const sections = [
    ...ATTRIBUTE_GROUPS.map((group) => ({ id: group, label: groupLabel(locale, group) })),
    { id: "whole", label: t("form.whole") },
    { id: "log", label: t("draft.log") },
  ];
  const list = (
    <ul className="space-y-0.5 text-xs max-lg:flex max-lg:flex-wrap max-lg:gap-x-4">
      {sections.map(({ id, label }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="block py-1 text-ink-soft no-underline hover:text-accent hover:underline max-lg:min-h-11 max-lg:content-center"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );

  return (
    <nav aria-label={t("draft.contents")} className="mb-8 lg:mb-0 print:hidden">
      <div className="lg:sticky lg:top-6">{list}</div>
    </nav>
  );
}
