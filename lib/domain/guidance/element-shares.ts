import type { HoldCounts } from "@/lib/domain/attributes/standing";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { type Grouping, groupPlans } from "@/lib/domain/compare/plan-groups";
import { assessElement, type ElementAssessment, mayBeMore } from "@/lib/domain/framework/elements";
import { adoptedOrder } from "@/lib/domain/plan/dates";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import { ASSESSMENTS, type Assessment, ELEMENTS, type Element } from "@/lib/domain/vocabulary/vocabulary";

/** How many plans of a group stand where on one element; of `known` with an assessment, among `total`. */
export type AssessmentCounts = Readonly<Record<Assessment, number>> & {
  known: number;
  total: number;
  /** Those of `partly` that may meet it: parts of it are not coded. */
  atLeastPartly: number;
};

/** The counts as those of plans that meet the element. */
export function meetingCounts({ met, known, atLeastPartly }: AssessmentCounts): HoldCounts {
  return { count: met, lacking: known - met - atLeastPartly, known };
}

/** Counts the assessments of one element, the one that counts of each plan. */
export function countAssessments(plans: readonly Plan[], element: Element): AssessmentCounts {
  const counts = { met: 0, partly: 0, not_met: 0 };
  let atLeastPartly = 0;
  for (const plan of plans) {
    const assessment = assessElement(plan, element);
    if (assessment.counts !== null) counts[assessment.counts] += 1;
    if (mayBeMore(plan, assessment)) atLeastPartly += 1;
  }
  const known = ASSESSMENTS.reduce((sum, assessment) => sum + counts[assessment], 0);
  return { ...counts, known, total: plans.length, atLeastPartly };
}

/** The counts of one element for each group of plans. */
export function assessmentsBy(
  view: CatalogueView,
  element: Element,
  grouping: Grouping,
): { group: string; counts: AssessmentCounts }[] {
  return groupPlans(view, view.catalogue.plans, grouping).map(({ group, plans }) => ({
    group,
    counts: countAssessments(plans, element),
  }));
}

/** How a plan stands on all six, in order, and in how many it stands how. Never a single score. */
export type PlanAssessment = {
  elements: readonly ElementAssessment[];
  known: number;
} & Readonly<Record<Assessment, number>>;

/** Assesses a plan on the six elements. */
export function assessPlan(plan: Plan): PlanAssessment {
  const elements = ELEMENTS.map((element) => assessElement(plan, element));
  const of = (assessment: Assessment) => elements.filter(({ counts }) => counts === assessment).length;
  const [met, partly, not_met] = [of("met"), of("partly"), of("not_met")];
  return { elements, known: met + partly + not_met, met, partly, not_met };
}

/** The plans that meet an element, adopted latest first, then by country name and generation. */
export function plansMeeting(view: CatalogueView, element: Element): Plan[] {
  return latestFirst(view.catalogue.plans.filter((plan) => assessElement(plan, element).counts === "met"));
}

/** Plans by date of adoption, latest first, those without one last; ties stay in catalogue order. */
export function latestFirst(plans: readonly Plan[]): Plan[] {
  return plans.toSorted((a, b) => adoptedOrder(b, a));
}

/** What backs the assessment that counts: the sources of the coder's own, else those of the attributes it was derived from. */
export function assessmentEvidence(plan: Plan, element: Element): Evidence[] {
  const { own, from } = assessElement(plan, element);
  const keys = own === null ? from : [element];
  return plan.evidence.filter(({ attribute }) => keys.includes(attribute));
}
