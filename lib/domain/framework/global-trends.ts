import { type CodedKey, isCoded } from "@/lib/domain/plan/coded-values";
import { isListed } from "@/lib/domain/plan/open-lists";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import { GLOBAL_TRENDS, type GlobalTrend } from "@/lib/domain/vocabulary/vocabulary";

/** One rule of the derivation table. Its words are the message `framework.trendRules.<trend>`. */
export type TrendRule = {
  trend: GlobalTrend;
  /** Keys of the attributes that the rule reads. */
  from: readonly CodedKey[];
  /** null: nothing coded bears on it. */
  holds(plan: Plan): boolean | null;
};

const hasIssue = (code: Plan["issues"][number]) => (plan: Plan) => isListed(plan, "issue", plan.issues, code);

/** Trends that a coded attribute already says; the others are tagged by hand, with evidence. */
export const TREND_RULES: readonly TrendRule[] = [
  { trend: "resourcing", from: ["budget"], holds: ({ budget }) => (budget === null ? null : budget === "allocated") },
  {
    trend: "learning_accountability",
    from: ["monitoring"],
    holds: ({ monitoring }) => (monitoring === null ? null : monitoring === "indicators"),
  },
  { trend: "youth", from: ["issue"], holds: hasIssue("youth") },
  {
    trend: "emerging_issues",
    from: ["focus"],
    holds: (plan) => isListed(plan, "focus", plan.focuses, "emerging_issues"),
  },
  { trend: "engaging_men", from: ["issue"], holds: hasIssue("men_masculinities") },
];

const RULE_BY_TREND = new Map(TREND_RULES.map((rule) => [rule.trend, rule]));

/** The rule that derives a trend; undefined where only a coder can tag it. */
export function trendRule(trend: GlobalTrend): TrendRule | undefined {
  return RULE_BY_TREND.get(trend);
}

/**
 * Whether a plan shows a trend: a coder tagged it, or a coded attribute says so. Of a trend without a rule only the
 * coder's own list tells, and only a complete one tells that it is not there. null: nothing says.
 */
export function showsTrend(plan: Plan, trend: GlobalTrend): boolean | null {
  const tagged = isListed(plan, "trend", plan.trends, trend);
  const rule = trendRule(trend);
  return tagged || !rule ? tagged : rule.holds(plan);
}

/** True if somebody has looked where the trend would show: what its rule reads is coded, or a coder has tagged trends. */
export function isTrendAsked(plan: Plan, trend: GlobalTrend): boolean {
  const rule = trendRule(trend);
  if (showsTrend(plan, trend) !== null) return true;
  if (!rule) return plan.trends.length > 0;
  return rule.from.some((key) => isCoded(plan, key));
}

/** A trend and where its tag comes from: a coder, or the attributes that a rule read. */
export type TrendTag = { trend: GlobalTrend; from: "coder" | readonly string[] };

/** The trends a plan shows, in vocabulary order. */
export function deriveTrends(plan: Plan): TrendTag[] {
  return GLOBAL_TRENDS.filter((trend) => showsTrend(plan, trend)).map((trend) => ({
    trend,
    from: plan.trends.includes(trend) ? "coder" : (trendRule(trend)?.from ?? []),
  }));
}

/** The plans that show a trend, in the order given. */
export function plansShowing(plans: readonly Plan[], trend: GlobalTrend): Plan[] {
  return plans.filter((plan) => showsTrend(plan, trend));
}

/** What backs a trend tag: the sources of the coder's tags, or of the attributes that the rule read. */
export function trendEvidence(plan: Plan, { from }: TrendTag): Evidence[] {
  const keys = from === "coder" ? ["trend"] : from;
  return plan.evidence.filter(({ attribute }) => keys.includes(attribute));
}
