import Link from "next/link";
import { editionMetadata, editionPage } from "@/app/[locale]/(site)/edition-page";
import { EditionNotices } from "@/components/data/edition-notices";
import { groupWords } from "@/components/framework/group-words";
import { ShareTable } from "@/components/framework/share-table";
import { NotFoundPage, notFoundMetadata } from "@/components/layout/not-found-page";
import { ModelExamples } from "@/components/models/model-examples";
import { ModelTraits } from "@/components/models/model-traits";
import { PageHeader } from "@/components/ui/page-header";
import { getEdition } from "@/lib/catalogue/edition";
import { attribute } from "@/lib/domain/attributes/attributes";
import { countHolds, countOpenLists } from "@/lib/domain/attributes/standing";
import { type Grouping, groupPlans } from "@/lib/domain/compare/plan-groups";
import { isFocus, modelExamples, modelTraits } from "@/lib/domain/guidance/model-profile";
import { MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { formatShare } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { label } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/metadata";
import { openListsWords } from "@/lib/i18n/open-list-words";
import { translator } from "@/lib/i18n/translator";

type Props = PageProps<"/[locale]/models/[model]">;

const GROUPINGS: readonly Grouping[] = ["region", "lead"];
const WORDS = ["strengths", "blindSpots", "learn"] as const;

async function findModel(params: Props["params"]) {
  const { locale: segment, model: given } = await params;
  return { locale: parseLocale(segment), model: MODELS.find((model) => model === given) };
}

export const generateMetadata = editionMetadata(async ({ params }: Props) => {
  const { locale, model } = await findModel(params);
  if (!model) return notFoundMetadata(locale);
  const t = translator(locale, "models");
  return pageMetadata({
    locale,
    path: `/models/${model}`,
    title: t("page.modelTitle", { model: label(locale, "model", model) }),
    description: t(`model.${model}.definition`),
  });
});

export default editionPage(async function ModelPage({ params, searchParams }: Props) {
  const { locale, model } = await findModel(params);
  if (!model) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "models");
  const framework = translator(locale, "framework");
  const edition = await getEdition(await searchParams, []);
  const { view } = edition;
  const part = attribute(isFocus(model) ? "focus" : "orientation");
  const columns = view.catalogue.plans.map((plan) => ({ plan, context: view.contextOf(plan, edition.today) }));
  const counts = countHolds(columns, part, model);
  const lists = countOpenLists(columns, part);
  const examples = modelExamples(view, model, edition.today);
  const sections = GROUPINGS.map((grouping) => ({
    key: grouping,
    title: framework(`shares.by.${grouping}`),
    rows: groupPlans(view, view.catalogue.plans, grouping).flatMap(({ group, plans }) => {
      const own = countHolds(
        plans.map((plan) => ({ plan, context: view.contextOf(plan, edition.today) })),
        part,
        model,
      );
      if (own.known === 0) return [];
      const address = href(locale, "/plans", { [grouping]: group, model });
      const name = groupWords(locale, grouping, group);
      return [{ key: group, name, address, counts: [own.count], ...own }];
    }),
  }));

  return (
    <article>
      <EditionNotices locale={locale} edition={edition} />
      <PageHeader
        title={t("page.modelTitle", { model: label(locale, "model", model) })}
        lead={t(`model.${model}.definition`)}
        crumbsLabel={translator(locale, "plan")("place")}
        crumbs={[{ label: t("page.title"), address: href(locale, "/models") }]}
      >
        <p className="mt-3">
          {counts.known > 0 && t("page.count", { ...counts, share: formatShare(locale, counts) })}{" "}
          <Link href={href(locale, "/plans", { model })} prefetch={false} className="link inline-block py-1">
            {t("page.browse")}
          </Link>
        </p>
      </PageHeader>
      <dl className="grid gap-x-12 gap-y-4 border-y border-rule-strong py-4 lg:grid-cols-3">
        {WORDS.map((key) => (
          <div key={key}>
            <dt className="font-semibold">{t(`page.${key}`)}</dt>
            <dd className="mt-1 max-w-[60ch] text-base">{t(`model.${model}.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <ModelTraits locale={locale} focus={isFocus(model)} traits={modelTraits(view, model, edition.today)} />
      <section className="mt-10">
        <h2 id="shares" className="text-lg">
          {t("page.shares")}
        </h2>
        {part.kind === "many" && lists.open > 0 && (
          <p className="mt-1 max-w-[68ch] text-xs text-ink-soft">{openListsWords(locale, lists)}</p>
        )}
        <ShareTable
          locale={locale}
          label={t("page.shares")}
          heads={{
            name: framework("shares.group"),
            counts: [t("page.plans")],
            share: t("page.share"),
            known: framework("shares.known"),
          }}
          sections={sections}
        />
      </section>
      {examples.length > 0 && <ModelExamples locale={locale} examples={examples} />}
    </article>
  );
});
