import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { EditionNotices } from "@/components/data/edition-notices";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds, countOpenLists } from "@/lib/domain/attributes/standing";
import { FOCUSES, ORIENTATIONS } from "@/lib/domain/vocabulary/vocabulary";
import { formatShare } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { openListsWords } from "@/lib/i18n/open-list-words";
import { translator } from "@/lib/i18n/translator";

export const generateMetadata = editionMetadata(async ({ params }: PageProps<"/[locale]/models">) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "models");
  return pageMetadata({ locale, path: "/models", title: t("page.title"), description: t("page.lead") });
});

export default editionPage(async function ModelsPage({ params, searchParams }: PageProps<"/[locale]/models">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "models");
  const edition = await getEdition(await searchParams, []);
  const columns = edition.view.catalogue.plans.map((plan) => ({
    plan,
    context: edition.view.contextOf(plan, edition.today),
  }));
  const lists = countOpenLists(columns, attribute("focus"));
  const parts = [
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
      {parts.map(({ key, models }) => (
        <section key={key} aria-labelledby={key} className="mt-8">
          <h2 id={key} className="text-lg">
            {attributeLabel(locale, key)}
          </h2>
          <p className="mt-1 max-w-[68ch] text-ink-soft">
            {[t(`page.${key}`), ...(key === "focus" && lists.open > 0 ? [openListsWords(locale, lists)] : [])].join(
              " ",
            )}
          </p>
          <ul className="mt-3 grid gap-x-12 md:grid-cols-2">
            {models.map((model) => {
              const counts = countHolds(columns, attribute(key), model);
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
                  {counts.known > 0 && (
                    <p className="mt-1 text-xs text-ink-soft">
                      {t("page.count", { ...counts, share: formatShare(locale, counts) })}
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
});
