import { describe, expect, test } from "vitest";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { LOCALES } from "@/lib/i18n/locales";
import { foundGroups } from "@/lib/search/found-words";
import { MOST_FOUND, searchEdition } from "@/lib/search/site-search";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const index = indexPlans(viewCatalogue(realCatalogue()));
const search = (text: string, limit = MOST_FOUND) => searchEdition(index, text, limit);

describe("one search", () => {
  test("finds a country by any of its names, and its plans first", () => {
    const { countries, plans } = search("Namibie");

    expect(countries.items.map(({ iso3 }) => iso3)).toEqual(["NAM"]);
    expect(plans.items.map(({ slug }) => slug)).toEqual(["nam-1"]);
  });

  test("takes a number beside a name for a generation, and leaves out what every plan is called", () => {
    expect(search("sweden 2").plans.items.map(({ slug }) => slug)).toEqual(["swe-2"]);
    expect(search("Sweden NAP").plans.items.map(({ country }) => country)).toContain("SWE");
  });

  test("takes an exact code before anything that is spelled like it", () => {
    expect(search("USA").countries.items[0]?.iso3).toBe("USA");
    expect(search("NAM").countries.items[0]?.iso3).toBe("NAM");
  });

  test("finds agencies, values and pages in either language", () => {
    expect(search("Ministry of Defence").agencies.total).toBeGreaterThan(0);
    expect(search("climate change").values.items).toContainEqual(
      expect.objectContaining({ attribute: "issue", code: "climate_change" }),
    );
    expect(search("changement climatique").values.items).toContainEqual(
      expect.objectContaining({ attribute: "issue", code: "climate_change" }),
    );
    expect(search("carte").pages.items.map(({ path }) => path)).toContain("/map");
    expect(search("self check").pages.total + search("check a draft").pages.total).toBeGreaterThan(0);
  });

  test("finds results that hold every word", () => {
    const { results } = search("violent extremism", 3);

    expect(results.items.length).toBeGreaterThan(0);
    expect(results.items.length).toBeLessThanOrEqual(3);
    for (const { node } of results.items) expect(node.text.toLowerCase()).toMatch(/violent|extremis/);
  });

  test("offers what a misspelt name may mean, and nothing beside what was found", () => {
    expect(search("Namibya").near[0]?.iso3).toBe("NAM");
    expect(search("Kenia").near.concat(search("Kenia").countries.items)[0]?.iso3).toBe("KEN");
    expect(search("Namibia").near).toEqual([]);
  });

  test.each(["😀", "_", "%", "'\"<>", ""])(
    "finds nothing for %s and says that there is nothing to search for",
    (text) => {
      const answer = search(text);

      expect(answer.searchable).toBe(false);
      expect(foundGroups("en", index.view, answer, text, "2026-11-25")).toEqual([]);
      expect(answer.near).toEqual([]);
    },
  );

  test.each(LOCALES)("has words and an address for all that it finds, %s", (locale) => {
    for (const text of ["a", "defence", "climat", "nam", "plan", "women", "2"]) {
      for (const { kind, entries } of foundGroups(locale, index.view, search(text), text, "2026-11-25")) {
        for (const { label, address } of entries) {
          expect(label, `${kind} of ${text}`).not.toBe("");
          expect(address, `${kind} of ${text}`).toMatch(/^\//);
        }
      }
    }
  });

  test("names that objects have are texts like any other", () => {
    for (const text of ["constructor", "__proto__", "toString"]) expect(search(text).countries.total).toBe(0);
  });

  test("answers at the speed of typing, whatever is typed", () => {
    search("warm");
    const startedAt = performance.now();
    for (const text of ["n", "na", "nam", "namibya", "ministry of foreign affairs and", "xqzv ".repeat(20)])
      search(text);
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
});
