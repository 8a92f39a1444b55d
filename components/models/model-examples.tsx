import Link from "next/link";
import { generationName } from "@/components/plans/plan-name";
import type { ModelExample } from "@/lib/domain/guidance/model-profile";
import { href } from "@/lib/i18n/href";
import { countryName } from "@/lib/i18n/labels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The examples that the literature names, each with what our own coding says of the country's plans. */
export function ModelExamples({ locale, examples }: { locale: Locale; examples: readonly ModelExample[] }) {
  const t = translator(locale, "models");
  return (
    <section className="mt-10">
      <h2 id="examples" className="text-lg">
        {t("examples.title")}
      </h2>
      <p className="mt-1 max-w-[68ch] text-ink-soft">{t("examples.note")}</p>
      <ul className="mt-3 border-t border-rule">
        {examples.map(({ country, plans, verdict }) => (
          <li
            key={country.iso3}
            data-verdict={verdict}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <Link
              href={href(locale, `/countries/${country.iso3.toLowerCase()}`)}
              prefetch={false}
              className="link py-1 font-semibold"
            >
              {countryName(locale, country)}
            </Link>
            <div>
              <p className={verdict === "agrees" ? "" : "font-semibold"}>{t(`examples.${verdict}`)}</p>
              <ul className="flex flex-wrap gap-x-5 text-xs">
                {plans.map(({ plan, mention }) => (
                  <li key={plan.slug}>
                    <Link
                      href={href(locale, `/plans/${plan.slug}`)}
                      prefetch={false}
                      className="link inline-block py-1"
                    >
                      {generationName(locale, plan.generation)}
                    </Link>
                    <span className="text-ink-soft">
                      {": "}
                      {t(`examples.mention.${mention}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
