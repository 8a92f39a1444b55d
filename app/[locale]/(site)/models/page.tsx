import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { EditionNotices } from "@/components/data/edition-notices";
import { ExamplePlan } from "@/components/models/model-exemplar";
import { ModelsPicture } from "@/components/models/models-picture";
import { WHICH_ID, WhichModel } from "@/components/models/which-model";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds, countOpenLists } from "@/lib/domain/attributes/standing";
import { modelExemplars } from "@/lib/domain/guidance/model-profile";
import { FOCUSES, ORIENTATIONS } from "@/lib/domain/vocabulary/vocabulary";
import { formatShare } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { attributeLabel, label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { openListsWords } from "@/lib/i18n/open-list-words";
import { translator } from "@/lib/i18n/translator";
import { parseModelAnswers } from "@/lib/schemas/model-query";

export const generateMetadata = editionMetadata(async ({ params }: PageProps<"/[locale]/models">) => {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "models");
  return pageMetadata({ locale, path: "/models", title: t("page.title"), description: t("page.lead") });
});

export default editionPage(async function ModelsPage({ params, searchParams }: PageProps<"/[locale]/models">) {
  const locale = parseLocale((await params).locale);
  const t = translator(locale, "models");
  const edition = await getEdition(await searchParams);
  const { answers, ignored } = parseModelAnswers(await searchParams);
  const exemplars = modelExemplars(edition.view, edition.today);
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
      <EditionNotices locale={locale} edition={{ ...edition, ignored }} />
      <PageHeader
        title={t("page.title")}
        lead={t("page.lead")}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: translator(locale, "framework")("page.title"), address: href(locale, "/framework") }]}
      >
        <p className="mt-2 xl:hidden print:hidden">
          <a href={`#${WHICH_ID}`} className="link inline-block py-1">
            {t("which.title")}
          </a>
        </p>
      </PageHeader>
      <div className="grid gap-x-16 gap-y-12 xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div>
          <ModelsPicture locale={locale} />
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
                  const exemplar = exemplars.get(model);
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
                      {exemplar && (
                        <ExamplePlan {...{ locale, model, exemplar }} view={edition.view} asOf={edition.today} />
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
          <p className="mt-4 max-w-[68ch] text-xs text-ink-soft">{t("example.note")}</p>
        </div>
        <WhichModel locale={locale} answers={answers} />
      </div>
    </article>
  );
});
