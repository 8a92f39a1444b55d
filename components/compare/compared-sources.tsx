import { shortAddress } from "@/components/ui/evidence-dot";
import { listSources } from "@/lib/domain/plan/sources";
import { formatDate } from "@/lib/format";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; columns: readonly CompareColumn[] };

/** Every source behind the compared plans, plan by plan; on paper with its whole address. */
export function ComparedSources({ locale, columns }: Props) {
  const t = translator(locale, "common");
  return (
    <div className="gap-x-10 text-xs lg:columns-2 print:columns-1">
      {columns.map(({ plan, name }) => (
        <section key={plan.slug} aria-labelledby={`sources-${plan.slug}`} className="mb-5 break-inside-avoid-page">
          <h3 id={`sources-${plan.slug}`} className="font-sans text-xs font-semibold">
            {name}
          </h3>
          <ul className="mt-1 space-y-1">
            {listSources(plan).map(({ url, title, publisher, checkedOn }) => (
              <li key={url} className="[overflow-wrap:anywhere]">
                <a href={url} rel="noreferrer" className="link inline-block align-top py-0.5">
                  {title ?? shortAddress(url)}
                </a>
                {publisher && `, ${publisher}`}
                {checkedOn && ` (${t("evidence.checked", { date: formatDate(locale, checkedOn) })})`}
                <span className="hidden print:block">{url}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
