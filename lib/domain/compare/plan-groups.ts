import { attribute, type ReadContext } from "@/lib/domain/attributes/attributes";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import { yearOf } from "@/lib/domain/plan/dates";
import type { Plan } from "@/lib/domain/plan/plan";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { GROUP_SPAN_YEARS } from "./groups";

/** What plans are grouped by where a share is told for each group. All but `focus` are exclusive. */
export const GROUPINGS = ["region", "orientation", "focus", "lead", "generation", "period"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type PlanGroup = {
  /** A code, a generation, a span of years of adoption (`2015-2019`) or `unknown`. */
  group: string;
  plans: readonly Plan[];
};

/** The groups that plans fall in, in the order of the code list, else ascending; `unknown` last, empty ones left out. */
export function groupPlans(view: CatalogueView, plans: readonly Plan[], grouping: Grouping): PlanGroup[] {
  const held = new Map<string, Plan[]>();
  for (const plan of plans) {
    // No grouping depends on the day.
    for (const group of groupsOf(grouping, plan, view.contextOf(plan, "2000-01-01"))) {
      const members = held.get(group);
      if (members) members.push(plan);
      else held.set(group, [plan]);
    }
  }

  const codes = grouping === "period" ? undefined : attribute(grouping).codes;
  const rank = (group: string) =>
    group === UNKNOWN ? Number.MAX_SAFE_INTEGER : (codes?.indexOf(group) ?? parseInt(group, 10));
  return [...held].map(([group, members]) => ({ group, plans: members })).sort((a, b) => rank(a.group) - rank(b.group));
}

function groupsOf(grouping: Grouping, plan: Plan, context: ReadContext): string[] {
  if (grouping === "period") return [plan.adopted === null ? UNKNOWN : spanOf(yearOf(plan.adopted))];
  const reading = attribute(grouping).read(plan, context);
  return reading.known ? reading.values.map(String) : [UNKNOWN];
}

function spanOf(year: number): string {
  const from = year - (year % GROUP_SPAN_YEARS);
  return `${from}-${from + GROUP_SPAN_YEARS - 1}`;
}
