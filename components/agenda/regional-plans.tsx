import Link from "next/link";
import type { regionalPlansOf } from "@/lib/domain/agenda/agenda";
import type { Organisation } from "@/lib/domain/agenda/reference";
import { formatDate, formatList } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { organisationName, regionalPlanName } from "./event-words";

type Props = {
  locale: Locale;
  plans: ReturnType<typeof regionalPlansOf>;
  /** Those whose members are not coded: nobody can say whether the country is one. */
  uncoded: readonly Organisation[];
};

/** The regional plans that bear on a country, because it belongs to the organisation; nothing where there are none. */
export function RegionalPlans({ locale, plans, uncoded }: Props) {
  const t = translator(locale, "agenda");
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="regional" className="mt-8">
      <h2 id="regional" className="border-b border-rule-strong pb-1 font-sans text-sm font-semibold">
        {t("country.title")}
      </h2>
      <ul className="text-xs">
        {plans.map(({ organisation, plan }) => {
          const { words, lang } = regionalPlanName(locale, plan, organisation);
          return (
            <li key={plan.id} className="border-b border-rule py-1.5 [overflow-wrap:anywhere]">
              <a
                href={plan.documentUrl ?? plan.source}
                rel="noreferrer"
                lang={lang}
                className="link inline-block py-0.5"
              >
                {words}
              </a>
              <span className="block text-ink-soft">
                {organisationName(locale, organisation)},{" "}
                {plan.adopted ? formatDate(locale, plan.adopted) : t("country.undated")}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-xs text-ink-soft">
        {t("country.unsourced")}{" "}
        {uncoded.length > 0 &&
          t("country.uncoded", {
            organisations: formatList(
              locale,
              uncoded.map((organisation) => organisationName(locale, organisation)),
            ),
          })}
      </p>
      <p className="mt-2">
        <Link href={href(locale, "/agenda")} prefetch={false} className="link inline-block py-1">
          {t("title")}
        </Link>
      </p>
    </section>
  );
}
