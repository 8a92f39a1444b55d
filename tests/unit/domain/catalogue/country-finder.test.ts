import { expect, test } from "vitest";
import { findCountries } from "@/lib/domain/catalogue/country-finder";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const { countries } = realCatalogue();
const found = (text: string) => findCountries(countries, text).map(({ iso3 }) => iso3);

test.each([
  ["Ivory Coast", "CIV"],
  ["cote d'ivoire", "CIV"],
  ["Deutschland", "DEU"],
  ["Royaume-Uni", "GBR"],
  ["turkey", "TUR"],
  ["NAM", "NAM"],
  ["xk", "XKX"],
])("%s is found as %s, first", (name, iso3) => {
  expect(found(name)[0]).toBe(iso3);
});

test("the first letters of a name find it", () => {
  expect(found("nami")).toEqual(["NAM"]);
});

test("a code is not found in the middle of another", () => {
  expect(found("wz")).toEqual([]);
});

test("no text finds every country in the given order, and nonsense none", () => {
  expect(findCountries(countries, "  ")).toEqual(countries);
  expect(found("qqqq")).toEqual([]);
});
