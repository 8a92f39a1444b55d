import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { colourOf, HUES, STEPS } from "@/components/ui/category-colours";
import { attribute } from "@/lib/domain/attributes/attributes";
import { LEAD_TYPES, ORIENTATIONS, REGIONS } from "@/lib/domain/vocabulary/vocabulary";

const css = readFileSync("app/globals.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

type Rgb = [number, number, number];

/** The custom property's colour, as linear red, green and blue from 0 to 1. */
function linear(sheet: string, name: string): Rgb {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(sheet)?.[1];
  if (!hex) throw new Error(`no --${name}`);
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Rgb, b: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is seen with each full deficiency. Source: Machado, Oliveira and Fernandes 2009, severity 1.0. */
const VISIONS: Record<string, [Rgb, Rgb, Rgb]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const seen = (matrix: [Rgb, Rgb, Rgb], rgb: Rgb): Rgb =>
  matrix.map(([r, g, b]) => clamp(r * rgb[0] + g * rgb[1] + b * rgb[2])) as Rgb;

/** Distance in OKLab times 100: 2 is just noticeable. */
function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Source: B. Ottosson, "A perceptual color space for image processing", 2020. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const names = (stem: string, count: number) => Array.from({ length: count }, (_, place) => `${stem}-${place + 1}`);

describe.each([
  ["light", light],
  ["dark", dark],
])("on %s paper", (_theme, sheet) => {
  test.each([...names("hue", HUES), ...names("step", STEPS)])("%s has a contrast of at least 3:1", (name) => {
    for (const paper of ["paper", "surface"])
      expect(contrast(linear(sheet, name), linear(sheet, paper))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(VISIONS))("with %s vision any two hues are told apart", (_vision, matrix) => {
    const hues = names("hue", HUES).map((name) => seen(matrix, linear(sheet, name)));
    for (const [place, one] of hues.entries())
      for (const other of hues.slice(place + 1)) expect(distance(one, other)).toBeGreaterThan(10);
  });

  test("any two hues are told apart in grey", () => {
    const lightness = names("hue", HUES).map((name) => 100 * oklab(linear(sheet, name))[0]);
    const sorted = lightness.toSorted((a, b) => a - b);
    for (const [place, one] of sorted.entries()) expect((sorted[place + 1] ?? Infinity) - one).toBeGreaterThan(4.5);
  });

  test("no hue is taken for the mark of the as-of day", () => {
    for (const name of names("hue", HUES))
      expect(distance(linear(sheet, name), linear(sheet, "mark"))).toBeGreaterThan(8);
  });

  test("the steps go one way, each told apart from the next", () => {
    const steps = names("step", STEPS).map((name) => linear(sheet, name));
    const away = steps.map((step) => contrast(step, linear(sheet, "paper")));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    for (const [place, one] of steps.entries()) {
      const next = steps[place + 1];
      if (next) expect(distance(one, next)).toBeGreaterThan(6);
    }
  });
});

test.each([
  ["orientation", ORIENTATIONS],
  ["lead", LEAD_TYPES],
  ["region", REGIONS],
] as const)("each code of %s has a hue of its own", (key, codes) => {
  const hues = codes.map((code) => colourOf(attribute(key), code));

  expect(new Set(hues).size).toBe(codes.length);
});

test("a generation beyond the last class has the colour of the last", () => {
  expect(colourOf(attribute("generation"), "9")).toBe(colourOf(attribute("generation"), "4"));
});
