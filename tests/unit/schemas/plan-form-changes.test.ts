import { describe, expect, test } from "vitest";
import { parsePlanForm, typedOf } from "@/lib/schemas/plan-form";
import { addChanges, changedUnits, readChanges, soundParts, unitOf, withUnits } from "@/lib/schemas/plan-form-changes";
import { type Typed, typedIn } from "@/lib/schemas/plan-form-fields";
import { makePlan } from "@/tests/fixtures/make-plan";

const plan = makePlan({ startYear: 2020, endYear: 2024, budget: "allocated" });
const before = typedOf(plan);
const parts = (typed: Typed) => soundParts(typed, before, (given) => parsePlanForm(given, plan));

test.each([
  ["v.budget", "budget"],
  ["n.budget", "budget"],
  ["e.budget.12.section", "budget"],
  ["v.lead_agency_en", "lead"],
  ["v.lead", "lead"],
  ["note", "note"],
  ["same.url", "same"],
  ["message", null],
  ["c.budget", null],
  ["toString", "toString"],
])("the field %s changes with %s", (field, unit) => {
  expect(unitOf(field)).toBe(unit);
});

describe("a form that saves itself", () => {
  test("sends what changed and what it was, and nothing else", () => {
    const now = { ...before, "v.end": ["2025"], "v.pillar": ["prevention", "protection"] };
    const data = new FormData();
    addChanges(data, before, now);

    const sent = typedIn(data);
    const read = readChanges(sent);

    expect(JSON.stringify(sent).length).toBeLessThan(1000);
    expect(read?.units.sort()).toEqual(["end", "pillar"]);
    expect(changedUnits(now, withUnits(before, read?.units ?? [], read?.now ?? {}))).toEqual([]);
    expect(changedUnits(before, withUnits(now, read?.units ?? [], read?.before ?? {}))).toEqual([]);
  });

  test("tells a tick that was taken away", () => {
    const ticked = { ...before, "v.pillar": ["prevention"] };
    const { "v.pillar": _gone, ...without } = ticked;

    expect(changedUnits(ticked, without)).toEqual(["pillar"]);
    expect(withUnits(ticked, ["pillar"], without)).toEqual(without);
  });

  test("knows a form that was sent whole", () => {
    expect(readChanges(before)).toBeNull();
  });
});

describe("a field that can't be read", () => {
  test("keeps none of the others from being saved, and stays as it was typed", () => {
    const read = parts({ ...before, "v.start": ["soon"], "v.budget": ["none"], note: ["A note"] });

    expect(read?.sound).toMatchObject({ startYear: 2020, budget: "none", note: "A note" });
    expect(Object.keys(read?.errors ?? {})).toEqual(["v.start"]);
    expect(read?.unread["v.start"]).toEqual(["soon"]);
    expect(read?.unread["v.budget"]).toBeUndefined();
  });

  test("of several each stays by itself", () => {
    const read = parts({ ...before, "v.start": ["soon"], "v.adopted": ["2019-02-30"], "v.end": ["2026"] });

    expect(read?.sound).toMatchObject({ startYear: 2020, adopted: plan.adopted, endYear: 2026 });
    expect(Object.keys(read?.errors ?? {}).sort()).toEqual(["v.adopted", "v.start"]);
  });

  test("takes along what does not hold without it", () => {
    const read = parts({ ...before, "v.start": ["2030"], "v.end": ["2029"], note: ["A note"] });

    expect(read?.sound).toMatchObject({ startYear: 2020, endYear: 2024 });
    expect(read?.unread).toMatchObject({ "v.start": ["2030"], "v.end": ["2029"] });
  });

  test("of a source keeps the sources of others", () => {
    const read = parts({ ...before, "e.budget.0.url": ["javascript:alert(1)"], "e.title.0.section": ["p. 7"] });

    expect(read?.sound.evidence.find(({ attribute }) => attribute === "title")?.section).toBe("p. 7");
    expect(read?.sound.evidence.find(({ attribute }) => attribute === "budget")?.url).toMatch(/^https:/);
    expect(read?.unread["e.budget.0.url"]).toEqual(["javascript:alert(1)"]);
  });
});
