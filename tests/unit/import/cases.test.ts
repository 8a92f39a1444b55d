import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { checkTable } from "@/lib/import/check-rows";
import { guessColumns } from "@/lib/import/column-words";
import { importScope } from "@/lib/import/import-scope";
import { withMendedCells } from "@/lib/import/mend-cells";
import { readUpload, type Upload } from "@/lib/import/read-upload";
import { readResultsFile } from "@/lib/import/results/read-results";
import { isUnreadable } from "@/lib/import/unreadable-cell";
import { mendField, parseReading, READ_BY_ITSELF, takeField } from "@/lib/schemas/import-form";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const caseFile = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/cases/${name}`));
const bytes = (text: string) => new TextEncoder().encode(text);

const COUNTRIES = [
  makeCountry({ iso3: "FJI", iso2: "FJ", name: "Fiji" }),
  makeCountry({ iso3: "TON", iso2: "TO", name: "Tonga" }),
  makeCountry({ iso3: "NRU", iso2: "NR", name: "Nauru" }),
  makeCountry({ iso3: "TUV", iso2: "TV", name: "Tuvalu" }),
  makeCountry({ iso3: "MAR", iso2: "MA", name: "Morocco" }),
];

async function readTable(given: Uint8Array, choice = READ_BY_ITSELF) {
  const upload = await readUpload(given, choice);
  if (upload.kind !== "table") throw new Error("A table is expected");
  return upload;
}

const checked = (upload: Extract<Upload, { kind: "table" }>, stored: Parameters<typeof importScope>[1] = []) => [
  ...checkTable(upload, { columns: guessColumns(upload.columns), blanks: "clear" }, importScope(COUNTRIES, stored)),
];

const problemsOf = (upload: Extract<Upload, { kind: "table" }>) =>
  checked(upload).flatMap(({ row, problems }) =>
    problems.filter(({ code }) => code !== "unsourced").map(({ code, column, value }) => [row, code, column, value]),
  );

describe("a cell that can't be read", () => {
  test("is named with row and column, in a workbook with errors and formulas without results", async () => {
    const upload = await readTable(caseFile("formula-errors.xlsx"));

    expect(problemsOf(upload)).toEqual([
      [2, "unreadable_cell", "adopted", "=DATE(2025,3,1)"],
      [2, "unreadable_cell", "title", '="a"&"b"'],
      [3, "unreadable_cell", "adopted", "#N/A"],
      [3, "unreadable_cell", "title", "#REF!"],
    ]);
    expect(checked(upload).map(({ outcome }) => outcome)).toEqual(["wrong", "wrong"]);
  });

  test("never removes a value, even where empty cells do", async () => {
    const plan = makePlan({ country: "TUV", generation: 1, title: "Kept" });
    const upload = await readTable(bytes("country,generation,title\nTuvalu,1,#NV\n"));

    const [row] = checked(upload, [{ plan, version: 1, archived: false }]);

    expect(row).toMatchObject({ outcome: "wrong", plan: null });
  });

  test("is no ground to say more of its row than that it can't be read", async () => {
    expect(problemsOf(await readTable(bytes("country,generation\n#N/A,1\nFiji,#WERT!\n")))).toEqual([
      [2, "unreadable_cell", "country", "#N/A"],
      [3, "unreadable_cell", "generation", "#WERT!"],
    ]);
  });

  test.each([
    "#N/A",
    "#NV",
    "#REF!",
    "#BEZUG!",
    "#VALUE!",
    "#VALEUR!",
    "#¡VALOR!",
    "#DIV/0!",
    "#NOM?",
    "Err:508",
    "#######",
    "=A1+B1",
  ])("is %s", (text) => expect(isUnreadable(text)).toBe(true));

  test.each(["", "#1 in the world", "Plan #2", "a = b", "= ", "#WPS", "'=A1"])("is not %s", (text) =>
    expect(isUnreadable(text)).toBe(false),
  );
});

test("characters that no file can carry are left out, and that is told", async () => {
  const upload = await readTable(caseFile("noncharacters.csv"));

  const [row] = checked(upload);

  expect(row?.plan?.title).toBe("Plan   with a noncharacter");
  expect(row?.problems).toContainEqual(
    expect.objectContaining({
      level: "warning",
      code: "characters_dropped",
      column: "title",
      details: { chars: "U+FFFF" },
    }),
  );
});

describe("how a file is read", () => {
  test("its encoding is guessed from its letters, shown with a sample, and can be chosen", async () => {
    const guessed = await readTable(caseFile("mac-roman.csv"));
    const chosen = await readTable(caseFile("mac-roman.csv"), { ...READ_BY_ITSELF, encoding: "windows-1252" });

    expect(guessed.reading).toMatchObject({
      encoding: "macintosh",
      sample: [expect.stringContaining("français déclaré")],
    });
    expect(guessed.rows[0]?.cells[3]).toBe("Plan français déclaré");
    expect(chosen.rows[0]?.cells[3]).not.toBe("Plan français déclaré");
  });

  test("the head is found below a title, and rows keep their numbers", async () => {
    const upload = await readTable(caseFile("title-row-above-head.csv"));

    expect(upload.columns).toEqual(["country", "generation", "adopted", "title", "source_url"]);
    expect(upload.rows.map(({ row }) => row)).toEqual([4]);
    expect(upload.reading).toMatchObject({ headRow: 3, headKnown: true });
    expect(upload.reading.top[0]).toEqual({ row: 1, text: "Plans reported to the ministry" });
  });

  test("a head that nobody knows is asked for, and can be chosen", async () => {
    const file = bytes("Our list\nwho;when\nland;jahr\nFidschi;2025\n");

    expect((await readTable(file)).reading).toMatchObject({ headRow: 2, headKnown: false });
    expect((await readTable(file, { ...READ_BY_ITSELF, headRow: 3 })).columns).toEqual(["land", "jahr"]);
  });

  test("of a workbook the sheet with a known head is read, and any other can be chosen", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Read me").addRows([["How to fill this in"], ["Row by row"]]);
    workbook.addWorksheet("Plans").addRows([
      ["country", "generation"],
      ["Fiji", 1],
    ]);
    workbook.addWorksheet("More").addRows([
      ["country", "generation"],
      ["Tonga", 1],
    ]);
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());

    expect((await readTable(file)).reading).toMatchObject({ sheets: ["Read me", "Plans", "More"], sheet: 1 });
    expect((await readTable(file, { ...READ_BY_ITSELF, sheet: 2 })).rows[0]?.cells).toEqual(["Tonga", "1"]);
  });

  test("a line of sep= says what parts the cells, and is no head", async () => {
    const upload = await readTable(bytes("sep=|\ncountry|generation|title\nFiji|1|a;b;c\n"));

    expect(upload.columns).toEqual(["country", "generation", "title"]);
    expect(upload.rows).toEqual([{ row: 3, cells: ["Fiji", "1", "a;b;c"] }]);
  });

  test("decimal commas don't win over semicolons", async () => {
    const upload = await readTable(bytes("country;generation;start\nFiji;1,0;2025,0\nTonga;1,0;2024,0\n"));

    expect(problemsOf(upload)).toEqual([]);
    expect(checked(upload).map(({ plan }) => plan?.startYear)).toEqual([2025, 2024]);
  });

  test("choices that make no sense are left to the content", () => {
    expect(parseReading({ encoding: "klingon", delimiter: "x", sheet: "-1", headRow: "no" })).toEqual(READ_BY_ITSELF);
  });
});

describe("what a spreadsheet program has altered", () => {
  test("a slug that it took for a day is noticed and asked about", async () => {
    const upload = await readTable(bytes("slug,title\n01-Mar,Plan\n1. Mrz,Plan\nMar-02,Plan\n"));

    expect(checked(upload).map(({ problems }) => problems[0]?.suggestion)).toEqual(["mar-1", "mar-1", "mar-2"]);
  });

  test("a date that it shows as a number is asked about as the day that it is", async () => {
    const upload = await readTable(bytes("country,generation,adopted\nFiji,1,45718\n"));

    expect(checked(upload)[0]?.problems[0]).toMatchObject({
      column: "adopted",
      value: "45718",
      suggestion: "2025-03-02",
    });
  });

  test("numbers of results are noticed with what they seem to have been, and taken for it when wanted", async () => {
    const file = caseFile("results-german-excel.csv");

    const asked = await readResultsFile(file, { slug: "fji-1" });
    const mended = await readResultsFile(file, { slug: "fji-1", mendNumbers: true });

    expect(asked.nodes).toEqual([]);
    expect(asked.problems).toEqual([
      { level: "error", code: "altered_number", row: 3, value: "1,1", suggestion: "1.1" },
      { level: "error", code: "altered_number", row: 4, value: "01. Feb", suggestion: "1.2" },
    ]);
    expect(mended.nodes.map(({ number }) => number)).toEqual(["1", "1.1", "1.2", "1.2.1"]);
  });

  test("a day that may be two numbers is asked about without a guess, unless the rows above tell", async () => {
    const of = async (lines: string) =>
      (await readResultsFile(bytes(`number,text\n${lines}`), { slug: "fji-1" })).problems.map(
        ({ value, suggestion }) => [value, suggestion],
      );

    expect(await of("x,A\n2-Jan,B\n")).toEqual([["2-Jan", undefined]]);
    expect(await of("1,A\n2-Jan,B\n")).toEqual([["2-Jan", "1.2"]]);
    expect(await of("2,A\n2025-02-01,B\n")).toEqual([["2025-02-01", "2.1"]]);
  });

  test("two results never share a number without a word", async () => {
    const read = await readResultsFile(bytes("number,kind,text\n1,outcome,A\n1.1,output,B\n1.1,output,C\n"), {
      slug: "fji-1",
    });

    expect(read.nodes).toHaveLength(3);
    expect(read.problems).toEqual([{ level: "warning", code: "number_twice", row: 4, value: "1.1" }]);
  });

  test("results with errors of a workbook are named and come back as text to mend", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("S").addRows([
      ["number", "text", "target"],
      ["1", "A", { error: "#N/A" }],
    ]);

    const read = await readResultsFile(new Uint8Array(await workbook.xlsx.writeBuffer()), { slug: "fji-1" });

    expect(read.problems).toEqual([{ level: "error", code: "unreadable_cell", row: 2, value: "target: #N/A" }]);
    expect(read.text).toContain("1,A,#N/A");
  });
});

test("cells are mended in the table: as typed, or as proposed where that is taken", async () => {
  const upload = await readTable(bytes("country,generation,title\nFijy,1,#REF!\nTonga,1,Kept\n"));

  const mended = withMendedCells(upload, {
    [mendField(2, 0)]: "Fijy",
    [takeField(2, 0)]: "FJI (Fiji)",
    [mendField(2, 2)]: "Our plan",
    [mendField(99, 0)]: "nowhere",
  });

  expect(mended.rows.map(({ cells }) => cells)).toEqual([
    ["FJI", "1", "Our plan"],
    ["Tonga", "1", "Kept"],
  ]);
  expect(problemsOf(mended)).toEqual([]);
});
