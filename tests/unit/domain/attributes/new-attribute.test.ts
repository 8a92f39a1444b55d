import { buffer } from "node:stream/consumers";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { CODED_ATTRIBUTES, type CodedAttribute } from "@/lib/domain/vocabulary/coded-attributes";
import { MESSAGES } from "@/lib/i18n/messages";

/** An attribute that nobody has thought of: all that a coder of the portal writes of it, but for its column. */
const ADDED: CodedAttribute = {
  key: "youth_council",
  group: "practice",
  kind: "one",
  codes: ["standing", "ad_hoc"],
  facet: true,
  compare: true,
  breakdown: true,
  offers: ["standing"],
  since: 3,
};
const FIELD = "youthCouncil";
const DAY = "2026-11-28";

/** The type `Plan` is made of the registry as it is: it does not know the field. */
const council = (code: string) => ({ [FIELD]: code }) as object;

/** Modules are this file's own, and everything that reads the registry is loaded once the copy has its new entry. */
async function load() {
  (CODED_ATTRIBUTES as unknown as CodedAttribute[]).push(ADDED);
  for (const messages of Object.values(MESSAGES)) {
    const words = messages as unknown as Record<"attributes" | "codes", Record<string, unknown>>;
    words.attributes.youth_council = {
      label: "Youth council",
      short: "Youth",
      definition: "Whether a council of young people is heard.",
      rule: "As a source says.",
      example: "None.",
    };
    words.codes.youth_council = { standing: "Standing council", ad_hoc: "Called when needed" };
  }
  const [registry, evidence, columns, planIndex, view, compare, charts, crosses, form, planForm, holdings] =
    await Promise.all([
      import("@/lib/domain/attributes/attributes"),
      import("@/lib/domain/attributes/evidence"),
      import("@/lib/domain/attributes/columns"),
      import("@/lib/domain/catalogue/plan-index"),
      import("@/lib/domain/catalogue/view"),
      import("@/lib/domain/compare/compare"),
      import("@/lib/domain/trends/charts"),
      import("@/lib/domain/trends/crosses"),
      import("@/components/editing/form-model"),
      import("@/lib/schemas/plan-form"),
      import("@/lib/domain/compare/holdings"),
    ]);
  const [planQuery, template, cells, download, records, openapi, codebook, rows, facts, file, merge, maker] =
    await Promise.all([
      import("@/lib/schemas/plan-query"),
      import("@/lib/import/template"),
      import("@/lib/import/cell-values"),
      import("@/lib/export/plan-download"),
      import("@/lib/api/records"),
      import("@/lib/api/openapi"),
      import("@/lib/export/codebook"),
      import("@/lib/db/plan-rows"),
      import("@/lib/export/fact-base"),
      import("@/lib/schemas/country-file"),
      import("@/lib/domain/work/merge"),
      import("@/tests/fixtures/make-plan"),
    ]);
  return {
    ...registry,
    ...evidence,
    ...columns,
    ...planIndex,
    ...view,
    ...compare,
    ...charts,
    ...crosses,
    ...form,
    ...planForm,
    ...holdings,
    ...planQuery,
    ...template,
    ...cells,
    ...download,
    ...records,
    ...openapi,
    ...codebook,
    ...rows,
    ...facts,
    ...file,
    ...merge,
    ...maker,
  };
}

let portal: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  portal = await load();
}, 60_000);

/** Two plans, one with a council; of the other nobody knows. */
function catalogue() {
  const { makeCatalogue, makePlan, viewCatalogue } = portal;
  const first = makePlan(council("standing"));
  const view = viewCatalogue(makeCatalogue({ plans: [first, makePlan({ generation: 2 })] }));
  return { first, view, columns: view.catalogue.plans.map((plan) => ({ plan, context: view.contextOf(plan, DAY) })) };
}

test("an attribute added to the registry is a field of an empty plan, and its value needs a source", () => {
  const { makePlan, codedAttributes, changedParts } = portal;
  expect(makePlan()).toHaveProperty(FIELD, null);
  const coded = makePlan(council("ad_hoc"));
  expect(codedAttributes(coded)).toContain("youth_council");
  expect(changedParts(makePlan(), coded)).toEqual(["youth_council", "evidence:youth_council"]);
});

test("it is a facet that addresses choose from, a row of compare, something to learn, and a breakdown of charts", () => {
  const { view, columns } = catalogue();
  const index = portal.indexPlans(view);
  expect([...portal.facetSets(index, "youth_council", DAY).keys()]).toEqual(["standing", "ad_hoc", "unknown"]);

  const { query, ignored } = portal.parsePlanQuery({ youth_council: "ad_hoc,x" }, DAY, view.countryByIso3);
  expect(query.chosen.youth_council).toEqual(["ad_hoc"]);
  expect(ignored.map(({ value }) => value)).toEqual(["x"]);

  const rows = portal.comparePlans(columns).groups.flatMap((group) => group.rows);
  expect(rows.find(({ attribute }) => attribute.key === "youth_council")?.readings).toEqual([
    { known: true, values: ["standing"] },
    { known: false, nothing: "not_coded" },
  ]);
  expect(portal.HOLDINGS.filter(({ attribute }) => attribute.key === "youth_council")).toHaveLength(1);

  expect(portal.CROSSED_ATTRIBUTES).toContain("youth_council");
  const { plans, countries } = view.catalogue;
  const cross = portal.crossing({ view, plans, countries, asOf: DAY }, "adopted", "generation", "youth_council");
  expect(cross).toContainEqual(
    expect.objectContaining({ group: "1", value: "standing", count: 1, known: 1, total: 1 }),
  );
});

test.each(["en", "fr"] as const)(
  "the form asks for it in %s and reads it back, and refuses what is no code",
  (locale) => {
    const { first } = catalogue();
    const { groups } = portal.formModel(locale, { plan: first, agencies: [], sources: [] });
    const asked = groups.flatMap(({ attributes }) => attributes).find(({ key }) => key === "youth_council");
    expect(asked?.options.map(({ value }) => value)).toEqual(ADDED.codes);

    const typed = portal.typedOf(first);
    expect(portal.parsePlanForm(typed, first)).toMatchObject({ ok: true, plan: { [FIELD]: "standing" } });
    const wrong = portal.parsePlanForm({ ...typed, "v.youth_council": ["x"] }, first);
    expect(wrong).toMatchObject({ ok: false, errors: { "v.youth_council": expect.any(String) } });
  },
);

test("imports have a column for it and read its codes by name", async () => {
  expect(portal.IMPORT_COLUMNS).toContain("youth_council");
  expect(portal.templateCsv()).toContain("youth_council");
  const [, , codes] = await readXlsxFile(Buffer.from(await portal.templateWorkbook("en")));
  expect(codes?.data.filter(([column]) => column === "youth_council").map(([, code]) => code)).toEqual(ADDED.codes);
  expect(portal.readCell("youth_council", "Called when needed")).toMatchObject({ value: "ad_hoc", suggestion: null });
});

test("exports have it: CSV, XLSX and JSON", async () => {
  const { view } = catalogue();
  const { plans } = view.catalogue;
  const about = {
    locale: "en" as const,
    view,
    asOf: DAY,
    query: portal.defaultPlanQuery(DAY),
    release: null,
    count: plans.length,
    address: "https://example.org/plans",
    madeOn: DAY,
  };
  const file = async (format: "csv" | "xlsx" | "json") =>
    buffer(portal.planDownload(format, about, plans).body as never);

  const [head, row] = (await file("csv")).toString("utf8").split("\r\n");
  expect(head).toContain(",youth_council,youth_council_label,");
  expect(row).toContain(",standing,Standing council,");
  expect((await file("xlsx")).length).toBeGreaterThan(0);
  const [data] = await readXlsxFile(await file("xlsx"));
  expect(data?.data[0]).toContain("youth_council");
  expect(JSON.parse((await file("json")).toString("utf8")).plans[0]).toMatchObject({ youth_council: "standing" });
});

test("the API's description and the codebook tell it", () => {
  const { view } = catalogue();
  expect(portal.openApiDocument()).toMatchObject({
    components: { schemas: { Plan: { properties: { youth_council: { anyOf: [{ enum: ADDED.codes }, {}] } } } } },
  });
  const entry = portal.codebookOf(view, DAY).attributes.find(({ key }) => key === "youth_council");
  expect(entry).toMatchObject({
    label: { en: "Youth council" },
    coverage: { known: 1, not_coded: 1 },
    codes: [
      { code: "standing", plans: 1 },
      { code: "ad_hoc", plans: 0 },
    ],
  });
});

test("the database has it in the column that is named after it, and the file of the country in its place", () => {
  const { first, view } = catalogue();
  expect(portal.planToRow(first)).toHaveProperty(FIELD, "standing");
  expect(portal.planColumns).toHaveProperty(FIELD, true);

  const text = portal.formatCountryFile({ country: view.countryOf(first), agencies: [], plans: [first] });
  const read = portal.countryFileSchema.safeParse(JSON.parse(text));
  expect(read.data?.plans[0]).toMatchObject({ [FIELD]: "standing" });
});
