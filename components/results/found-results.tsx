import Link from "next/link";
import type { BrowseView } from "@/components/browse/browse-view";
import { findInResults } from "@/lib/domain/catalogue/found-results";
import type { PlanIndex } from "@/lib/domain/catalogue/plan-index";
import { planShortName } from "@/lib/i18n/labels";
import { translator } from "@/lib/i18n/translator";
import { resultAddresses } from "./result-address";

/** Results named of each plan. */
const NAMED = 3;

/** Of the plans on this page that were found by their results framework, the results that hold the words. */
export function FoundResultsList({ view, index }: { view: BrowseView; index: PlanIndex }) {
  const { locale, catalogue, query, results } = view;
  if (query.q === "") return null;
  const t = translator(locale, "results");
  const found = results.plans.flatMap((plan) => {
    const own = findInResults(index, plan, query.q, NAMED);
    return own ? [{ plan, addressOf: resultAddresses(locale, plan), ...own }] : [];
  });
  if (found.length === 0) return null;

  return (
    <section aria-labelledby="found-in-results" className="mb-4 border-y border-rule py-2 text-sm">
      <h2 id="found-in-results" className="font-sans text-sm font-semibold">
        {t("found.title")}
      </h2>
      <dl className="mt-1">
        {found.map(({ plan, addressOf, nodes, total }) => (
          <div key={plan.slug} className="grid gap-x-4 py-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="py-0.5">{planShortName(locale, catalogue.countryOf(plan), plan)}</dt>
            {nodes.map((node) => (
              <dd key={node.id} className="sm:col-start-2">
                <Link href={addressOf(node.id)} prefetch={false} className="link inline-block py-0.5">
                  {[node.number, node.text].filter(Boolean).join(" ")}
                </Link>
              </dd>
            ))}
            {total > nodes.length && (
              <dd className="text-ink-soft sm:col-start-2">{t("found.more", { count: total - nodes.length })}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
