import Link from "next/link";
import { StatusWord } from "@/components/ui/status-word";
import type { ReadContext } from "@/lib/domain/attributes/attributes";
import type { Country, Plan } from "@/lib/domain/plan/plan";
import { formatPeriod } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { generationName, planName } from "./plan-name";

type Props = {
  locale: Locale;
  plan: Plan;
  context: ReadContext;
  /** Plans of other countries to read next, the likest first. */
  neighbours: readonly { plan: Plan; country: Country }[];
  /** The query that carries the plans picked for comparison. */
  basket: string;
};

/** Where to go from a plan: its other generations, and the plans most like it. */
export function PlanRail({ locale, plan, context: { siblings, asOf }, neighbours, basket }: Props) {
  const t = translator(locale, "plan");

  return (
    <aside aria-label={t("readNext")} className="mt-12 space-y-8 text-sm xl:mt-0 lg:max-xl:col-start-2 print:hidden">
      <section>
        <h2 className="border-b border-rule-strong pb-1 font-sans text-sm font-semibold">{t("generations")}</h2>
        <ul>
          {siblings.map((sibling) => (
            <li
              key={sibling.slug}
              className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-rule py-1.5"
            >
              {sibling.slug === plan.slug ? (
                <span aria-current="page" className="py-1 font-semibold">
                  {generationName(locale, sibling.generation)}
                </span>
              ) : (
                <Link href={href(locale, `/plans/${sibling.slug}`, basket)} prefetch={false} className="link py-1">
                  {generationName(locale, sibling.generation)}
                </Link>
              )}
              <span className="text-xs text-ink-soft">
                {formatPeriod(sibling)} <StatusWord locale={locale} plan={sibling} siblings={siblings} asOf={asOf} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {neighbours.length > 0 && (
        <section>
          <h2 className="border-b border-rule-strong pb-1 font-sans text-sm font-semibold">{t("alike")}</h2>
          <ul>
            {neighbours.map(({ plan: other, country }) => (
              <li key={other.slug} className="border-b border-rule py-1.5">
                <Link
                  href={href(locale, `/plans/${other.slug}`, basket)}
                  prefetch={false}
                  className="link inline-block py-1"
                >
                  {planName(locale, country, other)}
                </Link>
                <span className="ms-2 text-xs text-ink-soft">{formatPeriod(other)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
