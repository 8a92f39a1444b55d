import { z } from "zod";
import { REGIONS, SUBREGIONS, UN_MEMBERSHIP } from "@/lib/domain/vocabulary";
import { iso3, oneOf, strictError, text } from "./plan-record";

/** The schema of each field of a country, apart. */
export const countryFields = {
  iso3,
  iso2: z
    .string({ error: "Write the two-letter ISO code in capitals: NA" })
    .regex(/^[A-Z]{2}$/, "Write the two-letter ISO code in capitals: NA"),
  isoNumeric: z
    .string({ error: 'Write the numeric ISO code as three digits in quotes: "516"' })
    .regex(/^\d{3}$/, 'Write the numeric ISO code as three digits in quotes: "516"')
    .nullable()
    .default(null),
  name: text(100),
  nameFr: text(100),
  aliases: z
    .array(text(200), { error: "List the further names, each in quotes" })
    .refine((names) => new Set(names).size === names.length, "List each name once")
    .default([]),
  un: oneOf(UN_MEMBERSHIP),
  region: oneOf(REGIONS),
  subregion: oneOf(SUBREGIONS),
  point: z.tuple(
    [
      z
        .number()
        .min(-180, "Write the longitude first, from -180 to 180")
        .max(180, "Write the longitude first, from -180 to 180"),
      z
        .number()
        .min(-90, "Write the latitude second, from -90 to 90")
        .max(90, "Write the latitude second, from -90 to 90"),
    ],
    { error: "Write the point as two numbers, longitude and latitude" },
  ),
  hasPlan: z.boolean({ error: "Write true or false; leave it out if nobody has looked" }).nullable().default(null),
  note: text(2000).nullable().default(null),
};

/** A country as an editor may save it. */
export const countrySchema = z.strictObject(countryFields, { error: strictError });
