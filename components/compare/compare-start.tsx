import Link from "next/link";
import { PlanStrip } from "@/components/ui/plan-strip";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { findColumns } from "@/lib/domain/compare/compare";
import type { ExampleComparison } from "@/lib/domain/compare/example-comparisons";
import { nameColumns, namesAt } from "@/lib/i18n/compare-words";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; view: CatalogueView; examples: readonly ExampleComparison[]; asOf: string };

/** Pairs of groups worth comparing, as addresses; words: messages `compare.groupExamples.<key>`. */
const GROUP_EXAMPLES = [
  { key: "regions", query: "a=region:africa&b=region:europe" },
  { key: "leads", query: "a=lead:gender_social&b=lead:foreign_affairs&c=lead:defence" },
  { key: "generations", query: "a=generation:1&b=generation:2&c=generation:3" },
  { key: "periods", query: "a=adopted_to:2014&b=adopted_from:2015;adopted_to:2019&c=adopted_from:2020" },
] as const;

/** What the page offers before anything is picked: comparisons found in the catalogue, each one link away. */
export function CompareStart({ locale, view, examples, asOf }: Props) {
  const t = translator(locale, "compare");
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="examples-title">
        <h2 id="examples-title" className="border-b border-ink pb-1 text-lg">
          {t("examples.title")}
        </h2>
        <ul>
          {examples.map(({ key, plans }) => {
            const columns = nameColumns(locale, findColumns(view, plans, asOf).columns);
            return (
              <li key={key} className="border-b border-rule py-3">
                <Link
                  href={href(locale, "/compare", `plans=${plans.join(",")}`)}
                  prefetch={false}
                  className="link font-semibold"
                >
                  {namesAt(
                    locale,
                    columns,
                    columns.map((_, position) => position),
                  )}
                </Link>
                <p className="mt-0.5 max-w-[60ch] text-ink-soft">{t(`examples.${key}`)}</p>
                <div className="mt-2 grid max-w-md gap-0.5">
                  {columns.map(({ plan, context }) => (
                    <PlanStrip
                      key={plan.slug}
                      locale={locale}
                      name={countryName(locale, context.country)}
                      plans={[plan]}
                      siblings={context.siblings}
                      asOf={asOf}
                      size="wide"
                    />
                  ))}
                </div>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="group-examples-title">
        <h2 id="group-examples-title" className="border-b border-ink pb-1 text-lg">
          {t("groupExamples.title")}
        </h2>
        <ul>
          {GROUP_EXAMPLES.map(({ key, query }) => (
            <li key={key} className="border-b border-rule py-3">
              <Link href={href(locale, "/compare", query)} prefetch={false} className="link font-semibold">
                {t(`groupExamples.${key}`)}
              </Link>
              <p className="mt-0.5 max-w-[60ch] text-ink-soft">{t(`groupExamples.${key}Means`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
