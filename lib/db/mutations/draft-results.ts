import { getDraft } from "@/lib/db/queries/drafts";
import type { ResultNode } from "@/lib/domain/plan/plan";
import type { ResultOutcome } from "@/lib/domain/results/changes";
import type { PlanDraft } from "@/lib/domain/work/draft";
import type { ResultsRefused } from "@/lib/schemas/result-form";
import { saveDraft } from "./drafts";

export type ResultsSaved = { ok: true; draft: PlanDraft } | { ok: false; reason: ResultsRefused };

/** How often a change is made anew on what somebody else saved at the same moment. */
const MAX_ATTEMPTS = 4;

/**
 * Changes the results framework of a draft and saves it. The change is made on the tree as it stands now, so that
 * nothing that somebody saved meanwhile is lost; a change that no longer fits is refused by `change` itself.
 *
 * @returns busy: others save all the time; nothing was written.
 */
export async function saveDraftResults(
  id: number,
  change: (nodes: readonly ResultNode[]) => ResultOutcome,
  personId: string,
): Promise<ResultsSaved> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const draft = await getDraft(id);
    if (!draft) return { ok: false, reason: "no_draft" };
    const outcome = change(draft.plan.results);
    if (!outcome.ok) return outcome;

    const plan = { ...draft.plan, results: outcome.nodes };
    const saved = await saveDraft(id, { plan, base: draft.plan, baseVersion: draft.version }, personId);
    if (saved.ok) return { ok: true, draft: saved.draft };
    if (saved.reason === "gone") return { ok: false, reason: "no_draft" };
    if (saved.reason === "state") return { ok: false, reason: "state" };
  }
  return { ok: false, reason: "busy" };
}
