import Link from "next/link";
import { changesInWords } from "@/components/editing/part-words";
import { planName } from "@/components/plans/plan-name";
import type { Country, Plan } from "@/lib/domain/plan";
import { emptyPlan } from "@/lib/domain/plan-draft";
import { EVIDENCE_PART } from "@/lib/domain/plan-merge";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  rows: readonly { row: number; plan: Plan; before: Plan | null }[];
  countries: ReadonlyMap<string, Country>;
};

/** What importing would do, plan by plan: each part that differs, as it is and as it would be. */
export function DraftPreview({ locale, rows, countries }: Props) {
  const t = translator(locale, "import");

  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {rows.map(({ row, plan, before }) => {
        const country = countries.get(plan.country);
        const name = country ? planName(locale, country, plan) : plan.slug;
        const changes = changesInWords(locale, before ?? emptyPlan(plan.country, plan.generation), plan);
        // A new plan's sources are counted; those of a change are what somebody checks.
        const told = before ? changes : changes.filter(({ key }) => !key.startsWith(EVIDENCE_PART));
        return (
          <li key={row} className="py-4">
            <h3 className="text-base font-semibold">
              {before ? (
                <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link">
                  {name}
                </Link>
              ) : (
                name
              )}{" "}
              <span className="font-normal text-ink-soft">
                {t(before ? "preview.changed" : "preview.new", { row })}
              </span>
            </h3>
            <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[14rem_1fr]">
              {told.map(({ key, name: part, before: old, after }) => (
                <div key={key} className="contents">
                  <dt className="font-semibold">{part}</dt>
                  <dd className="mb-2 [overflow-wrap:anywhere] sm:mb-0">
                    {before && (
                      <>
                        <del className="text-ink-soft">{old}</del>{" "}
                      </>
                    )}
                    <ins className="no-underline">{after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
            {!before && (
              <p className="mt-1 text-sm text-ink-soft">{t("preview.sources", { count: plan.evidence.length })}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
