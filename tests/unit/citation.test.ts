import { Cite } from "@citation-js/core";
import { expect, test } from "vitest";
import { CITATION_FILES, CITATION_STYLES, type CitedWork, citationFile, citationText } from "@/lib/citation/citation";
import { LOCALES } from "@/lib/i18n/locales";

const WORK: CitedWork = {
  id: "nap-atlas-civ-2",
  title: "Côte d’Ivoire, 2nd plan: “Femmes & paix” {100%}",
  version: "12",
  issued: "2026-11-20",
  accessed: "2026-11-25",
  url: "https://atlas.example.org/plans?region=africa,asia&lead=defence",
  language: "en",
};

test.each(CITATION_STYLES.flatMap((style) => LOCALES.map((language) => [style, language] as const)))(
  "%s in %s has author, year, title, version, day of access and address",
  (style, language) => {
    const text = citationText(style, { ...WORK, language });

    for (const part of ["NAP Atlas", "2026", "Côte d’Ivoire, 2nd plan", "ersion 12", "25", WORK.url]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(language === "fr" ? /Consulté le 25 novembre 2026/ : /(Retrieved|Accessed) November 25, 2026/);
  },
);

test("BibTeX is read back with the same title, year and address", () => {
  const bibtex = citationFile("bibtex", WORK);

  const [entry] = JSON.parse(new Cite([bibtex as unknown as object]).format("data"));
  expect(entry.title).toBe(WORK.title);
  expect(entry.issued["date-parts"][0][0]).toBe(2026);
  expect(entry.URL).toBe(WORK.url);
  expect(bibtex).toContain("Version 12, accessed 2026-11-25");
});

test("RIS has one tag a line with the same values", () => {
  const tags = new Map(
    citationFile("ris", WORK)
      .trim()
      .split("\n")
      .map((line) => /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line)?.slice(1) as [string, string]),
  );

  expect(tags.get("TY")).toBe("DATA");
  expect(tags.get("TI")).toBe(WORK.title);
  expect(tags.get("UR")).toBe(WORK.url);
  expect(tags.get("PY")).toBe("2026");
  expect(tags.has("ER")).toBe(true);
});

test("CSL-JSON has version and both days", () => {
  const [entry] = JSON.parse(citationFile("csl-json", WORK));

  expect(entry).toMatchObject({
    type: "dataset",
    version: "12",
    issued: { "date-parts": [[2026, 11, 20]] },
    accessed: { "date-parts": [[2026, 11, 25]] },
  });
  expect(CITATION_FILES).toHaveLength(3);
});
