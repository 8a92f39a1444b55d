import { expect, test } from "vitest";
import { findMatching } from "@/lib/domain/catalogue/filter";
import { indexPlans } from "@/lib/domain/catalogue/plan-index";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { findGroup, groupOf } from "@/lib/schemas/compare-groups";
import { parsePlanQuery } from "@/lib/schemas/plan-query";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const TODAY = "2026-11-25";
const index = indexPlans(viewCatalogue(realCatalogue()));
const group = (parameters: Record<string, string>) => findGroup(index, { letter: "a", parameters }, TODAY);

test("a group holds the plans that browse finds by the same filter", () => {
  const parameters = { region: "africa", lead: "gender_social,defence", adopted_from: "2015" };

  const { query } = parsePlanQuery(parameters, TODAY, index.view.countryByIso3);
  const found = findMatching(index, query).map(({ slug }) => slug);

  expect(found.length).toBeGreaterThan(0);
  expect(group(parameters).plans.map(({ plan }) => plan.slug)).toEqual(found);
});

test("a group without a filter holds all plans", () => {
  expect(group({}).plans).toHaveLength(index.plans.length);
});

test("what can't limit a group is named and left out", () => {
  const { plans, ignored } = group({ region: "atlantis", page: "3", nonsense: "x" });

  expect(plans).toHaveLength(index.plans.length);
  expect(ignored.map(({ parameter }) => parameter).sort()).toEqual(["nonsense", "page", "region"]);
});

test("the filter of browse becomes a group with the same plans, without how it was shown", () => {
  const { query } = parsePlanQuery(
    { region: "asia", model: "inward,mixed", model_match: "any", view: "cards", page: "2" },
    TODAY,
    index.view.countryByIso3,
  );

  const parameters = groupOf(query, TODAY);

  expect(parameters).toEqual({ region: "asia", model: "inward,mixed" });
  expect(group(parameters).plans.map(({ plan }) => plan.slug)).toEqual(
    findMatching(index, query).map(({ slug }) => slug),
  );
});
