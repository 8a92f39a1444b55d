import { type ModelAnswers, PLACES } from "@/lib/domain/guidance/which-model";
import { FOCUSES } from "@/lib/domain/vocabulary/vocabulary";
import { type AddressParams, type Ignored, readAddress } from "./address";
import { RELEASE_PARAMETER } from "./plan-query";

const YES_NO = ["yes", "no"] as const;

/** Reads what an address answers of "which is ours?". Never throws: what can't be used is left out and listed. */
export function parseModelAnswers(params: AddressParams): { answers: ModelAnswers; ignored: readonly Ignored[] } {
  const address = readAddress(params);
  const place = address.choice("place", PLACES, null);
  const focuses = FOCUSES.map((focus) => {
    const answer = address.choice(focus, YES_NO, null);
    return [focus, answer === null ? null : answer === "yes"] as const;
  });
  address.onlyKnows(["place", ...FOCUSES, RELEASE_PARAMETER]);
  return { answers: { place, ...Object.fromEntries(focuses) } as ModelAnswers, ignored: address.ignored };
}
