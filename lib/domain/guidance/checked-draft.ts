import type { CatalogueView } from "@/lib/domain/catalogue/view";
import {
  type Answers,
  type DraftProfile,
  type ElementVerdict,
  findGapExamples,
  type GapExample,
  judgeAnswers,
} from "./self-check";

/** An element that the draft meets only partly or not, with plans that fill the gap. */
type CheckGap = ElementVerdict & { examples: readonly GapExample[] };

export type CheckedDraft = { verdicts: readonly ElementVerdict[]; gaps: readonly CheckGap[] };

/** Judges a draft's answers and finds plans for its gaps. The same on the server and in a browser. */
export function checkDraft(view: CatalogueView, profile: DraftProfile, answers: Answers): CheckedDraft {
  const verdicts = judgeAnswers(answers);
  return {
    verdicts,
    gaps: verdicts
      .filter(({ assessment }) => assessment === "partly" || assessment === "not_met")
      .map((verdict) => ({ ...verdict, examples: findGapExamples(view, verdict.element, profile) })),
  };
}
