import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { worldMap } from "@/lib/map/world";

const { shapes, width, height, place } = worldMap();

test("the world fits its frame", () => {
  const numbers = shapes.flatMap(({ path }) => [...path.matchAll(/M(-?\d+) (-?\d+)/g)]);
  for (const [, x, y] of numbers) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(width);
    expect(Number(y)).toBeGreaterThanOrEqual(-2);
    expect(Number(y)).toBeLessThanOrEqual(height + 2);
  }
});

test("large countries are visible, specks are not", () => {
  const visible = new Set(shapes.filter((shape) => shape.visible).map(({ id }) => id));
  expect(["516", "840", "250"].every((id) => visible.has(id))).toBe(true);
  expect(shapes.find(({ id }) => id === "XKX")?.path).toMatch(/^M/);
  // Monaco and San Marino
  expect(["492", "674"].some((id) => visible.has(id))).toBe(false);
});

test("undetermined areas belong to no country", () => {
  expect(
    shapes
      .filter(({ undetermined }) => undetermined)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(["158", "238", "732", "N. Cyprus", "Siachen Glacier", "Somaliland"]);
});

test("a place lies where its country is drawn", () => {
  const [x, y] = place([17.1, -22.1]);
  // Namibia: right of the middle, in the lower half.
  expect(x).toBeGreaterThan(width / 2);
  expect(x).toBeLessThan(width * 0.6);
  expect(y).toBeGreaterThan(height / 2);
});

test("the shapes weigh at most 45 kB compressed", () => {
  expect(gzipSync(shapes.map(({ path }) => path).join("\n")).length).toBeLessThan(45_000);
});
