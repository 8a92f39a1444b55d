import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { NAMES_OF_PARTS, OTHER_NAMES, SHARED_NAMES } from "@/lib/domain/vocabulary/country-names";
import { CountryNames } from "@/lib/import/country-names";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const { countries } = realCatalogue();
const names = new CountryNames(countries);
const namesIn = (file: string): string[] => {
  const rows: { country: string }[] = parse(readFileSync(`tests/fixtures/cases/${file}`), { columns: true });
  return rows.map(({ country }) => country);
};

/** Names of states that are no more, of parts, of several countries, and of what is in no list of ours. */
const ASKED = [
  "Congo",
  "Korea",
  "Holy See",
  "Vatican",
  "Taiwan",
  "Taiwan, China",
  "Hong Kong",
  "Yugoslavia",
  "Serbia and Montenegro",
  "Czechoslovakia",
  "USSR",
  "Northern Ireland",
  "Scotland",
  "England",
  "Republic of China",
];

describe("names of other lists", () => {
  test.each(["country-names.csv", "world-bank-names.csv"])(
    "are known, but for those that must be asked: %s",
    (file) => {
      const given = namesIn(file);

      expect(given.filter((name) => !names.find(name))).toEqual(given.filter((name) => ASKED.includes(name)));
    },
  );

  test.each([
    ["Congo, Dem. Rep.", "COD"],
    ["Congo, Rep.", "COG"],
    ["Korea, Dem. People's Rep.", "PRK"],
    ["Korea, Rep.", "KOR"],
    ["Yemen, Rep.", "YEM"],
    ["West Bank and Gaza", "PSE"],
    ["Niger", "NER"],
    ["Dominica", "DMA"],
    ["Dominican Rep.", "DOM"],
    ["Guinea", "GIN"],
    ["Eq. Guinea", "GNQ"],
    ["العراق", "IRQ"],
    ["日本", "JPN"],
    ["Suiza", "CHE"],
    ["CAR", "CAF"],
    ["MAR", "MAR"],
  ])("%s is %s", (name, iso3) => {
    expect(names.find(name)?.iso3).toBe(iso3);
  });

  test("of our tables are those of countries that we have, and each finds its own", () => {
    for (const [iso3, own] of OTHER_NAMES) for (const name of own) expect(names.find(name)?.iso3, name).toBe(iso3);
    for (const iso3 of [...NAMES_OF_PARTS.keys(), ...[...SHARED_NAMES.values()].flat()])
      expect(countries.some((country) => country.iso3 === iso3)).toBe(true);
  });
});

describe("a name that is not known", () => {
  test.each([
    ["Namibya", "NAM"],
    ["Kenia", "KEN"],
    ["Republic of Kenia", "KEN"],
    ["England", "GBR"],
    ["Phillipines", "PHL"],
  ])("%s is asked about as %s", (name, iso3) => {
    expect(names.find(name)?.iso3 ?? names.nearest(name)?.iso3).toBe(iso3);
  });

  test.each(["Republic of China", "Taiwan", "USSR", "Holy See", "Atlantis", "Republic of Nowhere"])(
    "%s proposes no country that is merely spelled alike",
    (name) => {
      expect(names.find(name)).toBeUndefined();
      expect(names.nearest(name)).toBeUndefined();
    },
  );

  test.each([
    ["Congo", ["COD", "COG"]],
    ["korea", ["KOR", "PRK"]],
    ["Yugoslavia", ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "XKX"]],
  ])("%s may be several, which are asked about", (name, codes) => {
    expect(names.sharing(name).map(({ iso3 }) => iso3)).toEqual(codes);
    expect(names.nearest(name)).toBeUndefined();
  });
});
