import { NotFoundPage } from "@/components/layout/not-found-page";
import { FocusKeeper } from "@/components/results-editor/focus-keeper";
import { ResultRow } from "@/components/results-editor/result-row";
import { ResultTools } from "@/components/results-editor/result-tools";
import { refusalWords } from "@/components/results-editor/result-words";
import { WarningList } from "@/components/results-editor/warning-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/auth/access";
import { getCatalogue } from "@/lib/catalogue/catalogue";
import { getDraft } from "@/lib/db/queries/drafts";
import { RESULT_STEPS } from "@/lib/domain/results/changes";
import { viewResults } from "@/lib/domain/results/view";
import { type ResultWarning, resultWarnings } from "@/lib/domain/results/warnings";
import { nextDraftState } from "@/lib/domain/work/draft";
import { formatInstant } from "@/lib/format";
import { href } from "@/lib/i18n/href";
import { planShortName } from "@/lib/i18n/labels";
import { parseLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { draftIdSchema } from "@/lib/schemas/draft-step";
import { parseResultsQuery } from "@/lib/schemas/result-form";
import { stepResult } from "./actions";
import { deedWords } from "./deed-words";
import { PanelOf } from "./panel-of";

type Props = PageProps<"/[locale]/admin/drafts/[id]/results">;

export async function generateMetadata({ params }: Props) {
  return { title: translator(parseLocale((await params).locale), "resultsEditor")("editor.title") };
}

export default async function ResultsEditorPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = parseLocale(segment);
  const draftId = draftIdSchema.safeParse(id);
  const draft = draftId.success ? await getDraft(draftId.data) : null;
  const path = `/admin/drafts/${id}/results`;
  await requirePerson(locale, path, "drafts.read", draft?.plan.country);
  if (!draft) return <NotFoundPage locale={locale} />;

  const t = translator(locale, "resultsEditor");
  const query = parseResultsQuery(await searchParams);
  const nodes = draft.plan.results;
  const view = viewResults(nodes, query.at, query.page);
  const warnings = resultWarnings(nodes);
  const warningsOf = new Map<string, ResultWarning[]>();
  for (const warning of warnings) warningsOf.set(warning.id, [...(warningsOf.get(warning.id) ?? []), warning]);
  const canWrite = nextDraftState(draft.state, "save") !== null;
  const { countryByIso3 } = await getCatalogue();
  const country = countryByIso3.get(draft.plan.country);
  const plan = country ? planShortName(locale, country, draft.plan) : draft.plan.slug;

  const address = (values: Record<string, string | number | null>) => href(locale, path, values);
  const panel = canWrite && query.do && (
    <PanelOf
      locale={locale}
      draft={draft}
      panel={query.do}
      chosen={view.chosen}
      closeAddress={address({ at: query.at })}
    />
  );
  const said = query.refused
    ? refusalWords(locale, query.refused)
    : query.did && deedWords(locale, nodes, view.chosen, query.did, query.count ?? 0);

  return (
    <>
      <PageHeader
        title={t("editor.of", { plan })}
        crumbs={[{ label: t("editor.drafts", { plan }), address: href(locale, `/admin/drafts/${draft.id}`) }]}
        crumbsLabel={translator(locale, "admin")("nav.place")}
        lead={t("editor.lead", { count: nodes.length, warnings: warnings.length })}
      />
      {!canWrite && (
        <Notice title={t("editor.closed")} tone="warn">
          {t("editor.closedText")}
        </Notice>
      )}
      {canWrite && (
        <div className="mb-4 flex flex-wrap gap-2">
          <ButtonLink href={href(locale, `${path}/import`)} look={nodes.length === 0 ? "primary" : "quiet"}>
            {t("editor.importLink")}
          </ButtonLink>
          <ButtonLink href={address({ do: "add" })} replace scroll={false}>
            {t("editor.addFirst")}
          </ButtonLink>
          {nodes.length > 0 && (
            <>
              <ButtonLink href={address({ at: query.at, do: "renumber" })} replace scroll={false}>
                {t("editor.renumberLink")}
              </ButtonLink>
              <ButtonLink href={href(locale, `${path}/import`, { with: "list" })}>{t("editor.asList")}</ButtonLink>
              <ButtonLink href={href(locale, `${path}/import`, { with: "table" })}>{t("editor.asTable")}</ButtonLink>
            </>
          )}
        </div>
      )}
      <p
        id="said"
        role="status"
        tabIndex={-1}
        className="sticky top-0 z-10 flex min-h-9 flex-wrap items-center gap-x-4 border-b border-rule bg-paper py-1 text-sm"
      >
        <span className={`font-semibold ${query.refused ? "text-bad" : "text-good"}`}>{said}</span>
        <span className="ms-auto text-ink-soft">
          {t("editor.saved", { time: formatInstant(locale, draft.updatedAt) })}
        </span>
      </p>
      {(query.did || query.do || query.refused) && (
        <FocusKeeper
          targets={focusTargets(query)}
          moment={`${draft.version} ${query.at} ${query.do} ${query.refused}`}
        />
      )}
      {warnings.length > 0 && (
        <WarningList locale={locale} nodes={nodes} warnings={warnings} addressOf={(at) => address({ at })} />
      )}
      {panel && (query.do === "renumber" || !view.chosen) && panel}
      <ol aria-label={t("editor.tree")} className="border-b border-rule">
        {view.rows.map((shown) => {
          const isChosen = shown.node.id === query.at;
          return (
            <ResultRow
              key={shown.node.id}
              locale={locale}
              shown={shown}
              warnings={warningsOf.get(shown.node.id) ?? []}
              address={address({ at: shown.node.id })}
              isChosen={isChosen}
            >
              {isChosen && canWrite && (
                <>
                  <ResultTools
                    locale={locale}
                    draftId={draft.id}
                    shown={shown}
                    step={stepResult}
                    addressOf={(what) => address({ at: shown.node.id, do: what })}
                  />
                  {query.do !== "renumber" && panel}
                </>
              )}
            </ResultRow>
          );
        })}
      </ol>
      {view.pages > 1 && (
        <nav aria-label={t("editor.pages")} className="mt-4 flex flex-wrap items-center gap-4 text-sm">
          {view.page > 1 && (
            <ButtonLink href={address({ at: query.at, page: view.page - 1 })}>{t("editor.previous")}</ButtonLink>
          )}
          <span className="text-ink-soft">{t("editor.page", { page: view.page, pages: view.pages })}</span>
          {view.page < view.pages && (
            <ButtonLink href={address({ at: query.at, page: view.page + 1 })}>{t("editor.next")}</ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

/** Where a person goes on: in the form that was opened, at the button that was pressed, else at the node. */
function focusTargets({ do: panel, did, refused }: ReturnType<typeof parseResultsQuery>): string[] {
  if (panel === "edit" || panel === "add") return ["panel-kind"];
  if (panel === "move") return ["panel-parent"];
  if (panel) return ["panel-send"];
  const steps: readonly string[] = RESULT_STEPS;
  if (refused || !did || !steps.includes(did)) return ["chosen", "said"];
  return [did, ...steps].map((step) => `step-${step}`);
}
