import { readAsOf } from "@/lib/api/as-of";
import { answerHead, apiOptions, apiRoute, readParameters } from "@/lib/api/frame";
import { Problem } from "@/lib/api/problem";
import { PLAN_FIELDS, planRecord, readFields } from "@/lib/api/records";

/** One plan with its evidence and results. */
export const GET = apiRoute<"slug">(({ edition, query, path }) => {
  const { view } = edition;
  const given = readParameters(edition, query, { fields: null, as_of: null });
  const plan = view.planBySlug.get(path.slug.toLowerCase());
  if (!plan) throw new Problem(404, "There is no such plan");

  const asOf = readAsOf(given.as_of, edition.today);
  const fields = readFields(given.fields ?? null, PLAN_FIELDS, PLAN_FIELDS);
  return { ...answerHead(edition), asOf, plan: planRecord(view, plan, asOf, fields) };
});

export const OPTIONS = apiOptions;
