import fc from "fast-check";
import { expect, test } from "vitest";
import { unwritableIn, writableText } from "@/lib/domain/plan/writable-text";

/** XML 1.0, production 2. */
const XML_TEXT = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

test("names each character that no file could carry", () => {
  expect(unwritableIn("Plan \uFFFF with \uFDD0, \u0002, \uD800 and \u{1FFFE}\uFFFF")).toEqual([
    "U+0002",
    "U+D800",
    "U+FDD0",
    "U+FFFF",
    "U+1FFFE",
  ]);
});

test("leaves text of every script, emoji and line ends alone", () => {
  const text = "Côte d’Ivoire\n\tالخطة الوطنية 国家行动计划 👩🏽‍⚖️ \u200F\uFFFD";

  expect(unwritableIn(text)).toEqual([]);
  expect(writableText(text)).toBe(text);
});

test("whatever comes, what is written is XML text and has nothing unwritable", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (a, b) => {
        const written = writableText(a + b);
        expect(written).toMatch(XML_TEXT);
        expect(unwritableIn(written)).toEqual([]);
        expect(writableText(written)).toBe(written);
      },
    ),
  );
});
