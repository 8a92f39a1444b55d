import { expect, test } from "vitest";
import { findMatching } from "@/lib/domain/catalogue/filter";
import { findInResults } from "@/lib/domain/catalogue/found-results";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Plan } from "@/lib/domain/plan/plan";
import { defaultPlanQuery } from "@/lib/schemas/plan-query";
import { makeResult } from "@/tests/fixtures/arbitrary-results";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";

const results = [
  makeResult("a", { number: "2", text: "Women prevent violent extremism" }),
  makeResult("b", {
    parentId: "a",
    number: "2.1",
    text: "Spaces for dialogue",
    responsible: "Ministère de la Défense",
  }),
  makeResult("c", {
    parentId: "a",
    position: 1,
    number: "2.2",
    text: "Violent extremism is detected",
    target: "Dialogue",
  }),
];
const plan = makePlan({ results, title: "Plan for peace" });
const other = makePlan({ country: "SWE", title: "Plan for peace and dialogue" });
const index = indexPlans(viewCatalogue(makeCatalogue({ plans: [plan, other] })));

const slugsOf = (q: string) =>
  findMatching(index, { ...defaultPlanQuery("2026-01-01"), q }).map(({ slug }: Plan) => slug);
const idsOf = (q: string, limit = 9) => findInResults(index, plan, q, limit)?.nodes.map(({ id }) => id) ?? null;

test("a plan is found by the words of its results framework, with those of its title too", () => {
  expect(slugsOf("extremi")).toEqual(["nam-1"]);
  expect(slugsOf("peace defense")).toEqual(["nam-1"]);
  expect(slugsOf("dialogue")).toEqual(["nam-1", "swe-1"]);
  expect(slugsOf("extremism nowhere")).toEqual([]);
});

test("the results that hold most of the words come first, else those that come first in the plan", () => {
  expect(idsOf("extremism")).toEqual(["a", "c"]);
  expect(idsOf("extremism dialogue")).toEqual(["c", "a", "b"]);
  expect(findInResults(index, plan, "extremism dialogue", 1)).toEqual({ nodes: [results[2]], total: 3 });
});

test("a plan that its title has every word of was not found by its results", () => {
  expect(idsOf("plan peace")).toBeNull();
  expect(idsOf("")).toBeNull();
  expect(findInResults(index, other, "dialogue", 9)).toBeNull();
});
