import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { findColumns } from "@/lib/domain/compare/compare";
import { csvText } from "@/lib/export/cells";
import { groupBrief, planBrief } from "@/lib/export/comparison-brief";
import { groupReport, planReport, type ReportHead } from "@/lib/export/comparison-report";
import { groupSheets, groupTable, planSheets, planTable } from "@/lib/export/comparison-sheets";
import { workbookBytes } from "@/lib/export/workbook";
import { findGroup } from "@/lib/schemas/compare-groups";
import { makeResult } from "@/tests/fixtures/arbitrary-results";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const AS_OF = "2026-11-25";
const view = viewCatalogue(realCatalogue());
const { columns } = findColumns(view, ["nam-1", "swe-3", "jor-2"], AS_OF);
const head: ReportHead = {
  locale: "en",
  title: "Namibia 1, Sweden 3 and Jordan 2 compared",
  asOf: AS_OF,
  version: 7,
  address: "https://atlas.example.org/compare?plans=nam-1,swe-3,jor-2",
  madeOn: AS_OF,
  citation: "NAP Atlas, catalogue version 7.",
};
const everything = { view: "all", folded: [] } as const;
const notes = { borders: "=1+1\nTwo lines", general: "Ask Stockholm" };

const index = indexPlans(view);
const groups = [
  findGroup(index, { letter: "a", parameters: { region: "africa" } }, AS_OF),
  findGroup(index, { letter: "b", parameters: { region: "europe" } }, AS_OF),
];

/** The text of one file in a zip. */
function unzip(bytes: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, async (problem, stream) => {
          if (problem) return reject(problem);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          resolve(Buffer.concat(chunks).toString("utf8"));
        });
      });
      zip.on("end", () => reject(new Error(`${name} is not in the zip`)));
      zip.readEntry();
    });
  });
}

const wordsOf = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&apos;", "'");

test("CSV of plans reads back as the table that is shown", () => {
  const table = planTable(planReport(head, columns, everything, {}));

  const { data } = Papa.parse<string[]>(csvText(table).trimEnd(), { newline: "\r\n" });

  // A cell without a value is an empty one.
  expect(data).toEqual(table.map((row) => row.map((cell) => String(cell ?? ""))));
  expect(data[0]?.slice(-3)).toEqual(
    ["Namibia 1", "Sweden 3", "Jordan 2"].map((name) => name.replace(/ (?=\d)/, "\u00a0")),
  );
});

test("a view without folded groups and with only differences is what goes into the file", () => {
  const report = planReport(head, columns, { view: "differences", folded: ["period"] }, {});

  const rows = report.groups.flatMap((group) => group.rows);
  expect(rows.every(({ outcome }) => outcome === "differ" || outcome === "partly")).toBe(true);
  expect(rows.map(({ attribute }) => attribute.key)).not.toContain("start");
  expect(rows.map(({ attribute }) => attribute.key)).toContain("orientation");
});

test("XLSX of plans reads back with its notes, and no cell is a formula", async () => {
  const sheets = planSheets(planReport(head, columns, everything, notes));

  const bytes = Buffer.from(await workbookBytes(sheets, head.title));
  const comparison = await readSheet(bytes, "Comparison");
  const questions = await readSheet(bytes, "Questions");

  expect(comparison.map((row) => row.map((cell) => cell ?? ""))).toEqual(
    sheets[0]?.rows.map((row) => row.map((cell) => cell ?? "")),
  );
  expect(questions.flat()).toContain("'=1+1\nTwo lines");
  expect(questions.flat()).toContain("Ask Stockholm");
  expect(await unzip(bytes, "xl/worksheets/sheet4.xml")).not.toContain("<f>");
});

test("XLSX of groups holds counts and shares as numbers", async () => {
  const report = groupReport(head, groups);

  const rows = await readSheet(Buffer.from(await workbookBytes(groupSheets(report), head.title)), "Comparison");

  const africa = rows.find((row) => row[0] === "region" && row[2] === "africa");
  expect(africa?.slice(4, 8)).toEqual([groups[0]?.plans.length, groups[0]?.plans.length, 100, 0]);
  expect(rows).toHaveLength(groupTable(report).length);
});

test("the brief holds the table, the differences, the notes, the sources with their dates and the citation", async () => {
  const report = planReport(head, columns, everything, notes);

  const text = wordsOf(await unzip(await planBrief(report), "word/document.xml"));

  for (const { rows } of report.groups) for (const { label } of rows) expect(text).toContain(label);
  expect(text).toContain("Differs");
  expect(text).toContain("Two lines");
  expect(text).toContain("Ask Stockholm");
  expect(text).toContain(head.citation);
  const [cited] = report.sources[0]?.sources ?? [];
  expect(text).toContain(cited?.source.url);
  expect(text).toMatch(/checked \d{2}\/\d{4}\)/);
});

test("the first page of the brief tells what is compared, most alike, most apart and what to take up, with a picture", async () => {
  const report = planReport(head, columns, everything, notes);

  const file = await planBrief(report);
  const document = await unzip(file, "word/document.xml");
  const [first = ""] = document.split("<w:sectPr>");

  const headings = ["What is compared", "Most alike", "Furthest apart", "What could be taken up"];
  const places = headings.map((heading) => wordsOf(first).indexOf(heading));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // Bodies by name, plans with their years, and one bar a plan with its words for who does not see it.
  expect(wordsOf(first)).toContain("National Task Team");
  expect(wordsOf(first)).toContain("2019–2024");
  expect(first.match(/<pic:pic/g)).toHaveLength(3);
  expect(first).toMatch(/descr="Namibia\u00a01: 2019–2024"/);
  expect((await unzip(file, "docProps/core.xml")).replaceAll("\n", "")).toMatch(
    /<dc:title>Namibia 1, Sweden 3.*<dc:creator>NAP Atlas/,
  );
  // The first page stands upright, and all that follows six plans lies on its side.
  expect(document.match(/<w:sectPr>/g)).toHaveLength(2);
  expect(await unzip(file, "word/footer1.xml")).toMatch(/PAGE.*NUMPAGES/s);
});

test("the brief marks how sure each value is, numbers its sources and names once what no compared plan is coded for", async () => {
  const report = planReport(head, columns, everything, {});

  const words = wordsOf(await unzip(await planBrief(report), "word/document.xml"));

  expect(words).toMatch(/Mixed [●◐○]/);
  expect(words).toContain("● high, ◐ medium, ○ low");
  const nowhere = report.groups.flatMap(({ rows }) => rows).filter(({ known }) => !known);
  expect(nowhere.length).toBeGreaterThan(0);
  const [, told = ""] = /Nothing is known of any of these plans for: (.*)/.exec(words) ?? [];
  for (const { label } of nowhere) expect(told.toLowerCase()).toContain(label.toLowerCase());
  const count = report.sources.flatMap(({ sources }) => sources).length;
  expect(words).toContain(`${count}. `);
});

test("the brief of groups, in French, tells counts and denominators", async () => {
  const brief = await groupBrief(groupReport({ ...head, locale: "fr" }, groups));

  expect(wordsOf(await unzip(brief, "word/document.xml"))).toMatch(/\d+ sur \d+/);
});

test("results frameworks are in every file: whole, by place, and which plans have none", async () => {
  const compared = findColumns(view, ["jor-1", "nam-1"], AS_OF).columns;
  const report = planReport(head, compared, everything, {});

  const rows = planTable(report).filter(([, key]) => key === "results");
  expect(rows).toHaveLength(1);
  expect(rows[0]?.at(-2)).toContain(
    "\n    Output 2.3.B: Jordanian women's representation in mediation networks is ensured",
  );
  expect(rows[0]?.slice(5)).toEqual([expect.stringContaining("Namibia"), expect.any(String), ""]);

  const bytes = Buffer.from(await workbookBytes(planSheets(report), head.title));
  const sheet = await readSheet(bytes, "Results framework");
  expect(sheet).toHaveLength(1 + 10 + 1);
  expect(sheet[3]?.slice(1, 5)).toEqual([3, "2.1.A", "Output", "Women can detect early signs of radicalization"]);

  const words = wordsOf(await unzip(await planBrief(report), "word/document.xml"));
  expect(words).toContain("Output 2.1.B: CSOs have increased knowledge of extremism");
});

test("an outline that no cell can hold says how much is left out", () => {
  const results = Array.from({ length: 40 }, (_, index) => ({
    ...makeResult(String(index), { parentId: index === 0 ? null : "0", position: index, text: "x".repeat(1_000) }),
  }));
  const [column] = findColumns(
    viewCatalogue(makeCatalogue({ plans: [makePlan({ results })] })),
    ["nam-1"],
    AS_OF,
  ).columns;
  const report = planReport(head, column ? [column] : [], everything, {});

  const outline = report.results.places[0]?.cells[0] ?? "";

  expect(outline.length).toBeLessThan(32_767);
  const shown = outline.split("\n").length - 1;
  expect(outline.split("\n").at(-1)).toBe(`${40 - shown} more results are not shown here.`);
  expect(report.results.plans[0]?.nodes).toHaveLength(40);
});
