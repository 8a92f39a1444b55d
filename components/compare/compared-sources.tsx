import type { SourceReference } from "@/components/ui/evidence-dot";
import { SourceLine } from "@/components/ui/source-line";
import { listSources, type PlanSource } from "@/lib/domain/plan/sources";
import type { CompareColumn } from "@/lib/i18n/compare-words";
import type { Locale } from "@/lib/i18n/locales";

type Props = { locale: Locale; columns: readonly CompareColumn[] };
type Columns = readonly Pick<CompareColumn, "plan">[];

/** The sources of each plan, numbered on through all of them as they stand at the end of the page. */
function numbered(columns: Columns): { slug: string; from: number; sources: readonly PlanSource[] }[] {
  let next = 1;
  return columns.map(({ plan }) => {
    const sources = listSources(plan);
    const from = next;
    next += sources.length;
    return { slug: plan.slug, from, sources };
  });
}

const idOf = (number: number) => `source-${number}`;

/** By slug, then by address: the number of a source and where it stands. */
export function sourceReferences(columns: Columns): Map<string, Map<string, SourceReference>> {
  return new Map(
    numbered(columns).map(({ slug, from, sources }) => [
      slug,
      new Map(
        sources.map(({ source }, place) => [source.url, { number: from + place, id: idOf(from + place) }] as const),
      ),
    ]),
  );
}

/** Every source behind the compared plans, plan by plan, numbered; on paper with its whole address. */
export function ComparedSources({ locale, columns }: Props) {
  return (
    <div className="gap-x-10 text-xs lg:columns-2 print:columns-1">
      {numbered(columns).map(({ slug, from, sources }, column) => (
        <section key={slug} aria-labelledby={`sources-${slug}`} className="mb-5 break-inside-avoid-page">
          <h3 id={`sources-${slug}`} className="font-sans text-xs font-semibold">
            {columns[column]?.name}
          </h3>
          <ol
            start={from}
            className="mt-1 list-decimal space-y-1 ps-7 [overflow-wrap:anywhere] marker:text-ink-soft [&>:target]:bg-accent-soft"
          >
            {sources.map(({ source }, place) => (
              <li key={source.url} id={idOf(from + place)}>
                <SourceLine locale={locale} source={source} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
