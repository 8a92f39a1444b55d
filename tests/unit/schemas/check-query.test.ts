import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANSWERS, QUESTIONS } from "@/lib/domain/guidance/self-check";
import { LEAD_TYPES, MODELS } from "@/lib/domain/vocabulary/vocabulary";
import type { AddressParams } from "@/lib/schemas/address";
import {
  type CheckQuery,
  checkFormParams,
  checkPartOf,
  checkQueryString,
  hasAnswers,
  parseCheckQuery,
} from "@/lib/schemas/check-query";

const COUNTRIES = new Map([
  ["KEN", 1],
  ["NAM", 1],
]);

const parse = (params: AddressParams | string) =>
  parseCheckQuery(typeof params === "string" ? new URLSearchParams(params) : params, COUNTRIES);

const arbitraryQuery: fc.Arbitrary<CheckQuery> = fc.record({
  profile: fc.record({
    country: fc.constantFrom(null, "KEN", "NAM"),
    model: fc.constantFrom(null, ...MODELS),
    lead: fc.constantFrom(null, ...LEAD_TYPES),
  }),
  answers: fc.dictionary(fc.constantFrom(...QUESTIONS.map(({ key }) => key)), fc.constantFrom(...ANSWERS)),
});

const arbitraryAddress = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom("country", "model", "lead", ...QUESTIONS.map(({ key }) => key)),
      fc.constantFrom("__proto__", "constructor", "toString", "resources_0", "resources_5", "RESOURCES_1"),
      fc.string(),
    ),
    fc.oneof(fc.constantFrom(...ANSWERS, "KEN", "donor", "defence", "", " yes "), fc.string()),
  ),
);

describe("reading", () => {
  test("takes the profile and the answers, whatever their case and the spaces around them", () => {
    expect(parse("country=ken&model=Inward&lead=DEFENCE&resources_1=%20Yes%20&coordination_3=no")).toEqual({
      query: {
        profile: { country: "KEN", model: "inward", lead: "defence" },
        answers: { resources_1: "yes", coordination_3: "no" },
      },
      ignored: [],
    });
  });

  test("counts empty parameters, which forms send, as absent", () => {
    expect(parse("country=&model=&resources_1=")).toEqual({
      query: { profile: { country: null, model: null, lead: null }, answers: {} },
      ignored: [],
    });
  });

  test.each([
    ["an unknown country", "country=ATL", "country", "ATL"],
    ["an unknown model", "model=sideways", "model", "sideways"],
    ["an unknown lead", "lead=king", "lead", "king"],
    ["an answer that there is not", "resources_1=maybe", "resources_1", "maybe"],
    ["a question that there is not", "resources_9=yes", "resources_9", "yes"],
    ["a parameter that there is not", "nonsense=1", "nonsense", "1"],
    ["a name that every object has", "__proto__=yes", "__proto__", "yes"],
    ["a method that every object has", "constructor=yes", "constructor", "yes"],
  ])("names %s, and the rest counts", (_, forged, parameter, value) => {
    const { query, ignored } = parse(`${forged}&resources_2=no`);

    expect(ignored).toMatchObject([{ parameter, value }]);
    expect(ignored).toHaveLength(1);
    expect(query.answers).toEqual({ resources_2: "no" });
  });

  // What Next hands over for "?constructor=yes": Object's own constructor before the value.
  test.each(["constructor", "toString", "hasOwnProperty", "valueOf"])("survives Next's %s", (name) => {
    const given = { [name]: [Object.prototype[name as "toString"], "yes"] } as unknown as Record<string, string[]>;

    expect(parseCheckQuery(given, new Map()).ignored).toMatchObject([
      { parameter: name, value: "yes", reason: "unknown_parameter" },
    ]);
  });

  test("takes the first of an answer that is given twice, and names the second", () => {
    const { query, ignored } = parse({ resources_1: ["yes", "no"], country: ["KEN", "NAM"] });

    expect(query.answers).toEqual({ resources_1: "yes" });
    expect(query.profile.country).toBe("KEN");
    expect(ignored).toEqual([
      { parameter: "country", value: "NAM", reason: "repeated" },
      { parameter: "resources_1", value: "no", reason: "repeated" },
    ]);
  });

  test("names at most fifty forgeries, each cut to a hundred characters", () => {
    const forged = Array.from({ length: 200 }, (_, place) => [`${"x".repeat(300)}${place}`, "y".repeat(300)]);

    const { ignored } = parse(new URLSearchParams(forged));

    expect(ignored).toHaveLength(50);
    expect(ignored.every(({ parameter, value }) => parameter.length <= 100 && value.length <= 100)).toBe(true);
  });

  test("never throws, and takes in nothing but questions and answers that there are", () => {
    const keys = new Set(QUESTIONS.map(({ key }) => key));
    fc.assert(
      fc.property(arbitraryAddress, (entries) => {
        const { query } = parse(new URLSearchParams(entries));
        for (const [key, answer] of Object.entries(query.answers)) {
          expect(keys).toContain(key);
          expect(ANSWERS).toContain(answer);
        }
        expect([null, "KEN", "NAM"]).toContain(query.profile.country);
      }),
    );
  });
});

describe("writing", () => {
  test("one check has one address: profile first, then questions in their order", () => {
    expect(
      checkQueryString({
        profile: { country: "KEN", model: null, lead: "defence" },
        answers: { resources_2: "no", political_will_1: "yes" },
      }),
    ).toBe("country=KEN&lead=defence&political_will_1=yes&resources_2=no");
  });

  test("what is written reads back as the same", () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(parse(checkQueryString(query))).toEqual({ query, ignored: [] });
      }),
    );
  });

  test("an address that was read and written again stays the same", () => {
    fc.assert(
      fc.property(arbitraryAddress, (entries) => {
        const once = checkQueryString(parse(new URLSearchParams(entries)).query);
        expect(checkQueryString(parse(once).query)).toBe(once);
      }),
    );
  });
});

test("a form without script gives its answers alone, the first of each", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["locale", "fr"],
    ["$ACTION_ID_1", ""],
    ["resources_2", "no"],
    ["resources_2", "yes"],
    ["country", ""],
    ["toString", "yes"],
  ] as const) {
    form.append(name, value);
  }

  expect(checkFormParams(form).toString()).toBe("resources_2=no");
});

test("of an old address the answers are what moves behind the #, and nothing else", () => {
  expect(checkPartOf("?release=1&country=KEN&resources_1=yes&x=1")).toBe("country=KEN&resources_1=yes");
  expect(checkPartOf("#political_will")).toBe("");
});

test.each([
  ["country=KEN&model=inward&lead=defence", false],
  ["", false],
  ["country=KEN&resources_2=no", true],
])("%j has answers: %s", (part, expected) => {
  expect(hasAnswers(part)).toBe(expected);
});
