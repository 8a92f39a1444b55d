import { type AddressParams, type Ignored, readAddress } from "./address";

/** Of a plan page: the branch of its results framework that is shown alone, by its name (`2.1.A`). */
export const BRANCH_PARAMETER = "branch";

/**
 * The branch that an address asks for.
 *
 * @param names of the plan's results by id, as `resultNames` gives them.
 * @returns the id of the branch, null: the whole tree; and what was asked for and is not there.
 */
export function parseBranch(
  params: AddressParams,
  names: ReadonlyMap<string, string>,
): { id: string | null; ignored: Ignored[] } {
  const address = readAddress(params);
  const value = address.single(BRANCH_PARAMETER);
  if (value === null) return { id: null, ignored: [] };
  const found = [...names].find(([, name]) => name === value);
  if (!found) address.ignore(BRANCH_PARAMETER, value, "unknown_value", [...names.values()]);
  return { id: found?.[0] ?? null, ignored: address.ignored };
}
