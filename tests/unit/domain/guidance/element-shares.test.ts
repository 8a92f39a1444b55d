import fc from "fast-check";
import { expect, test } from "vitest";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import { GROUPINGS } from "@/lib/domain/compare/plan-groups";
import { assessElement } from "@/lib/domain/framework/elements";
import {
  assessmentEvidence,
  assessmentsBy,
  assessPlan,
  countAssessments,
  latestFirst,
  plansMeeting,
} from "@/lib/domain/guidance/element-shares";
import { ASSESSMENTS, ELEMENTS } from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryCatalogue } from "@/tests/fixtures/arbitrary-catalogue";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("of each plan the assessment that counts is counted, and those that are not coded are told apart", () => {
  const plans = [
    makePlan({ budget: "allocated" }),
    makePlan({ budget: "allocated", elements: { resources: "not_met" } }),
    makePlan({ elements: { resources: "partly" } }),
    makePlan(),
  ];

  expect(countAssessments(plans, "resources")).toEqual({
    met: 1,
    partly: 1,
    not_met: 1,
    known: 3,
    total: 4,
    atLeastPartly: 0,
  });
});

test("counts add up to the known, and groups of which a plan is in one add up to the whole", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, fc.constantFrom(...ELEMENTS), (catalogue, element) => {
      const view = viewCatalogue(catalogue);
      const whole = countAssessments(catalogue.plans, element);
      expect(whole.met + whole.partly + whole.not_met).toBe(whole.known);

      for (const grouping of GROUPINGS.filter((each) => each !== "focus")) {
        const groups = assessmentsBy(view, element, grouping).map(({ counts }) => counts);
        for (const key of [...ASSESSMENTS, "known", "total"] as const) {
          expect(groups.reduce((sum, counts) => sum + counts[key], 0)).toBe(whole[key]);
        }
      }
    }),
  );
});

test("a plan is told by how many elements are known and how they stand, never by one score", () => {
  const plan = makePlan({
    budget: "none",
    monitoring: "described",
    civilSociety: { design: true, implementation: true, monitoring: null },
  });

  const { elements, ...counts } = assessPlan(plan);

  expect(counts).toEqual({ known: 4, met: 2, partly: 1, not_met: 1 });
  expect(elements.map(({ element }) => element)).toEqual([...ELEMENTS]);
});

test("plans that meet an element come with the latest adopted first, those without a date last", () => {
  const plans = [
    makePlan({ country: "AAA", budget: "allocated", adopted: "2010" }),
    makePlan({ country: "BBB", budget: "allocated", adopted: null }),
    makePlan({ country: "CCC", budget: "allocated", adopted: "2020-02" }),
    makePlan({ country: "DDD", budget: "mentioned", adopted: "2024" }),
    makePlan({ country: "EEE", budget: "allocated", adopted: "2020-02" }),
  ];

  const meeting = plansMeeting(viewCatalogue(makeCatalogue({ plans })), "resources");

  expect(meeting.map(({ country }) => country)).toEqual(["CCC", "EEE", "AAA", "BBB"]);
});

test("putting plans in order loses none and changes nothing given", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, ({ plans }) => {
      const before = [...plans];
      expect(new Set(latestFirst(plans))).toEqual(new Set(before));
      expect(plans).toEqual(before);
    }),
  );
});

test("the sources of a coder's own assessment back it, not those of what it overrides", () => {
  const derived = makePlan({ budget: "allocated" });
  const own = makePlan({ budget: "allocated", elements: { resources: "partly" } });
  const keys = (plan: typeof own) => assessmentEvidence(plan, "resources").map(({ attribute }) => attribute);

  expect(keys(derived)).toEqual(["budget"]);
  expect(keys(own)).toEqual(["resources"]);
  expect(keys(makePlan())).toEqual([]);
});

test("on the real facts every plan that meets an element has a source for it", () => {
  const view = viewCatalogue(realCatalogue());
  for (const element of ELEMENTS) {
    for (const plan of plansMeeting(view, element)) {
      expect(assessElement(plan, element).counts).toBe("met");
      expect(assessmentEvidence(plan, element), `${plan.slug} ${element}`).not.toEqual([]);
    }
  }
});
