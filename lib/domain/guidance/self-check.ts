import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { PEER_RULES } from "@/lib/domain/compare/peers";
import { adoptedOrder } from "@/lib/domain/plan/dates";
import type { Country, Evidence, Plan } from "@/lib/domain/plan/plan";
import {
  type Assessment,
  ELEMENTS,
  type Element,
  type LeadType,
  type Model,
  ORIENTATIONS,
} from "@/lib/domain/vocabulary/vocabulary";
import { assessmentEvidence, plansMeeting } from "./element-shares";

/** Questions per element. Their words are the messages `framework.check.<element>.q<number>`. */
export const QUESTION_COUNTS: Readonly<Record<Element, number>> = {
  political_will: 3,
  inclusive_design: 3,
  monitoring_evaluation: 4,
  coordination: 3,
  civil_society_role: 3,
  resources: 4,
};

export const ANSWERS = ["yes", "partly", "no", "unknown"] as const;
export type Answer = (typeof ANSWERS)[number];

export type Question = {
  /** The parameter of the address: `resources_2`. */
  key: string;
  element: Element;
  /** From 1. */
  number: number;
};

/** Every question, element by element. */
export const QUESTIONS: readonly Question[] = ELEMENTS.flatMap((element) =>
  Array.from({ length: QUESTION_COUNTS[element] }, (_, place) => ({
    key: `${element}_${place + 1}`,
    element,
    number: place + 1,
  })),
);

/** Whom the draft is for; what is not named does not count. */
export type DraftProfile = { country: string | null; model: Model | null; lead: LeadType | null };

/** Question key -> answer; a question that is not listed was not answered. */
export type Answers = Readonly<Record<string, Answer>>;

export type ElementVerdict = {
  element: Element;
  /**
   * met: every answer is yes; not_met: every answer is no; else partly. "Don't know" and missing answers don't count;
   * null: no answer counts.
   */
  assessment: Assessment | null;
  /** false: questions are open whose answers could change the assessment, or nothing is answered. */
  settled: boolean;
  /** Questions answered partly or no: what the draft lacks. */
  gaps: readonly Question[];
  /** Questions answered "don't know". */
  unknown: readonly Question[];
  missing: readonly Question[];
};

/** Judges the answers, element by element in fixed order. */
export function judgeAnswers(answers: Answers): ElementVerdict[] {
  return ELEMENTS.map((element) => {
    const questions = QUESTIONS.filter((question) => question.element === element);
    const having = (...wanted: readonly (Answer | undefined)[]) =>
      questions.filter(({ key }) => wanted.includes(answers[key]));
    const known = having("yes", "partly", "no").length;
    const gaps = having("partly", "no");
    const assessment =
      known === 0 ? null : gaps.length === 0 ? "met" : having("no").length === known ? "not_met" : "partly";
    const [unknown, missing] = [having("unknown"), having(undefined)];
    // Nothing takes a draft away from "partly": it has gaps, and not everything is missing.
    const settled = assessment === "partly" || (assessment !== null && unknown.length + missing.length === 0);
    return { element, assessment, settled, gaps, unknown, missing };
  });
}

/** A plan that fills a gap, and why it was chosen. */
export type GapExample = {
  plan: Plan;
  country: Country;
  /** What it shares with the draft, in this order; empty if nothing. */
  shares: readonly ("region" | "lead" | "model")[];
  evidence: readonly Evidence[];
};

/** At most this many plans are shown for a gap. */
export const GAP_EXAMPLES = 5;

const pointsOf = (key: string) => PEER_RULES.alike.find((rule) => rule.key === key)?.points ?? 0;

/**
 * Plans of other countries that meet the element, those most like the draft first: points for region, lead and model
 * as where plans are found alike. A country once, with its best plan. Ties: adopted later, then country name.
 */
export function findGapExamples(view: CatalogueView, element: Element, profile: DraftProfile): GapExample[] {
  const region = profile.country === null ? null : view.countryByIso3.get(profile.country)?.region;
  const isOrientation = ORIENTATIONS.some((orientation) => orientation === profile.model);
  const points = {
    region: pointsOf("region"),
    lead: pointsOf("lead"),
    model: pointsOf(isOrientation ? "orientation" : "focus"),
  };

  const seen = new Set<string>();
  return plansMeeting(view, element)
    .filter(({ country }) => country !== profile.country)
    .map((plan) => {
      const country = view.countryOf(plan);
      const held = {
        region: country.region === region,
        lead: profile.lead !== null && plan.leadAgency?.type === profile.lead,
        model: [plan.orientation, ...plan.focuses].some((model) => model !== null && model === profile.model),
      };
      const shares = (["region", "lead", "model"] as const).filter((key) => held[key]);
      const score = shares.reduce((sum, key) => sum + points[key], 0);
      return { plan, country, shares, score, evidence: assessmentEvidence(plan, element) };
    })
    .sort((a, b) => b.score - a.score || adoptedOrder(b.plan, a.plan))
    .filter(({ country: { iso3 } }) => !seen.has(iso3) && seen.add(iso3))
    .slice(0, GAP_EXAMPLES)
    .map(({ plan, country, shares, evidence }) => ({ plan, country, shares, evidence }));
}
