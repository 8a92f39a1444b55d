import { z } from "zod";
import { EVIDENCE_KEYS } from "@/lib/domain/attributes/evidence";
import { type AgencyRecord, circularSuccession, isSameAgency } from "@/lib/domain/plan/agency";
import type { Country, Evidence, Plan, ResultNode } from "@/lib/domain/plan/plan";
import { placeId } from "@/lib/domain/results/results";
import { countryFields } from "./country-record";
import {
  draftPlanSchema,
  evidenceFields,
  evidenceKey,
  leadAgencyFields,
  planFields,
  publishedPlanSchema,
  resultFields,
  rule,
  strictError,
  text,
  valueRules,
} from "./plan-record";
import { say } from "./say";

/** A country and its plans: what one file of the fact base holds. */
export type CountryRecord = { country: Country; agencies: readonly AgencyRecord[]; plans: readonly Plan[] };

/** What differs between the attributes that one source backs: attribute key -> value. */
const perAttribute = <T extends z.ZodType>(schema: T) => z.record(evidenceKey, schema).default({});

/**
 * One source and all that it backs. Confidence is the plan's unless said otherwise. What is known of the source itself
 * stands in `reference/sources.json`; said here, it counts only for an address that is new there.
 */
const sourceInFile = z
  .strictObject(
    {
      url: evidenceFields.url,
      title: evidenceFields.title,
      publisher: evidenceFields.publisher,
      checkedOn: evidenceFields.checkedOn,
      attributes: z.array(evidenceKey, { error: say("backed") }).min(1, say("backsNothing")),
      basis: perAttribute(evidenceFields.basis.unwrap().unwrap()),
      confidence: perAttribute(evidenceFields.confidence),
      section: perAttribute(text(200)),
      statedValue: perAttribute(text(500)),
      doubt: perAttribute(text(500)),
    },
    { error: strictError },
  )
  .check(
    rule(
      ["attributes", "basis", "confidence", "section", "statedValue", "doubt"],
      ({ attributes, ...source }: Record<"attributes", string[]> & Record<string, unknown>, report) => {
        for (const part of ["basis", "confidence", "section", "statedValue", "doubt"])
          for (const key of Object.keys(source[part] as object))
            if (!attributes.includes(key)) report([part, key], say("notBacked", { key }));
      },
    ),
  );

type ResultInFile = Omit<ResultNode, "id" | "parentId" | "position"> & { children: ResultInFile[] };

const resultInFile: z.ZodType<ResultInFile> = z.lazy(() =>
  z.strictObject({ ...resultFields, children: z.array(resultInFile).default([]) }, { error: strictError }),
);

/**
 * A plan as a file holds it: sources once each, the results framework as a tree. Reads as a plan, with evidence by
 * attribute in registry order, then in the order of the sources.
 *
 * @param guard what the plan must be: sound, or fit to be published.
 */
const planInFileAs = (guard: typeof draftPlanSchema) =>
  z
    .strictObject(
      { ...planFields, evidence: z.array(sourceInFile).default([]), results: z.array(resultInFile).default([]) },
      { error: strictError },
    )
    .check(...valueRules)
    .transform(
      ({ evidence, results, ...plan }): z.input<typeof draftPlanSchema> => ({
        ...plan,
        evidence: evidence.flatMap((source) => evidenceOf(source, plan.confidence)).sort(byAttribute),
        results: nodesOf(results, null, plan.slug),
      }),
    )
    .pipe(guard);

const planInFile = planInFileAs(publishedPlanSchema);

/** A plan of such a file as a draft: sound, and maybe without all its sources. */
export const draftInFileSchema = planInFileAs(draftPlanSchema);

/** A body beside the plans that it leads: when it ended, and which body of the same list took over. */
const agencyInFile = z.strictObject(
  {
    ...leadAgencyFields,
    until: z
      .int({ error: say("until") })
      .min(1900, say("until"))
      .max(2099, say("until"))
      .nullable()
      .default(null),
    successor: z
      .strictObject({ name: leadAgencyFields.name, type: leadAgencyFields.type }, { error: strictError })
      .nullable()
      .default(null),
  },
  { error: strictError },
);
type AgencyInFile = z.output<typeof agencyInFile>;

/** A file of the fact base. `iso3` and `hasPlan` must agree with the plans; generations ascend. */
export const countryFileSchema = z
  .strictObject(
    { ...countryFields, agencies: z.array(agencyInFile).default([]), plans: z.array(planInFile).default([]) },
    { error: strictError },
  )
  .check(
    rule(["iso3", "hasPlan"], ({ hasPlan, plans }: Pick<Country, "iso3" | "hasPlan"> & { plans: unknown }, report) => {
      const held = Array.isArray(plans) ? plans.length : 0;
      if (held > 0 && hasPlan !== true) report(["hasPlan"], say("hasPlans"));
      if (held === 0 && hasPlan === true) report(["plans"], say("planLacks"));
    }),
    rule(["iso3", "plans"], ({ iso3, plans }: Pick<Country, "iso3"> & { plans: readonly Plan[] }, report) => {
      plans.forEach(({ country, generation }, index) => {
        if (country !== iso3) report(["plans", index, "country"], say("otherFile", { iso3 }));
        const before = plans[index - 1];
        if (before && generation <= before.generation)
          report(["plans", index, "generation"], say("generationOrder", { generation, before: before.generation }));
      });
    }),
  )
  .check(
    rule(["agencies"], ({ agencies }: { agencies: readonly AgencyInFile[] }, report) => {
      const at = (wanted: AgencyInFile["successor"]) =>
        agencies.findIndex((one) => wanted && isSameAgency(one, wanted));
      agencies.forEach((agency, index) => {
        if (at(agency) < index) report(["agencies", index, "name"], say("agencyTwice"));
        if (agency.successor && at(agency.successor) < 0)
          report(["agencies", index, "successor"], say("agencyNotListed"));
      });
      const links = agencies.map(({ successor }, id) => ({ id, successorId: successor ? at(successor) : null }));
      for (const index of circularSuccession(links)) report(["agencies", index, "successor"], say("agencyCircle"));
    }),
  )
  .transform(
    ({ plans, agencies, ...country }): CountryRecord => ({
      country,
      agencies: agencies.map((agency) => ({ country: country.iso3, ...agency })),
      plans,
    }),
  );

function evidenceOf(source: z.output<typeof sourceInFile>, confidence: Plan["confidence"]): Evidence[] {
  return source.attributes.map((attribute) => ({
    attribute,
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    section: source.section[attribute] ?? null,
    basis: source.basis[attribute] ?? null,
    confidence: source.confidence[attribute] ?? confidence,
    checkedOn: source.checkedOn,
    statedValue: source.statedValue[attribute] ?? null,
    doubt: source.doubt[attribute] ?? null,
  }));
}

function byAttribute(a: Evidence, b: Evidence): number {
  return EVIDENCE_KEYS.indexOf(a.attribute) - EVIDENCE_KEYS.indexOf(b.attribute);
}

function nodesOf(tree: readonly ResultInFile[], parentId: string | null, slug: string): ResultNode[] {
  return tree.flatMap(({ children, ...node }, position) => {
    const id = placeId(parentId, position, slug);
    return [{ id, parentId, position, ...node }, ...nodesOf(children, id, slug)];
  });
}
