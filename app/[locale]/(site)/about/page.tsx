import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { PageHeader } from "@/components/ui/page-header";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { env } from "@/lib/env";
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

  return (
    <article>
      <PageHeader title={t("title")} lead={t("lead")} />
      <IgnoredNotice locale={locale} ignored={ignoredBeside(await searchParams, [])} />
      <div className="prose">
        <p>
          {t("size", {
            plans: catalogue.plans.length,
            undated,
            withPlan,
            searched,
            sources,
            version: catalogue.version,
          })}
        </p>
        {SECTIONS.map((section) => (
          <section key={section}>
            <h2>{t(`${section}.title`)}</h2>
            <p className="mt-2">{t(`${section}.text`)}</p>
          </section>
        ))}
        <section>
          <h2>{t("corrections.title")}</h2>
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
