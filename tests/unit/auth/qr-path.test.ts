import { expect, test } from "vitest";
import { qrPath } from "@/lib/auth/qr-path";

const URI = "otpauth://totp/NAP%20Atlas:ada@example.org?secret=JBSWY3DPEHPK3PXP&issuer=NAP%20Atlas&digits=6&period=30";

/** What the path draws, row by row. */
function drawn({ size, path }: ReturnType<typeof qrPath>): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => "."));
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) (rows[Number(y)] as string[])[Number(x)] = "#";
  return rows.map((row) => row.join(""));
}

const FINDER = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

test("a QR code has its three finders, within four light modules on every side", () => {
  const rows = drawn(qrPath(URI));
  const last = rows.length - 4;

  expect(rows.slice(4, 11).map((row) => row.slice(4, 11))).toEqual(FINDER);
  expect(rows.slice(4, 11).map((row) => row.slice(last - 7, last))).toEqual(FINDER);
  expect(rows.slice(last - 7, last).map((row) => row.slice(4, 11))).toEqual(FINDER);
  expect([...rows.slice(0, 4), ...rows.slice(last)].join("")).not.toContain("#");
  expect(rows.every((row) => /^\.{4}.*\.{4}$/.test(row))).toBe(true);
});

test("a QR code differs with its text, and is the same each time", () => {
  expect(qrPath(URI)).toEqual(qrPath(URI));
  expect(qrPath(URI).path).not.toBe(qrPath(URI.replace("ada", "bea")).path);
});

test("a text that no QR code holds is refused", () => {
  expect(() => qrPath("z".repeat(3_000))).toThrow(RangeError);
});
