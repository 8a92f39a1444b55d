import { z } from "zod";
import { ATTRIBUTES, type Attribute } from "@/lib/domain/attributes/attributes";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import { SEARCH_KINDS } from "@/lib/domain/catalogue/search";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { AMOUNT_COVERS } from "@/lib/domain/vocabulary/amount";
import {
  BASES,
  CONFIDENCES,
  DEVELOPMENT_STAGES,
  LINK_STATES,
  NOTHINGS,
  REGIONS,
  SOURCE_KINDS,
  TITLE_ORIGINS,
  UN_MEMBERSHIP,
} from "@/lib/domain/vocabulary/vocabulary";
import { attributeDefinition } from "@/lib/i18n/labels";
import { GROUP_LETTERS } from "@/lib/schemas/compare-query";
import { apiField } from "./records";

/** The schemas of the API's answers, by the name they have in the OpenAPI document. */
export const API_SCHEMAS = z.registry<{ id: string }>();

function named<T extends z.ZodType>(id: string, schema: T): T {
  API_SCHEMAS.add(schema, { id });
  return schema;
}

const facetKey = z.enum(FACETS.map(({ key }) => key) as [string, ...string[]]);
const attributeKey = z.enum(ATTRIBUTES.map(({ key }) => key) as [string, ...string[]]);
const value = z.union([z.string(), z.number()]);
const count = z.int().min(0);
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const head = {
  version: z.int().min(1).describe("Version of the catalogue"),
  release: z.int().min(1).nullable().describe("The release that was asked for; null: the catalogue as it is now"),
};
const notes = z.array(z.string()).optional().describe("What should be known about the answer; absent where nothing is");
const asOf = z.iso.date().describe("The day that status is told for");

const amount = named(
  "Amount",
  z.object({
    amount: z.int().min(1).describe("Whole units of the currency"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("ISO 4217"),
    covers: z.enum(AMOUNT_COVERS).describe("Whether the sum is that of the whole plan, or of a part of it"),
    note: z.string().nullable(),
  }),
);

function valueSchema({ key, kind, codes }: Attribute): z.ZodType {
  if (kind === "amount") return amount.nullable().describe(attributeDefinition("en", key));
  const one = codes
    ? z.enum(codes as [string, ...string[]])
    : kind === "year" || kind === "number"
      ? z.int()
      : z.string();
  const schema = kind === "date" ? partialDate.nullable() : kind === "many" ? z.array(one) : one.nullable();
  return schema.describe(attributeDefinition("en", key));
}

const source = named(
  "Source",
  z.object({
    title: z.string().nullable(),
    titleFrom: z
      .enum(TITLE_ORIGINS)
      .nullable()
      .describe("page: seen on it; address: read from its address, no citation"),
    publisher: z.string().nullable(),
    kind: z.enum(SOURCE_KINDS).nullable().describe("null: nobody has said yet"),
    url: z.string(),
    language: z.string().nullable().describe("ISO 639-1"),
    published: partialDate.nullable(),
    archivedUrl: z.string().nullable().describe("Where an archive keeps a copy"),
    checkedOn: partialDate.nullable().describe("When a person last saw it"),
    link: z
      .object({
        state: z.enum(LINK_STATES),
        checkedAt: z.iso.datetime(),
        since: z.iso.datetime(),
        movedTo: z.string().nullable(),
      })
      .nullable()
      .describe("How its address answered when it was last asked; null: it never was"),
  }),
);

const evidence = named(
  "Evidence",
  z.object({
    attribute: attributeKey,
    source,
    page: z.string().nullable().describe("Page or section in the source"),
    basis: z.enum(BASES).nullable().describe("source: the source says it; coder: the coder inferred it"),
    confidence: z.enum(CONFIDENCES).describe("The most that the coder gives it, whatever the kind of the source"),
    statedValue: z.string().nullable().describe("What this source says where it differs from the coded value"),
    doubt: z.string().nullable().describe("Why the coder trusts the source less here than its kind allows"),
  }),
);

const result = named(
  "ResultNode",
  z.object({
    id: z.string(),
    parentId: z.string().nullable(),
    position: count,
    kind: z.enum(["outcome", "sub_outcome", "output", "activity", "indicator"]),
    number: z.string().nullable(),
    text: z.string(),
    baseline: z.string().nullable(),
    target: z.string().nullable(),
    unit: z.string().nullable(),
    responsible: z.string().nullable(),
  }),
);

/** Every field may be left out by `fields`. */
const plan = named(
  "Plan",
  z
    .object({
      slug: z.string().describe("Country and generation: nam-1"),
      ...Object.fromEntries(ATTRIBUTES.map((attribute) => [apiField(attribute.key), valueSchema(attribute)])),
      endKnown: z
        .boolean()
        .describe(
          "false: no source says when the plan ends, so that it counts as in force until a later one has begun",
        ),
      nothings: z
        .partialRecord(attributeKey, z.enum(NOTHINGS))
        .describe("Of each attribute without a value, which nothing stands there"),
      complete: z
        .partialRecord(attributeKey, z.boolean())
        .describe("Of each attribute of many values: false is open, what its list does not hold may be in the plan"),
      confidence: z.enum(CONFIDENCES).describe("Of the record as a whole"),
      valueConfidence: z
        .partialRecord(attributeKey, z.enum(CONFIDENCES))
        .describe("How sure each value is, by the rule of the codebook"),
      note: z.string().nullable(),
      evidence: z.array(evidence),
      results: z.array(result),
    })
    .partial(),
);

const countrySource = named(
  "CountrySource",
  z.object({
    url: z.string(),
    title: z.string().nullable(),
    checkedOn: partialDate.nullable().describe("When a person last saw the source"),
    basis: z.enum(BASES).nullable(),
    confidence: z.enum(CONFIDENCES),
  }),
);

const development = named(
  "Development",
  z.object({
    generation: z.int().min(1),
    stage: z.enum(DEVELOPMENT_STAGES),
    expected: z
      .object({ start: z.int().nullable(), end: z.int().nullable() })
      .nullable()
      .describe("Years that it is meant to cover; null: no source says"),
    source: countrySource,
    furtherSources: z.array(countrySource),
    checkedOn: partialDate.nullable(),
    note: z.string().nullable(),
  }),
);

const countryFields = {
  iso3: z.string(),
  iso2: z.string(),
  isoNumeric: z.string().nullable(),
  name: z.string(),
  nameFr: z.string(),
  un: z.enum(UN_MEMBERSHIP),
  region: z.enum(REGIONS),
  subregion: z.string(),
  // A list of two, not a tuple: generators of clients stop at `prefixItems` without `items`.
  point: z.array(z.number()).length(2).describe("Longitude and latitude of a point inside the country"),
  hasPlan: z.boolean().nullable().describe("false: searched, no plan found; null: nobody has looked"),
  noPlanSource: countrySource.nullable().describe("What says that no plan was found"),
  searchedOn: partialDate
    .nullable()
    .describe("When somebody last searched; with hasPlan null: no source says whether there is a plan"),
  developments: z.array(development).describe("Plans in the making; never counted as plans, nor as adopted"),
  note: z.string().nullable(),
};
const country = named("Country", z.object({ ...countryFields, plans: z.array(z.string()) }));

const links = named(
  "Links",
  z.object({
    self: z.string(),
    first: z.string(),
    prev: z.string().nullable(),
    next: z.string().nullable(),
    last: z.string(),
  }),
);
const paging = { total: count, page: z.int().min(1), perPage: z.int().min(1), pageCount: z.int().min(1), links };

const reading = named(
  "Reading",
  z.union([
    z.object({ known: z.literal(true), values: z.array(value) }),
    z.object({ known: z.literal(false), nothing: z.enum(NOTHINGS) }),
  ]),
);

const BOUNDS = ["exact", "at_least"] as const;
const bound = z
  .enum(BOUNDS)
  .describe("at_least: some lists are open and may miss the value, so that count of known is a lower bound");
const lacking = count.describe("Of those known, how many are known not to have the value");

const share = z.object({
  count,
  lacking,
  known: count,
  bound,
  sharePercent: z.number().nullable(),
  pointsFromFirst: z
    .int()
    .nullable()
    .describe("Between the shares in whole percent; null where either is missing or a lower bound"),
});

const releaseHead = {
  number: z.int().min(1),
  catalogueVersion: z.int().min(1),
  releasedAt: z.iso.datetime(),
  notes: z.string(),
  checksum: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("SHA-256 of the catalogue as JSON"),
};

const anyObject = z.record(z.string(), z.unknown());

/** What each kind of address answers, by its name in the OpenAPI document. */
const ANSWERS = {
  PlanList: named("PlanList", z.object({ ...head, asOf, notes, ...paging, plans: z.array(plan) })),
  PlanAnswer: named("PlanAnswer", z.object({ ...head, asOf, plan })),
  CountryList: named("CountryList", z.object({ ...head, total: count, countries: z.array(country) })),
  CountryAnswer: named(
    "CountryAnswer",
    z.object({ ...head, asOf, country: z.object({ ...countryFields, plans: z.array(plan) }) }),
  ),
  Facets: named(
    "Facets",
    z.object({
      ...head,
      asOf,
      notes,
      total: count,
      facets: z.array(z.object({ key: facetKey, codes: z.array(z.object({ code: z.string(), count })) })),
      neverCoded: z.array(facetKey).describe("Facets that no plan of the catalogue has a value of yet."),
    }),
  ),
  Charts: named(
    "Charts",
    z.object({
      ...head,
      charts: z.array(
        z.object({ chart: z.enum(CHART_NAMES), unit: z.enum(["countries", "plans"]), address: z.string() }),
      ),
    }),
  ),
  Trend: named(
    "Trend",
    z.object({
      chart: z.enum(CHART_NAMES),
      unit: z.enum(["countries", "plans"]),
      ...head,
      asOf,
      rows: z.array(
        z.object({
          year: z.int().optional(),
          group: z.string().optional(),
          value: z.string().nullable().optional().describe("null: nothing is known here"),
          count: count.describe("Plans (or countries) with the value"),
          lacking,
          known: count.describe("Of those in total, with a coded value"),
          total: count.describe("All in the row's population"),
          bound,
        }),
      ),
    }),
  ),
  Comparison: named(
    "Comparison",
    z.union([
      z.object({
        ...head,
        asOf,
        plans: z.array(z.string()),
        summary: z.object({
          comparable: count,
          same: count,
          different: count.describe("At least one plan differs: partly and differ together"),
          partly: count,
          differ: count,
          notComparable: count,
          openDifferent: count.describe("Different rows that rest on open lists"),
        }),
        rows: z.array(
          z.object({
            attribute: attributeKey,
            outcome: z.enum(["same", "partly", "differ", "not_comparable"]),
            shared: z.array(value),
            groups: z.array(z.array(count)).describe("Places of the plans with equal values"),
            open: z.boolean().describe("Rests on open lists, which may miss values"),
            readings: z.array(reading),
          }),
        ),
      }),
      z.object({
        ...head,
        asOf,
        groups: z.array(z.object({ letter: z.enum(GROUP_LETTERS), filter: z.string(), plans: count })),
        overlaps: z.array(z.object({ first: count, second: count, count })),
        rows: z.array(
          z.object({ attribute: attributeKey, values: z.array(z.object({ value, shares: z.array(share) })) }),
        ),
      }),
    ]),
  ),
  Changes: named(
    "Changes",
    z.object({
      ...head,
      since: count,
      ...paging,
      changes: z.array(
        z.object({
          version: z.int().min(1),
          publishedAt: z.iso.datetime(),
          country: z.string(),
          plan: z.string().nullable().describe("null: the country itself changed"),
          revision: z.int().min(1),
          changes: anyObject.describe("Field of the record to [old, new]"),
        }),
      ),
    }),
  ),
  Search: named(
    "Search",
    z.object({
      ...head,
      q: z.string(),
      searchable: z.boolean(),
      near: z.array(z.string()),
      groups: z.array(
        z.object({
          kind: z.enum(SEARCH_KINDS),
          total: count,
          items: z.array(z.object({ id: z.string(), label: z.string(), note: z.string(), address: z.string() })),
        }),
      ),
    }),
  ),
  ReleaseList: named(
    "ReleaseList",
    z.object({ ...head, total: count, releases: z.array(z.object({ ...releaseHead, address: z.string() })) }),
  ),
  ReleaseAnswer: named(
    "ReleaseAnswer",
    z.object({
      ...releaseHead,
      changes: z.object({ plans: z.array(anyObject), countries: z.array(anyObject) }),
      codebook: anyObject,
      catalogue: anyObject,
    }),
  ),
  Problem: named(
    "Problem",
    z.object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      errors: z
        .array(
          z.object({
            parameter: z.string(),
            value: z.string(),
            detail: z.string(),
            allowed: z.array(z.string()).optional(),
          }),
        )
        .optional(),
      requestId: z.string().optional(),
    }),
  ),
} as const;
export type AnswerName = keyof typeof ANSWERS;
