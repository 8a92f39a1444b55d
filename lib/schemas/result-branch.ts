import type { AddressParams, Ignored } from "./plan-query";

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
  const given = params instanceof URLSearchParams ? params.get(BRANCH_PARAMETER) : params[BRANCH_PARAMETER];
  const value = Array.isArray(given) ? given[0] : given;
  if (!value) return { id: null, ignored: [] };
  const found = [...names].find(([, name]) => name === value);
  if (found) return { id: found[0], ignored: [] };
  return { id: null, ignored: [{ parameter: BRANCH_PARAMETER, value: value.slice(0, 100), reason: "unknown_value" }] };
}
