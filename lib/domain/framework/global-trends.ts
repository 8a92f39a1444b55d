import type { CodedKey } from "@/lib/domain/plan/coded-values";
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

const isAmong = <T extends string>(code: T, held: readonly T[], saysNone: boolean) =>
  held.length > 0 ? held.includes(code) : saysNone ? false : null;

const hasIssue = (code: Plan["issues"][number]) => (plan: Plan) =>
  isAmong(code, plan.issues, plan.nothings.issue === "none");

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
    holds: ({ focuses, nothings }) => isAmong("emerging_issues", focuses, nothings.focus === "none"),
  },
  { trend: "engaging_men", from: ["issue"], holds: hasIssue("men_masculinities") },
];

const RULE_BY_TREND = new Map(TREND_RULES.map((rule) => [rule.trend, rule]));

/** The rule that derives a trend; undefined where only a coder can tag it. */
export function trendRule(trend: GlobalTrend): TrendRule | undefined {
  return RULE_BY_TREND.get(trend);
}

/** Whether a plan shows a trend: a coder tagged it, or a coded attribute says so; null: nothing says. */
export function showsTrend(plan: Plan, trend: GlobalTrend): boolean | null {
  return plan.trends.includes(trend) ? true : (trendRule(trend)?.holds(plan) ?? null);
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

/** How many plans show a trend, of how many it is known whether they do, among how many. */
export type TrendCounts = { count: number; known: number; total: number };

/**
 * Counts the plans that show a trend. A trend without a rule is only ever tagged, so that no plan is known not to show
 * it: `known` is then no denominator.
 */
export function countShowing(plans: readonly Plan[], trend: GlobalTrend): TrendCounts {
  const standings = plans.map((plan) => showsTrend(plan, trend));
  return {
    count: standings.filter((shows) => shows === true).length,
    known: standings.filter((shows) => shows !== null).length,
    total: plans.length,
  };
}

/** What backs a trend tag: the sources of the coder's tags, or of the attributes that the rule read. */
export function trendEvidence(plan: Plan, { from }: TrendTag): Evidence[] {
  const keys = from === "coder" ? ["trend"] : from;
  return plan.evidence.filter(({ attribute }) => keys.includes(attribute));
}
