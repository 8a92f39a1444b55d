import { describe, expect, test } from "vitest";
import { isKnownIso2, isNumericOf } from "@/lib/domain/vocabulary/iso-codes";
import { countryFormSchema, typedCountry } from "@/lib/schemas/country-form";
import { makeCountry } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const form = (given: Record<string, string> = {}) => ({
  ...typedCountry(makeCountry()),
  version: "3",
  why: "Seen in print",
  ...given,
});

function errorsOf(given: Record<string, string>): Record<string, string> {
  const { error } = countryFormSchema.safeParse(form(given));
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
}

describe("the form of a country", () => {
  test("reads back every country as it is, but for what the form does not ask and saving keeps", () => {
    for (const country of realCatalogue().countries) {
      const read = countryFormSchema.parse({ ...typedCountry(country), version: "1", why: "Checked" });
      expect(read.country).toEqual({ ...country, noPlanSource: null, searchedOn: null, developments: [] });
    }
  });

  test("takes further names one a line, a comma for a point, and no control characters", () => {
    const { country } = countryFormSchema.parse(
      form({ aliases: " South West Africa \r\n\r\nNamibi\u0000a", longitude: "17,5", note: "", isoNumeric: " " }),
    );

    expect(country).toMatchObject({
      aliases: ["South West Africa", "Namibi a"],
      point: [17.5, -22.1],
      note: null,
      isoNumeric: null,
    });
  });

  test.each([
    ["yes", true],
    ["no", false],
    ["", null],
  ])("says by %j whether the country has a plan: %j", (hasPlan, value) => {
    expect(countryFormSchema.parse(form({ hasPlan })).country.hasPlan).toBe(value);
  });

  test("names each field that must be mended, in words of the form", () => {
    expect(
      errorsOf({
        name: "",
        nameFr: "x".repeat(101),
        region: "atlantis",
        hasPlan: "maybe",
        longitude: "181",
        latitude: "",
        why: "",
      }),
    ).toEqual({
      name: "countryName",
      nameFr: 'textLong {"max":100}',
      region: "chooseRegion",
      hasPlan: "chooseHasPlan",
      longitude: "degreesEast",
      latitude: "degreesNorth",
      why: "why",
    });
    expect(errorsOf({ why: " " })).toEqual({ why: "why" });
  });

  test("refuses codes that are no country's, or not of one country", () => {
    expect(errorsOf({ iso2: "QX" })).toEqual({ iso2: 'isoUnknown {"code":"QX"}' });
    expect(errorsOf({ isoNumeric: "710" })).toEqual({ isoNumeric: 'isoOther {"isoNumeric":"710","iso2":"NA"}' });
    expect(errorsOf({ iso3: "na" })).toEqual({ iso3: "iso3" });
  });

  test.each(["", "x", "-1", "1e99", "2.5"])("a forged version %j is nobody's", (version) => {
    expect(countryFormSchema.parse(form({ version })).version).toBe(0);
  });

  test("the version that was confirmed counts, not the one that the form started from", () => {
    expect(countryFormSchema.parse(form({ confirm: "7" })).version).toBe(7);
    expect(countryFormSchema.parse(form({ confirm: "seven" })).version).toBe(3);
  });
});

test("ISO codes of all countries are known, with their numbers", () => {
  for (const { iso2, isoNumeric } of realCatalogue().countries) {
    expect([iso2, isKnownIso2(iso2)]).toEqual([iso2, true]);
    if (isoNumeric !== null) expect([iso2, isNumericOf(isoNumeric, iso2)]).toEqual([iso2, true]);
  }
  expect(["ZZ", "EU", "UN", "XA", "QM", "na"].filter(isKnownIso2)).toEqual([]);
});
