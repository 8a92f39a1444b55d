import { SourceLine } from "@/components/ui/source-line";
import { listSources } from "@/lib/domain/plan/sources";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";

type Props = { locale: Locale; columns: readonly CompareColumn[] };

/** Every source behind the compared plans, plan by plan; on paper with its whole address. */
export function ComparedSources({ locale, columns }: Props) {
  return (
    <div className="gap-x-10 text-xs lg:columns-2 print:columns-1">
      {columns.map(({ plan, name }) => (
        <section key={plan.slug} aria-labelledby={`sources-${plan.slug}`} className="mb-5 break-inside-avoid-page">
          <h3 id={`sources-${plan.slug}`} className="font-sans text-xs font-semibold">
            {name}
          </h3>
          <ul className="mt-1 space-y-1">
            {listSources(plan).map(({ source }) => (
              <li key={source.url} className="[overflow-wrap:anywhere]">
                <SourceLine locale={locale} source={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
