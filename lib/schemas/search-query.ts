import { type AddressParams, type Ignored, readAddress } from "./address";
import { RELEASE_PARAMETER } from "./plan-query";

/** The parameters of `/search`. */
const SEARCH_PARAMETERS: readonly string[] = ["q", RELEASE_PARAMETER];

/** Longest text that is searched for everywhere at once. */
export const LONGEST_SEARCH = 100;

/** Reads the address of a search. Never throws. */
export function parseSearchQuery(params: AddressParams): { q: string; ignored: Ignored[] } {
  const address = readAddress(params);
  const q = address.text("q", LONGEST_SEARCH);
  address.onlyKnows(SEARCH_PARAMETERS);
  return { q, ignored: address.ignored };
}
