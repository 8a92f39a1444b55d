import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPARE_MAXIMUM } from "@/lib/domain/compare/compare";
import { ISSUES, LEAD_TYPES } from "@/lib/domain/vocabulary/vocabulary";
import { compareQueryString, parseCompareQuery } from "@/lib/schemas/compare-query";

const TODAY = "2026-11-23";
const parse = (parameters: Record<string, string | string[]>) => parseCompareQuery(parameters, TODAY);
const parameters = (address: string) => {
  const read: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) read[name] = [...(read[name] ?? []), value];
  return read;
};

test("plans come as a list, as the ticks of a form and as one more to add", () => {
  const { query } = parse({ plans: ["nam-1,zaf-1", "SWE-3"], add: "jor-1" });

  expect(query.plans).toEqual(["nam-1", "zaf-1", "swe-3", "jor-1"]);
});

test("repeated plans and those beyond six are left out and named", () => {
  const { query, ignored } = parse({ plans: "nam-1,nam-1,zaf-1,swe-3,jor-1,fra-2,usa-1,can-2" });

  expect(query.plans).toHaveLength(COMPARE_MAXIMUM);
  expect(ignored).toEqual([
    { problem: "repeated", plans: ["nam-1"] },
    { problem: "beyond_six", plans: ["can-2"] },
  ]);
});

test("a group is a filter in one parameter, or one field each from a form", () => {
  const expected = [
    { letter: "a", parameters: { region: "africa", lead: "gender_social,defence", adopted_from: "2015" } },
  ];

  expect(parse({ a: "region:africa;lead:gender_social,defence;adopted_from:2015" }).query.groups).toEqual(expected);
  expect(
    parse({ "a.region": "africa", "a.lead": ["gender_social", "defence"], "a.adopted_from": "2015", "a.budget": "" })
      .query.groups,
  ).toEqual(expected);
});

test("a group without a filter is all plans, and its address says so", () => {
  const { query } = parse({ a: "region:africa", b: "all" });

  expect(query.groups[1]).toEqual({ letter: "b", parameters: {} });
  expect(compareQueryString(query, TODAY)).toBe("a=region:africa&b=all");
});

test("a form's empty fields make no group, and its tick for all plans makes one", () => {
  const { query } = parse({ "a.region": "africa", "b.region": "", "b.lead": "", c: "all", "c.region": "", d: "" });

  expect(query.groups.map(({ letter }) => letter)).toEqual(["a", "c"]);
});

test("a part of a group that is no filter is named and dropped", () => {
  const { query, ignored } = parse({ a: "region:africa;nonsense", b: "all" });

  expect(query.groups[0]?.parameters).toEqual({ region: "africa" });
  expect(ignored).toEqual([{ problem: "value", parameter: "a", value: "nonsense", reason: "unknown_value" }]);
});

test("a group with more letters than a page of text keeps every one of its limits", () => {
  const issues = ISSUES.join(",");
  const leads = LEAD_TYPES.join(",");
  const { query, ignored } = parse({ a: `lead:${leads};issue:${issues};budget:allocated`, b: "all" });

  expect(query.groups[0]?.parameters).toEqual({ lead: leads, issue: issues, budget: "allocated" });
  expect(ignored).toEqual([]);
});

test("a parameter that there is not is told, with the one that was meant", () => {
  expect(parse({ plan: "nam-1,swe-3" }).ignored).toMatchObject([
    { problem: "value", parameter: "plan", reason: "unknown_parameter", nearest: "plans" },
  ]);
});

test("unknown views, purposes, reasons and days are named, and the usual ones shown", () => {
  const { query, ignored } = parse({
    view: "x",
    purpose: "y",
    off: "region,z",
    as_of: "2026-02-30",
    at: "9",
    fold: "q",
  });

  expect(query).toMatchObject({ view: "all", purpose: "alike", off: ["region"], asOf: TODAY, at: 0, folded: [] });
  expect(ignored).toHaveLength(6);
});

test("what a form sent is not yet the plainest address", () => {
  expect(parse({ plans: "nam-1" }).canonical).toBe(true);
  expect(parse({ plans: ["nam-1", "zaf-1"] }).canonical).toBe(false);
  expect(parse({ plans: "nam-1", add: "zaf-1" }).canonical).toBe(false);
  expect(parse({ "a.region": "africa" }).canonical).toBe(false);
});

test("the address leaves defaults out and keeps commas and colons readable", () => {
  const { query } = parse({ plans: "nam-1,zaf-1", view: "differences", purpose: "alike", off: "region" });

  expect(compareQueryString(query, TODAY)).toBe("plans=nam-1,zaf-1&view=differences&off=region");
});

const anyParameters = fc.dictionary(
  fc.constantFrom(
    "plans",
    "add",
    "a",
    "b",
    "c.region",
    "d.q",
    "view",
    "fold",
    "for",
    "purpose",
    "off",
    "at",
    "find",
    "replace",
    "as_of",
  ),
  fc.oneof(
    fc.string({ maxLength: 600 }),
    fc.array(fc.constantFrom("nam-1", "zaf-1,swe-3", "region:africa", "lead:defence;q:a;b", "all", ",", ";"), {
      maxLength: 9,
    }),
  ),
);

test("reading any parameters throws nothing, keeps to six plans, and an address reads back as the same view", () => {
  fc.assert(
    fc.property(anyParameters, (given) => {
      const { query } = parse(given);
      expect(query.plans.length).toBeLessThanOrEqual(COMPARE_MAXIMUM);
      const address = compareQueryString(query, TODAY);
      expect(parse(parameters(address)).query).toEqual(query);
    }),
  );
});
