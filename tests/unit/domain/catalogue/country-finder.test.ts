import { expect, test } from "vitest";
import { findCountries } from "@/lib/domain/catalogue/country-finder";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const { countries } = realCatalogue();
const found = (text: string) => findCountries(countries, text).found.map(({ iso3 }) => iso3);
const near = (text: string) => findCountries(countries, text).near.map(({ iso3 }) => iso3);

test.each([
  ["Ivory Coast", "CIV"],
  ["cote d'ivoire", "CIV"],
  ["cote divoire", "CIV"],
  ["Côte d’Ivoire", "CIV"],
  ["Deutschland", "DEU"],
  ["Royaume-Uni", "GBR"],
  ["England", "GBR"],
  ["Angleterre", "GBR"],
  ["turkey", "TUR"],
  ["TÜRKİYE", "TUR"],
  ["Burma", "MMR"],
  ["Guinea Bissau", "GNB"],
  ["Timor Leste", "TLS"],
  ["St. Lucia", "LCA"],
  ["St Lucia", "LCA"],
  ["Saint Kitts & Nevis", "KNA"],
  ["Bosnia & Herzegovina", "BIH"],
  ["Bosnia-Herzegovina", "BIH"],
  ["São Tomé & Príncipe", "STP"],
  ["The Netherlands", "NLD"],
  ["Holland", "NLD"],
  ["Congo-Brazzaville", "COG"],
  ["Congo, Dem. Rep.", "COD"],
  ["Allemagne", "DEU"],
  ["العراق", "IRQ"],
  ["Украина", "UKR"],
  ["日本", "JPN"],
  ["NAM", "NAM"],
  ["nam", "NAM"],
  ["USA", "USA"],
  ["xk", "XKX"],
])("%s is found as %s, first", (name, iso3) => {
  expect(found(name)[0]).toBe(iso3);
});

test.each([
  ["Namibya", "NAM"],
  ["Nmaibia", "NAM"],
  ["Kenia", "KEN"],
  ["Keniya", "KEN"],
  ["Sweeden", "SWE"],
  ["Untied Kingdom", "GBR"],
  ["Bosina", "BIH"],
  ["Phillipines", "PHL"],
  ["Alemagne", "DEU"],
])("%s is found as it stands, or said to be near %s", (name, iso3) => {
  expect([...found(name), ...near(name)][0]).toBe(iso3);
});

test("what is in no list of ours is not taken for a country that is spelled alike", () => {
  for (const name of ["Republic of China", "Taiwan", "USSR"]) expect(near(name), name).toEqual([]);
  expect(found("Republic of China")).not.toContain("CHL");
});

test("an exact code or name comes before names that only begin with it", () => {
  expect(found("Niger").slice(0, 2)).toEqual(["NER", "NGA"]);
  expect(found("Guinea")[0]).toBe("GIN");
  expect(found("Dominica")[0]).toBe("DMA");
});

test("the first letters of a name find it, and then nothing is merely near", () => {
  expect(found("nami")).toEqual(["NAM"]);
  expect(near("nami")).toEqual([]);
});

test("a code is not found in the middle of another", () => {
  expect(found("wz")).toEqual([]);
});

test("no text finds every country in the given order, and nonsense none", () => {
  expect(findCountries(countries, "  ").found).toEqual(countries);
  for (const text of ["qqqq", "😀", "_", "%25", "'\"<>"]) {
    expect(found(text), text).toEqual([]);
    expect(near(text), text).toEqual([]);
  }
});

test("a very long text costs no more than a long name", () => {
  const startedAt = performance.now();
  findCountries(countries, "namibya ".repeat(10_000));
  expect(performance.now() - startedAt).toBeLessThan(500);
});
