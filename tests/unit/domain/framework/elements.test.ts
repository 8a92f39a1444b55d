import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute } from "@/lib/domain/attributes/attributes";
import { assessElement, ELEMENT_RULES } from "@/lib/domain/framework/elements";
import type { CivilSociety, Plan } from "@/lib/domain/plan/plan";
import {
  ASSESSMENTS,
  type Assessment,
  BUDGETS,
  ELEMENTS,
  type Element,
  MONITORING,
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
  test.each<[Plan["budget"], Assessment | null]>([
    ["allocated", "met"],
    ["mentioned", "partly"],
    ["none", "not_met"],
    [null, null],
  ])("resources: a budget coded %s gives %s", (budget, expected) => {
    expect(assessElement(makePlan({ budget }), "resources").derived).toBe(expected);
  });

  test.each<[Plan["monitoring"], Assessment | null]>([
    ["indicators", "met"],
    ["described", "partly"],
    ["none", "not_met"],
    [null, null],
  ])("monitoring and evaluation: monitoring coded %s gives %s", (monitoring, expected) => {
    expect(assessElement(makePlan({ monitoring }), "monitoring_evaluation").derived).toBe(expected);
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

  test.each<Element>(["political_will", "coordination"])("%s: nothing coded derives it", (element) => {
    fc.assert(
      fc.property(arbitraryCoding, (coding) => {
        const { derived, from } = assessElement(planOf(coding), element);
        return derived === null && from.length === 0;
      }),
    );
  });

  test("no element has two rules", () => {
    expect(new Set(ELEMENT_RULES.map(({ element }) => element)).size).toBe(ELEMENT_RULES.length);
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
        if (before.derived === "met") expect(after.derived).toBe("met");
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
        const alone = planOf({
          ...NOTHING_CODED,
          budget: rule.from.includes("budget") ? coding.budget : null,
          monitoring: rule.from.includes("monitoring") ? coding.monitoring : null,
          civilSociety: {
            design: rule.from.includes("civil_society_design") ? coding.civilSociety.design : null,
            implementation: rule.from.includes("civil_society_implementation")
              ? coding.civilSociety.implementation
              : null,
            monitoring: rule.from.includes("civil_society_monitoring") ? coding.civilSociety.monitoring : null,
          },
        });
        expect(rule.derive(alone)).toBe(rule.derive(plan));
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
