import { z } from "zod";
import { codedAttributes, EVIDENCE_KEYS, LIST_KEYS, planPath } from "@/lib/domain/attributes/evidence";
import { isPartialDate } from "@/lib/domain/plan/dates";
import type { Plan, ResultNode } from "@/lib/domain/plan/plan";
import { unwritableIn } from "@/lib/domain/plan/writable-text";
import {
  MAX_RESULT_LEVELS,
  MAX_RESULT_NODES,
  RESULT_TEXTS,
  type ResultFault,
  resultFaults,
} from "@/lib/domain/results/results";
import { AMOUNT_COVERS } from "@/lib/domain/vocabulary/amount";
import {
  CODED_ATTRIBUTES,
  type CodedAttribute,
  type CodedValues,
  fieldOf,
} from "@/lib/domain/vocabulary/coded-attributes";
import {
  ASSESSMENTS,
  BASES,
  COMPACT_COMMITMENTS,
  CONFIDENCES,
  ELEMENTS,
  GLOBAL_TRENDS,
  LEAD_TYPES,
  NOTHINGS,
  RESULT_KINDS,
} from "@/lib/domain/vocabulary/vocabulary";
import type { SourceFault } from "@/lib/domain/work/source-faults";
import { say } from "./say";

/** Nothing in it that a file which is made of it could not carry. */
const carried = z.refine<string>((value) => unwritableIn(value).length === 0, {
  error: ({ input }) => say("textChars", { chars: unwritableIn(String(input)).join(", ") }),
});

/** Text that is there and that every file can carry: trimmed, not empty, at most `max` characters. */
export const text = (max: number) =>
  z
    .string({ error: say("notText") })
    .trim()
    .min(1, say("empty"))
    .max(max, say("textLong", { max }))
    .check(carried);

/** One code of a closed list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.enum(codes, { error: say("code", { codes: codes.join(", ") }) });

/** A set of codes: each once; given back in the order of the list. */
const setOf = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .array(oneOf(codes), { error: say("codes", { codes: codes.join(", ") }) })
    .refine((held) => new Set(held).size === held.length, say("codeTwice"))
    .transform((held) => codes.filter((code): code is T[number] => (held as readonly string[]).includes(code)))
    .default([]);

/** A real date of any precision. */
export const partialDate = z.string({ error: say("date") }).refine(isPartialDate, say("realDate"));

/** Host names, and numeric hosts, which `z.httpUrl` refuses and real sources have. */
const HOST = new RegExp(`${z.regexes.domain.source}|${z.regexes.ipv4.source}`);

/** A web address that is safe to link to: http or https only. */
export const webAddress = z
  .url({
    protocol: z.regexes.httpProtocol,
    hostname: HOST,
    error: say("address"),
  })
  .max(2048, say("addressLong", { max: 2048 }))
  .check(carried);

/** ISO 4217, and the currencies that plans of the last twenty years were written in. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** A calendar year that a plan can have. The first plan is of 2005; plans reach decades ahead. */
export const year = z
  .int({ error: say("year") })
  .min(2000, say("yearEarly", { min: 2000 }))
  .max(2100, say("yearLate", { max: 2100 }));

const yesNo = z.boolean({ error: say("yesNo") });

const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Country, hyphen, generation: `nam-1`. */
const slug = z.string({ error: say("slug") }).regex(/^[a-z]{3}-[1-9]\d?$/, say("slug"));

/** ISO 3166-1 alpha-3, or XKX. */
export const iso3 = z.string({ error: say("iso3") }).regex(/^[A-Z]{3}$/, say("iso3"));

/** Key of an attribute that can have evidence. */
export const evidenceKey = z.string({ error: say("attribute") }).refine((key) => EVIDENCE_KEYS.includes(key), {
  error: ({ input }) => say("unknownAttribute", { key: String(input), keys: EVIDENCE_KEYS.join(", ") }),
});

/** ISO 639-1. */
export const languageCode = z.string({ error: say("language") }).regex(/^[a-z]{2}$/, say("language"));

/** The schema of each field of a body that leads a plan, apart. */
export const leadAgencyFields = { name: text(300), nameEn: optional(text(300)), type: oneOf(LEAD_TYPES) };

/** What one source says beside its address: the parts of a piece of evidence. */
export const evidenceFields = {
  url: webAddress,
  title: optional(text(500)),
  publisher: optional(text(300)),
  section: optional(text(200)),
  basis: optional(oneOf(BASES)),
  confidence: oneOf(CONFIDENCES),
  checkedOn: optional(partialDate),
  statedValue: optional(text(500)),
  doubt: optional(text(500)),
};

/** The parts of a node of a results framework, but for its place in the tree. */
export const resultFields = {
  kind: oneOf(RESULT_KINDS),
  number: optional(text(RESULT_TEXTS.number)),
  text: text(RESULT_TEXTS.text),
  baseline: optional(text(RESULT_TEXTS.baseline)),
  target: optional(text(RESULT_TEXTS.target)),
  unit: optional(text(RESULT_TEXTS.unit)),
  responsible: optional(text(RESULT_TEXTS.responsible)),
};

/** A sum of money in its own currency. */
const amount = z.strictObject(
  {
    amount: z
      .int({ error: say("amount") })
      .min(1, say("amount"))
      .max(Number.MAX_SAFE_INTEGER, say("amount")),
    currency: z.string({ error: say("currency") }).refine((code) => CURRENCIES.has(code), say("currency")),
    covers: oneOf(AMOUNT_COVERS),
    note: optional(text(200)),
  },
  { error: (issue) => (issue.code === "invalid_type" ? say("amountForm") : strictError(issue)) },
);

/** The schema of the value of a coded attribute, by its kind. */
function valueSchema({ key, kind, codes = [] }: CodedAttribute): z.ZodType {
  if (key === "language") return optional(languageCode);
  const list = codes as readonly [string, ...string[]];
  switch (kind) {
    case "one":
      return optional(oneOf(list));
    case "many":
      return setOf(list);
    case "yes_no":
      return optional(yesNo);
    case "date":
      return optional(partialDate);
    case "year":
    case "number":
      return optional(year);
    case "link":
      return optional(webAddress);
    case "text":
      return optional(text(500));
    case "amount":
      return optional(amount);
  }
}

/** Fields of a plan that hold several values, or what a coder says over a rule. */
const groupFields = {
  leadAgency: optional(z.strictObject(leadAgencyFields, { error: strictError })),
  civilSociety: z
    .strictObject(
      { design: optional(yesNo), implementation: optional(yesNo), monitoring: optional(yesNo) },
      { error: strictError },
    )
    .default({ design: null, implementation: null, monitoring: null }),
  elements: z.partialRecord(oneOf(ELEMENTS), oneOf(ASSESSMENTS), { error: recordError(ELEMENTS) }).default({}),
  trends: setOf(GLOBAL_TRENDS),
  compact: z.partialRecord(oneOf(COMPACT_COMMITMENTS), yesNo, { error: recordError(COMPACT_COMMITMENTS) }).default({}),
};

type ValueSchemas = { [Field in keyof CodedValues]: z.ZodType<CodedValues[Field], CodedValues[Field] | undefined> };

/** The schemas of what a coder can set, by field, in the order of the registry: it is that of what is told to be wrong. */
function valueFields(): ValueSchemas & typeof groupFields {
  const schemas: Record<string, z.ZodType> = {
    ...Object.fromEntries(CODED_ATTRIBUTES.map((entry) => [fieldOf(entry), valueSchema(entry)])),
    ...groupFields,
  };
  const fields = new Set(EVIDENCE_KEYS.map((key) => planPath(key)[0] as string));
  return Object.fromEntries([...fields].map((field) => [field, schemas[field]])) as unknown as ValueSchemas &
    typeof groupFields;
}

/** The schema of each field of a plan, apart: forms and import columns take what they need. */
export const planFields = {
  slug,
  country: iso3,
  generation: z
    .int({ error: say("generation") })
    .min(1, say("generationEarly"))
    .max(99, say("generationLate", { max: 99 })),
  ...valueFields(),
  nothings: z.record(z.string(), oneOf(NOTHINGS)).default({}),
  complete: setOf(LIST_KEYS as readonly [string, ...string[]]),
  confidence: oneOf(CONFIDENCES),
  note: optional(text(2000)),
  evidence: z.array(z.strictObject({ attribute: evidenceKey, ...evidenceFields }, { error: strictError })).default([]),
  results: z
    .array(
      z.strictObject(
        { id: text(100), parentId: optional(text(100)), position: z.int().min(0), ...resultFields },
        { error: strictError },
      ),
    )
    .max(MAX_RESULT_NODES, say("manyNodes", { max: MAX_RESULT_NODES }))
    .default([]),
};

/** Names keys that do not belong, for `z.strictObject`. */
export function strictError(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys") return say("unknownFields", { fields: issue.keys.join(", ") });
  if (issue.code === "invalid_type") return say("group");
  return undefined;
}

function recordError(codes: readonly string[]) {
  return (issue: z.core.$ZodRawIssue): string | undefined => {
    if (issue.code === "unrecognized_keys" || issue.code === "invalid_key")
      return say("names", { names: codes.join(", ") });
    if (issue.code === "invalid_type") return say("namedFields", { names: codes.join(", ") });
    return undefined;
  };
}

type Report = (path: readonly PropertyKey[], message: string) => void;

/**
 * A rule over several fields. It runs also where other fields have errors, so that one reading tells
 * all that is wrong, but only once the fields that it reads are sound themselves.
 */
export function rule<T>(fields: readonly (keyof T & string)[], judge: (value: T, report: Report) => void) {
  return z.superRefine<T>(
    (value, context) => {
      judge(value, (path, message) => {
        context.addIssue({ code: "custom", path: [...path], message, params: { rule: true } });
      });
    },
    {
      when: ({ issues }) =>
        issues.every((issue) => {
          if (issue.code === "unrecognized_keys" || (issue.code === "custom" && issue.params?.rule)) return true;
          const [field] = issue.path ?? [];
          return field !== undefined && !(fields as readonly PropertyKey[]).includes(field);
        }),
    },
  );
}

type PlanValues = Omit<Plan, "evidence" | "results">;

/** Rules over the values of a plan, sources and results framework apart. */
export const valueRules = [
  rule<PlanValues>(["slug", "country", "generation"], ({ slug, country, generation }, report) => {
    const expected = `${country.toLowerCase()}-${generation}`;
    if (slug !== expected) report(["slug"], say("slugOther", { generation, country, expected }));
  }),
  rule<PlanValues>(["startYear", "endYear"], ({ startYear, endYear }, report) => {
    if (startYear !== null && endYear !== null && endYear < startYear)
      report(["endYear"], say("endBeforeStart", { endYear, startYear }));
  }),
  rule<PlanValues>(["title", "language"], ({ title, language }, report) => {
    if (title === null && language !== null) report(["language"], say("languageAlone"));
  }),
  rule<PlanValues>(["pillars", "dominantPillar"], ({ pillars, dominantPillar }, report) => {
    if (dominantPillar !== null && !pillars.includes(dominantPillar))
      report(["dominantPillar"], say("dominantPillar", { pillar: dominantPillar }));
  }),
  rule<PlanValues>(["nothings"], ({ nothings }, report) => {
    for (const key of Object.keys(nothings))
      if (!EVIDENCE_KEYS.includes(key)) report(["nothings", key], say("nothingOfNone", { key }));
  }),
] as const;

const RESULT_FAULTS: Readonly<Record<ResultFault["code"], (id: string, parentId: string | null) => string>> = {
  duplicate_id: (id) => say("nodeTwice", { id }),
  orphan: (_id, parentId) => say("nodeOrphan", { parent: String(parentId) }),
  cycle: (id) => say("nodeCycle", { id }),
  too_deep: (id) => say("nodeDeep", { id, level: MAX_RESULT_LEVELS + 1, max: MAX_RESULT_LEVELS }),
};

const ALL_FIELDS = Object.keys(planFields) as (keyof Plan)[];

/**
 * A plan as an editor may save it: every value is sound and they agree with one another; sources may
 * still be missing. What is real but unusual passes (see `planWarnings`).
 */
export const draftPlanSchema = z.strictObject(planFields, { error: strictError }).check(
  ...valueRules,
  rule<Plan>(ALL_FIELDS, (plan, report) => {
    const coded = codedAttributes({ ...plan, nothings: {} });
    for (const key of Object.keys(plan.nothings))
      if (coded.includes(key)) report(["nothings", key], say("valueAndNothing", { key }));
    for (const key of plan.complete)
      if (!coded.includes(key)) report(["complete", key], say("completeOfNone", { key }));
  }),
  rule<Plan>(["evidence"], ({ evidence }, report) => {
    const seen = new Set<string>();
    evidence.forEach(({ attribute, url }, index) => {
      const row = `${attribute} ${url}`;
      if (seen.has(row)) report(["evidence", index], say("sourceTwice", { url, key: attribute }));
      seen.add(row);
    });
  }),
  rule<Plan>(["results"], ({ results }, report) => {
    for (const { code, index } of resultFaults(results)) {
      const { id, parentId } = results[index] as ResultNode;
      report(["results", index, code === "duplicate_id" ? "id" : "parentId"], RESULT_FAULTS[code](id, parentId));
    }
  }),
);

/** A plan as it may be published: a sound draft in which every coded value has a source, and every source a value. */
export const publishedPlanSchema = draftPlanSchema.check(
  rule<Plan>(ALL_FIELDS, (plan, report) => {
    const sourced = new Set(plan.evidence.map(({ attribute }) => attribute));
    for (const key of codedAttributes(plan)) if (!sourced.has(key)) report(planPath(key), say("noSource", { key }));

    const coded = new Set([...codedAttributes(plan), ...Object.keys(plan.nothings)]);
    plan.evidence.forEach(({ attribute, url }, index) => {
      if (!coded.has(attribute)) report(["evidence", index], say("sourceOfNone", { url, key: attribute }));
    });
  }),
);

/** What a fault of a source has to be told. */
export function sayFault({ fault, missing }: Pick<SourceFault, "fault" | "missing">, url: string): string {
  if (fault === "lowered") return say("sourceLowered", { url });
  if (missing.length > 1) return say("sourceUnnamed", { url });
  return missing[0] === "title" ? say("sourceUntitled", { url }) : say("sourceUnpublished", { url });
}
