import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { LONG_COLUMNS } from "@/lib/export/plan-table";
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from "@/lib/import/limits";
import { readUpload } from "@/lib/import/read-upload";
import { UnreadableFile } from "@/lib/import/unreadable-file";
import { sheetXml, workbookOf, zipOf } from "@/tests/fixtures/zip-file";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Why a file is refused; undefined if it is read. */
async function refusal(given: Uint8Array): Promise<string | undefined> {
  try {
    await readUpload(given);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const buffer = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return order === "be" ? buffer.swap16() : buffer;
}

const TABLE = 'slug,note\r\nnam-1,"Côte, d’Ivoire"\r\n';
const READ = {
  kind: "table",
  columns: ["slug", "note"],
  rows: [{ row: 2, cells: ["nam-1", "Côte, d’Ivoire"] }],
};

describe("a table as CSV", () => {
  test.each([
    ["UTF-8", bytes(TABLE)],
    ["UTF-8 with a byte order mark", bytes(`\uFEFF${TABLE}`)],
    ["UTF-16, little end first, with a mark", utf16(TABLE, "le", true)],
    ["UTF-16, big end first, with a mark", utf16(TABLE, "be", true)],
    ["UTF-16, little end first, without a mark", utf16(TABLE, "le", false)],
    ["UTF-16, big end first, without a mark", utf16(TABLE, "be", false)],
    ["Windows-1252", Buffer.from(TABLE.replace("’", "\x92"), "latin1")],
    ["semicolons", bytes('slug;note\nnam-1;"Côte, d’Ivoire"\n')],
    ["tabs", bytes("slug\tnote\nnam-1\tCôte, d’Ivoire\n")],
    ["empty rows and columns around it", bytes('slug,note,,\n\n,\nnam-1,"Côte, d’Ivoire",,\n,,\n')],
  ])("reads %s", async (_, given) => {
    const read = await readUpload(given);

    expect(read).toMatchObject({ ...READ, rows: [{ ...READ.rows[0], row: read.rows[0]?.row }] });
  });

  test("counts rows as a spreadsheet does, empty ones and cells of several lines too", async () => {
    const read = await readUpload(bytes('slug,note\n\nnam-1,"one\ntwo"\nzaf-1,three\n'));

    expect(read.rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  test("keeps cells beyond the head, for the report to tell", async () => {
    const read = await readUpload(bytes("slug,note\nnam-1,one,two\n"));

    expect(read.rows).toEqual([{ row: 2, cells: ["nam-1", "one", "two"] }]);
  });

  test.each([
    ["an empty file", "", "empty"],
    ["a head alone", "slug,note\n", "no_rows"],
    ["line ends alone", "\n".repeat(100), "no_rows"],
    ["a quote that is not closed", 'slug,note\nnam-1,"one\n', "broken_csv"],
    ["1,000 columns", `${Array.from({ length: 1000 }, (_, index) => `c${index}`).join(",")}\n1\n`, "too_many_columns"],
    ["20,001 rows", `slug\n${"nam-1\n".repeat(20_001)}`, "too_many_rows"],
    ["line ends without end", `slug\nnam-1${"\n".repeat(100_000)}`, "too_many_rows"],
    ["a cell of 7 MB", `slug,note\nnam-1,${"a".repeat(7 * 1024 * 1024)}\n`, "cell_too_long"],
    ["a head of 7 MB", `${"a".repeat(7 * 1024 * 1024)}\n1\n`, "cell_too_long"],
    ["two columns of one name", "slug,note,note\nnam-1,a,b\n", "repeated_columns"],
    ["the long table", `${LONG_COLUMNS.join(",")}\nnam-1,NAM,1\n`, "long_table"],
    ["a file that is too large", "a".repeat(MAX_FILE_BYTES + 1), "too_large"],
  ])("refuses %s", async (_, given, problem) => {
    expect(await refusal(bytes(given))).toBe(problem);
  });

  test("refuses pictures and programs, whatever they are called", async () => {
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toBe("not_text");
    expect(await refusal(Buffer.concat([bytes("slug\n"), Uint8Array.of(0, 1, 2)]))).toBe("not_text");
  });
});

describe("a workbook", () => {
  test("is read with real dates as days, formulas as the result beside them or as formulas, and rich text as text", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Data").addRows([
      ["slug", "adopted", "generation", "note"],
      ["nam-1", new Date("2019-03-14T00:00:00Z"), 1, { richText: [{ text: "all" }, { text: "ocated" }] }],
      ["zaf-1", { formula: "1+1", result: 2019 }, null, { formula: 'HYPERLINK("http://example.org")' }],
    ]);

    const read = await readUpload(new Uint8Array(await workbook.xlsx.writeBuffer()));

    expect(read).toMatchObject({
      kind: "table",
      columns: ["slug", "adopted", "generation", "note"],
      rows: [
        { row: 2, cells: ["nam-1", "2019-03-14", "1", "allocated"] },
        { row: 3, cells: ["zaf-1", "2019", "", '=HYPERLINK("http://example.org")'] },
      ],
    });
  });

  test("that unpacks to more than the memory should hold is refused, whatever it says of its size", async () => {
    const bomb = await workbookOf(sheetXml([["slug"], ["nam-1"]]), {
      "xl/media/image1.png": Buffer.alloc(MAX_UNPACKED_BYTES + 1),
    });
    const lying = Buffer.from(bomb);
    // The uncompressed size in the central directory: the sender's word.
    const at = lying.lastIndexOf("xl/media/image1.png") - 22;
    lying.writeUInt32LE(10, at);

    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toBe("unpacks_too_large");
    expect(await refusal(lying)).toBe("broken_excel");
  });

  test.each([
    ["a cell in the last column", `<row><c r="XFD1" t="n"><v>1</v></c></row>`, "too_many_columns"],
    ["a cell in the last row", `<row r="1048576"><c r="A1048576" t="n"><v>1</v></c></row>`, "too_many_rows"],
  ])("with %s is refused before the empty cells are made", async (_, row, problem) => {
    const xml = sheetXml([["slug"]]).replace("</sheetData>", `${row}</sheetData>`);

    expect(await refusal(await workbookOf(xml))).toBe(problem);
  });

  test("with entities that grow is refused or read without growing", async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
    const xml = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities}]>${sheetXml([["slug"], ["&l9;"]])}`;

    const read = await readUpload(await workbookOf(xml)).catch((error) => error);

    expect(JSON.stringify(read).length).toBeLessThan(1000);
  });

  test.each([
    ["no workbook in it", () => zipOf({ "a.txt": "slug" }), "kind"],
    ["a sheet that is no XML", () => workbookOf("<worksheet"), "broken_excel"],
    [
      "thousands of files",
      () => zipOf(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}`, ""]))),
      "broken_excel",
    ],
  ])("with %s is refused", async (_, make, problem) => {
    expect(await refusal(await make())).toBe(problem);
  });

  test("cut off, or of an old kind, is refused", async () => {
    const whole = await workbookOf(sheetXml([["slug"], ["nam-1"]]));

    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe("broken_excel");
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe("old_excel");
  });
});

describe("JSON", () => {
  test("is read as a country's file, or a list of such files", async () => {
    const file = { iso3: "NAM", plans: [{ slug: "nam-1" }] };

    expect(await readUpload(bytes(JSON.stringify(file)))).toEqual({
      kind: "records",
      rows: [{ row: 1, record: { slug: "nam-1" } }],
    });
    expect((await readUpload(bytes(`\uFEFF  ${JSON.stringify([file, file])}`))).rows.map(({ row }) => row)).toEqual([
      1, 2,
    ]);
  });

  test.each([
    ["that is too deep", `${'{"iso3":"NAM","plans":'}${"[".repeat(100_000)}`, "deep_json"],
    ["that is cut off", '{"iso3":"NAM","plans":[', "broken_json"],
    ["of another kind", '{"plans":{"slug":"nam-1"}}', "other_json"],
    ["of nothing", '{"iso3":"NAM","plans":[]}', "no_rows"],
    ["with a zero character", '{"iso3":"NAM","plans":[{"note":"a\\u0000b"}]}', "not_text"],
  ])("%s is refused", async (_, given, problem) => {
    expect(await refusal(bytes(given))).toBe(problem);
  });

  test("with brackets in its texts is not too deep", async () => {
    const record = { note: `\\"${"[".repeat(1000)}` };

    expect(await readUpload(bytes(JSON.stringify({ iso3: "NAM", plans: [record] })))).toMatchObject({
      rows: [{ record }],
    });
  });
});
