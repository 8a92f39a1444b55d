import { z } from "zod";
import { plainLine, plainText } from "./plain-text";
import { say } from "./say";

/** An area of a form; "" if it was not sent. */
export const typed = z.string().default("").transform(plainText);

/** One line of a form; "" if it was not sent. */
export const typedLine = z.string().default("").transform(plainLine);

/** Why something is changed, for its history. */
export const why = typed.pipe(
  z
    .string()
    .min(1, say("why"))
    .max(1000, say("textLong", { max: 1000 })),
);

/** The version that a change started from. What is no version is nobody's: the change is then told that it is late. */
export const startedFrom = z.coerce.number().int().min(0).max(2_147_483_647).catch(0);

/**
 * What the person confirmed: the version that they saw after the one they started from, and the slugs of the plans that
 * they know to change. `confirmation` writes it.
 */
export const confirmed = typedLine.transform((text) => {
  const [version = "", ...plans] = text.split(" ");
  return { version: /^\d{1,9}$/.test(version) ? Number(version) : null, plans };
});

export function confirmation(version: number, plans: readonly string[] = []): string {
  return [version, ...plans].join(" ");
}
