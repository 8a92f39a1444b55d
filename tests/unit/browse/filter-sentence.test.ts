import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterSentence } from "@/components/browse/filter-sentence";
import { FACETS } from "@/lib/domain/catalogue/plan-index";
import type { PlanQuery } from "@/lib/domain/catalogue/query";
import { UNKNOWN } from "@/lib/domain/vocabulary/vocabulary";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";

const TODAY = "2026-11-25";
const COUNTRIES = new Map([
  ["NAM", { name: "Namibia", nameFr: "Namibie" }],
  ["SWE", { name: "Sweden", nameFr: "Suède" }],
]);

function sentence(locale: Locale, count: number, query: Partial<PlanQuery> = {}): string {
  const { subject, rest } = filterSentence(locale, { ...defaultPlanQuery(TODAY), ...query }, count, COUNTRIES);
  return subject + rest;
}

describe("the filter as a sentence", () => {
  test("says how many plans there are, and as of which day, without any filter", () => {
    expect(sentence("en", 250)).toBe("250 plans, as of 25 November 2026");
    expect(sentence("fr", 250)).toBe("250 plans, au 25 novembre 2026");
  });

  test("names leader and region next to the noun, and the day once", () => {
    const query = { chosen: { status: ["in_force"], region: ["africa"], lead: ["gender_social"] } };

    expect(sentence("en", 38, query)).toBe(
      "38 plans led by gender or social affairs in Africa, in force on 25 November 2026",
    );
    expect(sentence("fr", 38, query)).toBe(
      "38 plans sous la conduite des affaires sociales ou de genre en Afrique, en vigueur au 25 novembre 2026",
    );
  });

  test("agrees with one plan and with none", () => {
    expect(sentence("en", 1)).toMatch(/^1 plan,/);
    expect(sentence("en", 0)).toMatch(/^No plan,/);
    expect(sentence("fr", 0)).toMatch(/^Aucun plan,/);
  });

  test("tells any of the issues from all of them", () => {
    const chosen = { issue: ["climate_change", "youth"] };

    expect(sentence("en", 9, { chosen })).toContain("taking up climate change or youth");
    expect(sentence("en", 4, { chosen, match: { issue: "all" } })).toContain("taking up climate change and youth");
  });

  test("names countries, generations, languages, dates and the text that is searched for", () => {
    const query: Partial<PlanQuery> = {
      q: "peace",
      chosen: { country: ["NAM", "SWE"], generation: ["1", "2"], language: ["fr"] },
      adoptedFrom: "2015",
      adoptedTo: "2020-03-14",
    };

    expect(sentence("en", 2, query)).toBe(
      "2 plans (country: Namibia or Sweden), of the 1st or 2nd generation, titled in French, adopted from the start of 2015 until 14 March 2020, matching “peace”, as of 25 November 2026",
    );
  });

  test("says a year that is both bounds once", () => {
    expect(sentence("en", 12, { adoptedFrom: "2019", adoptedTo: "2019" })).toContain("adopted in 2019");
  });

  test.each(LOCALES)("has words in %s for every code of every facet, and different ones", (locale) => {
    for (const facet of FACETS) {
      const codes = [
        ...(facet.codes ?? { country: ["NAM"], generation: ["1"], end: ["2024"], language: ["sw"] }[facet.key] ?? []),
      ];
      const sentences = [...codes, UNKNOWN].map((code) => sentence(locale, 3, { chosen: { [facet.key]: [code] } }));

      expect(codes.length, facet.key).toBeGreaterThan(0);
      expect(new Set(sentences).size, `${locale} ${facet.key}`).toBe(sentences.length);
    }
  });

  test("reads differently whenever two facets are chosen differently", () => {
    const closed = FACETS.filter(({ codes }) => codes);
    const chosen = fc
      .uniqueArray(fc.constantFrom(...closed), { minLength: 1, maxLength: 3, selector: ({ key }) => key })
      .chain((facets) =>
        fc
          .tuple(...facets.map(({ codes }) => fc.subarray([...(codes ?? []), UNKNOWN], { minLength: 1 })))
          .map((picks) => Object.fromEntries(facets.map(({ key }, at) => [key, picks[at] as string[]]))),
      );

    fc.assert(
      fc.property(chosen, chosen, (one, other) => {
        const same = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
        fc.pre(!same);
        expect(sentence("en", 5, { chosen: one })).not.toBe(sentence("en", 5, { chosen: other }));
      }),
    );
  });
});
