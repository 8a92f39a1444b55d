import Link from "next/link";
import { EditionNotices } from "@/components/data/edition-notices";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { isOfModel } from "@/lib/domain/guidance/model-profile";
import { FOCUSES, ORIENTATIONS } from "@/lib/domain/vocabulary/vocabulary";
import { formatPercent } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata({ params }: PageProps<"/[locale]/models">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "models");
  return pageMetadata({ locale, path: "/models", title: t("page.title"), description: t("page.lead") });
}

export default async function ModelsPage({ params, searchParams }: PageProps<"/[locale]/models">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "models");
  const edition = await getEdition(await searchParams);
  const { plans } = edition.view.catalogue;
  const lists = [
    { key: "orientation", models: ORIENTATIONS },
    { key: "focus", models: FOCUSES },
  ] as const;

  return (
    <article>
      <EditionNotices locale={locale} edition={edition} />
      <PageHeader
        title={t("page.title")}
        lead={t("page.lead")}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: translator(locale, "framework")("page.title"), address: href(locale, "/framework") }]}
      />
      {lists.map(({ key, models }) => (
        <section key={key} aria-labelledby={key} className="mt-8">
          <h2 id={key} className="text-lg">
            {attributeLabel(locale, key)}
          </h2>
          <p className="mt-1 text-ink-soft">{t(`page.${key}`)}</p>
          <ul className="mt-3 grid gap-x-12 md:grid-cols-2">
            {models.map((model) => {
              const known = plans.filter((plan) => isOfModel(plan, model) !== null).length;
              const count = plans.filter((plan) => isOfModel(plan, model)).length;
              return (
                <li key={model} className="border-t border-rule-strong py-4">
                  <h3 className="text-lg">
                    <Link
                      href={href(locale, `/models/${model}`)}
                      prefetch={false}
                      className="text-accent hover:underline"
                    >
                      {label(locale, "model", model)}
                    </Link>
                  </h3>
                  <p className="mt-1 max-w-[60ch] text-base">{t(`model.${model}.definition`)}</p>
                  {known > 0 && (
                    <p className="mt-1 text-xs text-ink-soft">
                      {t("page.count", { count, known, share: formatPercent(locale, count / known) })}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </article>
  );
}
