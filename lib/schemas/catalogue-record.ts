import { z } from "zod";
import type { Catalogue } from "@/lib/domain/plan/plan";
import { countryFields } from "./country-record";
import { planFields } from "./plan-record";

/**
 * A catalogue as a release keeps it. Fields that came into the record after the release was made read as nothing
 * coded.
 */
export const catalogueRecordSchema = z.object({
  version: z.int(),
  publishedAt: z.iso.datetime(),
  countries: z.array(z.object(countryFields)),
  plans: z.array(z.object(planFields)),
}) satisfies z.ZodType<Catalogue>;
