import { SourceLine } from "@/components/ui/source-line";
import type { Plan } from "@/lib/domain/plan/plan";
import { listSources } from "@/lib/domain/plan/sources";
import { formatList } from "@/lib/format";
import { attributeLabel } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";

/** Every source of a plan once, the best kind first, numbered like footnotes, with what it backs. */
export function SourceList({ locale, plan }: { locale: Locale; plan: Plan }) {
  return (
    <ol className="mt-3 list-decimal space-y-2 ps-6 text-xs marker:text-ink-soft">
      {listSources(plan).map(({ source, attributes }) => (
        <li key={source.url} className="[overflow-wrap:anywhere]">
          <SourceLine locale={locale} source={source} />
          <span className="block text-ink-soft">
            {formatList(
              locale,
              attributes.map((key) => attributeLabel(locale, key)),
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
