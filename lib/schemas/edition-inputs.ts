import { z } from "zod";
import { BASES, CONFIDENCES, SOURCE_KINDS } from "@/lib/domain/vocabulary/vocabulary";
import { webAddress } from "./plan-record";

/** Addresses are checked where a value is taken: one that no page can link leaves its value out, not the file. */
const source = z.object({ url: z.string(), title: z.string().optional(), accessed: z.string().optional() });
export type InputSource = z.output<typeof source>;

const basis = z.enum(BASES).nullable().default(null);
const confidence = z.enum(CONFIDENCES).default("medium");

/** One value as one source states it. */
const stated = z.object({ value: z.unknown(), source, basis, note: z.string().optional() });
export type StatedValue = z.output<typeof stated>;

/**
 * The files of an edition's folder, by name without `.json`: what coders hand in, as they write it. Each file may be
 * missing; what a file says beside this is not read.
 */
export const EDITION_FILES = {
  "framework-values": z.array(
    z.object({ slug: z.string(), elements: z.record(z.string(), z.record(z.string(), z.array(stated))) }),
  ),
  "trends-values": z.object({
    trends: z.array(z.object({ slug: z.string(), trends: z.record(z.string(), z.array(stated)) })),
  }),
  "results-frameworks": z.array(
    z.object({
      slug: z.string(),
      completeness: z.string(),
      source,
      note: z.string(),
      nodes: z.array(
        z.object({
          number: z.string().nullable(),
          kind: z.enum(["outcome", "suboutcome", "output", "activity", "indicator"]),
          text: z.string(),
          parent: z.string().nullable(),
        }),
      ),
    }),
  ),
  corrections: z.array(
    z.object({
      plan: z.string().optional(),
      field: z.string().optional(),
      from: z.string().nullish(),
      to: z.string().nullish(),
      why: z.string(),
      source: z.string().optional(),
      sure: z.string(),
    }),
  ),
  "missing-dates": z.array(
    z.object({
      slug: z.string(),
      adopted: z.string().nullable(),
      source: source.nullable(),
      basis,
      confidence,
      note: z.string(),
    }),
  ),
  "better-documents": z.array(
    z.object({
      slug: z.string(),
      url: webAddress,
      title: z.string().nullable(),
      language: z.string().nullable(),
      publisher: z.string().nullable(),
      isPlanText: z.union([z.boolean(), z.literal("unknown")]),
    }),
  ),
  "searched-countries": z.array(
    z.object({
      iso3: z.string(),
      hasPlan: z.boolean().nullable().default(null),
      source: source.nullish(),
      basis,
      confidence: z.enum(CONFIDENCES).nullish(),
      note: z.string(),
    }),
  ),
  developments: z.array(
    z.object({
      country: z.string(),
      generation: z.int(),
      start: z.int().nullable(),
      end: z.int().nullable(),
      status: z.string(),
      note: z.string(),
      sources: z.array(source).min(1),
      confidence,
    }),
  ),
  "source-hosts": z.record(
    z.string(),
    z.object({ publisher: z.string().nullable(), kind: z.enum(SOURCE_KINDS).catch("other") }),
  ),
} as const;

type Files = { [Name in keyof typeof EDITION_FILES]: z.output<(typeof EDITION_FILES)[Name]> };

/** What an edition brings, file by file. */
export type EditionInputs = {
  framework: Files["framework-values"];
  trends: Files["trends-values"]["trends"];
  results: Files["results-frameworks"];
  corrections: Files["corrections"];
  missingDates: Files["missing-dates"];
  betterDocuments: Files["better-documents"];
  searched: Files["searched-countries"];
  developments: Files["developments"];
  hosts: Files["source-hosts"];
};
