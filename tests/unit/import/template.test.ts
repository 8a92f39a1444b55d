import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { ATTRIBUTES } from "@/lib/domain/attributes/attributes";
import { IMPORT_COLUMNS } from "@/lib/domain/attributes/columns";
import { LOCALES } from "@/lib/i18n/locales";
import { guessColumns } from "@/lib/import/column-words";
import { readUpload } from "@/lib/import/read-upload";
import { reportCsv } from "@/lib/import/report-file";
import { templateCsv, templateWorkbook } from "@/lib/import/template";

test.each(LOCALES)("the workbook to fill in explains every column and lists every code: %s", async (locale) => {
  const sheets = await readXlsxFile(Buffer.from(await templateWorkbook(locale)));
  const [plans = [], columns = [], codes = []] = sheets.map(({ data }) => data);

  expect(plans).toEqual([[...IMPORT_COLUMNS]]);
  expect(columns.slice(1).map(([key]) => key)).toEqual([...IMPORT_COLUMNS]);
  expect(columns.every((row) => row.every((cell) => cell !== null))).toBe(true);
  for (const { key, codes: list } of ATTRIBUTES.filter((each) => IMPORT_COLUMNS.includes(each.key)))
    expect(codes.filter(([column]) => column === key).map(([, code]) => code)).toEqual([...(list ?? [])]);
});

test("the table to fill in is read once it has a row, every column in its place", async () => {
  const bytes = new TextEncoder().encode(`${templateCsv()}nam-1\r\n`);

  const read = await readUpload(bytes);

  if (read.kind !== "table") throw new Error("This is no table");
  expect(guessColumns(read.columns)).toEqual([...IMPORT_COLUMNS]);
});

test("the report is a line for each problem, in the reader's language, without formulas", () => {
  const problem = { level: "error", column: "budget", value: "=1+1", suggestion: "none" } as const;
  const report = reportCsv("fr", [
    {
      row: 7,
      slug: "nam-1",
      problems: [
        { ...problem, code: "schema", details: { message: 'code {"codes":"a, b"}' } },
        {
          ...problem,
          code: "unsourced",
          level: "warning",
          column: null,
          value: "budget; issue",
          details: { count: 2 },
        },
      ],
    },
  ]);

  const [head, first, second] = report.split("\r\n");
  expect(head).toBe("\uFEFFLigne,Identifiant,Colonne,Nature,Valeur,Problème,Peut-être");
  expect(first).toMatch(/^7,nam-1,Budget,Erreur,'=1\+1,.*a, b.*,none$/);
  expect(second).toMatch(/^7,nam-1,,Avertissement,,.*Budget et Enjeux/);
});
