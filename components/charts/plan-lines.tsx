import Link from "next/link";
import { attribute } from "@/lib/domain/attributes/attributes";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { Plan } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import { codeLabel, countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  view: CatalogueView;
  plans: readonly Plan[];
  /** The year that the list is about, in words. */
  when: (plan: Plan) => string | null;
  /** What to say instead of an empty list. */
  empty: string;
};

/** Plans as lines: country, generation, the year that matters, lead. */
export function PlanLines({ locale, view, plans, when, empty }: Props) {
  const t = translator(locale, "trends");
  if (plans.length === 0) return <p className="mt-2">{empty}</p>;
  return (
    <ul className="mt-2 max-w-[60rem] divide-y divide-rule border-y border-rule">
      {plans.map((plan) => (
        <li key={plan.slug} className="grid gap-x-4 py-1.5 sm:grid-cols-[14rem_8rem_9rem_1fr]">
          <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link inline-block py-0.5">
            {countryName(locale, view.countryOf(plan))}
          </Link>
          <span>{t("generation", { n: plan.generation })}</span>
          <span>{when(plan)}</span>
          <span className="text-ink-soft">
            {plan.leadAgency && codeLabel(locale, attribute("lead"), plan.leadAgency.type)}
          </span>
        </li>
      ))}
    </ul>
  );
}
