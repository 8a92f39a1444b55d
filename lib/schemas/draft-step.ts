import { z } from "zod";
import { plainText } from "./plain-text";

// Messages are keys of the message catalogue (editing, `error.<key>`): the forms are in several languages.

/** A draft's id, or a version, as an address or a form names it. */
export const draftIdSchema = z.coerce.number("gone").int("gone").min(1, "gone").max(2_147_483_647, "gone");

/** Text that somebody says to others. */
const said = z.string("say").transform(plainText).pipe(z.string().min(1, "say").max(4000, "long"));

/** The same where nothing need be said. */
const maybeSaid = z.string("say").transform(plainText).pipe(z.string().max(4000, "long"));

/** A step of a draft, but for submitting, which saves the form first. Only comments and sending back need words. */
export const stepSchema = z
  .object({
    id: draftIdSchema,
    version: draftIdSchema,
    act: z.enum(["recall", "comment", "send_back", "discard"], "state"),
    text: maybeSaid.default(""),
  })
  .check(
    z.refine(({ act, text }) => text !== "" || (act !== "comment" && act !== "send_back"), {
      path: ["text"],
      error: "say",
    }),
  );

/** What goes with a draft to its reviewer. */
export const messageSchema = maybeSaid;

export const publishSchema = z.object({ id: draftIdSchema, version: draftIdSchema, note: said });

export const archiveSchema = z.object({
  slug: z.string("gone").max(10, "gone"),
  version: draftIdSchema,
  archived: z.enum(["yes", "no"], "state").transform((answer) => answer === "yes"),
  note: said,
});
