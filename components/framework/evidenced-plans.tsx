import Link from "next/link";
import type { ReactNode } from "react";
import { planName } from "@/components/plans/plan-name";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import type { Country, Evidence, Plan } from "@/lib/domain/plan";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  /** Key of the attribute that the evidence is for. */
  attribute: string;
  lines: readonly { plan: Plan; country: Country; evidence: readonly Evidence[]; note?: ReactNode }[];
};

/** Plans, each with its years and what backs the value that they are listed for. */
export function EvidencedPlans({ locale, attribute, lines }: Props) {
  return (
    <ul className="border-t border-rule">
      {lines.map(({ plan, country, evidence, note }) => (
        <li key={plan.slug} className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1">
          <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link inline-block py-1">
            {planName(locale, country, plan)}
          </Link>
          <span className="text-xs text-ink-soft">{formatPeriod(plan)}</span>
          <EvidenceDot locale={locale} attribute={attribute} evidence={evidence} />
          {note && <span className="text-xs text-ink-soft">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
