import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { RESULT_FORMATS, type ResultFormat, resultsDownload } from "@/lib/export/results-download";
import { readResultsText } from "@/lib/import/results/read-results";
import { makeResult } from "@/tests/fixtures/arbitrary-results";

const results = [
  makeResult("r1", { number: "2", text: "=SUM(A1:A9) is no outcome" }),
  makeResult("r2", { parentId: "r1", kind: "output", number: "2.1", text: "Courses, with a comma" }),
  makeResult("r3", { parentId: "r2", kind: "indicator", text: "Trained", baseline: "-5", target: "40", unit: "women" }),
];
const about = {
  locale: "en",
  plan: { slug: "nam-1", results, documentUrl: "https://example.org/plan.pdf" },
  work: {
    id: "nap-atlas-nam-1-results",
    title: "Namibia 1: results framework",
    version: "7, release 2",
    issued: "2026-11-20",
    accessed: "2026-11-25",
    url: "https://atlas.example.org/plans/nam-1?release=2#results",
    language: "en",
  },
  edition: "release-2",
  madeOn: "2026-11-25",
  separator: "comma",
} as const;
const textOf = async (format: ResultFormat) => new Response((await resultsDownload(format, about)).body).text();

test("the CSV has a row a result, runs no formula, and is read back as the same tree", async () => {
  const csv = await textOf("csv");

  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(data.map(({ number }) => number)).toEqual(["2", "2.1", ""]);
  expect(data[0]?.text).toBe("'=SUM(A1:A9) is no outcome");
  expect(data[2]?.baseline).toBe("'-5");
  expect(readResultsText(csv, { slug: "nam-1" }).nodes).toEqual(results);
});

test("the JSON is the tree, with its source, licence and version", async () => {
  const json = JSON.parse(await textOf("json"));

  expect(json).toMatchObject({
    plan: "nam-1",
    total: 3,
    licence: "CC-BY-4.0",
    version: "7, release 2",
    document: "https://example.org/plan.pdf",
  });
  expect(json.results[0].children[0].children[0]).toMatchObject({ id: "r3", kind: "indicator", children: [] });
});

test("the workbook has the rows with their kinds in words, and says what it is", async () => {
  const bytes = Buffer.from(await new Response((await resultsDownload("xlsx", about)).body).arrayBuffer());

  const sheet = await readSheet(bytes, "Results framework");
  expect(sheet).toHaveLength(4);
  expect(sheet[1]?.slice(2, 6)).toEqual(["outcome", "Outcome", "2", "'=SUM(A1:A9) is no outcome"]);
  const words = (await readSheet(bytes, "About")).flat().join(" ");
  expect(words).toContain("CC BY 4.0");
  expect(words).toContain("https://atlas.example.org/plans/nam-1?release=2#results");
});

test("the list is numbered as the plan is, below what it is", async () => {
  const list = await textOf("txt");

  expect(list).toMatch(/^# Title: Namibia 1: results framework\n/);
  expect(list).toContain("\n  - Output 2.1: Courses, with a comma\n");
});

test("a file's name tells plan, edition and day", async () => {
  for (const format of RESULT_FORMATS) {
    const { fileName } = await resultsDownload(format, about);
    expect(fileName).toBe(`nap-atlas-results-nam-1-release-2-2026-11-25.${format}`);
  }
});
