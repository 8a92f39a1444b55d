import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qrCode, qrPath } from "@/lib/qr/qr-code";

const drawn = (text: string) =>
  qrCode(text)
    .map((row) => row.map((dark) => (dark ? "#" : ".")).join(""))
    .join("\n");

// What uqr 0.1.3, another implementation of the standard, draws of the same texts at level M.
const NAP_ATLAS = `
#######.##.##.#######
#.....#.##..#.#.....#
#.###.#..##.#.#.###.#
#.###.#.#..#..#.###.#
#.###.#...##..#.###.#
#.....#...###.#.....#
#######.#.#.#.#######
........##.##........
#.##.###...##.#..#.##
#..##..######..##.#.#
####..#.##.#.###...##
........##.#....##.##
##..###.#...###.##.##
........##.#..#.##...
#######.#.###.###....
#.....#.###....#..##.
#.###.#...#.#.##.##..
#.###.#.####..##.###.
#.###.#.###.#.#..##..
#.....#......#.#....#
#######.#.#..#..#.#..`.trim();

const SUMS: [text: string, modules: number, sha256: string][] = [
  ["é".repeat(70), 49, "a135611093379d8de7f2015fc638fb44599ea060eeed151a9f14a2c650d13b11"],
  ["x".repeat(300), 69, "2abaf9ed149140d46fff8f03cf322665362cc2e1bb0134fd0862de0f78f0c5c8"],
  ["y".repeat(666), 97, "09d802c45efb2e9975a141188dd297eeb7c5e03b5d9e3aa4a5bfa4bb33ae2052"],
];

describe("a QR code", () => {
  test("is drawn as another implementation draws it", () => {
    expect(drawn("nap-atlas")).toBe(NAP_ATLAS);
  });

  test.each(SUMS)("%#: of several blocks, with version and long length, too", (text, modules, sha256) => {
    expect(qrCode(text)).toHaveLength(modules);
    expect(createHash("sha256").update(drawn(text)).digest("hex")).toBe(sha256);
  });

  test("is a square with three finders, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const code = qrCode(text);
        const finder = code.slice(0, 7).map((row) => row.slice(0, 7));
        const [top, bottom] = [code.slice(0, 7), code.slice(-7)];

        expect(code.every((row) => row.length === code.length)).toBe(true);
        expect(top.map((row) => row.slice(-7))).toEqual(finder);
        expect(bottom.map((row) => row.slice(0, 7))).toEqual(finder);
      }),
      { numRuns: 20 },
    );
  });

  test("holds what an authenticator is told of the longest mail address, and says when a text is too long", () => {
    expect(qrCode("z".repeat(997))).toHaveLength(117);
    expect(() => qrCode("z".repeat(998))).toThrow(RangeError);
  });

  test("has its quiet zone in the path", () => {
    const { size, path } = qrPath("nap-atlas");

    expect(size).toBe(21 + 8);
    expect(path).toMatch(/^M4 4h1v1h-1z/);
    expect(path.match(/M/g)).toHaveLength(qrCode("nap-atlas").flat().filter(Boolean).length);
  });
});
