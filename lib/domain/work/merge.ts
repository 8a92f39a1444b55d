import { EVIDENCE_KEYS, keptValue, writeValue } from "@/lib/domain/attributes/evidence";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import type { Nothing } from "@/lib/domain/vocabulary/vocabulary";
import { emptyPlan } from "./draft";
import { sayTheSame } from "./record-sameness";

/**
 * What one person changes at a time: an attribute's value with its nothing (`budget`), its evidence
 * (`evidence:budget`), or one of `confidence`, `note`, `results`. The lead agency is one part, `lead`.
 */
export type PartKey = string;

export const EVIDENCE_PART = "evidence:";

/** An attribute's part: its value, where it has none which nothing, and whether a list of it is complete. */
export type AttributePart = { value: unknown; nothing: Nothing | null; complete: boolean };

export type Parts = Readonly<Record<PartKey, unknown>>;

export type Side = "mine" | "theirs" | "base";

type PartConflict = { key: PartKey; base: unknown; mine: unknown; theirs: unknown };

export type Merge = {
  /** Both changes together; where they clash, mine. */
  merged: Plan;
  /** Parts that both changed, each to something else; in the order of the registry. */
  conflicts: readonly PartConflict[];
  /** Parts that only they changed, and that `merged` took over. */
  taken: readonly PartKey[];
};

/** A plan taken apart; `joinParts` puts it together again. */
export function partsOf(plan: Plan): Parts {
  const attributes = EVIDENCE_KEYS.map((key): [PartKey, AttributePart] => [
    key,
    { value: readValue(plan, key), nothing: plan.nothings[key] ?? null, complete: plan.complete.includes(key) },
  ]);
  const evidence = EVIDENCE_KEYS.map((key): [PartKey, Evidence[]] => [
    EVIDENCE_PART + key,
    plan.evidence.filter(({ attribute }) => attribute === key),
  ]);
  const { confidence, note, results } = plan;
  return Object.fromEntries([
    ...attributes,
    ...evidence,
    ["confidence", confidence],
    ["note", note],
    ["results", results],
  ]);
}

/** Keys of the parts that differ between two states of a plan, in the order of the registry. */
export function changedParts(before: Plan, after: Plan): PartKey[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return Object.keys(now).filter((key) => !sayTheSame(old[key], now[key]));
}

/**
 * Joins two changes of one plan, part by part: a part that one of them left alone is taken from the other; one that
 * both changed to the same is no conflict.
 *
 * @param base what both started from.
 * @param choices which side to take for parts in conflict. All parts in conflict are listed all the same.
 */
export function mergePlans(base: Plan, mine: Plan, theirs: Plan, choices: Readonly<Record<PartKey, Side>> = {}): Merge {
  const [before, own, other] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const conflicts: PartConflict[] = [];
  const taken: PartKey[] = [];
  const merged: Record<PartKey, unknown> = {};

  for (const key of Object.keys(own)) {
    merged[key] = own[key];
    if (sayTheSame(own[key], other[key])) continue;
    if (sayTheSame(own[key], before[key])) {
      merged[key] = other[key];
      taken.push(key);
    } else if (!sayTheSame(other[key], before[key])) {
      conflicts.push({ key, base: before[key], mine: own[key], theirs: other[key] });
      merged[key] = { mine: own, theirs: other, base: before }[choices[key] ?? "mine"][key];
    }
  }
  return {
    merged: joinParts(mine, merged, [...mine.evidence, ...theirs.evidence, ...base.evidence]),
    conflicts,
    taken,
  };
}

/**
 * A plan out of its parts.
 *
 * @param identity whose country and generation it has.
 * @param order of the evidence: rows stand as their like stands here.
 */
function joinParts(identity: Plan, parts: Parts, order: readonly Evidence[]): Plan {
  const plan = structuredClone(emptyPlan(identity.country, identity.generation)) as unknown as Record<string, unknown>;
  const nothings: Record<string, Nothing> = {};
  const listed: string[] = [];
  for (const key of EVIDENCE_KEYS) {
    const { value, nothing, complete } = parts[key] as AttributePart;
    if (nothing !== null) nothings[key] = nothing;
    if (complete) listed.push(key);
    if (key === "lead") plan.leadAgency = value;
    else if (key !== "lead_agency") writeValue(plan, key, value);
  }
  const rank = (row: Evidence) =>
    order.findIndex(({ attribute, url }) => attribute === row.attribute && url === row.url);
  const evidence = EVIDENCE_KEYS.flatMap((key) => parts[EVIDENCE_PART + key] as Evidence[]);
  const { confidence, note, results } = parts;
  return {
    ...(plan as unknown as Plan),
    nothings,
    complete: listed,
    evidence: evidence.sort((a, b) => rank(a) - rank(b)),
    confidence: confidence as Plan["confidence"],
    note: note as Plan["note"],
    results: results as Plan["results"],
  };
}

/** The lead agency is the value of `lead` as a whole, as a name needs a type: `lead_agency` has but its nothing. */
function readValue(plan: Plan, key: string): unknown {
  if (key === "lead") return plan.leadAgency;
  if (key === "lead_agency") return null;
  return keptValue(plan, key) ?? null;
}
