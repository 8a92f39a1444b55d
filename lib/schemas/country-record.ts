import { z } from "zod";
import {
  BASES,
  CONFIDENCES,
  DEVELOPMENT_STAGES,
  REGIONS,
  SUBREGIONS,
  UN_MEMBERSHIP,
} from "@/lib/domain/vocabulary/vocabulary";
import { iso3, oneOf, partialDate, strictError, text, webAddress, year } from "./plan-record";
import { say } from "./say";

const countrySource = z.strictObject(
  {
    url: webAddress,
    title: text(300).nullable().default(null),
    checkedOn: partialDate.nullable().default(null),
    basis: oneOf(BASES).nullable().default(null),
    confidence: oneOf(CONFIDENCES),
  },
  { error: strictError },
);

const development = z.strictObject(
  {
    generation: z.int().min(1).max(99),
    stage: oneOf(DEVELOPMENT_STAGES),
    expectedStart: year.nullable().default(null),
    expectedEnd: year.nullable().default(null),
    note: text(500).nullable().default(null),
    sources: z.array(countrySource).min(1, say("backsNothing")),
  },
  { error: strictError },
);

/** The schema of each field of a country, apart. */
export const countryFields = {
  iso3,
  iso2: z.string({ error: say("iso2") }).regex(/^[A-Z]{2}$/, say("iso2")),
  isoNumeric: z
    .string({ error: say("isoNumeric") })
    .regex(/^\d{3}$/, say("isoNumeric"))
    .nullable()
    .default(null),
  name: text(100),
  nameFr: text(100),
  aliases: z
    .array(text(200), { error: say("furtherNames") })
    .refine((names) => new Set(names).size === names.length, say("nameTwice"))
    .default([]),
  un: oneOf(UN_MEMBERSHIP),
  region: oneOf(REGIONS),
  subregion: oneOf(SUBREGIONS),
  point: z.tuple(
    [
      z.number().min(-180, say("longitude")).max(180, say("longitude")),
      z.number().min(-90, say("latitude")).max(90, say("latitude")),
    ],
    { error: say("point") },
  ),
  hasPlan: z
    .boolean({ error: say("hasPlan") })
    .nullable()
    .default(null),
  noPlanSource: countrySource.nullable().default(null),
  searchedOn: partialDate.nullable().default(null),
  developments: z.array(development).default([]),
  note: text(2000).nullable().default(null),
};

/** A country as an editor may save it. */
export const countrySchema = z.strictObject(countryFields, { error: strictError });
