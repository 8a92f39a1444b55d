import { ATTRIBUTES, type Attribute, type Reading } from "@/lib/domain/attributes/attributes";
import type { CatalogueView } from "@/lib/domain/catalogue/view";
import type { IsoDate } from "@/lib/domain/plan/dates";
import { isComplete } from "@/lib/domain/plan/open-lists";
import type { Plan } from "@/lib/domain/plan/plan";
import { compareTwo, valuesOf } from "./value-comparison";

/**
 * `kept`: the same. `added`, `dropped`: the later plan holds more, or less, and is otherwise the same.
 * `changed`: something came and something went. `not_comparable`: one of the two is not known.
 */
export type ChangeKind = "kept" | "added" | "dropped" | "changed" | "not_comparable";

export type AttributeChange = {
  attribute: Attribute;
  change: ChangeKind;
  before: Reading;
  after: Reading;
  /** Values held by both, by the later only, by the earlier only; all empty if not comparable. */
  kept: readonly (string | number)[];
  added: readonly (string | number)[];
  dropped: readonly (string | number)[];
  /** The earlier list is open, so that what was added may have been in it; the later, so that what is gone may not be. */
  open: { added: boolean; dropped: boolean };
};

/** What can change from one generation to the next: the rest is the country's, or tells the plan's place in time. */
const CHANGEABLE = ATTRIBUTES.filter(({ compare, origin }) => compare && origin !== "context");

/** What became of each comparable attribute from one plan to another, in registry order. */
export function diffGenerations(view: CatalogueView, before: Plan, after: Plan, asOf: IsoDate): AttributeChange[] {
  const [from, to] = [view.contextOf(before, asOf), view.contextOf(after, asOf)];
  return CHANGEABLE.map((attribute) => ({
    ...changeOf(attribute, attribute.read(before, from), attribute.read(after, to)),
    open: openEnds(attribute, before, after),
  }));
}

/** Which of two plans' lists of an attribute may miss values. */
function openEnds(
  { key, kind }: Attribute,
  before: Pick<Plan, "complete" | "nothings">,
  after: Pick<Plan, "complete" | "nothings">,
): AttributeChange["open"] {
  return { added: kind === "many" && !isComplete(before, key), dropped: kind === "many" && !isComplete(after, key) };
}

/** What became of one attribute: its reading in the earlier plan and in the later. */
export function changeOf(attribute: Attribute, before: Reading, after: Reading): Omit<AttributeChange, "open"> {
  const outcome = compareTwo(attribute.kind, before, after);
  if (outcome === "not_comparable") {
    return { attribute, change: "not_comparable", before, after, kept: [], added: [], dropped: [] };
  }

  const [earlier, later] = [valuesOf(before), valuesOf(after)];
  const kept = later.filter((value) => earlier.includes(value));
  const added = later.filter((value) => !earlier.includes(value));
  const dropped = earlier.filter((value) => !later.includes(value));
  return {
    attribute,
    change: changeKind(outcome === "same", added.length, dropped.length),
    before,
    after,
    kept,
    added,
    dropped,
  };
}

function changeKind(same: boolean, added: number, dropped: number): ChangeKind {
  if (same) return "kept";
  if (added > 0 && dropped === 0) return "added";
  if (dropped > 0 && added === 0) return "dropped";
  return "changed";
}

/** True if a change rests on a list that may miss values: what came may have been there before, what is gone may not be. */
export function mayBeNone({ open, added, dropped }: AttributeChange): boolean {
  return (added.length > 0 && open.added) || (dropped.length > 0 && open.dropped);
}
