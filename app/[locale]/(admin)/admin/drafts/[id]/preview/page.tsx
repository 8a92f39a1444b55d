import { DraftFollower } from "@/components/editing/draft-follower";
import { siblingsWith } from "@/components/editing/draft-words";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { PlanContents } from "@/components/plans/plan-contents";
import { PlanFacts } from "@/components/plans/plan-facts";
import { PlanMasthead } from "@/components/plans/plan-masthead";
import { SourceList } from "@/components/plans/source-list";
import { PlanResults } from "@/components/results/plan-results";
import { Notice } from "@/components/ui/notice";
import { requirePerson } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getDraft } from "@/lib/db/queries/drafts";
import { neverCoded } from "@/lib/domain/catalogue/coded-anywhere";
import { resultNames } from "@/lib/domain/results/drawing";
import { resultTree } from "@/lib/domain/results/results";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftIdSchema } from "@/lib/schemas/draft-step";
import { today } from "@/lib/today";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/drafts/[id]/preview">) {
  return { title: translator(parseLocale((await params).locale), "editing")("draft.preview") };
}

/** The public page of a plan as it would be if the draft were published as it was last saved. */
export default async function DraftPreviewPage({ params }: PageProps<"/[locale]/admin/drafts/[id]/preview">) {
  const { locale: segment, id: given } = await params;
  const locale = parseLocale(segment);
  const id = draftIdSchema.safeParse(given);
  const draft = id.success ? await getDraft(id.data) : null;
  const path = draft ? `/admin/drafts/${draft.id}/preview` : "/admin/drafts";
  await requirePerson(locale, path, "drafts.read", draft?.plan.country ?? null);
  const view = await getCatalogue();
  const country = draft && view.countryByIso3.get(draft.plan.country);
  if (!draft || !country) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "editing");
  const { plan } = draft;
  const context = { asOf: today(), country, siblings: siblingsWith(plan, view.plansOf(plan.country)) };
  // What the draft is the first to have a value of shows as it will when published.
  const never = neverCoded(view)
    .filter(({ read }) => !read(plan, context).known)
    .map(({ key }) => key);
  const tree = resultTree(plan.results);
  return (
    <article>
      <Notice title={t("preview.title", { date: formatInstant(locale, draft.updatedAt) })}>
        <a href={href(locale, `/admin/drafts/${draft.id}`)} className="link inline-block py-1">
          {t("preview.back")}
        </a>
      </Notice>
      <DraftFollower id={draft.id} />
      <PlanMasthead renewals={null} {...{ locale, plan, context, carried: [], basket: "", never }} />
      <div className="grid gap-x-12 lg:grid-cols-[10rem_minmax(0,1fr)]">
        <PlanContents locale={locale} never={never} />
        <div className="min-w-0">
          {plan.note && <p className="mb-10 max-w-[68ch] border-s-4 border-rule ps-4 text-ink-soft">{plan.note}</p>}
          <PlanFacts {...{ locale, plan, context, never }} />
          <PlanResults {...{ locale, plan, tree, names: resultNames(tree) }} branch={null} />
          <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title" className="border-b border-rule-strong pb-1 text-lg">
              {translator(locale, "plan")("sources")}
            </h2>
            <SourceList locale={locale} plan={plan} />
          </section>
        </div>
      </div>
    </article>
  );
}
