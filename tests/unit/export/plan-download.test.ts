import { buffer } from "node:stream/consumers";
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { hasLabels } from "@/lib/domain/attributes/columns";
import { findMatching } from "@/lib/domain/catalogue/filter";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { earliestDay } from "@/lib/domain/plan/dates";
import type { PlanExport } from "@/lib/export/about-export";
import { type CsvOptions, type DownloadFormat, planDownload } from "@/lib/export/plan-download";
import { LOCALES } from "@/lib/i18n/locales";
import { guessColumns } from "@/lib/import/column-words";
import { parsePlanQuery } from "@/lib/schemas/plan-query";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const TODAY = "2026-11-25";
const index = indexPlans(viewCatalogue(realCatalogue()));
const { view } = index;
const { query } = parsePlanQuery({ region: "africa", sort: "adopted" }, TODAY, view.countryByIso3);
const plans = findMatching(index, query);

const about = (locale: PlanExport["locale"] = "en"): PlanExport => ({
  locale,
  view,
  asOf: TODAY,
  query,
  release: null,
  count: plans.length,
  address: "https://atlas.example.org/plans?region=africa&sort=adopted",
  madeOn: TODAY,
});

async function bytesOf(format: DownloadFormat, csv?: CsvOptions, locale?: PlanExport["locale"]): Promise<Buffer> {
  return buffer(planDownload(format, about(locale), plans, csv).body as never);
}

const parse = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await new Promise<import("yauzl").ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => (file ? resolve(file) : reject(error))),
  );
  await new Promise<void>((resolve, reject) => {
    zip.on("end", resolve).on("error", reject);
    zip.on("entry", (entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (!stream) return reject(error);
        files.set(entry.fileName, (await buffer(stream)).toString("utf8"));
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
  return files;
}

/** What a reader of the wide table should find in the columns of codes. */
const expectedCodes = plans.map((plan) =>
  Object.fromEntries(
    ATTRIBUTES.map((attribute) => {
      const reading = attribute.read(plan, view.contextOf(plan, TODAY));
      return [attribute.key, reading.known ? reading.values.join("; ") : ""];
    }),
  ),
);

const codesOf = (rows: readonly Record<string, string>[]) =>
  rows.map((row) =>
    Object.fromEntries(ATTRIBUTES.map(({ key }) => [key, (row[key] ?? "").replace(/^'(?=[=+\-@])/, "")])),
  );

test.each(LOCALES)(
  "the CSV has every plan with its codes, and labels in columns of their own, in %s",
  async (locale) => {
    const { data, errors } = parse(
      (await bytesOf("csv", { form: "wide", separator: "comma", bom: false }, locale)).toString("utf8"),
    );

    expect(errors).toEqual([]);
    expect(data.map(({ slug }) => slug)).toEqual(plans.map(({ slug }) => slug));
    expect(codesOf(data)).toEqual(expectedCodes);
    expect(data[0]?.region).toBe("africa");
    expect(data[0]?.region_label).toBe(locale === "en" ? "Africa" : "Afrique");
    for (const row of data) {
      for (const attribute of ATTRIBUTES.filter(hasLabels)) expect(row[`${attribute.key}_label`]).not.toBe("");
    }
  },
);

test("nothings stay apart in the CSV", async () => {
  const { data } = parse((await bytesOf("csv")).toString("utf8"));

  for (const [at, plan] of plans.entries()) {
    for (const attribute of ATTRIBUTES) {
      const reading = attribute.read(plan, view.contextOf(plan, TODAY));
      const told = (data[at]?.nothings ?? "")
        .split("; ")
        .includes(`${attribute.key}=${reading.known ? "" : reading.nothing}`);
      expect(told).toBe(!reading.known);
    }
  }
});

test("the CSV begins with a byte order mark only if asked", async () => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);

  expect((await bytesOf("csv", { form: "wide", separator: "comma", bom: true })).subarray(0, 3).equals(mark)).toBe(
    true,
  );
  expect((await bytesOf("csv", { form: "wide", separator: "comma", bom: false })).subarray(0, 3).equals(mark)).toBe(
    false,
  );
});

test("the long CSV has one row a value and source", async () => {
  const { data } = parse((await bytesOf("csv", { form: "long", separator: "comma", bom: false })).toString("utf8"));

  const of = (slug: string, key: string) => data.filter((row) => row.slug === slug && row.attribute === key);
  const backed = data.filter(({ source_url }) => source_url !== "");
  expect(new Set(backed.map(({ slug, attribute, source_url }) => `${slug} ${attribute} ${source_url}`)).size).toBe(
    plans.flatMap(({ evidence }) => evidence.filter(({ attribute }) => ATTRIBUTES.some(({ key }) => key === attribute)))
      .length,
  );
  for (const plan of plans) {
    expect(of(plan.slug, "issue").map(({ value }) => value)).toEqual(
      expect.arrayContaining(plan.issues.length > 0 ? [...plan.issues] : [""]),
    );
  }
});

test("the JSON has every plan whole", async () => {
  const read = JSON.parse((await bytesOf("json")).toString("utf8"));

  expect(read.total).toBe(plans.length);
  expect(read.plans.map(({ slug }: { slug: string }) => slug)).toEqual(plans.map(({ slug }) => slug));
  const cited = plans.map((plan) => plan.evidence.map(({ attribute, url }) => `${attribute} ${url}`));
  type Read = { evidence: { attribute: string; source: { url: string } }[] };
  expect(
    read.plans.map(({ evidence }: Read) => evidence.map(({ attribute, source }) => `${attribute} ${source.url}`)),
  ).toEqual(cited);
  expect(read.about["Address of this view"]).toBe(about().address);
});

test("in every sheet of the XLSX a column holds cells of one type", async () => {
  const kindOf = (cell: unknown) => (cell instanceof Date ? "date" : typeof cell);

  const mixed = (await readXlsxFile(await bytesOf("xlsx"))).flatMap(({ sheet, data: [head = [], ...rows] }) =>
    head.flatMap((name, at) => {
      const kinds = new Set(rows.flatMap((row) => (row[at] === null ? [] : [kindOf(row[at])])));
      return kinds.size > 1 ? [`${sheet}, ${name}: ${[...kinds].join(" and ")}`] : [];
    }),
  );

  expect(mixed).toEqual([]);
});

test("the XLSX has five sheets, the values of the CSV, and beside each date as recorded its first day as a date", async () => {
  const sheets = await readXlsxFile(await bytesOf("xlsx"));
  const [data] = sheets;
  const head = (data?.data[0] ?? []).map(String);
  const rows = (data?.data ?? []).slice(1);
  const column = (key: string) => rows.map((row) => row[head.indexOf(key)]);

  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Data", "Evidence", "Codebook", "Sources", "About"]);
  expect(column("slug")).toEqual(plans.map(({ slug }) => slug));
  expect(column("lead")).toEqual(plans.map(({ leadAgency }) => leadAgency?.type ?? null));
  expect(column("start")).toEqual(plans.map(({ startYear }) => startYear));
  expect(column("adopted")).toEqual(plans.map(({ adopted }) => adopted));
  expect(
    column("adopted_earliest").map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
  ).toEqual(plans.map(({ adopted }) => adopted && earliestDay(adopted)));
  expect(guessColumns(["adopted_earliest", "adopted"])).toEqual([null, "adopted"]);
  expect(sheets[1]?.data.length).toBe(1 + plans.flatMap(({ evidence }) => evidence).length);
  expect(sheets[4]?.data.flat()).toContain(about().address);
  const nowhere = ATTRIBUTES.filter(({ read }) =>
    view.catalogue.plans.every((plan) => {
      const reading = read(plan, view.contextOf(plan, TODAY));
      return !reading.known && reading.nothing !== "none";
    }),
  );
  const told = String(sheets[4]?.data.find(([name]) => name === "Not yet coded for any plan")?.[1] ?? "");
  for (const { key } of nowhere) expect(told).toContain(`(${key})`);
  expect(told.match(/\(/g) ?? []).toHaveLength(nowhere.length);
});

test("the zip is a data package: its tables are there, have the columns it says and the values of the CSV", async () => {
  const files = await unzip(await bytesOf("zip"));
  const descriptor = JSON.parse(files.get("datapackage.json") ?? "");

  expect(descriptor.profile).toBe("tabular-data-package");
  expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
  expect(descriptor.licenses[0]).toMatchObject({ name: "CC-BY-4.0", path: expect.stringMatching(/^https:/) });
  for (const { path, name, schema, profile } of descriptor.resources) {
    expect(profile).toBe("tabular-data-resource");
    const { data, meta } = parse(files.get(path) ?? "");
    expect(meta.fields, name).toEqual(schema.fields.map((field: { name: string }) => field.name));
    // No framework of an African plan has been entered yet.
    expect(data.length > 0, name).toBe(name !== "results" || plans.some(({ results }) => results.length > 0));
    for (const field of schema.fields) {
      const held = data.map((row) => row[field.name] ?? "").filter((cell) => cell !== "");
      if (field.type === "integer")
        expect(
          held.every((cell) => /^-?\d+$/.test(cell)),
          field.name,
        ).toBe(true);
      if (field.type === "boolean") expect(held.every((cell) => ["true", "false"].includes(cell))).toBe(true);
      for (const cell of field.constraints?.enum ? held : []) expect(field.constraints.enum).toContain(cell);
    }
    if (schema.primaryKey) expect(new Set(data.map((row) => row[schema.primaryKey])).size).toBe(data.length);
  }
  expect(codesOf(parse(files.get("data/plans.csv") ?? "").data)).toEqual(expectedCodes);
  for (const name of ["README.md", "LICENSE.txt", "CITATION.txt", "citation.bib", "citation.ris", "citation.json"]) {
    expect(files.get(name), name).toBeTruthy();
  }
  expect(files.get("README.md")).toContain(about().address);
});

test("the zip has the results frameworks of its plans, row by row", async () => {
  const whole = view.catalogue.plans;
  const { body } = planDownload("zip", { ...about(), count: whole.length }, whole);
  const files = await unzip(Buffer.from(await new Response(body).arrayBuffer()));

  const { data } = parse(files.get("data/results.csv") ?? "");

  expect(data).toHaveLength(whole.flatMap(({ results }) => results).length);
  expect(data.find(({ number }) => number === "2.1.A")).toMatchObject({
    plan: "jor-1",
    kind: "output",
    text: "Women can detect early signs of radicalization",
  });
});

test("the same export is the same file, and its name tells content, version and day", async () => {
  for (const format of ["csv", "json", "zip"] as const) {
    expect((await bytesOf(format)).equals(await bytesOf(format)), format).toBe(true);
  }

  const { fileName } = planDownload("zip", about(), plans);
  expect(fileName).toBe(`nap-atlas-plans-${plans.length}-of-${view.catalogue.plans.length}-v1-2026-11-25.zip`);
});
