import { z } from "zod";
import { findAttribute } from "@/lib/domain/attributes";
import { webAddress } from "./plan-record";

// Messages are keys of the message catalogue (corrections, `error.<key>`): the forms are in several languages.

/** How much a reader may write: a few paragraphs, which an editor reads. */
export const CORRECTION_LENGTH = { min: 10, max: 2000 } as const;

/** Text for people to read: no control characters but line breaks, and no marks that turn writing direction around. */
const plainText = z
  .string("text")
  .transform((text) =>
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ")
      .trim(),
  )
  .pipe(z.string().min(CORRECTION_LENGTH.min, "text").max(CORRECTION_LENGTH.max, "textLong"));

export const correctionSchema = z.object({
  plan: z.string("plan").regex(/^[a-z]{3}-\d{1,3}$/, "plan"),
  attribute: z
    .string()
    .refine((key) => key === "" || findAttribute(key) !== undefined, "attribute")
    .transform((key) => key || null)
    .default(null),
  text: plainText,
  sourceUrl: z
    .string()
    .trim()
    .max(500, "sourceUrl")
    .refine((text) => text === "" || webAddress.safeParse(text).success, "sourceUrl")
    .transform((text) => text || null)
    .default(null),
  /** The trap: people don't see this field. */
  website: z.string().default(""),
});

/** Ids are 32 bits wide in the database. */
export const correctionIdSchema = z.coerce
  .number("gone")
  .int("gone")
  .min(1, "gone")
  .max(2 ** 31 - 1, "gone");
const reason = z.string("reason").trim().min(3, "reason").max(1000, "reason");

export const resolveSchema = z.object({
  id: correctionIdSchema,
  revision: z.coerce
    .number("revision")
    .int("revision")
    .min(1, "revision")
    .max(2 ** 31 - 1, "revision"),
  reason: z.string().trim().max(1000, "reason").default(""),
});

export const dismissSchema = z.object({ id: correctionIdSchema, reason });
