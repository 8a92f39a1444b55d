import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ATTRIBUTES, attribute } from "@/lib/domain/attributes/attributes";
import { boundOf, countHolds, lookUp, shareRange, standing } from "@/lib/domain/attributes/standing";
import { viewCatalogue } from "@/lib/domain/catalogue/view";
import type { Plan } from "@/lib/domain/plan/plan";
import {
  ELEMENTS,
  FOCUSES,
  GLOBAL_TRENDS,
  ISSUES,
  MODELS,
  ORIENTATIONS,
  PILLARS,
} from "@/lib/domain/vocabulary/vocabulary";
import { arbitraryMoreCoded, planOf } from "@/tests/fixtures/arbitrary-coding";
import { COLUMNS_AS_OF, makeColumns } from "@/tests/fixtures/compared-plans";
import { makeCatalogue, makePlan } from "@/tests/fixtures/make-plan";

const inContext = (plan: Plan) => {
  const view = viewCatalogue(makeCatalogue({ plans: [plan] }));
  return { plan, context: view.contextOf(plan, COLUMNS_AS_OF) };
};
const mentionOf = (given: Partial<Plan>, key: string, code: string) =>
  lookUp(inContext(makePlan(given)), attribute(key))(code);

describe("how a plan stands to a code", () => {
  test("an exclusive value that is known excludes the others; one that nobody knows excludes none", () => {
    expect(mentionOf({ budget: "none" }, "budget", "allocated")).toBe("lacks");
    expect(mentionOf({}, "budget", "allocated")).toBe("unknown");
    expect(mentionOf({ nothings: { budget: "not_found" } }, "budget", "allocated")).toBe("unknown");
    expect(mentionOf({ nothings: { disarmament: "none" } }, "disarmament", "yes")).toBe("lacks");
  });

  test("a list lacks what it does not hold if it is complete, and does not mention it if it is open", () => {
    expect(mentionOf({ issues: ["cyber"] }, "issue", "cyber")).toBe("holds");
    expect(mentionOf({ issues: ["cyber"] }, "issue", "youth")).toBe("unmentioned");
    expect(mentionOf({ issues: ["cyber"], complete: ["issue"] }, "issue", "youth")).toBe("lacks");
    expect(mentionOf({ nothings: { issue: "none" } }, "issue", "youth")).toBe("lacks");
    expect(mentionOf({}, "issue", "youth")).toBe("unknown");
  });

  test("a trend stands as what its rule reads, or as a coder tagged it", () => {
    expect(mentionOf({ budget: "none" }, "trend", "resourcing")).toBe("lacks");
    expect(mentionOf({ budget: "none", trends: ["resourcing"] }, "trend", "resourcing")).toBe("holds");
    expect(mentionOf({ issues: ["cyber"] }, "trend", "youth")).toBe("unmentioned");
    expect(mentionOf({ budget: "allocated" }, "trend", "localization")).toBe("unknown");
    expect(mentionOf({ trends: ["research"] }, "trend", "localization")).toBe("unmentioned");
    expect(mentionOf({ trends: ["research"], complete: ["trend"] }, "trend", "localization")).toBe("lacks");
  });

  test("a model is an orientation, which excludes the others, or a focus in a list", () => {
    const plan = { orientation: "inward", focuses: ["donor"] } as const;

    expect(MODELS.map((model) => mentionOf(plan, "model", model))).toEqual([
      "holds",
      "lacks",
      "lacks",
      "holds",
      "unmentioned",
      "unmentioned",
      "unmentioned",
    ]);
    expect(mentionOf({ orientation: "inward" }, "model", "donor")).toBe("unknown");
    expect(FOCUSES.map((focus) => mentionOf({ nothings: { focus: "none" } }, "model", focus))).toEqual(
      FOCUSES.map(() => "lacks"),
    );
    expect(ORIENTATIONS.map((model) => mentionOf({ nothings: { focus: "none" } }, "model", model))).toEqual(
      ORIENTATIONS.map(() => "unknown"),
    );
  });

  test("an assessment that parts nobody has looked at could raise does not exclude a better one", () => {
    const roles = (implementation: boolean | null, monitoring: boolean | null) => ({
      civilSociety: { design: true, implementation, monitoring },
    });

    expect(mentionOf(roles(null, null), "civil_society_role", "met")).toBe("unmentioned");
    expect(mentionOf(roles(false, false), "civil_society_role", "met")).toBe("lacks");
  });
});

const ASKED = [
  ["budget", ["allocated", "mentioned", "none"]],
  ["monitoring", ["indicators", "described", "none"]],
  ["issue", ISSUES],
  ["focus", FOCUSES],
  ["pillar", PILLARS],
  ["model", MODELS],
  ["trend", GLOBAL_TRENDS],
  ...["civil_society_design", "civil_society_implementation"].map((key) => [key, ["yes", "no"]] as const),
] as const;

test("reading more of a document never turns a no into a yes, nor a yes into a no", () => {
  fc.assert(
    fc.property(arbitraryMoreCoded, ({ less, more }) => {
      const [before, after] = [inContext(planOf(less)), inContext(planOf(more))];
      for (const [key, codes] of ASKED)
        for (const code of codes) {
          const was = standing(before, attribute(key), code);
          if (was !== "unknown") expect([key, code, standing(after, attribute(key), code)]).toEqual([key, code, was]);
        }
      for (const element of ELEMENTS) {
        // An amount beside "says nothing of money" is a contradiction, not more of the document.
        if (element === "resources" && less.budget === "none") continue;
        const was = standing(before, attribute(element), "met");
        if (was === "lacks" && !more.elements[element])
          expect(standing(after, attribute(element), "met")).toBe("lacks");
      }
    }),
  );
});

test("plans of which nothing is known change no count, and no share", () => {
  fc.assert(
    fc.property(fc.array(arbitraryMoreCoded, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (codings, unknown) => {
      const columns = codings.map(({ less }) => inContext(planOf(less)));
      const nobody = Array.from({ length: unknown }, () => inContext(makePlan()));
      for (const [key, codes] of ASKED)
        for (const code of codes)
          expect(countHolds([...columns, ...nobody], attribute(key), code)).toEqual(
            countHolds(columns, attribute(key), code),
          );
    }),
  );
});

test("the share that reading everything would give lies within the bounds", () => {
  fc.assert(
    fc.property(fc.array(arbitraryMoreCoded, { minLength: 1, maxLength: 6 }), (codings) => {
      for (const [key, codes] of ASKED)
        for (const code of codes) {
          const coded = codings.filter(
            ({ less }) => lookUp(inContext(planOf(less)), attribute(key))(code) !== "unknown",
          );
          const range = shareRange(
            countHolds(
              coded.map(({ less }) => inContext(planOf(less))),
              attribute(key),
              code,
            ),
          );
          const all = coded.map(({ more }) => standing(inContext(planOf(more)), attribute(key), code));
          if (!range) continue;
          const holding = all.filter((hold) => hold === "holds").length / coded.length;
          expect(holding).toBeGreaterThanOrEqual(range.least - 1e-9);
          expect(holding).toBeLessThanOrEqual(range.most + 1e-9);
        }
    }),
    { numRuns: 40 },
  );
});

test("counts tell the plans that hold it, that lack it, and that it is coded of at all", () => {
  const columns = makeColumns(
    { issues: ["youth"] },
    { issues: ["cyber"] },
    { issues: ["cyber"], complete: ["issue"] },
    { nothings: { issue: "none" } },
    {},
  );

  const counts = countHolds(columns, attribute("issue"), "youth");

  expect(counts).toEqual({ count: 1, lacking: 2, known: 4 });
  expect(boundOf(counts)).toBe("at_least");
  expect(shareRange(counts)).toEqual({ least: 0.25, most: 0.5 });
});

test("only attributes of many values can miss some", () => {
  for (const each of ATTRIBUTES.filter(
    ({ kind, codes }) => kind !== "many" && codes && !ELEMENTS.some((element) => element === codes[0]),
  ))
    for (const code of each.codes ?? [])
      if (!ELEMENTS.some((element) => element === each.key))
        expect(
          mentionOf({ civilSociety: { design: true, implementation: null, monitoring: null } }, each.key, code),
        ).not.toBe("unmentioned");
});
