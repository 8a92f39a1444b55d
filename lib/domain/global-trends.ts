import type { Evidence, Plan } from "./plan";
import { GLOBAL_TRENDS, type GlobalTrend } from "./vocabulary";

export type TrendRule = {
  trend: GlobalTrend;
  /** Keys of the attributes that the rule reads. */
  from: readonly string[];
  holds(plan: Plan): boolean;
};

/** Trends that a coded attribute already says; the others are tagged by hand, with evidence. */
export const TREND_RULES: readonly TrendRule[] = [
  { trend: "resourcing", from: ["budget"], holds: ({ budget }) => budget === "allocated" },
  { trend: "learning_accountability", from: ["monitoring"], holds: ({ monitoring }) => monitoring === "indicators" },
  { trend: "youth", from: ["issue"], holds: ({ issues }) => issues.includes("youth") },
  { trend: "emerging_issues", from: ["model"], holds: ({ focuses }) => focuses.includes("emerging_issues") },
  { trend: "engaging_men", from: ["issue"], holds: ({ issues }) => issues.includes("men_masculinities") },
];

/** A trend and where its tag comes from: a coder, or the attributes that a rule read. */
export type TrendTag = { trend: GlobalTrend; from: "coder" | readonly string[] };

/** The trends a plan shows, in vocabulary order. */
export function deriveTrends(plan: Plan): TrendTag[] {
  return GLOBAL_TRENDS.flatMap((trend): TrendTag[] => {
    if (plan.trends.includes(trend)) return [{ trend, from: "coder" }];
    const rule = TREND_RULES.find((candidate) => candidate.trend === trend && candidate.holds(plan));
    return rule ? [{ trend, from: rule.from }] : [];
  });
}

/** The plans that show a trend, in the order given. */
export function plansShowing(plans: readonly Plan[], trend: GlobalTrend): Plan[] {
  return plans.filter((plan) => deriveTrends(plan).some((tag) => tag.trend === trend));
}

/** What backs a trend tag: the sources of the coder's tags, or of the attributes that the rule read. */
export function trendEvidence(plan: Plan, { from }: TrendTag): Evidence[] {
  const keys = from === "coder" ? ["trend"] : from;
  // A model is an orientation or a focus: its sources are theirs.
  return plan.evidence.filter(({ attribute }) => keys.includes(attribute === "focus" ? "model" : attribute));
}
