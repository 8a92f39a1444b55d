import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PartChange } from "./part-words";

type Props = {
  locale: Locale;
  changes: readonly PartChange[];
  /** What the two sides are called; default: before and after. */
  sides?: { before: string; after: string };
};

/** What differs, field by field, old beside new; one above the other where there is little room. */
export function ChangeList({ locale, changes, sides }: Props) {
  const t = translator(locale, "history");
  const { before, after } = sides ?? { before: t("before"), after: t("after") };

  return (
    <dl className="divide-y divide-rule border-y border-rule text-sm">
      {changes.map((change) => (
        <div key={change.key} className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)]">
          <dt className="font-semibold [overflow-wrap:anywhere]">{change.name}</dt>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere] text-ink-soft">
            <span className="block text-xs">{before}</span>
            {change.before}
          </dd>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
            <span className="block text-xs text-ink-soft">{after}</span>
            {change.after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
