import { z } from "zod";
import type { Agency } from "@/lib/domain/plan/agency";
import { confirmed, startedFrom, typedLine, why } from "./form-fields";
import { leadAgencyFields } from "./plan-record";
import { say } from "./say";

/** The fields of the form, in its order. */
export type AgencyField = "name" | "nameEn" | "type" | "until" | "successor";

/** An agency's id as an address or a form names it. */
export const agencyIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

const agencyFields = {
  name: typedLine.pipe(z.string().min(1, say("agencyName"))).pipe(leadAgencyFields.name),
  nameEn: typedLine.transform((text) => text || null).pipe(leadAgencyFields.nameEn.unwrap()),
  type: typedLine.pipe(z.enum(leadAgencyFields.type.options, say("chooseType"))),
  until: typedLine
    .pipe(z.string().regex(/^((19|20)\d\d)?$/, say("until")))
    .transform((text) => (text === "" ? null : Number(text))),
  successor: typedLine
    .pipe(z.string().regex(/^(\d{1,9})?$/, say("chooseSuccessor")))
    .transform((text) => (text === "" ? null : Number(text))),
};

/** How an agency stands in the form. */
export function typedAgency({ name, nameEn, type, until, successorId }: Omit<Agency, "id" | "country">) {
  return {
    name,
    nameEn: nameEn ?? "",
    type,
    until: until === null ? "" : String(until),
    successor: successorId === null ? "" : String(successorId),
  } satisfies Record<AgencyField, string>;
}

/** The form of a new agency. */
export const newAgencySchema = z
  .object({ country: typedLine.pipe(z.string().regex(/^[A-Z]{3}$/, say("chooseCountry"))), ...agencyFields, why })
  .transform(({ country, why: note, successor: successorId, ...fields }) => ({
    country,
    note,
    fields: { ...fields, successorId },
  }));

/** The form of an agency that is there. */
export const agencyFormSchema = z
  .object({ id: agencyIdSchema, ...agencyFields, version: startedFrom, confirm: confirmed, why })
  .transform(({ id, version, confirm, why: note, successor: successorId, ...fields }) => ({
    id,
    note,
    version: confirm.version ?? version,
    confirmed: confirm.plans,
    fields: { ...fields, successorId },
  }));

/** Name of the tick that says that an agency, as it was seen, is a duplicate. */
export const duplicateField = ({ id, version }: { id: number; version: number }) => `duplicate.${id}.${version}`;

/** The form that makes duplicates one with the agency that is kept. All that must be mended is told at once. */
export const mergeSchema = z
  .looseObject({ id: agencyIdSchema, version: startedFrom, why: typedLine })
  .transform(({ id, version, why: typedWhy, ...ticks }, context) => {
    const duplicates = Object.entries(ticks).flatMap(([name, value]) => {
      const named = /^duplicate\.(\d{1,9})\.(\d{1,9})$/.exec(name);
      return named && value === "yes" ? [{ id: Number(named[1]), version: Number(named[2]) }] : [];
    });
    const note = why.safeParse(typedWhy);
    if (duplicates.length === 0) {
      context.addIssue({ code: "custom", path: ["form"], message: say("chooseDuplicates") });
    }
    for (const { message } of note.error?.issues ?? []) context.addIssue({ code: "custom", path: ["why"], message });
    return duplicates.length > 0 && note.success ? { id, version, note: note.data, duplicates } : z.NEVER;
  });
