import Link from "next/link";
import { changesInWords } from "@/components/editing/part-words";
import { planName } from "@/components/plans/plan-name";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { emptyPlan } from "@/lib/domain/work/draft";
import { EVIDENCE_PART } from "@/lib/domain/work/merge";
import { sayTheSame } from "@/lib/domain/work/record-sameness";
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
              {differences(locale, before, plan).map(({ key, name: part, old, now }) => (
                <div key={key} className="contents">
                  <dt className="font-semibold">{part}</dt>
                  <dd className="mb-2 [overflow-wrap:anywhere] sm:mb-0">
                    {old !== null && <del className="text-ink-soft">{old}</del>}{" "}
                    {now !== null && <ins className="no-underline">{now}</ins>}
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

type Difference = { key: string; name: string; old: string | null; now: string | null };

/** What differs, in words. Of a new plan its values; of another, of the sources only those that come or go. */
function differences(locale: Locale, before: Plan | null, after: Plan): Difference[] {
  if (!before) {
    const values = changesInWords(locale, emptyPlan(after.country, after.generation), { ...after, evidence: [] });
    return values.map(({ key, name, after: now }) => ({ key, name, old: null, now }));
  }
  const gone = withoutSharedSources(before, after);
  const come = withoutSharedSources(after, before);
  const sources = (plan: Plan, key: string) =>
    plan.evidence.some(({ attribute }) => key === `${EVIDENCE_PART}${attribute}`);
  return changesInWords(locale, gone, come).map(({ key, name, before: old, after: now }) => {
    const isOfSources = key.startsWith(EVIDENCE_PART);
    return {
      key,
      name,
      old: isOfSources && !sources(gone, key) ? null : old,
      now: isOfSources && !sources(come, key) ? null : now,
    };
  });
}

function withoutSharedSources(plan: Plan, other: Plan): Plan {
  const evidence = plan.evidence.filter((row) => !other.evidence.some((shared) => sayTheSame(row, shared)));
  return { ...plan, evidence };
}
