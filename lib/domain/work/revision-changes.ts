import type { Plan } from "@/lib/domain/plan/plan";
import { emptyPlan } from "./draft";

/** Field of the record to its old and new value, as a revision keeps them; null: empty, or the plan was not there. */
export type RevisionChanges = Readonly<Record<string, readonly [unknown, unknown]>>;

/** What was published, when, by whom and why. */
export type RevisionEntry = {
  number: number;
  catalogueVersion: number;
  origin: "fact_base" | "editor" | "import" | "restore";
  /** Id of a person, whose account may be gone; null: the fact base. */
  authorId: string | null;
  note: string | null;
  changes: RevisionChanges;
  /** ISO instant. */
  at: string;
};

/** What was published lately. */
export type RecentRevision = {
  slug: string;
  country: string;
  generation: number;
  number: number;
  authorId: string;
  note: string | null;
  /** ISO instant. */
  at: string;
};

/**
 * Two states of a plan that differ in what a revision changed; what it left alone is empty in both. The first
 * revision of a plan changes an empty one.
 */
export function statesOfChanges(
  { country, generation }: Pick<Plan, "country" | "generation">,
  changes: RevisionChanges,
): { before: Plan; after: Plan } {
  const stateOf = (side: 0 | 1): Plan => {
    const plan = emptyPlan(country, generation);
    const fields = Object.keys(plan).filter((field) => changes[field] && changes[field][side] !== null);
    return { ...plan, ...Object.fromEntries(fields.map((field) => [field, changes[field]?.[side]])) };
  };
  return { before: stateOf(0), after: stateOf(1) };
}

/** Whether a revision took the plan out of the public catalogue, or brought it back; null: neither. */
export function visibilityChange(changes: RevisionChanges): "withdrawn" | "restored" | null {
  const { archived } = changes;
  if (!archived) return null;
  if (archived[1] === true) return "withdrawn";
  return archived[0] === true ? "restored" : null;
}
