import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { keptValue, writeValue } from "@/lib/domain/attributes/evidence";
import { assessElement, ELEMENT_RULES, readByRule } from "@/lib/domain/framework/elements";
import type { CivilSociety, Plan } from "@/lib/domain/plan/plan";
import {
  ASSESSMENTS,
  type Assessment,
  BUDGETS,
  ELEMENTS,
  MONITORING,
  NOTHINGS,
  type Nothing,
} from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryCoding, arbitraryMoreCoded, NOTHING_CODED, planOf } from "@/tests/fixtures/arbitrary-coding";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const ANSWERS = [true, false, null] as const;

/** Every coding of civil society's three parts: 27. */
const CIVIL_SOCIETY: CivilSociety[] = ANSWERS.flatMap((design) =>
  ANSWERS.flatMap((implementation) => ANSWERS.map((monitoring) => ({ design, implementation, monitoring }))),
);

const spelled = ({ design, implementation, monitoring }: CivilSociety) =>
  [design, implementation, monitoring].map((answer) => (answer === null ? "?" : answer ? "y" : "n")).join("");

describe("the rule of each element, for every input", () => {
  const OWN = { amount: 1, currency: "EUR", covers: "whole_plan", note: null } as const;
  const PART = { ...OWN, covers: "part" } as const;
  test.each<[Plan["budget"], Plan["budgetAmount"], Assessment | null]>([
    ["allocated", null, "met"],
    ["allocated", PART, "met"],
    ["allocated", OWN, "met"],
    ["mentioned", null, "partly"],
    ["mentioned", PART, "partly"],
    ["mentioned", OWN, "met"],
    ["none", null, "not_met"],
    ["none", PART, "not_met"],
    ["none", OWN, "met"],
    [null, null, null],
    [null, PART, null],
    [null, OWN, "met"],
  ])("resources: a budget coded %s with the sum %o gives %s", (budget, budgetAmount, expected) => {
    expect(assessElement(makePlan({ budget, budgetAmount }), "resources").derived).toBe(expected);
  });

  // Evaluation, public reporting: yes, no or not coded.
  const WITH_INDICATORS: Record<string, Assessment> = {
    "??": "met",
    "y?": "met",
    "?y": "met",
    yy: "met",
    yn: "met",
    ny: "met",
    "n?": "partly",
    "?n": "partly",
    nn: "partly",
  };
  test.each(ANSWERS.flatMap((evaluation) => ANSWERS.map((publicReporting) => ({ evaluation, publicReporting }))))(
    "monitoring and evaluation: indicators, with evaluation $evaluation and public reporting $publicReporting",
    (given) => {
      const spelling = [given.evaluation, given.publicReporting]
        .map((a) => (a === null ? "?" : a ? "y" : "n"))
        .join("");
      const derived = (monitoring: Plan["monitoring"]) =>
        assessElement(makePlan({ monitoring, ...given }), "monitoring_evaluation").derived;

      expect(derived("indicators")).toBe(WITH_INDICATORS[spelling]);
      expect(derived("described")).toBe("partly");
      expect(derived("none")).toBe("not_met");
      expect(derived(null)).toBeNull();
    },
  );

  test.each<[NonNullable<Plan["coordinationBody"]>, Assessment | null, Assessment | null]>([
    ["interministerial_committee", "met", "met"],
    ["steering_group", "met", "met"],
    ["secretariat", "met", "met"],
    ["national_commission", "met", "met"],
    ["working_group", "partly", "partly"],
    ["single_ministry", "partly", "partly"],
    ["other", null, "partly"],
    ["none", "not_met", "not_met"],
  ])("coordination: %s gives %s, and %s with its name", (coordinationBody, unnamed, named) => {
    const derived = (coordinationBodyName: string | null) =>
      assessElement(makePlan({ coordinationBody, coordinationBodyName }), "coordination").derived;

    expect(derived(null)).toBe(unnamed);
    expect(derived("Board")).toBe(named);
  });

  test("coordination: what no source was found for is no “no”; what a source says there is none of is", () => {
    const derived = (nothing: Nothing) =>
      assessElement(makePlan({ nothings: { coordination_body: nothing } }), "coordination").derived;

    expect(NOTHINGS.map(derived)).toEqual(["not_met", null, null, null]);
  });

  test.each<[Plan["politicalWillSignal"][number], Assessment | null]>([
    ["head_launched", "met"],
    ["head_foreword", "met"],
    ["cabinet_approved", "met"],
    ["decree", "met"],
    ["law", "met"],
    ["parliament_oversight", "met"],
    ["minister_launched", "partly"],
    ["minister_foreword", "partly"],
    ["in_national_strategy", null],
    ["other", null],
  ])("political will: the signal %s gives %s, and the strongest of several counts", (signal, expected) => {
    const derived = (...politicalWillSignal: Plan["politicalWillSignal"][number][]) =>
      assessElement(makePlan({ politicalWillSignal }), "political_will").derived;

    expect(derived(signal)).toBe(expected);
    expect(derived("minister_launched", signal)).toBe(expected ?? "partly");
    expect(derived("other", signal, "law")).toBe("met");
  });

  test("political will: nothing coded, or nothing found, gives nothing", () => {
    expect(assessElement(makePlan(), "political_will").derived).toBeNull();
    const plan = makePlan({ nothings: { political_will_signal: "not_found" } });
    expect(assessElement(plan, "political_will")).toMatchObject({ derived: null, nothing: "not_found" });
  });

  test.each<[boolean | null, Assessment | null]>([
    [true, "met"],
    [false, "not_met"],
    [null, null],
  ])("inclusive design: civil society in design coded %s gives %s, whatever its other parts", (design, expected) => {
    for (const civilSociety of CIVIL_SOCIETY.filter((one) => one.design === design)) {
      expect(assessElement(makePlan({ civilSociety }), "inclusive_design").derived).toBe(expected);
    }
  });

  // Design, implementation, monitoring: yes, no or not coded.
  const ROLE: Record<string, Assessment | null> = {
    yyy: "met",
    yyn: "met",
    "yy?": "met",
    yny: "met",
    "y?y": "met",
    nyy: "met",
    "?yy": "met",
    ynn: "partly",
    "yn?": "partly",
    "y?n": "partly",
    "y??": "partly",
    nyn: "partly",
    "ny?": "partly",
    "?yn": "partly",
    "?y?": "partly",
    nny: "partly",
    "n?y": "partly",
    "?ny": "partly",
    "??y": "partly",
    nnn: "not_met",
    "nn?": null,
    "n?n": null,
    "n??": null,
    "?nn": null,
    "?n?": null,
    "??n": null,
    "???": null,
  };
  test.each(CIVIL_SOCIETY.map((civilSociety) => [spelled(civilSociety), civilSociety] as const))(
    "role for civil society: design, implementation, monitoring coded %s",
    (spelling, civilSociety) => {
      expect(ROLE).toHaveProperty([spelling]);
      expect(assessElement(makePlan({ civilSociety }), "civil_society_role").derived).toBe(ROLE[spelling]);
    },
  );

  test("every element has one rule, in the order of the elements", () => {
    expect(ELEMENT_RULES.map(({ element }) => element)).toEqual(ELEMENTS);
  });
});

describe("a coder's own assessment", () => {
  const DERIVED: [Plan["budget"], Assessment | null][] = [
    ["allocated", "met"],
    ["mentioned", "partly"],
    ["none", "not_met"],
    [null, null],
  ];
  test.each(ASSESSMENTS.flatMap((own) => DERIVED.map(([budget, derived]) => ({ own, budget, derived }))))(
    "$own counts over $derived, and both are kept",
    ({ own, budget, derived }) => {
      expect(assessElement(makePlan({ budget, elements: { resources: own } }), "resources")).toEqual({
        element: "resources",
        derived,
        own,
        counts: own,
        nothing: null,
        from: derived === null ? [] : ["budget"],
      });
    },
  );

  test("of one element says nothing of the others", () => {
    const plan = makePlan({ elements: { coordination: "met" } });

    expect(ELEMENTS.filter((element) => assessElement(plan, element).counts !== null)).toEqual(["coordination"]);
  });

  test("is what the attribute of the element reads", () => {
    const plan = makePlan({ budget: "none", elements: { resources: "partly" } });

    const reading = attribute("resources").read(plan, { asOf: "2026-11-25", country: makeCountry(), siblings: [plan] });

    expect(reading).toEqual({ known: true, values: ["partly"] });
  });
});

describe("the rules together", () => {
  const known = (plan: Plan, key: string) =>
    attribute(key).read(plan, { asOf: "2026-11-25", country: makeCountry(), siblings: [plan] }).known;

  test("more coded facts never turn a known assessment into not coded, nor a met one into a lesser one", () => {
    fc.assert(
      fc.property(arbitraryMoreCoded, fc.constantFrom(...ELEMENTS), ({ less, more }, element) => {
        const [before, after] = [assessElement(planOf(less), element), assessElement(planOf(more), element)];
        if (before.derived !== null) expect(after.derived).not.toBeNull();
        // That there is neither an evaluation nor public reporting is the one fact that takes something away.
        if (before.derived === "met" && element !== "monitoring_evaluation") expect(after.derived).toBe("met");
        if (before.own !== null) expect(after.counts).toBe(before.own);
      }),
    );
  });

  test("a derived assessment names the attributes that it came from, all of them coded", () => {
    fc.assert(
      fc.property(arbitraryCoding, fc.constantFrom(...ELEMENTS), (coding, element) => {
        const plan = planOf(coding);
        const { derived, from } = assessElement(plan, element);
        expect(from.length > 0).toBe(derived !== null);
        expect(from.filter((key) => !known(plan, key))).toEqual([]);
      }),
    );
  });

  test("a role of civil society that is not coded is not named as what the assessment came from", () => {
    const plan = makePlan({ civilSociety: { design: true, implementation: null, monitoring: false } });

    expect(assessElement(plan, "civil_society_role").from).toEqual([
      "civil_society_design",
      "civil_society_monitoring",
    ]);
  });

  test("a rule reads nothing but the attributes that it names", () => {
    fc.assert(
      fc.property(arbitraryCoding, fc.constantFrom(...ELEMENT_RULES), (coding, rule) => {
        const plan = planOf(coding);
        const alone = { ...planOf(NOTHING_CODED) } as unknown as Record<string, unknown>;
        for (const key of readByRule(rule.element)) writeValue(alone, key, keptValue(plan, key));
        expect(rule.derive(alone as unknown as Plan)).toBe(rule.derive(plan));
      }),
    );
  });

  test("nothing is guessed from nothing", () => {
    for (const element of ELEMENTS) expect(assessElement(makePlan(), element).counts).toBeNull();
  });

  test("the table covers every code of budget and monitoring", () => {
    for (const budget of BUDGETS) expect(assessElement(makePlan({ budget }), "resources").derived).not.toBeNull();
    for (const monitoring of MONITORING)
      expect(assessElement(makePlan({ monitoring }), "monitoring_evaluation").derived).not.toBeNull();
  });
});

describe("where nothing is known", () => {
  const read = (plan: Plan, key: string) =>
    attribute(key).read(plan, { asOf: "2026-11-25", country: makeCountry(), siblings: [plan] });

  test.each<[string, Plan["nothings"], string, Nothing]>([
    ["resources, of a budget", { budget: "not_found" }, "resources", "not_found"],
    ["monitoring and evaluation, of monitoring", { monitoring: "not_found" }, "monitoring_evaluation", "not_found"],
    ["coordination, of its body", { coordination_body: "not_applicable" }, "coordination", "not_applicable"],
    ["political will, of signals", { political_will_signal: "not_found" }, "political_will", "not_found"],
    ["inclusive design, of its part", { civil_society_design: "not_found" }, "inclusive_design", "not_found"],
    [
      "a role for civil society, of all its parts",
      {
        civil_society_design: "not_found",
        civil_society_implementation: "not_found",
        civil_society_monitoring: "not_found",
      },
      "civil_society_role",
      "not_found",
    ],
    ["the model, of orientation and focus", { orientation: "not_found", focus: "not_found" }, "model", "not_found"],
    ["the model, of no focus", { orientation: "not_found", focus: "none" }, "model", "not_found"],
    [
      "trends, of all that rules read",
      { budget: "not_found", monitoring: "not_found", issue: "not_found", focus: "not_found" },
      "trend",
      "not_found",
    ],
  ])("%s: what was looked for and not found is not told as not looked at", (_what, nothings, key, nothing) => {
    expect(read(makePlan({ nothings }), key)).toEqual({ known: false, nothing });
  });

  test("one of several that nobody has looked at leaves it not coded", () => {
    const nothings = { civil_society_design: "not_found" } as const;
    expect(read(makePlan({ nothings }), "civil_society_role")).toEqual({ known: false, nothing: "not_coded" });
    expect(read(makePlan(), "model")).toEqual({ known: false, nothing: "not_coded" });
  });

  test("a coder's own word on the element comes first", () => {
    const plan = makePlan({ nothings: { budget: "not_found", resources: "not_applicable" } });
    expect(read(plan, "resources")).toEqual({ known: false, nothing: "not_applicable" });
  });
});
