import Link from "next/link";
import { generationName, planName } from "@/components/plans/plan-name";
import type { Country } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Of all of them. */
  country: Country | undefined;
  plans: readonly { slug: string; generation: number; archived: boolean }[];
};

/** The plans that a body leads. */
export function LedPlans({ locale, country, plans }: Props) {
  const t = translator(locale, "agencies");
  if (plans.length === 0) return <p className="text-ink-soft">{t("plans.none")}</p>;

  return (
    <ul>
      {plans.map((plan) => {
        const name = country ? planName(locale, country, plan) : generationName(locale, plan.generation);
        return (
          <li key={plan.slug}>
            {plan.archived ? (
              <span className="inline-block py-1">{t("plans.archived", { name })}</span>
            ) : (
              <Link href={href(locale, `/plans/${plan.slug}`)} prefetch={false} className="link inline-block py-1">
                {name}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
