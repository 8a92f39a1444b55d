import fc from "fast-check";
import { expect, test } from "vitest";
import {
  defaultPlanQuery,
  PLAN_PARAMETERS,
  parsePlanQuery,
  planQueryString,
  withChosen,
  withoutLimit,
  withoutLimits,
  withoutValue,
  withPage,
} from "@/lib/schemas/plan-query";
import { arbitraryQuery, QUERY_COUNTRIES, QUERY_TODAY } from "@/tests/fixtures/arbitrary-query";

const parse = (address: string, others?: string[]) =>
  parsePlanQuery(new URLSearchParams(address), QUERY_TODAY, QUERY_COUNTRIES, others);
const write = (address: string) => planQueryString(parse(address).query, QUERY_TODAY);

test("an empty address asks for all plans by country as of today", () => {
  expect(parse("")).toEqual({ query: defaultPlanQuery(QUERY_TODAY), ignored: [] });
});

test("commas and repeated keys read alike, and doubles count once", () => {
  expect(parse("region=africa,asia").query.chosen).toEqual({ region: ["africa", "asia"] });
  expect(parse("region=asia&region=africa&region=asia,africa").query.chosen).toEqual({ region: ["africa", "asia"] });
  expect(parsePlanQuery({ region: ["asia", "africa"] }, QUERY_TODAY, QUERY_COUNTRIES).query.chosen).toEqual({
    region: ["africa", "asia"],
  });
});

test("codes may come in any case and are written in one", () => {
  expect(write("region=AFRICA&country=bbb,Aaa&status=In_Force")).toBe("region=africa&country=AAA,BBB&status=in_force");
});

test("every facet takes unknown", () => {
  expect(write("lead=unknown,defence&generation=UNKNOWN,10,2")).toBe("generation=2,10,unknown&lead=defence,unknown");
});

test("one view has one address: defaults are left out and the order is fixed", () => {
  expect(write("page=1&per_page=50&sort=country&order=asc&view=table&as_of=2026-01-01&q=%20&region=")).toBe("");
  expect(write("page=2&view=cards&issue_match=all&issue=youth,cyber&q=a%20b,c&adopted_from=2010-03")).toBe(
    "q=a%20b,c&issue=cyber,youth&issue_match=all&adopted_from=2010-03&view=cards&page=2",
  );
});

test("the day is written only where it is not today", () => {
  expect(write("as_of=2020-06-30")).toBe("as_of=2020-06-30");
  expect(parse("").query.asOf).toBe(QUERY_TODAY);
});

test("any or all is only kept where something is chosen", () => {
  expect(write("model_match=all")).toBe("");
  expect(write("model_match=ALL&model=donor")).toBe("model=donor&model_match=all");
});

test.each([
  ["region=africa,atlantis", "region", "atlantis", "unknown_value"],
  ["country=ZZZ", "country", "ZZZ", "unknown_value"],
  ["generation=0", "generation", "0", "unknown_value"],
  ["language=english", "language", "english", "unknown_value"],
  ["model_match=some", "model_match", "some", "unknown_value"],
  ["sort=price", "sort", "price", "unknown_value"],
  ["order=up", "order", "up", "unknown_value"],
  ["view=map", "view", "map", "unknown_value"],
  ["as_of=2026-02-30", "as_of", "2026-02-30", "not_a_date"],
  ["as_of=2020", "as_of", "2020", "not_a_date"],
  ["adopted_from=soon", "adopted_from", "soon", "not_a_date"],
  ["adopted_to=2019-13", "adopted_to", "2019-13", "not_a_date"],
  ["page=-1", "page", "-1", "out_of_range"],
  ["page=1e9", "page", "1e9", "out_of_range"],
  ["per_page=201", "per_page", "201", "out_of_range"],
  ["page=2&page=3", "page", "3", "repeated"],
  ["regoin=africa", "regoin", "africa", "unknown_parameter"],
  ["approach_match=all", "approach_match", "all", "unknown_parameter"],
])("%s: what cannot be used is left out and said", (address, parameter, value, reason) => {
  expect(parse(address).ignored).toMatchObject([{ parameter, value, reason }]);
});

test("says what is allowed where that is a list", () => {
  expect(parse("budget=plenty").ignored[0]?.allowed).toEqual(["allocated", "mentioned", "none", "unknown"]);
  expect(parse("country=ZZZ").ignored[0]?.allowed).toEqual(["AAA", "BBB", "CCC"]);
});

test("parameters that the caller reads itself are not unknown", () => {
  expect(parse("basket=nam-1", ["basket"]).ignored).toEqual([]);
});

test("text past the longest is cut and said", () => {
  const { query, ignored } = parse(`q=${"x".repeat(5000)}`);

  expect(query.q).toBe("x".repeat(200));
  expect(ignored).toEqual([{ parameter: "q", value: "x".repeat(100), reason: "too_long", allowed: ["200"] }]);
});

test.each([
  ["region=afrika", "region", "africa", "region=africa"],
  ["region=asia,afrika", "region", "africa", "region=asia,africa"],
  ["asof=2015-06-30&lead=defence", "asof", "as_of", "as_of=2015-06-30&lead=defence"],
  ["Region=africa", "Region", "region", "region=africa"],
  ["lead=gender", "lead", "gender_social", "lead=gender_social"],
  ["sort=countri", "sort", "country", "sort=country"],
])("what %s means is offered", (text, parameter, nearest, mended) => {
  expect(parse(text).ignored).toMatchObject([{ parameter, nearest, mended }]);
});

test("nothing is offered where nothing is near", () => {
  expect(parse("region=atlantis").ignored[0]).not.toHaveProperty("nearest");
  expect(parse("utm_source=mail").ignored[0]).not.toHaveProperty("nearest");
});

test.each(["1999-12-31", "2000-10-30", "2037-01-01", "9999-12-31", "0050-01-01"])(
  "the day %s is beyond what can be asked about, and the bounds are told",
  (day) => {
    const { query, ignored } = parse(`as_of=${day}`);

    expect(query.asOf).toBe(QUERY_TODAY);
    expect(ignored).toEqual([
      { parameter: "as_of", value: day, reason: "out_of_range", allowed: ["2000-10-31", "2036-12-31"] },
    ]);
  },
);

test("the first and the last day that can be asked about are taken", () => {
  for (const day of ["2000-10-31", "2036-12-31"])
    expect(parse(`as_of=${day}`)).toMatchObject({ query: { asOf: day }, ignored: [] });
  for (const name of ["adopted_from", "adopted_to"]) {
    expect(parse(`${name}=2000`).ignored).toEqual([]);
    expect(parse(`${name}=1066`).ignored).toMatchObject([{ reason: "out_of_range" }]);
  }
});

test("half a character, which no address can hold, is left out of the text", () => {
  const { query } = parsePlanQuery({ q: "mali \ud800" }, QUERY_TODAY, QUERY_COUNTRIES);

  expect(planQueryString(query, QUERY_TODAY)).toBe("q=mali");
});

test("an address of thousands of wrong values is told of in short", () => {
  expect(parse(`region=${"x,".repeat(5000)}`).ignored).toHaveLength(50);
});

test("reading what was written gives the same query", () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      expect(parse(planQueryString(query, QUERY_TODAY))).toEqual({ query, ignored: [] });
    }),
  );
});

test("whatever the address, reading never throws and gives a query that can be written and read again", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("africa,,ASIA", "-1", "9".repeat(400), "2019-02-29", "unknown,unknown", "\ud800", "__proto__"),
  );
  const parameter = fc.oneof(fc.constantFrom(...PLAN_PARAMETERS), fc.constantFrom("__proto__", "x"), text);
  const address = fc.dictionary(parameter, fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.constant(undefined)));

  fc.assert(
    fc.property(address, (params) => {
      const { query } = parsePlanQuery(params, QUERY_TODAY, QUERY_COUNTRIES);
      expect(parse(planQueryString(query, QUERY_TODAY))).toEqual({ query, ignored: [] });
    }),
  );
});

test("choosing and taking back gives the query as it was, at the first page", () => {
  const before = parse("region=africa&page=3").query;

  expect(withoutValue(withChosen(before, "issue", ["youth"]), "issue", "youth")).toEqual(withPage(before, 1));
  expect(withChosen(before, "region", ["asia", "africa", "asia"]).chosen.region).toEqual(["africa", "asia"]);
  expect(() => withChosen(before, "title", ["x"])).toThrow(RangeError);
});

test("each limit can be taken away by the name it has in the address", () => {
  const query = parse("q=mali&issue=youth&issue_match=all&adopted_from=2010&adopted_to=2020&sort=end").query;
  const left = ["q", "issue", "adopted_from", "adopted_to"].map((parameter) =>
    planQueryString(withoutLimit(query, parameter), QUERY_TODAY),
  );

  expect(left).toEqual([
    "issue=youth&issue_match=all&adopted_from=2010&adopted_to=2020&sort=end",
    "q=mali&adopted_from=2010&adopted_to=2020&sort=end",
    "q=mali&issue=youth&issue_match=all&adopted_to=2020&sort=end",
    "q=mali&issue=youth&issue_match=all&adopted_from=2010&sort=end",
  ]);
  expect(planQueryString(withoutLimits(query), QUERY_TODAY)).toBe("sort=end");
});

test("a parameter named like a part of every object is ignored like any other", () => {
  // What Next gives for "?constructor=1".
  const given = { constructor: [Object, "1"] } as unknown as Record<string, string[]>;

  expect(parsePlanQuery(given, "2026-11-25", new Map()).ignored).toEqual([
    { parameter: "constructor", value: "1", reason: "unknown_parameter" },
  ]);
});
