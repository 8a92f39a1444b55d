import Link from "next/link";
import type { ReactNode } from "react";
import { planName } from "@/components/plans/plan-name";
import { EvidenceDot } from "@/components/ui/evidence-dot";
import { SourceLine } from "@/components/ui/source-line";
import type { Country, Evidence, Plan } from "@/lib/domain/plan/plan";
import { bestFirst, sourceOf } from "@/lib/domain/plan/sources";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  /** Key of the attribute that the evidence is for. */
  attribute: string;
  lines: readonly { plan: Plan; country: Country; evidence: readonly Evidence[]; note?: ReactNode }[];
};

/** Plans, each with its years and what backs the value that they are listed for: the first source by name, all of them to open. */
export function EvidencedPlans({ locale, attribute, lines }: Props) {
  return (
    <ul className="max-w-[72rem] border-t border-rule">
      {lines.map(({ plan, country, evidence, note }) => {
        const [first] = [...evidence].sort((a, b) => bestFirst(sourceOf(a), sourceOf(b)));
        return (
          <li
            key={plan.slug}
            data-plan={plan.slug}
            className="grid items-center gap-x-4 border-b border-rule py-1 md:grid-cols-[21rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <p>
              <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link inline-block py-0.5">
                {planName(locale, country, plan)}
              </Link>{" "}
              <span className="ms-1 text-xs whitespace-nowrap text-ink-soft">{formatPeriod(plan)}</span>
            </p>
            <div className="min-w-0 text-xs text-ink-soft">
              <EvidenceDot locale={locale} attribute={attribute} evidence={evidence} />
              {first && (
                <span className="ms-1 align-middle [overflow-wrap:anywhere]">
                  <SourceLine locale={locale} source={sourceOf(first)} section={first.section} />
                </span>
              )}
              {note && <span className="block ps-8">{note}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
