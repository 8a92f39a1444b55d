import { FOCUSES, type Focus, type Orientation } from "@/lib/domain/vocabulary/vocabulary";

/** Where a plan's actions are taken. Source: the codebook's definitions of the orientations. */
export const PLACES = ["home", "abroad", "both"] as const;
type Place = (typeof PLACES)[number];

const ORIENTATION_OF: Readonly<Record<Place, Orientation>> = { home: "inward", abroad: "outward", both: "mixed" };

/** Answers to what the definitions ask; null: not answered, or not known. */
export type ModelAnswers = { place: Place | null } & Readonly<Record<Focus, boolean | null>>;

/** What answers say: the orientation (null: not said), the focuses, and those that stay open. */
export type NamedModels = { orientation: Orientation | null; focuses: readonly Focus[]; open: readonly Focus[] };

/** The models that answers name; null if nothing was answered. Each question is one definition: nothing is weighed. */
export function namedModels(answers: ModelAnswers): NamedModels | null {
  if (answers.place === null && FOCUSES.every((focus) => answers[focus] === null)) return null;
  return {
    orientation: answers.place && ORIENTATION_OF[answers.place],
    focuses: FOCUSES.filter((focus) => answers[focus] === true),
    open: FOCUSES.filter((focus) => answers[focus] === null),
  };
}
