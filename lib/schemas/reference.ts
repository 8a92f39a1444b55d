import { z } from "zod";
import { AGENDA_KINDS, FIGURE_MEASURES, FIGURE_UNITS, REGIONAL_KINDS } from "@/lib/domain/agenda/reference";
import { iso3, oneOf, partialDate, strictError, text, webAddress, year } from "./plan-record";
import { say } from "./say";
import { sourceRecordSchema } from "./source-record";

const id = z.string({ error: say("id") }).regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, say("id"));

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A list whose entries have ids of their own. */
const listOf = <T extends z.ZodType<{ id: string }>>(entry: T) =>
  z.array(entry, { error: say("list") }).superRefine((entries, context) => {
    const ids = entries.map((held) => held.id);
    ids.forEach((held, index) => {
      if (ids.indexOf(held) < index)
        context.addIssue({
          code: "custom",
          path: [index, "id"],
          message: say("idTwice", { id: held }),
        });
    });
  });

const count = z.number({ error: say("number") }).min(0, say("numberFrom", { min: 0 }));

export const publishedFiguresSchema = listOf(
  z.strictObject(
    {
      id,
      measure: oneOf(FIGURE_MEASURES),
      asOf: partialDate,
      value: count,
      of: optional(count),
      unit: oneOf(FIGURE_UNITS),
      population: text(500),
      source: webAddress,
      publisher: text(200),
      note: optional(text(1000)),
    },
    { error: strictError },
  ),
);

export const organisationsSchema = listOf(
  z.strictObject(
    { id, name: text(100), nameFr: text(100), members: z.array(iso3), note: optional(text(1000)) },
    { error: strictError },
  ),
);

export const regionalPlansSchema = listOf(
  z.strictObject(
    {
      id,
      organisation: id,
      kind: oneOf(REGIONAL_KINDS),
      title: optional(text(500)),
      adopted: optional(partialDate),
      startYear: optional(year),
      endYear: optional(year),
      generation: optional(z.int().min(1)),
      documentUrl: optional(webAddress),
      source: webAddress,
      note: optional(text(1000)),
    },
    { error: strictError },
  ),
);

export const agendaTextsSchema = listOf(
  z.strictObject(
    {
      id,
      kind: oneOf(AGENDA_KINDS),
      number: optional(z.int().min(1)),
      date: partialDate,
      about: text(300),
      documentUrl: optional(webAddress),
      source: webAddress,
    },
    { error: strictError },
  ),
);

/** Sources that plans cite, by address: each once, ascending. */
const sourcesSchema = z.array(sourceRecordSchema, { error: say("list") }).superRefine((sources, context) => {
  sources.forEach(({ url }, index) => {
    const before = sources[index - 1]?.url;
    if (before !== undefined && url <= before)
      context.addIssue({ code: "custom", path: [index, "url"], message: say("sourceOrder", { url, before }) });
  });
});

/** Each file of `prisma/data/reference`, and what it must hold. */
export const REFERENCE_FILES = {
  "published-figures": publishedFiguresSchema,
  organisations: organisationsSchema,
  "regional-plans": regionalPlansSchema,
  resolutions: agendaTextsSchema,
  sources: sourcesSchema,
} as const;
