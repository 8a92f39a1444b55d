import { catchUp, saveForm, saveFormInPlace } from "@/app/[locale]/(admin)/admin/drafts/actions";
import { CatchUpForm } from "@/components/editing/catch-up-form";
import { CompletenessMeter } from "@/components/editing/completeness-meter";
import { DraftContents } from "@/components/editing/draft-contents";
import { DraftLinks } from "@/components/editing/draft-links";
import { DraftLog } from "@/components/editing/draft-log";
import { draftName, warningsInWords } from "@/components/editing/draft-words";
import { formModel } from "@/components/editing/form-model";
import { PlanForm } from "@/components/editing/plan-form";
import { SharedProposals } from "@/components/editing/shared-proposals";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { ResultsLink } from "@/components/results-editor/results-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { isAllowed } from "@/lib/auth/policy";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { findAgencies } from "@/lib/db/queries/agencies";
import { getDraft } from "@/lib/db/queries/drafts";
import { findSourcesAt } from "@/lib/db/queries/sources";
import { joinSources, sourcesToOffer } from "@/lib/domain/plan/sources";
import { nextDraftState } from "@/lib/domain/work/draft";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { parseLocale } from "@/lib/i18n/locales";
import { saidInWords } from "@/lib/i18n/said-in-words";
import { translator } from "@/lib/i18n/translator";
import { draftIdSchema } from "@/lib/schemas/draft-step";
import { parsePlanForm, typedOf } from "@/lib/schemas/plan-form";
import { withUnread } from "@/lib/schemas/plan-form-changes";
import { DraftChanges } from "./draft-changes";
import { DraftSteps } from "./draft-steps";
import { readDraftContext } from "./read-draft-context";

export async function generateMetadata({ params }: PageProps<"/[locale]/admin/drafts/[id]">) {
  return { title: translator(parseLocale((await params).locale), "editing")("draft.title") };
}

const DONE = ["submit", "recall", "comment", "send_back", "discard"];

export default async function DraftPage({ params, searchParams }: PageProps<"/[locale]/admin/drafts/[id]">) {
  const { locale: segment, id: given } = await params;
  const locale = parseLocale(segment);
  const id = draftIdSchema.safeParse(given);
  const draft = id.success ? await getDraft(id.data) : null;
  const path = draft ? `/admin/drafts/${draft.id}` : "/admin/drafts";
  const person = await requirePerson(locale, path, "drafts.read", draft?.plan.country ?? null);
  if (!draft) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "editing");
  const { saved, done } = await searchParams;
  const view = await getCatalogue();
  const { plan, state } = draft;
  const { events, names, before, published, publishedPlan, othersOpen } = await readDraftContext(draft);
  const siblings = view.plansOf(plan.country);
  const warnings = warningsInWords(locale, view, plan, siblings);
  // What was typed and can't be read stands in its field all the same, and is marked.
  const typed = withUnread(typedOf(plan), draft.unread);
  const read = parsePlanForm(typed, plan);
  const unreadErrors = read.ok
    ? {}
    : Object.fromEntries(Object.entries(read.errors).map(([field, message]) => [field, saidInWords(locale, message)]));
  const canSave = nextDraftState(state, "save") !== null;
  const writing = canSave && isAllowed(person, "drafts.write", plan.country);
  const stale = published !== null && published !== draft.baseVersion;
  const reasons = state === "sent_back" ? events.findLast(({ kind }) => kind === "sent_back")?.text : null;

  const agencies = await findAgencies(plan.country);
  const sources = await findSourcesAt(plan.evidence.map(({ url }) => url));

  return (
    <>
      <PageHeader
        title={draftName(locale, view, plan)}
        crumbs={[{ label: translator(locale, "admin")("nav.drafts"), address: href(locale, "/admin/drafts") }]}
        crumbsLabel={translator(locale, "admin")("nav.place")}
        lead={t("draft.lead", {
          state: t(`state.${state}`),
          base: draft.baseVersion,
          date: formatInstant(locale, draft.updatedAt),
        })}
      >
        <DraftLinks {...{ locale, draft }} published={published !== null} onPublic={view.planBySlug.has(plan.slug)} />
      </PageHeader>
      {typeof done === "string" && DONE.includes(done) && <Notice title={t(`done.${done}`)} tone="good" />}
      {reasons && (
        <Notice title={t("draft.sentBack")} tone="warn">
          <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{reasons}</p>
        </Notice>
      )}
      {othersOpen > 0 && canSave && <Notice title={t("draft.othersOpen", { count: othersOpen })} tone="warn" />}
      {state === "in_review" && stale && <Notice title={t("draft.stale")} tone="warn" />}
      {writing && stale && published !== null && (
        <CatchUpForm
          {...{ locale, id: draft.id, version: draft.version, published }}
          action={catchUp}
          words={{
            title: t("catchUp.title"),
            text: t("catchUp.text"),
            submit: t("catchUp.submit"),
            conflict: t("catchUp.conflict"),
            conflictText: t("catchUp.conflictText"),
            mine: t("catchUp.mine"),
            theirs: t("catchUp.theirs"),
            base: t("form.base"),
          }}
        />
      )}
      <SharedProposals {...{ locale, plan, sources, agencies }} before={publishedPlan} />
      <CompletenessMeter locale={locale} plan={plan} warnings={warnings} linked={writing} />
      <ResultsLink locale={locale} draftId={draft.id} count={plan.results.length} />
      <DraftChanges {...{ locale, draft, before, open: !writing }} />
      {writing && (
        <div className="mb-8 lg:hidden">
          <DraftContents locale={locale} plan={plan} inLines />
        </div>
      )}
      {writing && (
        <PlanForm
          key={String(saved)}
          {...{ locale, id: draft.id, version: draft.version }}
          base={JSON.stringify({ ...plan, results: [] })}
          typed={typed}
          unreadErrors={unreadErrors}
          model={formModel(locale, {
            plan,
            agencies,
            sources: sourcesToOffer([...joinSources([plan], sources), ...view.catalogue.plans], plan.country),
          })}
          contents={<DraftContents locale={locale} plan={plan} />}
          savedAddress={href(locale, path, "saved=")}
          saved={saved === String(draft.version)}
          save={saveForm}
          saveInPlace={saveFormInPlace}
        />
      )}
      <DraftSteps {...{ locale, draft, person, events, sources }} before={publishedPlan} />
      <section id="log" aria-labelledby="log-title" className="mt-14">
        <h2 id="log-title" className="mb-3 text-lg">
          {t("draft.log")}
        </h2>
        <DraftLog {...{ locale, events, names }} />
      </section>
    </>
  );
}
