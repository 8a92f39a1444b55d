import Link from "next/link";
import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Picked } from "./basket-store";
import { BasketTick } from "./basket-tick";

type Props = { locale: Locale; plan: Plan; country: Country; siblings: readonly Plan[]; carried: readonly Picked[] };

/** From a plan to its comparison: pick it, see whom to compare it with, or set its generations side by side. */
export function ComparePlanLinks({ locale, plan, country, siblings, carried }: Props) {
  const t = translator(locale, "compare");
  const slugs = carried.map(({ slug }) => slug);
  const plans = slugs.includes(plan.slug) ? slugs : [...slugs, plan.slug];

  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 print:hidden">
      <BasketTick locale={locale} plan={plan} country={country} carried={slugs} labelShown />
      <Link
        href={href(locale, "/compare", `plans=${plans.join(",")}`)}
        prefetch={false}
        className="link inline-block py-1"
      >
        {t("entry.plan")}
      </Link>
      {siblings.length > 1 && <CompareGenerationsLink locale={locale} plans={siblings} />}
    </div>
  );
}

/** All generations of a country side by side; of more than six, the latest. */
export function CompareGenerationsLink({ locale, plans }: { locale: Locale; plans: readonly Plan[] }) {
  const slugs = plans.slice(-COMPARE_MAXIMUM).map(({ slug }) => slug);
  return (
    <Link
      href={href(locale, "/compare", `plans=${slugs.join(",")}`)}
      prefetch={false}
      className="link inline-block py-1"
    >
      {translator(locale, "compare")("entry.generations")}
    </Link>
  );
}
