import { expect, test } from "vitest";
import type { FactBase } from "@/lib/domain/plan/fact-base";
import type { Plan } from "@/lib/domain/plan/plan";
import { takeEdition } from "@/lib/import/take-edition";
import type { EditionInputs } from "@/lib/schemas/edition-inputs";
import { makeCountry, makePlan } from "@/tests/fixtures/make-plan";

const DAY = "2026-11-28";

const NOTHING: EditionInputs = {
  framework: [],
  trends: [],
  results: [],
  corrections: [],
  missingDates: [],
  betterDocuments: [],
  searched: [],
  developments: [],
  hosts: {},
};

const factsOf = (plan: Partial<Plan> = {}, country = makeCountry()): FactBase => ({
  agencies: [],
  countries: [country],
  plans: [makePlan(plan)],
  sources: [],
});

const source = (name: string) => ({ url: `https://example.org/${name}`, title: name, accessed: DAY });

const budget = (...stated: [value: string, from: string][]): EditionInputs => ({
  ...NOTHING,
  framework: [
    {
      slug: "nam-1",
      elements: {
        resources: {
          budget: stated.map(([value, from]) => ({ value, source: source(from), basis: "source" as const })),
        },
      },
    },
  ],
});

test("a value that nobody had coded is taken with its source", () => {
  const { facts, report } = takeEdition(factsOf(), budget(["allocated", "a"]), DAY);

  expect(facts.plans[0]?.budget).toBe("allocated");
  expect(facts.plans[0]?.evidence).toContainEqual(
    expect.objectContaining({ attribute: "budget", url: "https://example.org/a", statedValue: null }),
  );
  expect(report.map(({ outcome }) => outcome)).toEqual(["taken"]);
});

test("what a source says against a coded value is kept beside it, and the value stays", () => {
  const held = factsOf({ budget: "none" });

  const { facts, report } = takeEdition(held, budget(["allocated", "a"], ["none", "b"]), DAY);

  expect(facts.plans[0]?.budget).toBe("none");
  const ofBudget = facts.plans[0]?.evidence.filter(({ attribute }) => attribute === "budget");
  expect(ofBudget?.map(({ statedValue }) => statedValue)).toEqual([null, "allocated", null]);
  expect(report.map(({ outcome }) => outcome)).toEqual(["disagreement", "confirmed"]);
});

test("of sources that disagree about an uncoded value the most stated is taken, the others are kept", () => {
  const { facts, report } = takeEdition(factsOf(), budget(["none", "a"], ["mentioned", "b"], ["mentioned", "c"]), DAY);

  expect(facts.plans[0]?.budget).toBe("mentioned");
  expect(report.map(({ outcome }) => outcome)).toEqual(["disagreement", "confirmed", "confirmed"]);
});

test("a value without an address that can be linked is left out, and so is one that no attribute holds", () => {
  const broken = budget(["allocated", "a"]);
  for (const stated of broken.framework[0]?.elements.resources?.budget ?? []) stated.source.url = "https://-_.x/";
  const unknown: EditionInputs = {
    ...NOTHING,
    framework: [
      { slug: "nam-1", elements: { resources: { colour: [{ value: "red", source: source("a"), basis: "source" }] } } },
    ],
  };

  expect(takeEdition(factsOf(), broken, DAY)).toMatchObject({ report: [{ outcome: "left_out" }] });
  expect(takeEdition(factsOf(), unknown, DAY)).toMatchObject({ report: [{ outcome: "left_out" }] });
  expect(takeEdition(factsOf(), broken, DAY).facts.plans[0]?.budget).toBeNull();
});

test("a mention does not show a trend, and a framework that is on record is not replaced", () => {
  const inputs: EditionInputs = {
    ...NOTHING,
    trends: [
      {
        slug: "nam-1",
        trends: {
          youth: [{ value: "mentioned", source: source("a"), basis: "source" }],
          research: [{ value: "yes", source: source("a"), basis: "coder" }],
        },
      },
    ],
    results: [
      {
        slug: "nam-1",
        completeness: "partial",
        source: source("a"),
        note: "One outcome only",
        nodes: [
          { number: "1", kind: "outcome", text: "Peace", parent: null },
          { number: "1.1", kind: "suboutcome", text: "Quiet", parent: "1" },
        ],
      },
    ],
  };

  const once = takeEdition(factsOf(), inputs, DAY);
  const twice = takeEdition(once.facts, inputs, DAY);

  expect(once.facts.plans[0]?.trends).toEqual(["research"]);
  expect(once.facts.plans[0]?.results.map(({ parentId }) => parentId)).toEqual([null, "nam-1:1"]);
  expect(once.facts.plans[0]?.note).toContain("partial");
  expect(twice.report.map(({ outcome }) => outcome)).toEqual(["left_out", "confirmed", "left_out"]);
});

test("a search is taken as no plan found only where a source says something", () => {
  const country = makeCountry({ hasPlan: null });
  const searched = (given: object) =>
    ({ ...NOTHING, searched: [{ iso3: "NAM", note: "Looked", ...given }] }) as EditionInputs;

  const found = takeEdition(
    factsOf({}, country),
    searched({ hasPlan: false, source: source("a"), basis: "source" }),
    DAY,
  );
  const silent = takeEdition(factsOf({}, country), searched({ hasPlan: null, source: null, basis: null }), DAY);

  expect(found.facts.countries[0]).toMatchObject({ hasPlan: false, noPlanSource: { title: "a" }, searchedOn: DAY });
  expect(silent.facts.countries[0]).toMatchObject({ hasPlan: null, noPlanSource: null, searchedOn: DAY });
});
