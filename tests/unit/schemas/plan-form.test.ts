import { describe, expect, test } from "vitest";
import { withoutSources } from "@/lib/domain/plan/sources";
import { emptyPlan } from "@/lib/domain/work/draft";
import {
  parsePlanForm,
  typedOf,
  withKnownAgency,
  withKnownSources,
  withoutSharedSource,
} from "@/lib/schemas/plan-form";
import { makePlan } from "@/tests/fixtures/make-plan";
import { realCatalogue } from "@/tests/fixtures/real-catalogue";

test("the form of every real plan reads back as that plan", () => {
  for (const plan of realCatalogue().plans.map(withoutSources)) {
    // Of what was coded before, no reason is asked.
    const known = { ...emptyPlan(plan.country, plan.generation), evidence: plan.evidence };
    const result = parsePlanForm(typedOf(plan), known);
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

test("one source backs the values that are ticked, beside what backs them already", () => {
  const plan = makePlan({ budget: "allocated", monitoring: "none" });
  const typed = {
    ...typedOf(plan),
    "same.url": ["https://example.org/all"],
    "same.backs": ["budget", "title", "approach"],
  };

  const result = parsePlanForm(typed, plan);

  const backed = result.ok ? result.plan.evidence.filter(({ url }) => url === "https://example.org/all") : [];
  expect(backed.map(({ attribute }) => attribute)).toEqual(["title", "budget"]);
  expect(result.ok && result.plan.evidence).toHaveLength(plan.evidence.length + 2);
});

test("a source is chosen by its title where one source has it", () => {
  const source = {
    url: "https://example.org/a",
    title: "The plan",
    publisher: "Ministry",
    kind: null,
    checkedOn: null,
  };
  const typed = { "e.budget.0.url": [""], "e.budget.0.title": ["The plan"] };

  expect(withKnownSources(typed, [source])).toMatchObject({
    "e.budget.0.url": ["https://example.org/a"],
    "e.budget.0.publisher": ["Ministry"],
  });
  expect(withKnownSources(typed, [source, { ...source, url: "https://example.org/b" }])).toEqual(typed);
});

test("trusting a source less than it was asks for the reason, and keeping it so does not", () => {
  const plan = makePlan({ budget: "allocated" });
  const row = plan.evidence.filter(({ attribute }) => attribute === "budget").length - 1;
  const lowered = { ...typedOf(plan), [`e.budget.${row}.confidence`]: ["medium"] };

  const result = parsePlanForm(lowered, plan);

  expect(result.ok ? {} : result.errors).toEqual({
    [`e.budget.${row}.doubt`]: "whyLowered",
  });
  const mended = parsePlanForm({ ...lowered, [`e.budget.${row}.doubt`]: ["A copy"] }, plan);
  expect(mended.ok).toBe(true);
  if (mended.ok)
    expect(parsePlanForm({ ...typedOf(mended.plan), [`e.budget.${row}.doubt`]: [""] }, mended.plan).ok).toBe(true);
});

test("a source for all of these backs each value that has none, and no other", () => {
  const plan = makePlan({ budget: "allocated", evidence: [] });
  const typed = {
    ...typedOf(plan),
    "same.url": ["https://example.org/all"],
    "same.confidence": ["low"],
    "same.doubt": ["A copy"],
  };

  const result = parsePlanForm(typed, plan);

  expect(
    result.ok && result.plan.evidence.map(({ attribute, url, confidence }) => [attribute, url, confidence]),
  ).toEqual(
    ["title", "language", "adopted", "start", "end", "budget"].map((key) => [key, "https://example.org/all", "low"]),
  );
});

describe("who names a body that the country has already", () => {
  const known = [{ name: "Ministerio de la Mujer", nameEn: "Ministry of Women", type: "gender_social" as const }];

  test("need not say again what it is called in English and of which type it is", () => {
    const typed = withKnownAgency({ "v.lead_agency": ["ministry of women"], "v.lead": [""], "v.title": ["A"] }, known);

    expect(typed).toEqual({
      "v.title": ["A"],
      "v.lead": ["gender_social"],
      "v.lead_agency": ["Ministerio de la Mujer"],
      "v.lead_agency_en": ["Ministry of Women"],
    });
  });

  test("keeps what they typed, and a new body is theirs to describe", () => {
    const other = { "v.lead_agency": ["Ministerio de la Mujer"], "v.lead": ["other"], "v.lead_agency_en": ["Women"] };

    expect(withKnownAgency(other, known)).toEqual(other);
    expect(withKnownAgency({ "v.lead_agency": ["Ministry of Peace"] }, known)).toEqual({
      "v.lead_agency": ["Ministry of Peace"],
    });
  });
});

test("who names a source that is known need not describe it again, and what they typed stays", () => {
  const known = [
    { url: "https://example.org/plan", title: "The plan", publisher: null, kind: null, checkedOn: "2025-03" },
  ];
  const typed = {
    "e.title.0.url": [" https://example.org/plan "],
    "e.title.0.title": [""],
    "e.title.0.checkedOn": ["2026"],
    "e.budget.0.url": ["https://example.org/other"],
  };

  expect(withKnownSources(typed, known)).toEqual({
    ...typed,
    "e.title.0.title": ["The plan"],
    "e.title.0.publisher": [""],
  });
});

test("the source for all of these can be left out, and nothing else with it", () => {
  expect(withoutSharedSource({ "same.url": ["https://exam"], "v.title": ["same."] })).toEqual({ "v.title": ["same."] });
});

test("a list is complete where that is ticked, and a list of nothing can't be", () => {
  const plan = makePlan({ issues: ["youth"], complete: ["issue"] });
  const typed = typedOf(plan);

  expect(parsePlanForm(typed, plan)).toEqual({ ok: true, plan });
  expect(parsePlanForm({ ...typed, "c.issue": [""] }, plan)).toMatchObject({ ok: true, plan: { complete: [] } });
  expect(parsePlanForm({ ...typed, "v.issue": [] }, plan)).toMatchObject({ errors: { "c.issue": expect.any(String) } });
});
