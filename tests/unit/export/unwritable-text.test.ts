import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { svgText } from "@/components/charts/svg-text";
import { unwritableIn } from "@/lib/domain/plan/writable-text";
import { bullet, heading, packBrief, table, text, title } from "@/lib/export/brief";
import { calendarText } from "@/lib/export/calendar";
import { csvText } from "@/lib/export/cells";
import { workbookBytes } from "@/lib/export/workbook";

const BAD = "Plan \uFFFF with \uFDD0\u0002\uD800 and \u{1FFFE}";

/** All XML of a package. */
async function xmlOf(bytes: Uint8Array): Promise<string> {
  const parts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          parts.push(Buffer.concat(chunks).toString("utf8"));
          zip.readEntry();
        });
      });
      zip.on("end", resolve);
      zip.readEntry();
    });
  });
  return parts.join("\n");
}

test("a workbook carries whatever text comes", async () => {
  const xml = await xmlOf(await workbookBytes([{ name: BAD, rows: [["title"], [BAD]] }], BAD));

  expect(unwritableIn(xml)).toEqual([]);
  expect(xml).toContain("Plan \uFFFD with");
});

test("a brief carries whatever text comes", async () => {
  const blocks = [
    title(BAD),
    heading(BAD),
    text(BAD, { words: BAD, url: "https://example.org/" }),
    bullet(BAD),
    table([BAD], [{ section: BAD }, { cells: [[BAD, BAD]] }]),
  ];

  const xml = await xmlOf(await packBrief({ locale: "en", title: BAD }, blocks));

  expect(unwritableIn(xml)).toEqual([]);
  expect(xml).toContain("Plan \uFFFD with");
});

test("pictures, tables of text and calendars carry whatever text comes", () => {
  const events = [{ id: "1", day: "2026-12-31", title: BAD, description: BAD, url: "https://example.org/" }];

  expect(unwritableIn(svgText(BAD))).toEqual([]);
  expect(unwritableIn(csvText([[BAD]]))).toEqual([]);
  expect(unwritableIn(calendarText(BAD, "2026-11-28T00:00:00.000Z", events))).toEqual([]);
});
