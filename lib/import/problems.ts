import type { Problem, ProblemCode } from "@/lib/domain/work/import-job";

/** Characters of a value that a report shows. */
const SHOWN_CHARS = 200;

export function makeProblem(
  level: Problem["level"],
  code: ProblemCode,
  given: { column?: string | null; value?: string; suggestion?: string | null; details?: Problem["details"] } = {},
): Problem {
  const { column = null, value = "", suggestion = null, details = {} } = given;
  const shown = value.length > SHOWN_CHARS ? `${value.slice(0, SHOWN_CHARS - 1)}…` : value;
  return { level, code, column, value: shown, suggestion, details };
}
