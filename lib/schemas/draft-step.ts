import { z } from "zod";

/** A draft's id as an address or a form names it. */
export const draftIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

/** Text that somebody says to others; its messages are keys of the namespace `editing`. */
const said = z.string().trim().min(1, "say").max(4000, "long");

/** A step of a draft, but for submitting, which saves the form first. Only comments and sending back need words. */
export const stepSchema = z
  .object({
    id: draftIdSchema,
    version: draftIdSchema,
    act: z.enum(["recall", "comment", "send_back", "discard"]),
    text: z.string().trim().max(4000, "long").default(""),
  })
  .check(
    z.refine(({ act, text }) => text !== "" || (act !== "comment" && act !== "send_back"), {
      path: ["text"],
      error: "say",
    }),
  );

/** What goes with a draft to its reviewer. */
export const messageSchema = z.string().trim().max(4000, "long");

export const publishSchema = z.object({ id: draftIdSchema, version: draftIdSchema, note: said });

export const archiveSchema = z.object({
  slug: z.string().max(10),
  version: draftIdSchema,
  archived: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  note: said,
});
