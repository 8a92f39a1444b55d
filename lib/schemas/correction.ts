import { z } from "zod";
import { ATTRIBUTES, findAttribute } from "@/lib/domain/attributes/attributes";
import { type AddressParams, type Ignored, readAddress } from "./address";
import { plainText } from "./plain-text";
import { webAddress } from "./plan-record";

// Messages are keys of the message catalogue (corrections, `error.<key>`): the forms are in several languages.

/** How much a reader may write: a few paragraphs, which an editor reads. */
export const CORRECTION_LENGTH = { min: 10, max: 2000 } as const;

const reportText = z
  .string("text")
  .transform(plainText)
  .pipe(z.string().min(CORRECTION_LENGTH.min, "text").max(CORRECTION_LENGTH.max, "textLong"));

export const correctionSchema = z.object({
  plan: z.string("plan").regex(/^[a-z]{3}-\d{1,3}$/, "plan"),
  attribute: z
    .string()
    .refine((key) => key === "" || findAttribute(key) !== undefined, "attribute")
    .transform((key) => key || null)
    .default(null),
  text: reportText,
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
const reason = z.string("reason").transform(plainText).pipe(z.string().min(3, "reason").max(1000, "reason"));

export const resolveSchema = z.object({
  id: correctionIdSchema,
  revision: z.coerce
    .number("revision")
    .int("revision")
    .min(1, "revision")
    .max(2 ** 31 - 1, "revision"),
  reason: z.string().default("").transform(plainText).pipe(z.string().max(1000, "reason")),
});

export const dismissSchema = z.object({ id: correctionIdSchema, reason });

/** What an address says of a report: the plan and the value that it is about; null: not said, or not there. */
export type ReportedValue = { plan: string | null; attribute: string | null; ignored: readonly Ignored[] };

/**
 * Reads which value a report is about from an address. Never throws: what can't be used is left out and listed.
 *
 * @param slugs of the published plans.
 */
export function parseReportedValue(params: AddressParams, slugs: readonly string[]): ReportedValue {
  const address = readAddress(params);
  const plan = address.choice("plan", slugs, null);
  const keys = ATTRIBUTES.map(({ key }) => key);
  const attribute = address.choice("attribute", keys, null);
  address.onlyKnows(["plan", "attribute"]);
  return { plan, attribute, ignored: address.ignored };
}
