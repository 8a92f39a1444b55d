import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import formats from "ajv-formats";
import fc from "fast-check";
import { NextRequest } from "next/server";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ENDPOINTS, type Endpoint } from "@/lib/api/endpoints";
import { openApiDocument } from "@/lib/api/openapi";
import { closeDb, getDatabase, inTransaction } from "@/lib/db/client";
import { freezeRelease } from "@/lib/db/mutations/releases";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import { CHART_NAMES } from "@/lib/domain/trends/charts";
import { MAX_PER_PAGE, PLAN_PARAMETERS, planQueryString } from "@/lib/schemas/plan-query";
import { TREND_PARAMETERS } from "@/lib/schemas/trend-query";
import { today } from "@/lib/today";
import { seedFactBase } from "@/prisma/seed";
import { askApi } from "@/tests/fixtures/api";
import { arbitraryQuery } from "@/tests/fixtures/arbitrary-query";
import { type FreshDatabase, makeFreshDatabase } from "@/tests/fixtures/databases/fresh-database";

// One engine: what the routes ask of the database is tried on both elsewhere.
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await makeFreshDatabase("embedded");
  await getDatabase(fresh.target);
  await seedFactBase();
  await inTransaction((tx) => freezeRelease(tx, "The first", () => ({ attributes: [] })));
}, 120_000);
afterAll(async () => {
  await closeDb();
  await fresh.remove();
});

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(openApiDocument(), "api");

/** Fails unless the body is what the document says of an answer of that name. */
function expectAnswer(name: string, body: unknown) {
  const check = ajv.getSchema(`api#/components/schemas/${name}`);
  if (!check) throw new Error(`The document has no schema ${name}`);
  check(body);
  expect((check.errors ?? []).slice(0, 5), `against ${name}`).toEqual([]);
}

const endpoint = (id: string) => ENDPOINTS.find((each) => each.id === id) as Endpoint;

const asked = async (address: string) => {
  const response = await askApi(address);
  return { status: response.status, body: await response.json() };
};

test.each(ENDPOINTS)("the example of $path works and is as documented", async ({ example, answer }) => {
  const { status, body } = await asked(example);

  expect(status, JSON.stringify(body)).toBe(200);
  expectAnswer(answer, body);
});

test("groups are compared as documented", async () => {
  const { status, body } = await asked("/compare?a=region:africa&b=region:europe;budget:allocated");

  expect(status).toBe(200);
  expectAnswer("Comparison", body);
  expect(body.groups[1].filter).toBe("region:europe;budget:allocated");
});

/** Every CSV file that the portal gives to anybody: its route, an address of it, and the parts of its path that vary. */
const CSV_FILES = [
  ["(site)/plans.csv", "?region=africa", {}],
  ["(site)/plans.csv", "?form=long&issue=youth", {}],
  ["(site)/plans/[slug]/results.csv", "", { slug: "jor-1" }],
  ["(site)/compare.csv", "?plans=nam-1,zaf-1", {}],
  ["(site)/compare.csv", "?a=region:africa&b=region:europe", {}],
  ["(site)/data/codebook.csv", "", {}],
  ["trends/[chart]/[file]", "?region=africa", { chart: "lead-by-region", file: "shown.csv" }],
  ["trends/[chart]/[file]", "", { chart: "issues", file: "all.csv" }],
  ["map/[file]", "", { file: "countries.csv" }],
] as const;

test.each(CSV_FILES)("%s%s is the same table with commas and with semicolons", async (path, query, parts) => {
  const route = await import(/* @vite-ignore */ resolve(import.meta.dirname, `../../app/[locale]/${path}/route.ts`));
  const ask = async (separator: string): Promise<Response> => {
    const address = new URL(`http://localhost/file${query}`);
    if (separator) address.searchParams.set("separator", separator);
    return route.GET(new NextRequest(address), { params: Promise.resolve({ locale: "fr", ...parts }) });
  };
  const read = async (separator: string) => {
    const text = Buffer.from(await (await ask(separator)).arrayBuffer()).toString("utf8");
    return { text, ...Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { newline: "\r\n", skipEmptyLines: true }) };
  };

  const [plain, semicolons] = [await read(""), await read("semicolon")];

  expect(semicolons.text.startsWith("\uFEFF")).toBe(true);
  expect([plain.meta.delimiter, semicolons.meta.delimiter]).toEqual([",", ";"]);
  const decimalPoints = (rows: string[][]) =>
    rows.map((row) => row.map((cell) => cell.replace(/^(-?\d+),(\d+)$/, "$1.$2")));
  expect(decimalPoints(semicolons.data)).toEqual(plain.data);
  expect(plain.data.length).toBeGreaterThan(2);
  expect((await ask("tab")).status).toBe(400);
});

test("answers to generated queries are as documented", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryQuery, fc.constantFrom(...CHART_NAMES), async (query, chart) => {
      const { country: _unknownHere, ...chosen } = query.chosen;
      const text = planQueryString({ ...query, chosen, release: null, page: 1 }, today());
      for (const [id, address] of [
        ["plans", `/plans?${text}`],
        ["facets", `/facets?${text}`],
        ["trend", `/trends/${chart}?${text}`],
      ] as const) {
        const { status, body } = await asked(address);
        expect(status, `${address}: ${JSON.stringify(body).slice(0, 500)}`).toBe(200);
        expectAnswer(endpoint(id).answer, body);
      }
    }),
    { numRuns: 40 },
  );
});

test("facets that no plan has a value of are named apart from those to filter by", async () => {
  const { body } = await asked("/facets");
  const { facets, neverCoded } = body as { facets: { key: string }[]; neverCoded: string[] };

  expect(neverCoded.length).toBeGreaterThan(0);
  expect(facets.map(({ key }) => key).filter((key) => neverCoded.includes(key))).toEqual([]);
});

test("the pages of a list hold every plan once, and name one another", async () => {
  const seen: string[] = [];
  let next: string | null = "/plans?per_page=100&fields=slug";
  while (next) {
    const { body } = await asked(next);
    seen.push(...body.plans.map(({ slug }: { slug: string }) => slug));
    expect(body.links.prev === null).toBe(body.page === 1);
    next = body.links.next && new URL(body.links.next).href.replace(/^.*\/api\/v1/, "");
    if (!next) expect(seen.length).toBe(body.total);
  }

  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(200);
});

test("fields limits what a plan has, in the order of the record", async () => {
  const { body } = await asked("/plans?fields=budget,slug&per_page=1");

  expect(Object.keys(body.plans[0])).toEqual(["slug", "budget"]);
});

test("what the catalogue's edition has not changed is not sent again", async () => {
  const first = await askApi("/plans?per_page=1");
  const again = await askApi("/plans?per_page=1", { "If-None-Match": first.headers.get("etag") ?? "" });

  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
});

test.each([
  ["/plans?region=atlantis", "region", "africa"],
  ["/plans?colour=red", "colour", "region"],
  ["/plans?fields=slug,price", "fields", "budget"],
  ["/plans?adopted_from=2019-02-30", "adopted_from", null],
  ["/plans?page=9999", "page", null],
  ["/plans?release=77", "release", null],
  ["/countries?un=maybe", "un", "member"],
  ["/plans/nam-1?fields=zzz", "fields", "slug"],
  ["/trends/adopters?breakdown=colour", "breakdown", "region"],
  ["/compare?plans=nam-1", "plans", null],
  ["/compare?plans=nam-1,zzz-9", "plans", null],
  ["/compare?a=region:mars&b=region:africa", "a", "africa"],
  ["/changes?since=-1", "since", null],
])("%s is refused, and the answer names what is wrong", async (address, parameter, allowed) => {
  const response = await askApi(address);
  const body = await response.json();

  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expectAnswer("Problem", body);
  expect(body.errors[0].parameter).toBe(parameter);
  if (allowed) expect(body.errors[0].allowed).toContain(allowed);
});

test.each(["/plans/zzz-9", "/countries/zzz", "/trends/sunshine", "/releases/99", "/releases/one"])(
  "%s is not found",
  async (address) => {
    const { status, body } = await asked(address);

    expect(status).toBe(404);
    expectAnswer("Problem", body);
  },
);

/** Real names with any values, any names, and text that is hardly an address. */
const anyQuery = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...PLAN_PARAMETERS, ...TREND_PARAMETERS, "fields", "plans", "a", "b", "since", "un"),
          fc.string({ unit: "binary", maxLength: 10 }),
        ),
        fc.oneof(
          fc.constantFrom(...FACETS.flatMap(({ codes = [] }) => codes), "unknown", "0", "-1", "1e9", "2019-13", "%00"),
          fc.constantFrom(
            "__proto__",
            "constructor",
            "region:africa;lead:",
            "nam-1,zaf-1",
            "\u0000",
            "NaN",
            "9".repeat(400),
          ),
          fc.string({ unit: "binary", maxLength: 300 }),
        ),
      ),
      { maxLength: 6 },
    )
    .map((pairs) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&")),
  fc.string({ unit: "grapheme-ascii", maxLength: 200 }).map((text) => text.replace(/#/g, "")),
);

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "�"));
}

const ANY_PATHS = ENDPOINTS.map(({ example }) => example.split("?")[0] as string);

test("no query string breaks a route, nor gets more than a page", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ANY_PATHS), anyQuery, async (path, query) => {
      const response = await askApi(`${path}?${query}`);
      const body = await response.json();

      expect([200, 304, 400, 404]).toContain(response.status);
      if (response.status !== 200) expectAnswer("Problem", body);
      else expect((body.plans ?? body.changes ?? []).length ?? 0).toBeLessThanOrEqual(MAX_PER_PAGE);
    }),
    { numRuns: 600 },
  );
}, 120_000);
