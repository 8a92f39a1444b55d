import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { env } from "@/lib/env";
import { formatNumber } from "@/lib/format";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";
import { ignoredBeside } from "@/lib/schemas/address";

export async function generateMetadata({ params }: PageProps<"/[locale]/about">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "about");
  return pageMetadata({ locale, path: "/about", title: t("title"), description: t("lead") });
}

const SECTIONS = ["what", "coding", "nothings", "dates", "agreement", "limits", "licence"] as const;

export default async function AboutPage({ params, searchParams }: PageProps<"/[locale]/about">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "about");
  const { catalogue } = await getCatalogue();
  const withPlan = new Set(catalogue.plans.map((plan) => plan.country)).size;
  const undated = catalogue.plans.filter(({ adopted }) => adopted === null).length;
  const searched = catalogue.countries.filter(({ hasPlan }) => hasPlan === false).length;
  const sources = new Set(catalogue.plans.flatMap(({ evidence }) => evidence.map(({ url }) => url))).size;
  const figures = [
    { key: "plans", value: catalogue.plans.length },
    { key: "withPlan", value: withPlan },
    { key: "sources", value: sources },
    { key: "undated", value: undated },
    { key: "searched", value: searched },
  ] as const;

  return (
    <article>
      <PageHeader title={t("title")} lead={t("lead")} />
      <IgnoredNotice locale={locale} ignored={ignoredBeside(await searchParams, [])} />
      <section aria-label={t("figures.title")}>
        <dl className="mb-8 grid gap-x-10 border-t border-rule-strong sm:grid-cols-2 xl:grid-cols-5">
          {figures.map(({ key, value }) => (
            <div
              key={key}
              className="flex items-baseline justify-between gap-4 border-b border-rule py-1.5 xl:block xl:py-3"
            >
              <dt className="text-ink-soft">{t(`figures.${key}`)}</dt>
              <dd className="font-semibold xl:font-serif xl:text-xl">{formatNumber(locale, value)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="prose xl:max-w-none xl:columns-2 xl:gap-x-16 xl:[&>*]:max-w-[68ch] xl:[&>*]:break-inside-avoid">
        <p>{t("size", { undated, withPlan, plans: catalogue.plans.length, version: catalogue.version })}</p>
        {SECTIONS.map((section) => (
          <section key={section}>
            <h2 id={section} className="scroll-mt-4">
              {t(`${section}.title`)}
            </h2>
            <p className="mt-2">{t(`${section}.text`)}</p>
          </section>
        ))}
        <section>
          <h2 id="corrections" className="scroll-mt-4">
            {t("corrections.title")}
          </h2>
          <p className="mt-2">{t("corrections.text")}</p>
          {env.NAP_CONTACT && (
            <p>
              <a href={env.NAP_CONTACT.startsWith("http") ? env.NAP_CONTACT : `mailto:${env.NAP_CONTACT}`}>
                {t("corrections.contact")}
              </a>
            </p>
          )}
        </section>
      </div>
    </article>
  );
}
