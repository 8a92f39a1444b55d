import { expect, test } from "vitest";
import type { Evidence, Plan } from "@/lib/domain/plan/plan";
import { emptySource } from "@/lib/domain/plan/sources";
import { sourceFaults } from "@/lib/domain/work/source-faults";
import { makePlan } from "@/tests/fixtures/make-plan";

const evidence = (given: Partial<Evidence> = {}): Evidence => ({
  attribute: "budget",
  url: "https://gov.example/plan",
  section: null,
  basis: "source",
  confidence: "high",
  checkedOn: null,
  title: "National Action Plan",
  publisher: "Ministry of Gender",
  statedValue: null,
  doubt: null,
  ...given,
});

const planWith = (...rows: Evidence[]): Plan => makePlan({ budget: "none", monitoring: "none", evidence: rows });
const faultsOf = (rows: Evidence[], before: Plan | null = null, records = [] as ReturnType<typeof emptySource>[]) =>
  sourceFaults(planWith(...rows), before, records).map(({ fault, missing, blocks }) => [fault, missing, blocks]);

test("a new source says who it is: title and publisher, here or in its record", () => {
  const bare = evidence({ title: null, publisher: null });
  const record = { ...emptySource(bare.url), title: "Plan", publisher: "Ministry" };

  expect(faultsOf([evidence()])).toEqual([]);
  expect(faultsOf([bare])).toEqual([["unnamed", ["title", "publisher"], true]]);
  expect(faultsOf([bare], null, [record])).toEqual([]);
  expect(faultsOf([bare], null, [{ ...record, publisher: null }])).toEqual([["unnamed", ["publisher"], true]]);
});

test("an address is named once, wherever it stands", () => {
  const bare = evidence({ title: null, publisher: null });

  expect(faultsOf([bare, evidence({ attribute: "monitoring" })])).toEqual([]);
  expect(faultsOf([bare, { ...bare, attribute: "monitoring" }])).toHaveLength(1);
});

test("a source that the published plan has without a name keeps nothing else from being published", () => {
  const bare = evidence({ title: null, publisher: null });

  expect(faultsOf([bare], planWith(bare))).toEqual([["unnamed", ["title", "publisher"], false]]);
});

test("trusting a source less needs a reason, raising it back none", () => {
  const low = evidence({ confidence: "low" });
  const medium = evidence({ confidence: "medium" });

  expect(faultsOf([low])).toEqual([["lowered", ["doubt"], true]]);
  expect(faultsOf([{ ...low, doubt: "The page shows something else now" }])).toEqual([]);
  expect(faultsOf([low], planWith(medium))).toEqual([["lowered", ["doubt"], true]]);
  expect(faultsOf([low], planWith(low))).toEqual([["lowered", ["doubt"], false]]);
  expect(faultsOf([medium], planWith(low))).toEqual([["lowered", ["doubt"], false]]);
  expect(faultsOf([evidence()], planWith(low))).toEqual([]);
});
