import type { Ignored } from "@/lib/schemas/address";

/** One parameter that could not be used. */
export type ProblemError = {
  parameter: string;
  /** As given. */
  value: string;
  /** What is wrong, in words. */
  detail: string;
  /** What may stand there, where that is a list. */
  allowed?: readonly string[];
};

/** An answer that says what is wrong with the request: RFC 9457 problem details. Routes throw it. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 404,
    readonly title: string,
    readonly errors: readonly ProblemError[] = [],
  ) {
    super(title);
  }
}

const REASONS: Readonly<Record<Ignored["reason"], string>> = {
  unknown_parameter: "There is no such parameter.",
  unknown_value: "This is not among the allowed values.",
  not_a_date: "Write a real date: 2019-03-14, or where a year will do, 2019 or 2019-03.",
  out_of_range: "This is not within what is allowed.",
  too_long: "Shorten this to 200 characters.",
  repeated: "This parameter takes one value.",
};

/**
 * Refuses what an address has that can't be used.
 *
 * @param parameters those that the route takes, named where another is given.
 * @throws {Problem} 400 if anything was ignored.
 */
export function refuseIgnored(ignored: readonly Ignored[], parameters: readonly string[]): void {
  if (ignored.length === 0) return;
  throw new Problem(
    400,
    "Some parameters can't be used",
    ignored.map(({ parameter, value, reason, allowed = [], nearest }) => ({
      parameter,
      value,
      detail: [
        reason === "out_of_range" ? `Write one from ${allowed[0]} to ${allowed.at(-1)}.` : REASONS[reason],
        ...(nearest ? [`Did you mean ${nearest}?`] : []),
      ].join(" "),
      ...(reason === "unknown_parameter" ? { allowed: parameters } : allowed.length > 0 && { allowed }),
    })),
  );
}

/** The body of a problem as `application/problem+json`. */
export function problemBody({ status, title, errors }: Problem): object {
  return { type: "about:blank", title, status, ...(errors.length > 0 && { errors }) };
}
