import type { Plan } from "./plan";

/**
 * True if the plan's list of an attribute is complete: the coder read the whole document, or the plan says that it has
 * none. What any other list does not hold may be missing from it.
 */
export function isComplete({ complete, nothings }: Pick<Plan, "complete" | "nothings">, key: string): boolean {
  return complete.includes(key) || nothings[key] === "none";
}

/** Whether a plan's list of an attribute holds a code; null where it does not and may yet be missing it. */
export function isListed<Code extends string>(
  plan: Plan,
  key: string,
  held: readonly Code[],
  code: Code,
): boolean | null {
  if (held.includes(code)) return true;
  return isComplete(plan, key) ? false : null;
}
