import Link from "next/link";
import type { ReactNode } from "react";
import { planName } from "@/components/plans/plan-name";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  title: string;
  lines: readonly { plan: Plan; country: Country; when: ReactNode }[];
  /** What to say instead of an empty list. */
  empty: string;
  more?: { address: string; label: string };
};

/** A short list of plans, each with one date. */
export function PlanLines({ locale, title, lines, empty, more }: Props) {
  return (
    <section>
      <h2 className="border-b border-rule-strong pb-1 text-lg">{title}</h2>
      {lines.length === 0 && <p className="py-2 text-ink-soft">{empty}</p>}
      <ul>
        {lines.map(({ plan, country, when }) => (
          <li
            key={plan.slug}
            className="flex min-h-11 items-center justify-between gap-4 border-b border-rule sm:min-h-10"
          >
            <Link
              href={href(locale, `/plans/${plan.slug}`)}
              prefetch={false}
              className="py-2 text-accent hover:underline"
            >
              {planName(locale, country, plan)}
            </Link>
            <span className="shrink-0 text-end text-xs text-ink-soft">{when}</span>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-2">
          <Link href={more.address} prefetch={false} className="link inline-block py-1">
            {more.label}
          </Link>
        </p>
      )}
    </section>
  );
}
