import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "@/lib/domain/catalogue/spelling";
import { NameIndex } from "@/lib/import/name-index";

const COUNTRIES = new NameIndex([
  { item: "GMB", names: ["Gambia"] },
  { item: "NAM", names: ["Namibia"] },
  { item: "CIV", names: ["Côte d’Ivoire", "Ivory Coast"] },
  { item: "COD", names: ["Congo, Democratic Republic of the"] },
  { item: "COG", names: ["Congo, Republic of the"] },
]);

describe("names", () => {
  test("are found whatever their accents, case and punctuation", () => {
    expect(COUNTRIES.find("COTE D'IVOIRE")).toBe("CIV");
    expect(COUNTRIES.find("ivory-coast")).toBe("CIV");
    expect(COUNTRIES.find("Ivory")).toBeUndefined();
    expect(COUNTRIES.find("")).toBeUndefined();
  });

  test("that two things share find neither", () => {
    const shared = new NameIndex([
      { item: 1, names: ["Ministry of Defence"] },
      { item: 2, names: ["ministry of defence"] },
    ]);

    expect(shared.find("Ministry of Defence")).toBeUndefined();
  });

  test("that are nearly right offer what may be meant, the same first letter first", () => {
    expect(COUNTRIES.nearest("Nambia")).toBe("NAM");
    expect(COUNTRIES.nearest("Gambai")).toBe("GMB");
    expect(COUNTRIES.nearest("Ivory")).toBe("CIV");
    expect(COUNTRIES.nearest("Democratic Congo")).toBe("COD");
  });

  test("that are far off, or could mean several, offer nothing", () => {
    expect(COUNTRIES.nearest("Atlantis")).toBeUndefined();
    expect(COUNTRIES.nearest("Congo")).toBeUndefined();
    expect(COUNTRIES.nearest("N")).toBeUndefined();
  });
});

describe("the edit distance", () => {
  const text = fc.string({ maxLength: 12 });

  test("is that of well-known examples", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("budgte", "budget")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });

  test("is none for the same text, the same both ways, and at least the difference in length", () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    ));

  test("with a limit says the same up to it, and more beyond", () =>
    fc.assert(
      fc.property(text, text, fc.nat({ max: 12 }), (a, b, limit) => {
        const distance = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        if (distance <= limit) expect(limited).toBe(distance);
        else expect(limited).toBeGreaterThan(limit);
      }),
    ));
});
