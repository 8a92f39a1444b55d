import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { SMALL_GROUP } from "@/lib/domain/compare/groups";
import { modelExamples, modelExemplars, modelTraits, TRAIT_POINTS } from "@/lib/domain/guidance/model-profile";
import type { Plan } from "@/lib/domain/plan/plan";
import { MODELS } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makeCountry, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

const AS_OF = "2026-11-25";

/** That many plans, each of a country of its own, `AAA` and on. */
const several = (letter: string, count: number, given: Partial<Plan>) =>
  Array.from({ length: count }, (_, place) =>
    makePlan({ country: `${letter}${String.fromCharCode(65 + place)}X`, ...given }),
  );

const traitsOf = (plans: Plan[], model: (typeof MODELS)[number]) =>
  modelTraits(viewCatalogue(makeCatalogue({ plans })), model, AS_OF).map(({ holding, within, others }) => [
    `${holding.attribute.key} ${holding.code}`,
    `${within.count}/${within.known}`,
    `${others.count}/${others.known}`,
  ]);

describe("what plans of a model hold more often", () => {
  test("is told with both shares and their denominators, the largest difference first", () => {
    const plans = [
      ...several("A", 6, { orientation: "inward", budget: "allocated", monitoring: "indicators" }),
      ...several("B", 3, { orientation: "outward", budget: "mentioned", monitoring: "indicators" }),
      ...several("C", 3, { orientation: "mixed", budget: "none", monitoring: "described" }),
    ];

    expect(traitsOf(plans, "inward")).toEqual([
      ["budget allocated", "6/6", "0/6"],
      ["monitoring indicators", "6/6", "3/6"],
    ]);
    expect(traitsOf(plans, "outward")).toEqual([]);
  });

  test("is silent where fewer than five plans of either side are known, or fewer than five hold it", () => {
    const of = (own: number, other: number) => [
      ...several("A", own, { orientation: "inward", budget: "allocated" }),
      ...several("B", other, { orientation: "outward", budget: "none" }),
    ];

    expect(traitsOf(of(5, 5), "inward")).toEqual([["budget allocated", "5/5", "0/5"]]);
    expect(traitsOf(of(4, 9), "inward")).toEqual([]);
    expect(traitsOf(of(9, 4), "inward")).toEqual([]);
  });

  test("leaves out plans of which the model is not known", () => {
    const plans = [
      ...several("A", 5, { orientation: "inward", budget: "allocated" }),
      ...several("B", 5, { orientation: "outward", budget: "none" }),
      ...several("C", 9, { budget: "allocated" }),
    ];

    expect(traitsOf(plans, "inward")).toEqual([["budget allocated", "5/5", "0/5"]]);
  });

  test("is never the focus itself, which all of its plans hold", () => {
    const plans = [
      ...several("A", 6, { focuses: ["donor", "peacekeeping"] }),
      ...several("B", 6, { focuses: ["post_conflict"] }),
    ];

    expect(traitsOf(plans, "donor").map(([name]) => name)).not.toContain("focus donor");
  });

  test("always differs by ten points or more, among five or more, in any catalogue", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, fc.constantFrom(...MODELS), (catalogue, model) => {
        const traits = modelTraits(viewCatalogue(catalogue), model, AS_OF);
        expect(traits.length).toBeLessThanOrEqual(8);
        let last = 1;
        for (const { within, others } of traits) {
          const difference = within.count / within.known - (others.known - others.lacking) / others.known;
          expect(difference).toBeGreaterThanOrEqual(TRAIT_POINTS / 100 - 1e-9);
          expect(difference).toBeLessThanOrEqual(last + 1e-9);
          expect(Math.min(within.count, within.known, others.known)).toBeGreaterThanOrEqual(SMALL_GROUP);
          last = difference;
        }
      }),
    );
  });
});

describe("examples that the literature names", () => {
  const verdicts = (plans: Plan[], countries = ["CAN", "DNK", "SWE"]) =>
    modelExamples(
      viewCatalogue(makeCatalogue({ plans, countries: countries.map((iso3) => makeCountry({ iso3 })) })),
      "donor",
      AS_OF,
    ).map(({ country, verdict }) => [country.iso3, verdict]);

  test("are held against our coding, and disagreement is said", () => {
    const plans = [
      makePlan({ country: "CAN", generation: 1, focuses: ["donor"] }),
      makePlan({ country: "CAN", generation: 2, focuses: ["donor", "peacekeeping"] }),
      makePlan({ country: "DNK", generation: 1, focuses: ["donor"] }),
      makePlan({ country: "DNK", generation: 2, focuses: ["peacekeeping"] }),
      makePlan({ country: "SWE", generation: 1, focuses: ["peacekeeping"], complete: ["focus"] }),
    ];

    expect(verdicts(plans)).toEqual([
      ["CAN", "agrees"],
      ["DNK", "partly"],
      ["SWE", "disagrees"],
    ]);
  });

  test("an open list that does not mention the model does not disagree", () => {
    const plans = [makePlan({ country: "CAN", focuses: ["peacekeeping"] })];

    expect(verdicts(plans, ["CAN"])).toEqual([["CAN", "unmentioned"]]);
  });

  test("a plan that is not coded neither agrees nor disagrees, and a country without a plan is said to have none", () => {
    const plans = [
      makePlan({ country: "CAN", generation: 1 }),
      makePlan({ country: "DNK", generation: 1 }),
      makePlan({ country: "DNK", generation: 2, focuses: ["donor"] }),
    ];

    expect(verdicts(plans)).toEqual([
      ["CAN", "not_coded"],
      ["DNK", "agrees"],
      ["SWE", "no_plan"],
    ]);
  });

  test.each([
    ["mixed", ["BGD", "NAM", "ZAF"]],
    ["donor", ["CAN", "DNK", "SWE"]],
    ["post_conflict", ["BIH", "GTM", "NPL", "UGA"]],
    ["inward", []],
    ["outward", []],
    ["peacekeeping", []],
  ] as const)("on the real facts, of %s are %j", (model, expected) => {
    const found = modelExamples(viewCatalogue(realCatalogue()), model, AS_OF);

    expect(found.map(({ country }) => country.iso3).sort()).toEqual([...expected].sort());
    expect(found.every(({ plans }) => plans.length > 0)).toBe(true);
  });

  test("on the real facts, of emerging issues are the Pacific islands that have a plan", () => {
    const found = modelExamples(viewCatalogue(realCatalogue()), "emerging_issues", AS_OF);

    expect(found.map(({ country }) => country.iso3)).toContain("SLB");
    for (const { country } of found) expect(["Melanesia", "Micronesia", "Polynesia"]).toContain(country.subregion);
  });
});

describe("the plan to begin with", () => {
  const view = viewCatalogue(realCatalogue());
  const exemplars = modelExemplars(view, AS_OF);

  test("is one of its model, for every model, and none stands for two", () => {
    expect([...exemplars.keys()]).toEqual([...MODELS]);
    for (const [model, { plan, evidence }] of exemplars) {
      expect([plan.orientation, ...plan.focuses]).toContain(model);
      expect(evidence.length).toBeGreaterThan(0);
    }
    expect(new Set([...exemplars.values()].map(({ plan }) => plan.slug)).size).toBe(MODELS.length);
  });

  test("is in force and well backed before it is anything else, and nothing that a source disputes", () => {
    const backed = makePlan({ orientation: "inward" }).evidence.filter(({ attribute }) => attribute === "orientation");
    const evidence = (given: Partial<Plan["evidence"][number]>) => backed.map((row) => ({ ...row, ...given }));
    const plans = [
      makePlan({ country: "AAA", orientation: "inward", startYear: 2012, endYear: 2014, evidence: evidence({}) }),
      makePlan({ country: "BBB", orientation: "inward", startYear: 2022, endYear: 2030, evidence: evidence({}) }),
      makePlan({
        country: "CCC",
        orientation: "inward",
        startYear: 2024,
        endYear: 2030,
        evidence: [...evidence({}), ...evidence({ url: "https://other.example/", statedValue: "outward" })],
      }),
      makePlan({ country: "DDD", orientation: "inward", startYear: 2024, endYear: 2030, evidence: [] }),
    ];
    const found = modelExemplars(viewCatalogue(makeCatalogue({ plans })), AS_OF);

    expect(found.get("inward")?.plan.country).toBe("BBB");
    expect(found.has("outward")).toBe(false);
  });
});
