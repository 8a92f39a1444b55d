import type { Evidence, Plan, SourceRecord } from "@/lib/domain/plan/plan";
import { CONFIDENCES } from "@/lib/domain/vocabulary/vocabulary";

/**
 * What is wrong with a source where a plan names it. `unnamed`: title or publisher is not known, neither here nor in the
 * source's record. `lowered`: it is trusted less than its kind allows, and nobody says why.
 */
export type SourceFault = {
  fault: "unnamed" | "lowered";
  /** Place in the plan's evidence. */
  index: number;
  /** What is missing, in the order of the form. */
  missing: readonly ("title" | "publisher" | "doubt")[];
  /** false: the published plan has it already, so that it is told and keeps nothing else from being published. */
  blocks: boolean;
};

/**
 * The faults of a plan's sources, in the order of its evidence; each address that nobody has named once.
 *
 * @param before the plan as published; null: it never was.
 * @param records of the addresses that are described already.
 */
export function sourceFaults(
  plan: Pick<Plan, "evidence">,
  before: Pick<Plan, "evidence"> | null,
  records: readonly SourceRecord[],
): SourceFault[] {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const cited = new Set(before?.evidence.map(({ url }) => url));
  const told = new Set<string>();
  return plan.evidence.flatMap((row, index): SourceFault[] => {
    const missing = (["title", "publisher"] as const).filter(
      (field) => !byUrl.get(row.url)?.[field] && !plan.evidence.some((other) => other.url === row.url && other[field]),
    );
    const unnamed: SourceFault[] =
      missing.length > 0 && !told.has(row.url)
        ? [{ fault: "unnamed", index, missing, blocks: !cited.has(row.url) }]
        : [];
    told.add(row.url);
    if (!isLowered(row)) return unnamed;
    return [...unnamed, { fault: "lowered", index, missing: ["doubt"], blocks: isLoweredSince(row, before) }];
  });
}

/** True if a source is trusted less than its kind allows, without a word why. */
function isLowered({ confidence, doubt }: Pick<Evidence, "confidence" | "doubt">): boolean {
  return confidence !== "high" && doubt === null;
}

/** True if a source is trusted less than it was before, or is new and not trusted in full, without a word why. */
export function isLoweredSince(row: Evidence, before: Pick<Plan, "evidence"> | null): boolean {
  if (!isLowered(row)) return false;
  const was = before?.evidence.find(({ attribute, url }) => attribute === row.attribute && url === row.url);
  return !was || rank(row.confidence) > rank(was.confidence);
}

const rank = (confidence: Evidence["confidence"]) => CONFIDENCES.indexOf(confidence);
