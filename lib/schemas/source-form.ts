import { z } from "zod";
import type { SourceRecord } from "@/lib/domain/plan/plan";
import { confirmed, startedFrom, typed, typedLine, why } from "./form-fields";
import { webAddress } from "./plan-record";
import { say } from "./say";
import { sourceFields } from "./source-record";

/** The fields of the form, in its order. */
export const SOURCE_FORM_FIELDS = [
  "title",
  "titleFrom",
  "publisher",
  "kind",
  "language",
  "published",
  "checkedOn",
  "archivedUrl",
  "note",
] as const satisfies readonly (keyof SourceRecord)[];
export type SourceFormField = (typeof SOURCE_FORM_FIELDS)[number];

/** A source's id as an address or a form names it. */
export const sourceIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

const orNull = <T extends z.ZodType<unknown, string | null>>(schema: z.ZodDefault<z.ZodNullable<T>>) =>
  typedLine.transform((text) => text || null).pipe(schema.unwrap());

/** The form of a source. Who names a title has seen it, unless they say otherwise. */
export const sourceFormSchema = z
  .object({
    id: sourceIdSchema,
    title: orNull(sourceFields.title),
    titleFrom: orNull(sourceFields.titleFrom),
    publisher: orNull(sourceFields.publisher),
    kind: orNull(sourceFields.kind),
    language: orNull(sourceFields.language),
    published: orNull(sourceFields.published),
    checkedOn: orNull(sourceFields.checkedOn),
    archivedUrl: orNull(sourceFields.archivedUrl),
    note: typed.transform((text) => text || null).pipe(sourceFields.note.unwrap()),
    version: startedFrom,
    confirm: confirmed,
    why,
  })
  .transform(({ id, version, confirm, why: reason, ...fields }) => ({
    id,
    version: confirm.version ?? version,
    reason,
    fields: { ...fields, titleFrom: fields.title === null ? null : (fields.titleFrom ?? ("page" as const)) },
  }));

/** How a source stands in the form. */
export function typedSource(source: SourceRecord): Record<SourceFormField, string> {
  return Object.fromEntries(SOURCE_FORM_FIELDS.map((field) => [field, source[field] ?? ""])) as Record<
    SourceFormField,
    string
  >;
}

/** The form that makes a duplicate one with the source that is kept. */
export const mergeSourceSchema = z.object({
  id: sourceIdSchema,
  version: startedFrom,
  duplicate: typedLine.pipe(z.string().min(1, say("address"))).pipe(webAddress),
  why,
});
