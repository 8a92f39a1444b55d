import fc from "fast-check";
import { expect, test } from "vitest";
import { completenessOf } from "@/lib/domain/attributes/completeness";
import { emptyPlan } from "@/lib/domain/work/draft";
import { makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("of an empty plan every question is open, and nothing wants a source", () => {
  const { asked, unknown, coded, unsourced } = completenessOf(emptyPlan("NAM", 2));

  expect(unknown).toEqual(asked);
  expect(asked).toContain("budget");
  expect(asked).not.toContain("political_will");
  expect([...coded, ...unsourced]).toEqual([]);
});

test("a nothing that somebody chose is an answer; that the plan has none wants a source", () => {
  const plan = makePlan({ nothings: { budget: "not_found", monitoring: "none" }, evidence: [] });
  const { unknown, unsourced } = completenessOf(plan);

  expect(unknown).not.toContain("budget");
  expect(unknown).not.toContain("monitoring");
  expect(unsourced).toContain("monitoring");
  expect(unsourced).not.toContain("budget");
});

test("published plans lack no source, and parts never exceed the whole", () => {
  fc.assert(
    fc.property(fc.constantFrom(...realCatalogue().plans), fc.nat(), (plan, taken) => {
      expect(completenessOf(plan).unsourced).toEqual([]);
      const fewer = { ...plan, evidence: plan.evidence.slice(taken % (plan.evidence.length + 1)) };
      const { asked, unknown, coded, unsourced } = completenessOf(fewer);
      expect(asked).toEqual(expect.arrayContaining([...unknown]));
      expect(coded).toEqual(expect.arrayContaining([...unsourced]));
    }),
  );
});
