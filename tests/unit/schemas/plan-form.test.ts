import { expect, test } from "vitest";
import { emptyPlan } from "@/lib/domain/plan-draft";
import { parsePlanForm, typedOf } from "@/lib/schemas/plan-form";
import { makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("the form of every real plan reads back as that plan", () => {
  for (const plan of realCatalogue().plans) {
    const result = parsePlanForm(typedOf(plan), emptyPlan(plan.country, plan.generation));
    const order = (rows: typeof plan.evidence) => rows.map((row) => JSON.stringify(row)).sort();
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) continue;
    expect({ ...result.plan, evidence: order(result.plan.evidence), results: [] }).toEqual({
      ...plan,
      evidence: order(plan.evidence),
      results: [],
    });
  }
});

test("tells which field must be mended", () => {
  const typed = {
    ...typedOf(makePlan()),
    "v.start": ["soon"],
    "v.adopted": ["2019-02-30"],
    "v.lead": ["defence"],
    "e.title.0.url": ["javascript:alert(1)"],
    "n.title": ["not_found"],
  };

  const result = parsePlanForm(typed, makePlan());

  expect(result.ok || Object.keys(result.errors).sort()).toEqual([
    "e.title.0.url",
    "v.adopted",
    "v.lead_agency",
    "v.start",
  ]);
});

test("a source for all of these backs each value that has none, and no other", () => {
  const plan = makePlan({ budget: "allocated", evidence: [] });
  const typed = { ...typedOf(plan), "same.url": ["https://example.org/all"], "same.confidence": ["low"] };

  const result = parsePlanForm(typed, plan);

  expect(
    result.ok && result.plan.evidence.map(({ attribute, url, confidence }) => [attribute, url, confidence]),
  ).toEqual(
    ["title", "language", "adopted", "start", "end", "budget"].map((key) => [key, "https://example.org/all", "low"]),
  );
});
