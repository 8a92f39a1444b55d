import { z } from "zod";
import type { Catalogue } from "@/lib/domain/plan/plan";
import { joinSources, withoutSources } from "@/lib/domain/plan/sources";
import { LINK_STATES } from "@/lib/domain/vocabulary/vocabulary";
import { countryFields } from "./country-record";
import { oneOf, planFields } from "./plan-record";
import { sourceFields } from "./source-record";

const link = z.object({
  state: oneOf(LINK_STATES),
  checkedAt: z.iso.datetime(),
  since: z.iso.datetime(),
  movedTo: z.string().nullable(),
});

/**
 * A catalogue as a release keeps it. Fields that came into the record after the release was made read as nothing
 * coded; releases from before sources had records of their own tell of them at the evidence.
 */
export const catalogueRecordSchema = z
  .object({
    version: z.int(),
    publishedAt: z.iso.datetime(),
    countries: z.array(z.object(countryFields)),
    plans: z.array(z.object(planFields)),
    sources: z.array(z.object({ ...sourceFields, link: link.nullable().default(null) })).default([]),
  })
  .transform((record): Catalogue => ({ ...record, plans: joinSources(record.plans, record.sources) }));

/** The catalogue as a release keeps it: each source once. */
export function catalogueRecord({ sources, ...catalogue }: Catalogue): object {
  return { ...catalogue, plans: catalogue.plans.map(withoutSources), sources };
}
