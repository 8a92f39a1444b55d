import { expect, test } from "vitest";
import { stripSentence, stripSpan } from "@/components/ui/plan-strip";
import { makePlan } from "@/tests/fixtures/make-plan";

test("a bar covers its end year to the end", () => {
  expect(stripSpan(makePlan({ startYear: 2019, endYear: 2024 }))).toEqual({ from: 2019, to: 2025, certain: true });
});

test("a bar whose end is not known is drawn as uncertain", () => {
  expect(stripSpan(makePlan({ startYear: 2019, endYear: null }))).toMatchObject({ from: 2019, certain: false });
});

test("without any year there is no bar", () => {
  expect(stripSpan(makePlan({ adopted: null, startYear: null, endYear: null }))).toBeNull();
});

test("the strip is read out as a sentence in both languages", () => {
  const plans = [makePlan({ generation: 1, startYear: 2019, endYear: 2024 })];

  expect(stripSentence("en", "Namibia", plans, "2026-11-25")).toBe(
    "Namibia: plan 1, 2019–2024; as of 25 November 2026",
  );
  expect(stripSentence("fr", "Namibie", plans, "2026-11-25")).toBe(
    "Namibie\u202f: plan 1, 2019–2024; au 25 novembre 2026",
  );
});
