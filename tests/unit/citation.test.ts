import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { expect, test } from "vitest";
import {
  CITATION_FILES,
  CITATION_STYLES,
  type CitedReport,
  citationFile,
  citationText,
  type PortalWork,
  viewId,
} from "@/lib/citation/citation";
import { LOCALES } from "@/lib/i18n/locales";

const WORK: PortalWork = {
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

test("BibTeX names in @misc no field that biber does not know there", () => {
  expect(citationFile("bibtex", WORK)).not.toMatch(/publisher|institution/);
  expect(citationFile("bibtex", REPORT)).toContain("  institution = {{Auswärtiges Amt");
});

test("the key of a view is its address’s: the same wherever the portal stands, another for another filter", () => {
  const key = (address: string) => viewId("nap-atlas-issues", address);

  expect(key("https://a.example/trends/issues")).toBe("nap-atlas-issues");
  expect(key("https://a.example/trends/issues?region=africa")).toBe(
    key("http://localhost:3000/trends/issues?region=africa"),
  );
  expect(key("https://a.example/trends/issues?region=africa")).not.toBe(
    key("https://a.example/trends/issues?region=asia"),
  );
  expect(key("https://a.example/trends/issues?region=africa")).toMatch(/^nap-atlas-issues-[0-9a-f]{8}$/);
});

test("RIS has one tag a line with the same values", () => {
  const tags = new Map(
    citationFile("ris", WORK)
      .split("\r\n")
      .slice(0, -1)
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

const REPORT: CitedReport = {
  kind: "report",
  id: "deu-3",
  author: "Auswärtiges Amt & Bundeskanzleramt",
  title: "Aktionsplan #3 der Bundesregierung {2021_24}: 100 % Frauen",
  issued: "2021-02-24",
  place: "Germany",
  titleLanguage: "de",
  url: "https://example.org/plan_3.pdf?a=1&b=50%25",
  accessed: "2026-11-25",
  language: "en",
};

test.each(["bibtex", "ris"] as const)(
  "a plan’s own document reads back from %s by a reader that did not write it",
  (kind) => {
    const [entry] = JSON.parse(new Cite([citationFile(kind, REPORT) as unknown as object]).format("data"));

    expect(entry).toMatchObject({ type: "report", title: REPORT.title, URL: REPORT.url });
    expect(JSON.stringify(entry.author)).toContain(REPORT.author);
    expect(entry.issued["date-parts"][0]).toEqual([2021, 2, 24]);
  },
);

test("BibTeX has keys without odd signs, days in date and urldate, and whole names and titles", () => {
  const bibtex = citationFile("bibtex", REPORT);

  expect(bibtex).toMatch(/^@techreport\{deu-3,$/m);
  expect(bibtex).toContain("  date = {2021-02-24},\n  year = {2021},");
  expect(bibtex).toContain("  urldate = {2026-11-25},");
  expect(bibtex).toContain("  author = {{Auswärtiges Amt \\& Bundeskanzleramt}},");
  expect(bibtex).not.toContain("month");
  expect(citationFile("bibtex", { ...WORK, id: "comparison nam-1,zaf-1" })).toMatch(/^@misc\{comparison-nam-1-zaf-1,/);
});

test("RIS ends its lines and its record as the format says", () => {
  const ris = citationFile("ris", { ...REPORT, issued: null, url: null });

  expect(ris.startsWith("TY  - RPRT\r\n")).toBe(true);
  expect(ris.endsWith("\r\nER  - \r\n")).toBe(true);
  expect(ris.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test.each(CITATION_STYLES)("%s names who, what, when and where of a document, without a date too", (style) => {
  const text = citationText(style, REPORT);

  for (const part of [REPORT.author, "2021", "Aktionsplan #3", "example.org/plan_3.pdf"]) expect(text).toContain(part);
  expect(citationText(style, { ...REPORT, issued: null, url: null })).toContain("Aktionsplan #3");
});
